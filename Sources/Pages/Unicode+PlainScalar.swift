extension Unicode.Scalar {
  /// Whether it is a whole character wherever it stands among its like, and no other sequence of them is equivalent to it
  /// (UAX #15, UAX #29): then texts of such scalars can be searched and taken apart scalar by scalar.
  ///
  /// Latin letters and marks, general punctuation without its format characters, kana, Han, Hangul syllables, and the
  /// full-width forms of ASCII. Others may be too; what is not said to be is only slower.
  package var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x3000...0x3029, 0x3041...0x3096,
      0x30A0...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF5E:
      true
    default: false
    }
  }
}
