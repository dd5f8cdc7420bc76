/// Text from outside as text and attribute values of HTML.
enum HTMLText {
  /// The text on one line, without markup: https://html.spec.whatwg.org/multipage/parsing.html.
  static func escaped(_ text: String) -> String { entities(SafeText.line(text)) }

  private static func entities(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
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

  /// A text whose pieces that another text lacks stand in an element: `del` or `ins`.
  static func marked(_ pieces: [SideBySide.Piece], with element: String) -> String {
    pieces.map { piece in
      let text = entities(piece.text)
      return piece.isDifferent ? "<\(element)>\(text)</\(element)>" : text
    }.joined()
  }

  /// A sentence as a span of its own direction, a difference in it as messages write it, `[-cited-]{+found+}`,
  /// with its parts marked.
  static func sentence(_ text: String) -> String {
    var text = escaped(text)
    // A title may hold such brackets itself; where they do not pair nothing is marked.
    for (open, close, element) in [("[-", "-]", "del"), ("{+", "+}", "ins")]
    where text.ranges(of: open).count == text.ranges(of: close).count {
      text = text.replacing(open, with: "<\(element)>").replacing(close, with: "</\(element)>")
    }
    return "<bdi>\(text)</bdi>"
  }
}
