/// How politely one site (a registrable domain) is asked.
package struct HostPolicy: Sendable, Hashable {
  /// How many requests may be under way at one site.
  package var perHost = 4
  /// The least time between the starts of two requests to one site.
  package var interval: Duration = .milliseconds(100)

  /// The default politeness.
  package init() {}
}
