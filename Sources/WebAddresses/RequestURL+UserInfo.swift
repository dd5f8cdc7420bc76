extension RequestURL {
  /// An address or a reference as it may be shown: without the user's name and password (RFC 3986, section 3.2.1).
  ///
  /// What stands before the host's `@` is left out also of what is no address at all.
  package static func withoutUserInfo(_ text: String) -> String {
    let bytes = text.utf8
    guard bytes.contains(UInt8(ascii: "@")) else { return text }
    var start = bytes.startIndex
    if let slash = bytes.firstIndex(of: UInt8(ascii: "/")), bytes[slash...].starts(with: "//".utf8) {
      start = bytes.index(slash, offsetBy: 2)
    }
    let authority = bytes[start...].prefix {
      ![UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0)
    }
    guard let mark = authority.lastIndex(of: UInt8(ascii: "@")) else { return text }
    return String(text[..<start] + text[bytes.index(after: mark)...])
  }
}
