package import Manuscripts

/// A note and the citations in it.
package struct CitedNote: Sendable, Hashable {
  /// The note.
  package let note: Note
  /// Its citations in their order; none where the note is commentary.
  package let citations: [Citation]

  /// Joins a note with its citations.
  package init(note: Note, citations: [Citation]) {
    self.note = note
    self.citations = citations
  }
}
