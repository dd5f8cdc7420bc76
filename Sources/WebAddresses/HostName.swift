import CLibidn2
import Messages

/// The rules for the names of hosts.
enum HostName {
  /// A host in lower case and punycode, by UTS #46, non-transitional.
  ///
  /// A host that is ASCII already, and an IP address in brackets, is only put in lower case: a name such
  /// as `xn--n3h.example` can be asked for although IDNA 2008 would not make it today.
  static func ascii(_ host: String) throws(AddressError) -> String {
    if host.utf8.allSatisfy({ $0 < 0x80 }) { return host.lowercased() }
    var output: UnsafeMutablePointer<CChar>?
    defer { idn2_free(output) }
    let code = idn2_to_ascii_8z(host, &output, Int32(IDN2_NONTRANSITIONAL.rawValue))
    guard code == IDN2_OK.rawValue, let output else {
      throw .invalidHost(host, reason: Message(verbatim: String(cString: idn2_strerror(code))))
    }
    let ascii = String(cString: output).lowercased()
    // A full-width ％ has become a % now, which must not be decoded a second time.
    if ascii.utf8.contains(UInt8(ascii: "%")) {
      throw .invalidHost(host, reason: "it holds a character that no host has")
    }
    return ascii
  }

  /// Refuses what the Domain Name System cannot hold (RFC 1035, section 2.3.4), and numbers that are no IPv4 address.
  static func check(_ host: String) throws(AddressError) {
    if IPAddress(host) != nil { return }
    guard host.utf8.first != UInt8(ascii: "[") else {
      throw .invalidHost(host, reason: "it is no IPv6 address")
    }
    let name = withoutFinalDot(host)
    guard name.utf8.count <= 253 else {
      throw .invalidHost(host, reason: "a name has at most 253 characters")
    }
    let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    for label in labels {
      if label.isEmpty { throw .invalidHost(host, reason: "a part of it is empty") }
      if label.count > 63 {
        throw .invalidHost(host, reason: "a part of it has more than 63 characters")
      }
      if !label.allSatisfy(isAllowed) {
        throw .invalidHost(host, reason: "it holds a character that no host has")
      }
    }
    if let last = labels.last, isNumber(Substring(last)) {
      throw .invalidHost(host, reason: "it ends in a number and is no IPv4 address")
    }
  }

  /// Whether no public host can have this name.
  ///
  /// A single label; RFC 6761 (localhost), RFC 6762 (local and its appendix G), RFC 8375 (home.arpa),
  /// and `internal`, which ICANN reserved for private use in 2024.
  static func isPrivate(_ host: String) -> Bool {
    let labels = withoutFinalDot(host).utf8.split(separator: UInt8(ascii: "."))
    guard let last = labels.last, labels.count > 1 else { return true }
    return privateSuffixes.contains(Substring(last))
      || labels.suffix(2).map { Substring($0) } == ["home", "arpa"]
  }

  /// The name without the dot that stands for the root.
  static func withoutFinalDot(_ host: String) -> Substring {
    host.utf8.last == UInt8(ascii: ".") ? host.dropLast() : host[...]
  }

  private static let privateSuffixes: Set<Substring> = [
    "localhost", "local", "localdomain", "internal", "intranet", "private", "corp", "home", "lan",
  ]

  /// Letters, digits and hyphen (RFC 1123, section 2.1), and the underscore that some real names have.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Whether a label is a number in one of the spellings of inet_aton(3): then it is meant as one.
  private static func isNumber(_ label: Substring) -> Bool {
    if label.hasPrefix("0x") || label.hasPrefix("0X") {
      return label.dropFirst(2).utf8.allSatisfy { $0.isASCIIDigit || (0x61...0x66).contains($0 | 0x20) }
    }
    return label.utf8.allSatisfy(\.isASCIIDigit)
  }
}
