import Auditing
import Messages

/// Numbers with what they count.
enum Quantity {
  /// `1 note`, `2 notes`.
  static func notes(_ count: Int) -> Message { .counted(count, "\(count) note", "\(count) notes") }

  /// `1 citation`, `2 citations`.
  static func citations(_ count: Int) -> Message {
    .counted(count, "\(count) citation", "\(count) citations")
  }

  /// `1 address`, `2 addresses`.
  static func addresses(_ count: Int) -> Message {
    .counted(count, "\(count) address", "\(count) addresses")
  }

  /// `1 place`, `2 places`.
  static func places(_ count: Int) -> Message { .counted(count, "\(count) place", "\(count) places") }

  /// `1 finding`, `2 findings`.
  static func findings(_ count: Int) -> Message { .counted(count, "\(count) finding", "\(count) findings") }

  /// The findings of one severity: `1 error`, `2 warnings`, `3 notices`.
  static func findings(_ count: Int, _ severity: Severity) -> Message {
    switch severity {
    case .error: .counted(count, "\(count) error", "\(count) errors")
    case .warning: .counted(count, "\(count) warning", "\(count) warnings")
    case .note: .counted(count, "\(count) notice", "\(count) notices")
    }
  }
}
