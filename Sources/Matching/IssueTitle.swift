import Citations
import Pages

/// Tells whether a page is the whole issue that a cited article stands in: Vol. 8 No. 1 (2018), 第8卷第1期.
///
/// The address is then not that of another article; whether the issue has the cited one, its title does not say.
enum IssueTitle {
  /// What stands in the title of an issue beside its numbers and the journal's name, folded.
  private static let words: Set<String> = [
    "vol", "vols", "volume", "no", "nos", "nr", "number", "issue", "issues", "part", "table", "of",
    "contents", "current", "toc", "the", "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december", "spring", "summer", "autumn", "fall",
    "winter", "band", "bd", "heft", "jahrgang", "jg", "inhalt", "tome", "n", "numéro", "sommaire", "núm",
    "año",
    "numero", "fascicolo",
  ]
  private static let characters = Set("第卷期号年月版辑刊总出目次录巻冊册집권호년월제".unicodeScalars.map(\.value))

  /// Whether one of the page's titles is that of the item's issue.
  static func isTitle(of page: Page, for item: CitationItem, names: SiteNames) -> Bool {
    let numbers = [item.volume, item.issue].compactMap { $0 }.map { FoldedText($0).numerals.first?.value }
    guard let issue = numbers.last, issue != nil else { return false }
    return page.titles.prefix(8).contains { title in
      let text = FoldedText(title.text)
      let values = text.numerals.map(\.value)
      guard !values.isEmpty, numbers.allSatisfy({ $0.map(values.contains) == true }) else { return false }
      return TitleSegments(text).ranges.allSatisfy { segment in
        names.isKnown(segment, of: text)
          || words(in: segment, of: text).allSatisfy { isOfIssue($0, in: text, names) }
      }
    }
  }

  private static func isOfIssue(_ word: Range<Int>, in text: FoldedText, _ names: SiteNames) -> Bool {
    words.contains(text.string(word)) || names.isName(word, of: text)
      || text.scalars[word].allSatisfy { Script($0) == .digit || characters.contains($0) }
  }

  /// The words of a stretch; a run of characters that are written without spaces is one.
  private static func words(in range: Range<Int>, of text: FoldedText) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.dropFirst() where text.breaks[index] {
      words.append(start..<index)
      start = index
    }
    return words + [start..<range.upperBound]
  }
}
