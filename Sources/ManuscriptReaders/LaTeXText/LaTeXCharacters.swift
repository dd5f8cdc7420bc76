import Foundation

/// The characters that LaTeX writes as commands, as far as manuscripts and bibliographies use them.
///
/// After the LaTeX Companion's tables of accents and text symbols, and biber's of those in names.
enum LaTeXCharacters {
  /// The combining character of an accent's command: `\"u`, `\v{c}`.
  static let accents: [String: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", "u": "\u{306}",
    ".": "\u{307}", "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "d": "\u{323}",
    "c": "\u{327}", "k": "\u{328}", "b": "\u{331}",
  ]

  /// What a command without argument prints.
  static let symbols: [String: String] = [
    "ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ", "th": "þ",
    "TH": "Þ",
    "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "dag": "†", "ddag": "‡", "copyright": "©", "pounds": "£",
    "euro": "€", "texteuro": "€", "textyen": "¥", "textdegree": "°", "textregistered": "®",
    "texttrademark": "™", "ldots": "…", "dots": "…", "textellipsis": "…", "textendash": "–",
    "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "textquotesingle": "'", "textquotedbl": "\"", "glqq": "„", "grqq": "“",
    "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»", "guillemotleft": "«", "guillemotright": "»",
    "guilsinglleft": "‹", "guilsinglright": "›", "quotedblbase": "„", "quotesinglbase": "‚",
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_",
    "textless": "<", "textgreater": ">", "textbar": "|", "textbraceleft": "{", "textbraceright": "}",
    "textdollar": "$", "textbullet": "•", "textperiodcentered": "·", "textsection": "§", "slash": "/",
    "textnumero": "№", "textordfeminine": "ª", "textordmasculine": "º", "textexclamdown": "¡",
    "textquestiondown": "¿", "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "sim": "~", "quad": " ",
    "qquad": " ", "enspace": " ", "thinspace": " ", "nobreakspace": " ", "space": " ",
    "textnonbreakinghyphen": "-", "hyp": "-",
  ]

  /// What a command of one sign prints: an escaped character, a thin space, nothing.
  static func text(ofSign sign: UInt8) -> String? {
    switch sign {
    case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "_"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      String(Unicode.Scalar(sign))
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ">"),
      UInt8(ascii: "\n"), UInt8(ascii: "\t"):
      " "
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "@"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      ""
    default: nil
    }
  }

  /// What a run of hyphens or quotation marks prints, longest first: TeX's ligatures.
  static let ligatures: [(source: StaticString, printed: String)] = [
    ("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("`", "‘"), ("'", "’"), (",,", "„"),
  ]

  /// A base character and the accent over it; the dotless letters stand for those with a dot.
  static func accented(_ base: Unicode.Scalar, _ accent: Unicode.Scalar) -> String {
    let dotted: Unicode.Scalar = base == "ı" ? "i" : base == "ȷ" ? "j" : base
    var text = String(dotted)
    text.unicodeScalars.append(accent)
    return text.precomposedStringWithCanonicalMapping
  }
}
