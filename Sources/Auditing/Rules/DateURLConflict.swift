import Citations
import Matching
import Messages
import WebAddresses

/// `date/url-conflict`: the date inside the address disagrees with the cited date by more than a day.
struct DateURLConflict: Rule {
  static let description = RuleDescription(
    id: "date/url-conflict",
    summary: "the date inside the address is not the cited date",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      Many sites put the day of publication into the address. Where it differs from the cited day by more \
      than a day (the grace is for time zones and for the printed edition), one of the two is wrong, or the \
      address belongs to another article. Digits that only look like a day in an id are left alone, and so are \
      books and legal texts, whose addresses name other days than that of publication.
      """,
    good: "3 September 2020, <https://example.org/2020/09/03/story>",
    bad: "13 September 2020, <https://example.org/2020/09/03/story>"
  )

  static let looksAtAnswers = true

  /// How far apart, in days, a day written without separators may be to be believed; beyond it is an id.
  private static let reachOfIds = 800

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard occurrence.isFirst, let citation = occurrence.citation?.citation, case .source = citation.kind,
        // The page itself tells best when it appeared.
        occurrence.citation?.match?.issued.result != .agrees,
        Self.appearsOnADay(citation.item.type), let issued = citation.item.issued, issued.to == nil,
        issued.season == nil, issued.from.exists,
        let url = occurrence.link.requestURL,
        // A day inside of an identifier is that of its registration.
        PersistentIdentifier(url) == nil
      else { return nil }
      let dates = AddressDates(path: url.path, query: url.query).dates
      let distances = dates.map { $0.date.days(to: issued.from) }
      guard let nearest = distances.indices.min(by: { distances[$0] < distances[$1] }),
        distances[nearest] > 1,
        dates[nearest].form == .parted || issued.from.month != nil && distances[nearest] <= Self.reachOfIds,
        // A month or year may be that of an event, where the citation prints another that agrees.
        issued.from.day != nil || !PrintedDates(citation.raw.text).agree(with: dates[nearest].date)
      else { return nil }
      return Self.finding(
        at: occurrence,
        "the address names \(dates[nearest].date.isoText), the citation \(issued.from.isoText)"
      )
    }
  }

  /// Whether works of a type come out on a day that a site would put into their address.
  private static func appearsOnADay(_ type: ItemType) -> Bool {
    switch type {
    case .articleJournal, .articleNewspaper, .articleMagazine, .webpage, .report, .document: true
    case .book, .chapter, .thesis, .legislation, .legalCase, .bill, .paperConference: false
    }
  }
}
