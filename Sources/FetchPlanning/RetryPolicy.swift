/// When a request that failed for the moment is tried again.
package struct RetryPolicy: Sendable, Hashable {
  /// How many further tries follow a first that failed.
  package var retries = 2
  /// The wait before the first further try; it doubles with each.
  package var firstDelay: Duration = .milliseconds(500)
  /// The longest wait of our own choice; a server's Retry-After may ask for more.
  package var longestDelay: Duration = .seconds(15)

  /// The default patience.
  package init() {}

  /// How long to wait before the next try; nil where there is none.
  ///
  /// What a server asks for is heeded in full: whether an address may wait so long, its budget says.
  ///
  /// - Parameters:
  ///   - tries: How many tries were made, from 1.
  ///   - retryAfter: What the server asked for in Retry-After (RFC 9110, section 10.2.3).
  ///   - jitter: 0 to 1, drawn anew for each wait, so that what failed together does not come back together.
  package func delay(afterTries tries: Int, retryAfter: Duration?, jitter: Double) -> Duration? {
    guard tries <= retries else { return nil }
    let doubled = (1..<max(tries, 1)).reduce(firstDelay) { delay, _ in min(delay * 2, longestDelay) }
    let own = min(doubled, longestDelay) * (0.5 + 0.5 * jitter)
    return max(own, retryAfter ?? .zero)
  }

  /// Whether a status says that the same request may do better soon.
  ///
  /// 408, 425, 429 (RFC 9110, RFC 8470, RFC 6585), and all 5xx but 501, 505, 508 and 511, which do not pass by waiting.
  package func isTransient(status: Int) -> Bool {
    switch status {
    case 408, 425, 429: true
    case 501, 505, 506, 508, 510, 511: false
    case 500...599: true
    default: false
    }
  }
}
