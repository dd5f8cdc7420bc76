package import WebAddresses

/// A try that failed for the moment, told while the next one is waited for.
package struct FetchRetry: Sendable, Hashable {
  /// The address of the request.
  package let url: RequestURL
  /// Why the try does not count, in a few words: the server's status, or the library's own words.
  package let reason: String
  /// How many tries were made, from 1.
  package let tries: Int
  /// How long until the next.
  package let delay: Duration
}
