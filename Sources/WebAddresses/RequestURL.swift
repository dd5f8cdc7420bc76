/// An http or https address as it goes out on the wire: a URI in ASCII, without its fragment.
///
/// It is made from an IRI as people write it: characters outside of ASCII are percent-encoded
/// (RFC 3987, section 3.1) and hosts mapped to punycode (UTS #46, non-transitional).
package struct RequestURL: Sendable, Hashable, CustomStringConvertible {
  /// The longest address that is requested, in bytes. Servers need not take more than 8,000 (RFC 9110, section 4.1).
  package static let maximumLength = 16_384

  /// The whole address, ASCII only.
  package let string: String
  /// `http` or `https`.
  package let scheme: String
  /// The host in lower case and punycode; an IPv6 address stands in its brackets.
  package let host: String
  /// The port, also where it is the scheme's own.
  package let port: Int

  /// The address itself.
  package var description: String { string }

  /// Takes apart the address that is already known to be in its normal form.
  init(string: String, scheme: String, host: String, port: Int) {
    self.string = string
    self.scheme = scheme
    self.host = host
    self.port = port
  }
}
