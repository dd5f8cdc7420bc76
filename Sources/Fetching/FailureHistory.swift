package import Foundation

/// How long an address has been failing.
///
/// A class that never changes: every result may have one, and hardly any has.
package final class FailureHistory: Sendable, Hashable {
  /// On how many checks in a row, the last one included.
  package let checks: Int
  /// When the first of them was.
  package let since: Date

  /// Makes a history.
  package init(checks: Int, since: Date) {
    self.checks = checks
    self.since = since
  }

  /// By what they say.
  package static func == (one: FailureHistory, other: FailureHistory) -> Bool {
    one.checks == other.checks && one.since == other.since
  }

  /// By what they say.
  package func hash(into hasher: inout Hasher) { hasher.combine(since) }
}
