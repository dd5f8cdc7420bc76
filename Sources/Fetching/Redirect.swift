package import WebAddresses

/// One hop of a redirect chain.
package struct Redirect: Sendable, Hashable, Codable {
  /// The status that sent us on: 301, 302, 303, 307 or 308.
  package let status: Int
  /// Where it led.
  package let to: RequestURL

  /// Makes a hop.
  package init(status: Int, to: RequestURL) {
    self.status = status
    self.to = to
  }
}
