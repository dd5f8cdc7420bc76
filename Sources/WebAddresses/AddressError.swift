package import Messages

/// Why an address cannot be requested as it is written.
///
/// Indirect, as every link has room for one and hardly any has one.
package indirect enum AddressError: Error, Sendable, Hashable {
  /// Nothing is left of it after trimming.
  case empty
  /// It has no scheme, and is no bare domain that one could be supplied for.
  case missingScheme
  /// A scheme other than http and https, in lower case.
  case unsupportedScheme(String)
  /// It has no host.
  case missingHost
  /// No host can be called so; `reason` says why in words, without a full stop.
  case invalidHost(String, reason: Message)
  /// A port that is no number from 1 to 65535.
  case invalidPort(String)
  /// Longer than `RequestURL.maximumLength`.
  case tooLong(bytes: Int)
  /// Anything else that its parser refuses; `reason` is the parser's own sentence.
  case malformed(reason: Message)

  /// The reason as a person reads it, behind “the address cannot be requested: ”.
  package var message: Message {
    switch self {
    case .empty: "it is empty"
    case .missingScheme: "it has no scheme such as https://"
    case .unsupportedScheme(let scheme): "\(scheme): is no scheme of web pages"
    case .missingHost: "it has no host"
    case .invalidHost(let host, let reason): "no host can be called “\(host)”: \(reason)"
    case .invalidPort(let port): "“\(port)” is no port"
    case .tooLong(let bytes): "it is \(bytes) bytes long"
    case .malformed(let reason): reason
    }
  }
}
