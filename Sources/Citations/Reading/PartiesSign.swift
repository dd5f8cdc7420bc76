/// The v. between the parties of a case: in lower case, which tells it from an initial (B. V. Babu).
enum PartiesSign {
  private static let words = Lexicon(["v", "vs"])

  /// Whether it stands in a range.
  static func occurs(in text: NoteText, _ range: Range<Int>) -> Bool {
    var range = range
    while let found = words.first(in: text, range) {
      if text.scalars[found.lowerBound].isLowercase { return true }
      range = found.upperBound..<range.upperBound
    }
    return false
  }

  /// Whether it ends a range.
  static func ends(_ range: Range<Int>, in text: NoteText) -> Bool {
    words.matchEnding(in: text, at: range.upperBound, from: range.lowerBound)
      .map { text.scalars[$0].isLowercase } ?? false
  }
}
