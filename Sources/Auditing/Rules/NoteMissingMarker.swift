import Manuscripts

/// `note/missing-marker`: a note that no marker in the body points to.
struct NoteMissingMarker: Rule {
  static let description = RuleDescription(
    id: "note/missing-marker",
    summary: "a note that no marker in the body points to",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      The note stands on the page, and nothing in the text leads the reader to it. Its marker was lost, or the \
      passage that had it was cut. Put the marker back, or strike the note.
      """,
    good: "… as the report says.⁴ — and a note 4",
    bad: "a note 4, and no ⁴ in the text"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      document.manuscript.notes.filter(\.markers.isEmpty).map { note in
        Self.finding(
          at: note.location.start,
          in: document,
          note: note,
          "no marker in the body points to note \(note.label)"
        )
      }
    }
  }
}
