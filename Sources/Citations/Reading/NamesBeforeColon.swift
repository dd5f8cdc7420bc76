/// People that a colon parts from the title of their work, as notes of the continent have them.
///
///     Hans Muster: Titel. Untertitel, München 1999
///     Muster, Hans; Roe, Ann (Hrsg.): Titel, München 1999
struct NamesBeforeColon: Sendable {
  private let text: NoteText
  private let tokens: ArraySlice<Token>
  /// Where what is looked at for words of German ends.
  private let end: Int

  /// Prepares to look at the tokens of a source that ends at the scalar `end`.
  init(_ text: NoteText, _ tokens: ArraySlice<Token>, end: Int) {
    self.text = text
    self.tokens = tokens
    self.end = end
  }

  private static let german = Lexicon([
    "der", "die", "das", "und", "zur", "zum", "des", "im", "von", "eine", "einer", "ein", "für", "über",
    "aus",
    "als", "s", "bd", "aufl", "hrsg",
  ])

  /// The people with which the tokens begin, and the index of the token behind the colon.
  func find() -> (people: NameParser.Contributors, next: Int)? {
    let start = tokens.startIndex
    guard tokens.count >= 5, tokens[start].kind == .words,
      let colon = tokens.prefix(16).firstIndex(where: { $0.isSeparator(":") }), colon > start,
      colon + 1 < tokens.endIndex, tokens[colon + 1].kind == .words,
      case let names = tokens[start].range.lowerBound..<tokens[colon - 1].range.upperBound,
      names.count <= 200, text.scalars[names].contains(" "),
      Script(text.scalars[names.lowerBound]) == .latin,
      let people = colon == start + 1
        ? people(inOrder: names, before: colon) : people(inverted: names, before: colon)
    else { return nil }
    return (people, colon + 1)
  }

  /// Hans Muster: before words of German; without them a title and its subtitle look the same.
  private func people(inOrder names: Range<Int>, before colon: Int) -> NameParser.Contributors? {
    guard NameShape(text).verdict(on: names) != .no, isGerman(behind: colon) else { return nil }
    return ContributorReader(text).contributors(in: names)
  }

  private func isGerman(behind colon: Int) -> Bool {
    NamesBeforeColon.german.first(
      in: text,
      tokens[colon].range.upperBound..<end,
      where: { text.scalars[$0].isLowercase || text.scalar(at: $0 + 1) == "." }
    ) != nil
  }

  private static let editing = Lexicon([
    "(hrsg.)", "(hg.)", "(hgg.)", "(ed.)", "(eds.)", "(éd.)", "(dir.)", "(coord.)",
  ])

  /// Muster, Hans; Roe, Ann (Hrsg.): family and given name of each, and a role behind the last; before words of German, or the
  /// family's name in capitals, as “Muster, Titel: Untertitel” looks the same.
  private func people(inverted names: Range<Int>, before colon: Int) -> NameParser.Contributors? {
    let isGerman = isGerman(behind: colon)
    let role = NamesBeforeColon.editing.matchEnding(in: text, at: names.upperBound, from: names.lowerBound)
    var people: [PersonName] = []
    var start = names.lowerBound
    let end = role ?? names.upperBound
    while start < end {
      let limit = text.scalars[start..<end].firstIndex { $0 == ";" || $0 == "/" } ?? end
      guard let (person, isCapital) = person(inverted: text.trimmed(start..<limit)), isCapital || isGerman
      else {
        return nil
      }
      people.append(person)
      start = limit + 1
    }
    var contributors = NameParser.Contributors()
    if role == nil { contributors.author = people } else { contributors.editor = people }
    return people.isEmpty ? nil : contributors
  }

  /// Muster, Hans Peter; MUSTER, Hans: a family name of one word and given names, neither of them a place; whether the family
  /// stands in capitals.
  private func person(inverted name: Range<Int>) -> (PersonName, isCapital: Bool)? {
    guard let comma = text.scalars[name].firstIndex(of: ","),
      case let family = text.trimmed(name.lowerBound..<comma),
      case let given = text.trimmed(comma + 1..<name.upperBound), isName(family), isName(given),
      NameShape(text).verdict(on: given) != .no
    else { return nil }
    let isCapital = family.count > 2 && !text.scalars[family].contains(where: \.isLowercase)
    let words = text.scalars[family].split(separator: " ")
    guard isCapital || words.dropLast().allSatisfy({ $0.allSatisfy(\.isLowercase) }) else { return nil }
    return (.western(family: text.string(family), given: text.string(given)), isCapital)
  }

  private func isName(_ piece: Range<Int>) -> Bool {
    let words = text.scalars[piece].split(separator: " ")
    return (1...3).contains(words.count) && piece.count <= 40 && words.last?.first?.isUppercase == true
      && text.scalars[piece].allSatisfy { Script($0) == .latin || " .-’'‐".unicodeScalars.contains($0) }
      && !PlaceNames.isTown(text, piece) && !PlaceNames.isRegion(text, piece)
  }
}
