/// What kinds of characters the scalars of a text are, for finding notes and joining lines.
extension UInt32 {
  /// White space, or without width: spaces of all widths, zero-width space and joiners, byte order mark.
  var isSpace: Bool {
    switch self {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// `0` to `9`.
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// A letter of the Latin alphabet, accents included, or of the Greek or Cyrillic one.
  var isAlphabetic: Bool {
    switch self {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x370...0x52F,
      0x1E00...0x1FFF:
      true
    default: false
    }
  }

  /// A character of a script that is written without spaces: Han, kana, and their full-width punctuation.
  var isIdeographic: Bool {
    switch self {
    case 0x2E80...0x312F, 0x31A0...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// A Hangul syllable or letter.
  var isHangul: Bool {
    switch self {
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: true
    default: false
    }
  }

  /// Something that words are made of: a letter, a Han character, kana, Hangul; no digit, no punctuation.
  var isWordCharacter: Bool {
    isAlphabetic || isHangul || (isIdeographic && !isPunctuation && !isFullWidthDigit)
  }

  /// A small letter of any script that has them.
  var isLowerCase: Bool { Unicode.Scalar(self)?.properties.isLowercase == true }

  /// A full-width mark that a clause or sentence ends with, and that nothing begins with: 。，；！？
  var isWideStop: Bool {
    switch self {
    case 0x3002, 0xFF0C, 0xFF1B, 0xFF01, 0xFF1F: true
    default: false
    }
  }

  /// `０` to `９`.
  var isFullWidthDigit: Bool { self >= 0xFF10 && self <= 0xFF19 }

  /// Punctuation of ASCII, the general block, or of East Asian typesetting.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xA1...0xBF, 0x2010...0x2027, 0x2030...0x205E,
      0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x30FB, 0xFE30...0xFE4F, 0xFF00...0xFF0F, 0xFF1A...0xFF20,
      0xFF3B...0xFF40, 0xFF5B...0xFF65:
      !isAlphabetic && superscriptDigit == nil
    default: false
    }
  }

  /// What ends a sentence, or announces what follows: `。！？…；：` and their narrow forms.
  var endsSentence: Bool {
    switch self {
    case 0x21, 0x2E, 0x3A, 0x3B, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF61: true
    default: false
    }
  }

  /// A closing quotation mark or bracket, which may follow the end of a sentence.
  var isCloser: Bool {
    switch self {
    case 0x22, 0x27, 0x29, 0x3E, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x203A, 0x3009, 0x300B, 0x300D, 0x300F,
      0x3011, 0x3015, 0x3017, 0x3019, 0x301E, 0xFF09, 0xFF1E, 0xFF3D, 0xFF5D, 0xFF63:
      true
    default: false
    }
  }

  /// How many columns it takes in a fixed-width font: 2 for East Asian wide characters, else 1.
  var columns: Int { isIdeographic || isHangul ? 2 : 1 }

  /// The number that a superscript digit stands for.
  var superscriptDigit: Int? {
    switch self {
    case 0x2070: 0
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2074...0x2079: Int(self - 0x2070)
    default: nil
    }
  }

  /// The number that a digit of the text's own line stands for: ASCII or full-width.
  var digit: Int? {
    if isASCIIDigit { return Int(self - 0x30) }
    return isFullWidthDigit ? Int(self - 0xFF10) : nil
  }

  /// The number of a circled number, `①` to `㊿`, also white on black.
  var circledNumber: Int? {
    switch self {
    case 0x2460...0x2473: Int(self - 0x2460) + 1
    case 0x3251...0x325F: Int(self - 0x3251) + 21
    case 0x32B1...0x32BF: Int(self - 0x32B1) + 36
    case 0x2776...0x277F: Int(self - 0x2776) + 1
    case 0x24EB...0x24F4: Int(self - 0x24EB) + 11
    default: nil
    }
  }

  /// The value of a Chinese numeral's character, 一 to 十, 百, also in the forms of accounts; nil for others.
  var chineseNumeral: Int? {
    switch self {
    case 0x3007, 0x96F6: 0
    case 0x4E00, 0x58F9: 1
    case 0x4E8C, 0x8CB3, 0x8D30: 2
    case 0x4E09, 0x53C3, 0x53C1: 3
    case 0x56DB, 0x8086: 4
    case 0x4E94, 0x4F0D: 5
    case 0x516D, 0x9678, 0x9646: 6
    case 0x4E03, 0x67D2: 7
    case 0x516B, 0x634C: 8
    case 0x4E5D, 0x7396: 9
    case 0x5341, 0x62FE: 10
    case 0x767E, 0x4F70: 100
    default: nil
    }
  }
}
