import Auditing
import Messages

extension Verdict {
  /// The verdict as a person reads it.
  var displayName: Message {
    switch self {
    case .verified: "verified"
    case .mismatch: "mismatch"
    case .unconfirmed: "unconfirmed"
    case .broken: "broken"
    case .blocked: "blocked"
    case .unreachable: "unreachable"
    case .notChecked: "not checked"
    }
  }
}

extension TextStyle.Role {
  /// The colour of a severity.
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }

  /// The colour of a verdict.
  init(_ verdict: Verdict) {
    switch verdict {
    case .verified: self = .good
    case .mismatch, .broken: self = .error
    case .blocked, .unreachable: self = .warning
    case .unconfirmed, .notChecked: self = .faint
    }
  }
}
