/// Text from outside as inert Markdown (CommonMark with GitHub's extensions).
enum MarkdownText {
  /// The text on one line, as it is: no markup, link, table cell or HTML begins in it.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.line(text).unicodeScalars {
      if isActive(scalar) { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// The characters that begin or end something; `:`, `.` and `@` for GitHub's extended autolinks.
  private static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "(", ")", "#", "+", "-", "!", "|", "~", "&", "$",
      "=",
      ":", "@":
      true
    default: false
    }
  }
}
