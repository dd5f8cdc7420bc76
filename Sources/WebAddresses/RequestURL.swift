import Messages

/// An http or https address as it goes out on the wire: a URI in ASCII, without its fragment.
///
/// It is made from an IRI as people write it: characters outside of ASCII are percent-encoded
/// (RFC 3987, section 3.1) and hosts mapped to punycode (UTS #46, non-transitional). libcurl takes
/// the address apart, and takes apart the finished `string` once more, so that the host that is
/// looked at here is the host that libcurl will ask.
package struct RequestURL: Sendable, Hashable, CustomStringConvertible {
  /// The longest address that is requested, in bytes. Servers need not take more than 8,000 (RFC 9110, section 4.1).
  package static let maximumLength = 16_384

  /// What it is made of. Addresses are kept in many tables and handed on by the hundred thousand, where one reference
  /// is cheaper than three texts.
  private final class Parts: Sendable {
    let string: String
    let host: String
    let port: UInt16
    let isSecure: Bool

    init(string: String, isSecure: Bool, host: String, port: UInt16) {
      self.string = string
      self.host = host
      self.port = port
      self.isSecure = isSecure
    }
  }

  private let parts: Parts

  /// The whole address, ASCII only.
  package var string: String { parts.string }
  /// `http` or `https`.
  package var scheme: String { parts.isSecure ? "https" : "http" }
  /// The host in lower case and punycode; an IPv6 address stands in its brackets.
  package var host: String { parts.host }
  /// The port, also where it is the scheme's own.
  package var port: Int { Int(parts.port) }

  /// The address itself.
  package var description: String { string }

  /// Two addresses are the same where their texts are: all else follows from that.
  package static func == (one: RequestURL, other: RequestURL) -> Bool {
    one.parts === other.parts || one.string == other.string
  }

  /// By the whole address.
  package func hash(into hasher: inout Hasher) { hasher.combine(string) }

  /// Maps an address as people write it to the one that goes out.
  ///
  /// What must be percent-encoded is, and nothing twice: `%2F`, `+` and empty parameters stay, and a
  /// `%` that encodes nothing becomes `%25`. The scheme's own port, the fragment, dot segments (RFC
  /// 3986, section 5.2.4) and user names with their passwords are left out: credentials are never
  /// sent. As browsers do, spaces round it and tabs and line breaks in it are dropped.
  ///
  /// - Parameters:
  ///   - iri: The address.
  ///   - supplyingScheme: Whether `https://` is put before an address that has no scheme.
  package init(_ iri: String, supplyingScheme: Bool = false) throws(AddressError) {
    var text = try AddressText(iri)
    if supplyingScheme { text.supplyScheme() }
    try text.requireWebScheme()
    let address = CurlAddress()
    try address.set(text.string)
    try self.init(address, of: text.string, from: iri)
  }

  /// The address that a reference on this page or in its answer's `Location` means.
  ///
  /// A reference may be relative (RFC 3986, section 5.2), hold raw UTF-8, or be a whole address.
  package func resolving(_ reference: String) throws(AddressError) -> RequestURL {
    let text: AddressText
    do { text = try AddressText(reference) } catch .empty { return self }
    if text.scheme != nil { return try RequestURL(reference) }
    if text.isFragment { return self }
    if text.namesHost { return try RequestURL(scheme + ":" + text.string) }
    let address = CurlAddress()
    try address.set(string)
    try address.set(PercentEncoding.reference(text.string))
    return try RequestURL(address)
  }

  /// The path, from its first `/`.
  package var path: String {
    let rest = afterAuthority
    return String(rest.prefix { $0 != UInt8(ascii: "?") }) ?? ""
  }

  /// What stands behind the first `?`; nil where there is none.
  package var query: String? {
    let rest = afterAuthority
    guard let mark = rest.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    return String(rest[rest.index(after: mark)...])
  }

  private var afterAuthority: Substring.UTF8View {
    let authority = string.utf8.dropFirst(scheme.utf8.count + "://".utf8.count)
    return authority.drop { $0 != UInt8(ascii: "/") }
  }

  /// Which party runs the host: the public suffix and one label before it (`example.com.tw`).
  ///
  /// Known from the Public Suffix List that libpsl was built with; an IP address, a single label and a
  /// public suffix stand for themselves.
  package var registrableDomain: String { PublicSuffixList.registrableDomain(of: host) }

  /// Whether the host, by its name alone, is no public one: `localhost`, a private, link-local or
  /// otherwise special IP address in whatever spelling, `*.local`, or a name without a dot.
  ///
  /// A public name may still lead to a private address: that is seen only when it is resolved.
  package var isPrivateHost: Bool {
    if let address = IPAddress(host) { return !address.isGloballyReachable }
    return HostName.isPrivate(host)
  }
}

extension RequestURL {
  /// Makes the normal form of what libcurl has taken apart.
  ///
  /// - Parameters:
  ///   - text: What libcurl has taken apart; nil where that was more than one text.
  ///   - iri: What it was made from, whose text serves for both where it is in its normal form already.
  init(_ address: borrowing CurlAddress, of text: String? = nil, from iri: String? = nil) throws(AddressError)
  {
    let scheme = try address.part(.scheme).lowercased()
    guard scheme == "http" || scheme == "https" else { throw .unsupportedScheme(scheme) }
    if address.zoneIdentifier != nil {
      throw .invalidHost(try address.part(.host), reason: "it names a network interface")
    }
    let host = try HostName.ascii(try address.part(.host))
    let path = PercentEncoding.path(try address.part(.path))
    var tail = PercentEncoding.withoutDotSegments(path)
    if let query = try address.optionalPart(.query) { tail += "?" + PercentEncoding.query(query) }
    let portText = try address.part(.port)
    guard let port = UInt16(portText), port > 0 else { throw .invalidPort(portText) }
    let isDefault = port == (scheme == "https" ? 443 : 80)
    func composed(_ host: String) -> String {
      let parts = [scheme, "://", host, isDefault ? "" : ":\(port)", tail]
      var string = ""
      // No more room than it needs: it is kept by the hundred thousand.
      string.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count })
      for part in parts { string += part }
      return string
    }

    let read = composed(host)
    let finalHost = read == text ? host : try Self.host(of: read)
    try HostName.check(finalHost)
    let string = finalHost == host ? read : composed(finalHost)
    guard string.utf8.count <= Self.maximumLength else { throw .tooLong(bytes: string.utf8.count) }
    parts = Parts(
      string: iri.map { $0 == string ? $0 : string } ?? string,
      isSecure: scheme == "https",
      host: finalHost,
      port: port
    )
  }

  /// The host that libcurl finds in an address. A name that only IDNA turned into digits (０Ｘｃ０．０２５０．０１) is read as
  /// an IPv4 address now.
  private static func host(of address: String) throws(AddressError) -> String {
    let again = CurlAddress()
    try again.set(address)
    return try again.part(.host).lowercased()
  }
}
