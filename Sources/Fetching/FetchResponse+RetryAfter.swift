package import Foundation

extension FetchResponse {
  /// How long its server asks to wait before the next request (RFC 9110, section 10.2.3); nil where it does not ask.
  ///
  /// - Parameter date: When it answered.
  package func retryAfter(asOf date: Date) -> Duration? {
    headers["retry-after"].flatMap { RetryAfter.wait($0, now: date) }
  }
}
