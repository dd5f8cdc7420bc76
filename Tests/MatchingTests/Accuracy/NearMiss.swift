/// Titles in which one character was changed, as a slip of a writer or a scanner changes it.
enum NearMiss {
  /// The variants of a title: at four places another letter or character, one left out;
  /// every number counted on by one; and a negation put in.
  static func variants(of title: String) -> [String] {
    let characters = Array(title)
    let places = characters.indices.filter { characters[$0].isLetter }
    guard places.count >= 8 else { return [] }
    var variants: [String] = []
    for part in 1...4 {
      let place = places[places.count * part / 5]
      variants.append(replacing(characters, at: place, by: [other(characters[place])]))
      variants.append(replacing(characters, at: place, by: []))
    }
    for place in characters.indices where characters[place].isNumber && characters[place].isASCII {
      let digit = characters[place].wholeNumberValue ?? 0
      variants.append(replacing(characters, at: place, by: [Character(String((digit + 1) % 10))]))
    }
    if let middle = characters.indices.dropFirst(characters.count / 2).first(where: { characters[$0] == " " })
    {
      variants.append(replacing(characters, at: middle, by: Array(" not ")))
    } else {
      variants.append(
        replacing(characters, at: places[places.count / 2], by: ["不", characters[places[places.count / 2]]])
      )
    }
    return variants
  }

  private static func replacing(_ characters: [Character], at place: Int, by new: [Character]) -> String {
    String(characters[..<place] + new + characters[(place + 1)...])
  }

  /// Another character of the same kind: the next one in the code table that is no form of it.
  private static func other(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first else { return character }
    if scalar.isASCII { return character == "z" ? "a" : character == "Z" ? "A" : next(scalar, by: 1) }
    return next(scalar, by: 16)
  }

  private static func next(_ scalar: Unicode.Scalar, by distance: UInt32) -> Character {
    Character(Unicode.Scalar(scalar.value + distance) ?? scalar)
  }
}
