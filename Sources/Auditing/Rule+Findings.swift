import Citations
package import Manuscripts
package import Messages

extension Rule {
  /// A finding of this rule at an address that failed, with what earlier runs know of it.
  package static func finding(atFailed occurrence: LinkOccurrence, _ message: Message) -> Finding {
    finding(at: occurrence, message, history: occurrence.check?.historyText)
  }

  /// A finding of this rule at an address.
  package static func finding(
    at occurrence: LinkOccurrence,
    _ message: Message,
    suggestion: String? = nil,
    history: Message? = nil
  ) -> Finding {
    Finding(
      rule: description.id,
      severity: description.severity,
      message: message,
      path: occurrence.document.manuscript.path,
      location: occurrence.link.location,
      note: occurrence.note?.id,
      citation: occurrence.citation?.citation.id,
      suggestion: suggestion,
      history: history
    )
  }

  /// A finding of this rule on a citation.
  package static func finding(
    on citation: AuditedCitation,
    of note: AuditedNote,
    in document: AuditedDocument,
    _ message: Message,
    suggestion: String? = nil
  ) -> Finding {
    Finding(
      rule: description.id,
      severity: description.severity,
      message: message,
      path: document.manuscript.path,
      location: citation.citation.raw.location.start,
      note: note.note.id,
      citation: citation.citation.id,
      suggestion: suggestion
    )
  }

  /// A finding of this rule at a place of a document.
  package static func finding(
    at location: SourceLocation,
    in document: AuditedDocument,
    note: Note? = nil,
    _ message: Message,
    suggestion: String? = nil
  ) -> Finding {
    Finding(
      rule: description.id,
      severity: description.severity,
      message: message,
      path: document.manuscript.path,
      location: location,
      note: note?.id,
      suggestion: suggestion
    )
  }
}
