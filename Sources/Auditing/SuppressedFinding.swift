/// A finding that does not count, because an editor has said so.
package struct SuppressedFinding: Sendable, Hashable {
  /// The finding.
  package let finding: Finding
  /// Why it does not count.
  package let reason: String
  /// Whether the manuscript itself says so, in a comment.
  package let isInManuscript: Bool

  /// Makes a suppressed finding.
  package init(_ finding: Finding, reason: String, isInManuscript: Bool = false) {
    self.finding = finding
    self.reason = reason
    self.isInManuscript = isInManuscript
  }
}
