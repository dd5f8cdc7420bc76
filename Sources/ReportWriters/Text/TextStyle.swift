/// ANSI colours, or none: SGR sequences of ECMA-48, section 8.3.117.
struct TextStyle {
  /// What a piece of text is to its reader.
  enum Role: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case good = "32"
    case strong = "1"
    case faint = "2"
  }

  /// Whether colours are used at all.
  let usesColor: Bool

  /// The text in the colour of its role.
  func callAsFunction(_ text: String, _ role: Role?) -> String {
    guard usesColor, let role else { return text }
    return "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m"
  }
}
