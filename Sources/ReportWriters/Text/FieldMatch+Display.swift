import Matching
import Messages

extension FieldMatch.Result {
  /// The result as a person reads it.
  var displayName: Message {
    switch self {
    case .agrees: "agrees"
    case .differs: "differs"
    case .absent: "absent"
    }
  }
}
