/// How much a finding matters, in SARIF's words (SARIF 2.1.0, section 3.27.10).
package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case note, warning, error

  /// A note is less than a warning, a warning less than an error.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
