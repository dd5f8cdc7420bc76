import Auditing
import Messages

extension Severity {
  /// The severity as a person reads it in a report; the lines that programs read too have its own word.
  var displayName: Message {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  /// What a column of counts is headed.
  var columnName: Message {
    switch self {
    case .error: "errors"
    case .warning: "warnings"
    case .note: "notices"
    }
  }
}
