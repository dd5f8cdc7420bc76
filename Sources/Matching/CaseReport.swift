import Citations
import Pages

/// Tells a decision by where it is reported: the parties' names are shortened otherwise by every site.
enum CaseReport {
  /// Whether a title of the page has volume, reporter and first page of the decision cited: 512 F.3d 88.
  static func isNamed(_ item: CitationItem, in titles: [PageTitle]) -> Bool {
    guard item.type == .legalCase, let volume = item.volume, let reporter = item.containerTitle,
      let page = item.page?.prefix(while: { $0.isWholeNumber }), !page.isEmpty
    else { return false }
    let report = FoldedText(volume + " " + reporter + " " + page)
    return titles.prefix(8).contains { title in
      let text = FoldedText(title.text)
      return text.scalars.containsRun(report.scalars)
        && Set(report.numerals.map(\.value)).isSubset(of: text.numerals.map(\.value))
    }
  }
}
