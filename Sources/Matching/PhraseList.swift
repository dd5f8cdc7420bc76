/// A data file of phrases, folded, for look-ups.
struct PhraseList: Sendable {
  /// Titles of error pages and their like.
  static let badTitles = PhraseList(PackageResources.bad_titles_txt)
  /// Sections, kickers and kinds of text.
  static let furniture = PhraseList(PackageResources.furniture_txt)
  /// The endings of sites' names.
  static let siteEndings = PhraseList(PackageResources.site_endings_txt)

  private let phrases: Set<String>
  private let longest: Int

  /// Reads a file of one phrase a line, `#` beginning a comment.
  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    phrases = Set(lines.filter { !$0.hasPrefix("#") }.map { FoldedText(String($0)).string })
    longest = phrases.map(\.unicodeScalars.count).max() ?? 0
  }

  /// Whether a folded stretch is one of the phrases.
  func contains(_ range: Range<Int>, of text: FoldedText) -> Bool {
    range.count <= longest && phrases.contains(text.string(range))
  }

  /// Whether a folded stretch ends in one of the phrases, and has something before it.
  func endsOne(_ range: Range<Int>, of text: FoldedText) -> Bool {
    (1...max(longest, 1)).contains { length in
      let start = range.upperBound - length
      return start > range.lowerBound && text.isWordBoundary(start)
        && phrases.contains(text.string(start..<range.upperBound))
    }
  }
}
