/// Digital Object Identifiers (ISO 26324) in the addresses of their resolver.
enum DOI {
  private static let resolvers = [
    "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/",
  ]

  /// The bare identifier, `10.…`, of a resolver's address; nil for other addresses.
  static func inAddress(_ address: String) -> String? {
    for resolver in resolvers where address.hasPrefix(resolver + "10.") {
      let identifier = String(address.dropFirst(resolver.count))
      return identifier.removingPercentEncoding() ?? identifier
    }
    return nil
  }
}

extension String {
  /// The string with its percent-encoded bytes decoded, or nil where they are no UTF-8.
  fileprivate func removingPercentEncoding() -> String? {
    var bytes: [UInt8] = []
    var rest = Substring(self).utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(rest.prefix(2)) ?? "", radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
