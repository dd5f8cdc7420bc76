/// What is different about one host and the hosts below it; what is nil is as for all.
package struct HostOptions: Sendable, Hashable {
  /// What the User-Agent header says.
  package var userAgent: String?
  /// Further headers, as `Name: value`. They go to this host alone, also where a redirect leads elsewhere.
  package var headers: [String] = []
  /// How many requests may be under way at the host's site.
  package var perHost: Int?
  /// The least time between the starts of two requests to the host's site.
  package var interval: Duration?

  /// Nothing different.
  package init() {}
}
