/// Text from outside as character data and attribute values of XML 1.0.
enum XMLText {
  /// The text on one line, its markup characters as references, and what XML cannot hold replaced
  /// (https://www.w3.org/TR/xml/#charsets).
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.line(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
