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
      wrong number. In page text and PDF, where a figure may be another thing (a number of a list of works, of an \
      edition), it is only a note unless it stands where a marker is due.
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
      let sequence = document.manuscript.format.printsItsNumbers ? MarkerSequence(document.manuscript) : nil
      return document.manuscript.orphanMarkers.map { marker in
        let finding = Self.finding(at: marker.location, in: document, "there is no note \(marker.label)")
        let isDue = sequence?.isDue(marker) ?? true
        return isDue ? finding : finding.rated(.note)
      }
    }
  }
}
