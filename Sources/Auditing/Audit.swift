package import Foundation
package import Messages

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
  /// The findings that count, by document, then by place.
  package let findings: [Finding]
  /// The findings that do not count because the configuration lets them pass.
  package let suppressed: [SuppressedFinding]
  /// What the editor should know of the configuration's suppressions, a sentence each.
  package let remarks: [Message]

  /// Makes an audit.
  package init(
    startedAt: Date,
    finishedAt: Date,
    isOffline: Bool,
    isInterrupted: Bool,
    documents: [AuditedDocument],
    findings: [Finding],
    suppressed: [SuppressedFinding] = [],
    remarks: [Message] = []
  ) {
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.isOffline = isOffline
    self.isInterrupted = isInterrupted
    self.documents = documents
    self.findings = findings
    self.suppressed = suppressed
    self.remarks = remarks
  }
}
