import Manuscripts

/// `note/missing-definition`: a marker in the body with no note.
struct NoteMissingDefinition: Rule {
  static let description = RuleDescription(
    id: "note/missing-definition",
    summary: "a marker in the body with no note",
    severity: .error,
    needsNetwork: false,
    explanation: """
      The text sends the reader to a note that is not there. The note was lost, or the marker was left behind \
      when it was struck.
      """,
    good: "… as the report says.⁴ — and a note 4",
    bad: "… as the report says.⁴ — and no note 4"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      document.manuscript.orphanMarkers.map { marker in
        Self.finding(at: marker.location, in: document, "the marker \(marker.label) has no note")
      }
    }
  }
}
