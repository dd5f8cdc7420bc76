import ArgumentParser
import Auditing

/// From which severity on the exit status is 1.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note, never

  /// Whether findings of a severity count.
  func isReached(by severity: Severity) -> Bool {
    switch self {
    case .error: severity >= .error
    case .warning: severity >= .warning
    case .note: true
    case .never: false
    }
  }
}
