/// The scripts that titles are told apart by, as far as that needs telling.
enum Script: Hashable, Sendable {
  case han, kana, hangul, latin, digit, other

  /// The script of a folded scalar.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x30...0x39: self = .digit
    case 0x61...0x7A, 0xAA...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x3400...0x9FFF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3005, 0x3007: self = .han
    case 0x3040...0x30FF, 0x31F0...0x31FF: self = .kana
    case 0xAC00...0xD7AF, 0x1100...0x11FF: self = .hangul
    default: self = .other
    }
  }

  /// Whether words follow each other without spaces, so that one may end anywhere. Korean has spaces, but
  /// its particles stick to the words.
  var isWrittenWithoutSpaces: Bool {
    switch self {
    case .han, .kana, .hangul: true
    case .latin, .digit, .other: false
    }
  }
}
