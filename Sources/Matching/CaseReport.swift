import Citations
import Pages

/// Tells a decision by where it is reported: the parties' names are shortened otherwise by every site.
enum CaseReport {
  /// Whether a title of the page has volume, reporter and first page of the decision cited, or its year, court and
  /// number: 512 F.3d 88, [2015] EWHC 221.
  static func isNamed(_ item: CitationItem, in titles: [PageTitle]) -> Bool {
    guard item.type == .legalCase, let reporter = item.containerTitle,
      let volume = item.volume ?? item.issued.map({ String($0.from.year) }),
      let number = (item.page ?? item.number)?.prefix(while: { $0.isWholeNumber }), !number.isEmpty
    else { return false }
    let report = FoldedText(volume + " " + reporter + " " + number)
    return titles.prefix(8).contains { title in
      let text = FoldedText(title.text)
      return text.scalars.containsRun(report.scalars)
        && Set(report.numerals.map(\.value)).isSubset(of: text.numerals.map(\.value))
    }
  }
}
