package import WebAddresses

/// One hop of a redirect chain.
package struct Redirect: Sendable, Hashable, Codable {
  /// The status that sent us on: 301, 302, 303, 307 or 308.
  package let status: Int
  /// Where it led.
  package let to: RequestURL
  /// The fragment of its Location; nil where it has none, and the one before it holds on (RFC 9110, section 10.2.2).
  package let fragment: String?

  /// Makes a hop.
  package init(status: Int, to: RequestURL, fragment: String? = nil) {
    self.status = status
    self.to = to
    self.fragment = fragment
  }
}
