package import Messages

/// A citation where it stands: in which document and note.
package struct CitationOccurrence: Sendable {
  /// The document.
  package let document: AuditedDocument
  /// The note.
  package let note: AuditedNote
  /// The citation.
  package let citation: AuditedCitation
}

extension AuditedDocument {
  /// Every citation of the document, in the order of its notes.
  package var citationOccurrences: [CitationOccurrence] {
    notes.flatMap { note in
      note.citations.map { CitationOccurrence(document: self, note: note, citation: $0) }
    }
  }
}

extension Rule {
  /// A finding of this rule on a citation.
  package static func finding(
    on occurrence: CitationOccurrence,
    _ message: Message,
    suggestion: String? = nil
  ) -> Finding {
    finding(
      on: occurrence.citation,
      of: occurrence.note,
      in: occurrence.document,
      message,
      suggestion: suggestion
    )
  }
}
