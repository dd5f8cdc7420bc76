import Manuscripts
import Messages

/// `note/missing-marker`: a note that no marker in the body points to.
struct NoteMissingMarker: Rule {
  static let description = RuleDescription(
    id: "note/missing-marker",
    summary: "a note that no marker in the body points to",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      Nothing in the body sends the reader to this note. Its marker was lost in editing, or the note \
      should go. Where not one marker was found in a whole manuscript, it is said once. A work of a list of works that \
      nothing cites is only a note: such lists may hold what was read and not cited. So is what is missing in text that was \
      taken from pages whose markers have lost their height.
      """,
    good: """
      ……談話。⁵ in the body, and the note ⁵ below
      """,
    bad: """
      a note ⁵, and no ⁵ in the body
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.filter { !$0.manuscript.format.isBibliography }.flatMap { document in
      let notes = document.manuscript.notes
      // A note inside of another is marked there, wherever that one is.
      let inner = Set(notes.flatMap(\.citedNotes))
      let unmarked = notes.filter { $0.markers.isEmpty && !inner.contains($0.id) }
      if unmarked.count == notes.count, let first = notes.first, notes.count > 1 {
        let finding = Self.finding(
          at: first.location.start,
          in: document,
          note: first,
          "none of the \(notes.count) notes has a marker in the body"
        )
        return [notes.allSatisfy(\.isListed) ? finding.rated(.note) : finding]
      }
      // A second note of a number is told by note/duplicate-number.
      let repeated = Set(
        document.manuscript.format == .latex
          ? [] : NoteSequence.sequences(of: notes).flatMap(\.repetitions).map(\.note.id)
      )
      let isVague = document.manuscript.hasLostItsMarkup
      return unmarked.filter { !repeated.contains($0.id) }.map { note in
        let finding = Self.finding(
          at: note.location.start,
          in: document,
          note: note,
          "no marker in the body points to note \(note.label)"
        )
        return note.isListed || isVague ? finding.rated(.note) : finding
      }
    }
  }
}
