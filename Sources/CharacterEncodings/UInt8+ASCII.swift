extension UInt8 {
  /// Whether it is ASCII white space as HTML has it: tab, line feed, form feed, carriage return, space.
  package var isASCIISpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }

  /// The lower-case letter of an ASCII capital, else the byte itself.
  package var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// Whether it is a letter of ASCII.
  package var isASCIILetter: Bool {
    let lower = asciiLowercased
    return lower >= 0x61 && lower <= 0x7A
  }

  /// Whether it is a digit of ASCII.
  package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
}
