/// Text from outside, made safe to be printed.
///
/// Titles, names and addresses come from pages and manuscripts that anyone may have written. Control
/// characters could drive the terminal, and bidirectional overrides make a line read as what it is not
/// (Unicode Technical Report #36, section 3); neither is ever printed.
package enum SafeText {
  /// The longest line that is printed, in Unicode scalars. A page may call itself by a megabyte of text.
  static let maximumLength = 4096

  /// The text on one line: white space folded to single spaces, characters that are not to be seen
  /// spelled out as `<U+202E>`, what is longer than `maximumLength` cut.
  package static func line(_ text: String) -> String {
    if text.utf8.count <= maximumLength, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
    var result = String.UnicodeScalarView()
    var length = 0
    var isPendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isPendingSpace = !result.isEmpty
        continue
      }
      if length == maximumLength {
        result.append("…")
        break
      }
      length += 1
      if isPendingSpace {
        result.append(" ")
        isPendingSpace = false
      }
      if isHazard(scalar) {
        result.append(contentsOf: spelledOut(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a character acts on the display instead of standing in it. The joiners U+200C and U+200D do not count:
  /// Persian, Indic scripts and emoji need them.
  static func isHazard(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format:
      scalar.properties.isDefaultIgnorableCodePoint && scalar.value != 0x200C && scalar.value != 0x200D
    default: false
    }
  }

  private static func spelledOut(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + ">"
  }
}
