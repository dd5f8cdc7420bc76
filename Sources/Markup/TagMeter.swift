/// Finds start tags with more attributes than any document needs, before a parser sees them: libxml2 compares each
/// attribute with all before it.
enum TagMeter {
  /// The most attributes of a tag, counted roughly; those of Word's drawings have some thirty.
  static let mostAttributes = 1_000

  /// Whether a tag in `bytes` has more attributes than the limit.
  ///
  /// - Complexity: Linear in the number of bytes.
  static func exceedsLimit(_ bytes: [UInt8]) -> Bool {
    var isInside = false
    var quote: UInt8 = 0
    var previous: UInt8 = 0
    var attributes = 0
    for byte in bytes {
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
        isInside = false
      } else if isInside {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          if previous == UInt8(ascii: "=") || previous <= UInt8(ascii: " ") { quote = byte }
        } else if byte > UInt8(ascii: " "),
          previous <= UInt8(ascii: " ") || previous == UInt8(ascii: "\"") || previous == UInt8(ascii: "'")
        {
          attributes += 1
          if attributes > mostAttributes { return true }
        }
      } else if previous == UInt8(ascii: "<"), (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte >= 0x80 {
        isInside = true
        attributes = 0
      }
      previous = byte
    }
    return false
  }
}
