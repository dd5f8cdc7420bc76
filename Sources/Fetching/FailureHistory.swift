package import Foundation

/// How long an address has been failing.
package struct FailureHistory: Sendable, Hashable {
  /// On how many checks in a row, the last one included.
  package let checks: Int
  /// When the first of them was.
  package let since: Date

  /// Makes a history.
  package init(checks: Int, since: Date) {
    self.checks = checks
    self.since = since
  }
}
