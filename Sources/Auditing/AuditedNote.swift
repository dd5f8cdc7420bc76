package import Manuscripts

/// A note and its audited citations.
///
/// A class that never changes: rules and reports hand it on by the hundred thousand, and a reference is cheaper
/// to copy than its parts.
package final class AuditedNote: Sendable {
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
