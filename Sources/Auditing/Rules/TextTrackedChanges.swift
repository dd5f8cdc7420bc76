import Manuscripts
import Messages

/// `text/tracked-changes`: the manuscript has changes that wait to be accepted or rejected.
struct TextTrackedChanges: Rule {
  static let description = RuleDescription(
    id: "text/tracked-changes",
    summary: "the manuscript has changes that wait to be accepted or rejected",
    severity: .note,
    needsNetwork: false,
    explanation: """
      Word and LibreOffice keep what was inserted and deleted until somebody accepts or rejects it. The audit \
      reads the manuscript as it is with all changes accepted. Settle them before the manuscript goes on: what \
      is rejected later was not checked. It is said once for a manuscript, at the first change.
      """,
    good: "a manuscript whose changes are all accepted or rejected",
    bad: "a manuscript in which the copy editor's insertions are still marked"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.compactMap { document in
      let changes = document.manuscript.trackedChanges
      guard let first = changes.first else { return nil }
      return Self.finding(
        at: first,
        in: document,
        .counted(
          changes.count,
          "changes wait to be accepted or rejected in one paragraph; it was read as if they were accepted",
          "changes wait to be accepted or rejected in \(String(changes.count)) paragraphs; they were read as if accepted"
        )
      )
    }
  }
}
