import Citations
import Messages

/// `date/invalid`: no such day, or month.
struct DateInvalid: Rule {
  static let description = RuleDescription(
    id: "date/invalid",
    summary: "no such day (30 February), or month 13",
    severity: .error,
    needsNetwork: false,
    explanation: "The calendar has no such day: a digit was mistyped. Look the date up in the source.",
    good: "28 February 2023",
    bad: "30 February 2023"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      document.notes.flatMap { note in
        note.citations.flatMap { citation -> [Finding] in
          let item = citation.citation.item
          let dates = [item.issued?.from, item.issued?.to, item.accessed?.from, item.accessed?.to]
          return dates.compactMap { $0 }.filter { !$0.exists }.map { date in
            Self.finding(on: citation, of: note, in: document, "there is no \(date.isoText)")
          }
        }
      }
    }
  }
}
