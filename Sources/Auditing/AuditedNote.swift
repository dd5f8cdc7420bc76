package import Manuscripts

/// A note and its audited citations.
package struct AuditedNote: Sendable {
  /// The note.
  package let note: Note
  /// Its citations, audited, in their order.
  package let citations: [AuditedCitation]

  /// Joins a note with its audited citations.
  package init(note: Note, citations: [AuditedCitation]) {
    self.note = note
    self.citations = citations
  }
}
