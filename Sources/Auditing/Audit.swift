package import Foundation

/// The result of a run: what every report is written from.
package struct Audit: Sendable {
  /// When the run began.
  package let startedAt: Date
  /// When it ended.
  package let finishedAt: Date
  /// Whether it asked no address.
  package let isOffline: Bool
  /// Whether it was interrupted, so that what was not asked is `not-checked`.
  package let isInterrupted: Bool
  /// The documents in the order in which the user gave them.
  package let documents: [AuditedDocument]
  /// The findings, by document, then by place.
  package let findings: [Finding]

  /// Makes an audit.
  package init(
    startedAt: Date,
    finishedAt: Date,
    isOffline: Bool,
    isInterrupted: Bool,
    documents: [AuditedDocument],
    findings: [Finding]
  ) {
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.isOffline = isOffline
    self.isInterrupted = isInterrupted
    self.documents = documents
    self.findings = findings
  }
}
