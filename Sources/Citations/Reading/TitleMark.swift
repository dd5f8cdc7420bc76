/// The marks that set off a title.
enum TitleMark: Sendable, Hashable {
  /// 〈…〉, the single angle of Chinese: an article, or a title inside a title.
  case singleAngle
  /// 《…》, the double angle of Chinese: a work; on the mainland an article too.
  case doubleAngle
  /// 「…」, the corner brackets: an article in Japanese and Korean, a quotation in Chinese.
  case corner
  /// 『…』, the double corner brackets: a work.
  case doubleCorner
  /// “…”, „…“, «…» or "…": an article or a page.
  case doubleQuotes
  /// ‘…’ or '…': an article or a page in British styles.
  case singleQuotes
  /// *…* or _…_, italics as plain text keeps them: a work.
  case italics
  /// <…> in ASCII around what is no address: an article in some law reviews.
  case asciiAngle

  /// The mark that a scalar opens, and the scalars that open and close it.
  static func opened(by scalar: Unicode.Scalar) -> (mark: TitleMark, close: Unicode.Scalar)? {
    switch scalar {
    case "〈", "‹": (.singleAngle, scalar == "〈" ? "〉" : "›")
    case "《": (.doubleAngle, "》")
    case "«": (.doubleQuotes, "»")
    case "「": (.corner, "」")
    case "『": (.doubleCorner, "』")
    case "“": (.doubleQuotes, "”")
    case "„": (.doubleQuotes, "“")
    case "〝": (.doubleQuotes, "〞")
    case "\"": (.doubleQuotes, "\"")
    case "‘": (.singleQuotes, "’")
    case "'": (.singleQuotes, "'")
    case "*": (.italics, "*")
    case "_": (.italics, "_")
    case "<": (.asciiAngle, ">")
    default: nil
    }
  }

  /// Whether the mark is one of East Asia's own, which nothing else is written with.
  var isEastAsian: Bool {
    switch self {
    case .singleAngle, .doubleAngle, .corner, .doubleCorner: true
    case .doubleQuotes, .singleQuotes, .italics, .asciiAngle: false
    }
  }
}
