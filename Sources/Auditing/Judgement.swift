package import Messages

/// What an auditor says of the manuscripts of a run.
package struct Judgement: Sendable {
  /// The documents, in the order of the report.
  package let documents: [AuditedDocument]
  /// The findings that count, by document, then by place.
  package let findings: [Finding]
  /// The findings that do not count: those that comments let pass, then those that suppressions do, each in that order.
  package let suppressed: [SuppressedFinding]
  /// What the editor should know of the suppressions themselves, a sentence each.
  package let remarks: [Message]
}
