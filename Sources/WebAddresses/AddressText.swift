import Messages

/// The characters of an address or reference, cleaned of what no parser need see.
struct AddressText {
  /// The characters, without spaces round them; spaces inside are percent-encoded.
  private(set) var string: String
  /// The scheme in lower case, where it begins with one.
  let scheme: String?

  /// Drops white space and control characters round the address and tabs and line breaks in it, as browsers do.
  ///
  /// https://url.spec.whatwg.org/#concept-basic-url-parser. Other control characters are refused, which libcurl does too.
  init(_ text: String) throws(AddressError) {
    let bytes = Array(text.utf8)
    guard bytes.count <= RequestURL.maximumLength else { throw .tooLong(bytes: bytes.count) }
    let isOuter: (UInt8) -> Bool = { $0 <= 0x20 }
    let inner = bytes.drop(while: isOuter).reversed().drop(while: isOuter).reversed()
    var clean: [UInt8] = []
    clean.reserveCapacity(inner.count)
    for byte in inner {
      switch byte {
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): continue
      case 0..<0x20, 0x7f: throw .malformed(reason: "it holds a control character")
      case UInt8(ascii: " "): clean += "%20".utf8
      default: clean.append(byte)
      }
    }
    guard !clean.isEmpty else { throw .empty }
    string = String(decoding: clean, as: UTF8.self)
    scheme = Self.scheme(of: clean)
    try Self.checkAuthority(of: clean, scheme: scheme)
  }

  /// Whether it is nothing but a fragment.
  var isFragment: Bool { string.utf8.first == UInt8(ascii: "#") }

  /// Whether it is a reference that begins with a host: `//example.org/`.
  var namesHost: Bool { string.hasPrefix("//") }

  /// Puts `https` before an address that has no scheme.
  mutating func supplyScheme() {
    guard scheme == nil else { return }
    self = AddressText(string: (namesHost ? "https:" : "https://") + string, scheme: "https")
  }

  /// Refuses what is not `http://` or `https://` with something behind it.
  func requireWebScheme() throws(AddressError) {
    guard let scheme else { throw .missingScheme }
    guard scheme == "http" || scheme == "https" else { throw .unsupportedScheme(scheme) }
    let rest = string.utf8.dropFirst(scheme.utf8.count + 1)
    guard rest.starts(with: "//".utf8) else {
      throw .malformed(reason: "two slashes are missing after \(scheme):")
    }
    let authority = rest.dropFirst(2)
    guard authority.first != UInt8(ascii: "/") else { throw .missingHost }
    if authority.starts(with: "http://".utf8) || authority.starts(with: "https://".utf8) {
      throw .malformed(reason: "its scheme stands twice")
    }
  }

  private init(string: String, scheme: String?) {
    self.string = string
    self.scheme = scheme
  }

  /// RFC 3986, section 3.1, but for two cases: `example.org:8080` and `localhost:8080` have a port there, not a scheme.
  private static func scheme(of bytes: [UInt8]) -> String? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[0].isASCIILetter else { return nil }
    let name = bytes[..<colon]
    let isScheme = name.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }
    guard isScheme, colon + 1 == bytes.count || !bytes[colon + 1].isASCIIDigit else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Refuses a backslash before the path: browsers end the host there, RFC 3986 and libcurl do not.
  private static func checkAuthority(of bytes: [UInt8], scheme: String?) throws(AddressError) {
    let start = scheme.map { $0.utf8.count + 1 } ?? 0
    guard bytes[start...].starts(with: "//".utf8) else { return }
    let ends: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
    let authority = bytes[(start + 2)...].prefix { !ends.contains($0) }
    if authority.contains(UInt8(ascii: "\\")) {
      throw .invalidHost(String(decoding: authority, as: UTF8.self), reason: "it holds a backslash")
    }
  }
}

extension UInt8 {
  /// Whether it is one of A to Z and a to z.
  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  /// Whether it is one of 0 to 9.
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
