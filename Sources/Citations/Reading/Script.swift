/// The scripts that citation grammars tell apart, by Unicode's blocks.
enum Script: Sendable {
  case han, kana, hangul, latin, digit, other

  /// The script of a scalar.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x370...0x52F, 0x1E00...0x1EFF:
      self = .latin
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3005, 0x3007: self = .han
    case 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF: self = .kana
    case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3130...0x318F: self = .hangul
    default: self = .other
    }
  }

  /// Whether words of the script are written without blanks between them, or with particles attached.
  var isEastAsian: Bool { self == .han || self == .kana || self == .hangul }
}

extension Unicode.Scalar {
  /// Whether it is a letter in lower case; most are in ASCII, where no table is asked.
  var isLowercase: Bool { isASCII ? self >= "a" && self <= "z" : properties.isLowercase }

  /// Whether it is a letter in upper case.
  var isUppercase: Bool { isASCII ? self >= "A" && self <= "Z" : properties.isUppercase }
}
