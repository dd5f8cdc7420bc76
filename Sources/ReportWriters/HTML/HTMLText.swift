/// Text from outside as text and attribute values of HTML.
enum HTMLText {
  /// The text on one line, without markup: https://html.spec.whatwg.org/multipage/parsing.html.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.line(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text as a span whose direction follows from itself, so that it turns nothing round it.
  static func isolated(_ text: String) -> String {
    "<bdi>\(escaped(text))</bdi>"
  }

  /// A difference as matchers write it, `[-cited-]{+found+}`, with its parts marked.
  static func marked(_ difference: String) -> String {
    let text = escaped(difference)
    // A title may hold such brackets itself; then nothing is marked.
    for (open, close) in [("[-", "-]"), ("{+", "+}")]
    where text.ranges(of: open).count != text.ranges(of: close).count {
      return text
    }
    return text.replacing("[-", with: "<del>").replacing("-]", with: "</del>")
      .replacing("{+", with: "<ins>").replacing("+}", with: "</ins>")
  }
}
