import Citations

extension PersonName {
  /// Whether two names, as notes of different styles print them, may be one person's: `M. António`, `ANTÓNIO M` and
  /// `Marco António`.
  ///
  /// Every word of the shorter name is one of the longer, or the initial of one, and one word at least is whole.
  func mayBe(_ other: PersonName) -> Bool {
    var (short, long) = (words, other.words)
    if short == long { return true }
    if short.count > long.count { swap(&short, &long) }
    var sharesWhole = false
    for word in short.sorted(by: { $0.count > $1.count }) {
      guard
        let index = long.firstIndex(of: word)
          ?? long.firstIndex(where: {
            $0.count == 1 && word.hasPrefix($0) || word.count == 1 && $0.hasPrefix(word)
          })
      else { return false }
      if long[index] == word, word.count > 1 { sharesWhole = true }
      long.remove(at: index)
    }
    return sharesWhole
  }

  /// The words of the name, folded; initials that stand together (`JR`) apart.
  private var words: [String] {
    switch self {
    case .literal(let name): Self.words(name)
    case .western(let family, let given):
      Self.words(family)
        + (given.count <= 3 && given.allSatisfy { $0.isLetter && $0.isUppercase }
          ? given.map { $0.lowercased() } : Self.words(given))
    }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { PublicationDirectory.fold(String($0)) }
  }
}
