/// What a Content-Type header says (RFC 9110, section 8.3).
struct ContentType {
  /// The media type in lower case, without parameters: `text/html`.
  let mediaType: String
  /// The `charset` parameter as sent, without quotes; nil where there is none.
  let charset: String?

  /// Reads a header's value; nil where it names no media type.
  init?(_ value: String) {
    let parts = value.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.contains(UInt8(ascii: "/")) else { return nil }
    mediaType = Self.trimmed(first).lowercased()
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")),
        Self.trimmed(part[..<equals]).lowercased() == "charset",
        case let value = Self.trimmed(part[part.index(after: equals)...]), !value.isEmpty
      else { continue }
      charset = value
      return
    }
    charset = nil
  }

  /// A part without blanks and quotes round it.
  private static func trimmed(_ part: Substring.UTF8View) -> String {
    guard let first = part.firstIndex(where: { !isOutside($0) }),
      let last = part.lastIndex(where: { !isOutside($0) })
    else { return "" }
    return String(Substring(part[first...last]))
  }

  private static func isOutside(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
