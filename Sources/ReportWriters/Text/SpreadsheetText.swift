/// Text that spreadsheets take for text.
enum SpreadsheetText {
  /// The text on one line, with an apostrophe before what would begin a formula.
  /// https://owasp.org/www-community/attacks/CSV_Injection
  static func inert(_ text: String) -> String {
    let safe = SafeText.line(text)
    guard let first = safe.unicodeScalars.first else { return safe }
    return "=+-@＝＋－＠".unicodeScalars.contains(first) ? "'" + safe : safe
  }
}
