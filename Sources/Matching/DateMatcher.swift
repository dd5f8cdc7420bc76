import Citations

/// Holds a cited date against the page's.
enum DateMatcher {
  /// Newspapers print a day after they publish, and a page's clock may stand in another time zone.
  private static let grace = 1
  /// How many days an issue may be on sale, and its articles on the web, before the month that it bears.
  private static let issueLead = 62

  /// Compares the two as far as both tell; a range of days agrees with every day in it.
  static func match(_ item: CitationItem, published: PartialDate?) -> FieldMatch {
    guard let issued = item.issued, let published, published.exists, issued.from.exists,
      issued.to?.exists != false
    else { return FieldMatch(result: .absent) }
    let first = issued.from
    let last = issued.to ?? first
    if first.days(to: published) <= grace || last.days(to: published) <= grace
      || (first.firstDayNumber...max(first.firstDayNumber, last.firstDayNumber)).contains(
        published.firstDayNumber
      )
    {
      return FieldMatch(result: .agrees)
    }
    // A work that also appears in print is put on the web in another year than its volume's, often.
    if item.isPrinted, first.month == nil { return FieldMatch(result: .absent) }
    if item.mayBeInPeriodical, first.month != nil, first.day == nil,
      published.firstDayNumber < first.firstDayNumber, first.days(to: published) <= issueLead
    {
      return FieldMatch(result: .absent)
    }
    let expected = last == first ? first.isoText : first.isoText + "/" + last.isoText
    return FieldMatch(result: .differs, expected: expected, found: published.isoText)
  }
}

extension CitationItem {
  /// Whether the work stands in an issue, or in what may be a magazine.
  fileprivate var mayBeInPeriodical: Bool {
    [.articleJournal, .articleMagazine, .articleNewspaper].contains(type)
      || (type == .webpage && containerTitle != nil)
  }

  /// Whether the work appears in print, and a page only has a copy or a description of it.
  var isPrinted: Bool {
    switch type {
    case .articleJournal, .book, .chapter, .thesis, .paperConference: true
    case .articleNewspaper, .articleMagazine, .webpage, .report, .legislation, .legalCase, .bill, .document:
      false
    }
  }
}
