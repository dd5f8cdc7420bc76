/// What a character that is not ASCII does to an address (the Link_Term property of UTS #58, with our decisions).
enum AddressCharacter: Equatable {
  /// It belongs to the address.
  case letter(isEastAsian: Bool)
  /// It belongs to it only if more follows.
  case punctuation
  /// It has no width and cannot belong to it: zero-width spaces, soft hyphens, direction marks.
  case invisible
  /// U+200C and U+200D, which some scripts need between letters.
  case joiner
  /// It ends the address.
  case end

  /// Classifies a character.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x00ad, 0x200b, 0x200e, 0x200f, 0x202a...0x202e, 0x2060, 0x2066...0x2069, 0xfeff: self = .invisible
    case 0x200c, 0x200d: self = .joiner
    // Curly double quotes and their East Asian kin, dashes of a sentence, CJK punctuation, full-width forms but
    // the letters and digits, half-width CJK marks.
    case 0x2014, 0x2015, 0x201c...0x201f, 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0xfe10...0xfe6f:
      self = .end
    case 0xff01...0xff0f, 0xff1a...0xff20, 0xff3b...0xff40, 0xff5b...0xff65: self = .end
    // En dash, single quotes, ellipses.
    case 0x2013, 0x2018...0x201b, 0x2026, 0x22ef: self = .punctuation
    case 0x30fb: self = .letter(isEastAsian: true)
    default: self = Self(byProperties: scalar)
    }
  }

  private init(byProperties scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .surrogate, .privateUse, .unassigned:
      self = .end
    case .otherPunctuation where scalar.properties.isTerminalPunctuation: self = .punctuation
    default: self = .letter(isEastAsian: Self.isEastAsian(scalar.value))
    }
  }

  /// Han, kana, bopomofo, Hangul and their full-width neighbours.
  private static func isEastAsian(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x11ff, 0x2e80...0x31ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xa960...0xa97f, 0xac00...0xd7ff,
      0xf900...0xfaff, 0xff66...0xffdc, 0x20000...0x3ffff:
      true
    default: false
    }
  }
}
