import Citations
import Manuscripts
import Messages

/// `date/invalid`: no such day, or month.
struct DateInvalid: Rule {
  static let description = RuleDescription(
    id: "date/invalid",
    summary: "no such day (30 February), or month 13",
    severity: .error,
    needsNetwork: false,
    explanation: """
      The calendar has no such day: a digit was mistyped. Or a year of the Republic or of a Japanese era stands beside \
      another year than the one that it is. Look the date up in the source.
      """,
    good: "28 February 2023",
    bad: "30 February 2023"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      document.notes.flatMap { note in
        let eras = EraYears(note.note.passage.text).conflicts.map { conflict in
          Self.finding(
            at: note.note.passage.location(atUTF8Offset: conflict.offset),
            in: document,
            note: note.note,
            "\(conflict.era) is \(conflict.year), not \(conflict.printed)"
          )
        }
        return eras
          + note.citations.flatMap { citation -> [Finding] in
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
