import Manuscripts
import Messages

/// `note/missing-definition`: a marker in the body that has no note.
struct NoteMissingDefinition: Rule {
  static let description = RuleDescription(
    id: "note/missing-definition",
    summary: "a marker in the body that has no note",
    severity: .error,
    needsNetwork: false,
    explanation: """
      The body sends the reader to a note that is not there. The note was lost, or the marker has the \
      wrong number.
      """,
    good: """
      ……談話。⁵ in the body, and the note ⁵ below
      """,
    bad: """
      ……談話。⁵ in the body, and no note ⁵
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      document.manuscript.orphanMarkers.map { marker in
        Self.finding(at: marker.location, in: document, "there is no note \(marker.label)")
      }
    }
  }
}
