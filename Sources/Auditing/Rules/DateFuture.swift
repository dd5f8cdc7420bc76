import Citations
import Foundation
import Messages

/// `date/future`: a date after today, or an access before the publication.
struct DateFuture: Rule {
  static let description = RuleDescription(
    id: "date/future",
    summary: "later than today, or accessed before it was published",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      A source cannot have been published after today, or read before it was published. A day's grace is given \
      for time zones. Forthcoming works carry no date, but “forthcoming”.
      """,
    good: "published 3 May 2023, accessed 8 May 2023",
    bad: "published 8 May 2023, accessed 3 May 2023"
  )

  func check(_ context: RuleContext) -> [Finding] {
    let today = Int((context.today.timeIntervalSince1970 / 86_400).rounded(.down))
    return context.documents.flatMap { document in
      document.notes.flatMap { note in
        note.citations.compactMap { citation -> Finding? in
          Self.message(for: citation.citation, today: today).map {
            Self.finding(on: citation, of: note, in: document, $0)
          }
        }
      }
    }
  }

  private static func message(for citation: Citation, today: Int) -> Message? {
    let item = citation.item
    let issued = (item.issued?.from).flatMap { $0.exists && $0.year <= Self.lastYear ? $0 : nil }
    let accessed = (item.accessed?.from).flatMap { $0.exists ? $0 : nil }
    if let issued, issued.firstDayNumber > today + 1, issued.month != nil || isOnlyYear(in: citation) {
      return "\(issued.isoText) is in the future"
    }
    if let accessed, accessed.firstDayNumber > today + 1 {
      return "the access date \(accessed.isoText) is in the future"
    }
    if let issued, let accessed, accessed.dayNumbers.upperBound + 1 < issued.firstDayNumber {
      return "it was accessed (\(accessed.isoText)) before it was published (\(issued.isoText))"
    }
    return nil
  }

  /// What is later is no year that anybody mistyped, but a number.
  private static let lastYear = 2_300

  /// Whether a citation prints no second date: beside one, a year may belong to a name, as in “Plan 2035”.
  private static func isOnlyYear(in citation: Citation) -> Bool {
    PrintedDates(citation.raw.text).dates.count < 2
  }
}
