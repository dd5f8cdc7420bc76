/// Hides the names and passwords that stand in addresses (`https://name:password@host/`; RFC 3986, section 3.2.1), so
/// that nothing that is made of a manuscript can print them.
///
/// Each of their characters becomes a `*`, so that every place in the text stays where it is, and that there was
/// something can still be seen.
struct UserInfoMask {
  /// How far behind `//` an `@` is looked for, in bytes; so that hostile texts take linear time.
  private static let reach = 128

  /// A text with the user information in its addresses hidden; the text itself, where there is none.
  ///
  /// - Complexity: Linear in the text's length.
  func hidden(_ text: String) -> String {
    guard isNeeded(in: text) else { return text }
    var text = text
    let places = text.withUTF8 { Self.places(in: $0) }
    guard !places.isEmpty else { return text }
    var bytes = Array(text.utf8)
    for place in places {
      for index in place where bytes[index] != UInt8(ascii: ":") { bytes[index] = UInt8(ascii: "*") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether there may be anything to hide.
  func isNeeded(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.contains(UInt8(ascii: "@")) }
  }

  /// Where user information stands: behind `//` and before the first `@`, with nothing between them that cannot be
  /// part of it.
  private static func places(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = 1
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "/"), bytes[index - 1] == UInt8(ascii: "/") else { continue }
      let start = index + 1
      let rest = bytes[start...].prefix(reach)
      guard let end = rest.firstIndex(where: { !isUserInfo($0) }), end > start else { continue }
      guard bytes[end] == UInt8(ascii: "@") else { continue }
      places.append(start..<end)
      index = end
    }
    return places
  }

  /// The ASCII characters of `userinfo`, but for those that stand around addresses in running text.
  private static func isUserInfo(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~%!$&'*+=:".utf8.contains(byte)
    }
  }
}
