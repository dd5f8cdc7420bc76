/// When a request that failed for the moment is tried again.
package struct RetryPolicy: Sendable, Hashable {
  /// How many further tries follow a first that failed.
  package var retries = 2
  /// The wait before the first further try; it doubles with each.
  package var firstDelay: Duration = .milliseconds(500)
  /// The longest wait, also where a server's Retry-After asks for more: then the try is not made.
  package var longestDelay: Duration = .seconds(15)

  /// The default patience.
  package init() {}
}
