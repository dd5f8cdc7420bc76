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
    charset =
      parts.dropFirst().lazy.compactMap { part -> String? in
        guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        guard Self.trimmed(part[..<equals]).lowercased() == "charset" else { return nil }
        let value = Self.trimmed(part[part.index(after: equals)...])
        return value.isEmpty ? nil : value
      }.first
  }

  /// A part without blanks and quotes round it.
  private static func trimmed(_ part: Substring.UTF8View) -> String {
    let isOutside: (UInt8) -> Bool = { [0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'")].contains($0) }
    guard let first = part.firstIndex(where: { !isOutside($0) }),
      let last = part.lastIndex(where: { !isOutside($0) })
    else { return "" }
    return String(decoding: part[first...last], as: UTF8.self)
  }
}
