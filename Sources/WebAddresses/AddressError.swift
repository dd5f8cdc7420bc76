/// Why an address cannot be requested as it is written.
package enum AddressError: Error, Sendable, Hashable {
  /// Nothing is left of it after trimming.
  case empty
  /// It has no scheme, and is no bare domain that one could be supplied for.
  case missingScheme
  /// A scheme other than http and https, in lower case.
  case unsupportedScheme(String)
  /// It has no host.
  case missingHost
  /// No host can be called so; `reason` says why in words, in English, without a full stop.
  case invalidHost(String, reason: String)
  /// A port that is no number from 1 to 65535.
  case invalidPort(String)
  /// Longer than `RequestURL.maximumLength`.
  case tooLong(bytes: Int)
  /// Anything else that its parser refuses; `reason` is the parser's own sentence.
  case malformed(reason: String)
}
