/// An address that the end of a line breaks at the question mark before its query (RFC 3986, section 3.4).
enum BrokenQuery {
  /// Whether the line at `ink` ends with one whose query the line at `next` begins with: a slash stands in its last word,
  /// and a name and an equals sign stand first behind it.
  static func goesOn(in bytes: [UInt8], from ink: Range<Int>, to next: Range<Int>) -> Bool {
    guard bytes[ink].last == Byte.question else { return false }
    let word = bytes[ink].reversed().prefix { $0 > Byte.space && $0 < 0x7F }
    guard word.contains(Byte.slash) else { return false }
    let name = bytes[next].prefix {
      UInt32($0).isASCIIDigit || UInt32($0).isAlphabetic && $0 < 0x7F || $0 == UInt8(ascii: "_")
    }
    return !name.isEmpty && name.endIndex < next.upperBound && bytes[name.endIndex] == Byte.equals
  }
}
