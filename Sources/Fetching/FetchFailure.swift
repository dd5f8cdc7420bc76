/// Why an address gave no answer.
package struct FetchFailure: Sendable, Hashable, Codable {
  /// The kinds of failure, each of which a link's status names.
  package enum Kind: Sendable, Hashable, Codable {
    case timeout
    /// The name does not exist.
    case noSuchHost
    /// The name could not be looked up this time.
    case nameLookup
    /// Refused, reset, unreachable, or closed without an answer.
    case connection
    case tls(TLSProblem)
    case redirectLoop, tooManyRedirects
    /// A redirect without a target, or to one that cannot be requested.
    case invalidRedirect
    case unsupportedScheme
    /// The name leads to a private address, which was not asked.
    case privateAddress
    /// The answer was no HTTP.
    case protocolError
    /// The run was interrupted before the answer.
    case cancelled
  }

  /// What a TLS connection failed on.
  package enum TLSProblem: String, Sendable, Hashable, Codable {
    case expired, wrongHost, selfSigned, unknownAuthority
    /// The server leaves out the certificates between its own and an authority's.
    case incompleteChain
    /// No version of TLS that both sides speak.
    case protocolVersion
    case other
  }

  /// What went wrong.
  package let kind: Kind
  /// The library's own words.
  package let message: String

  /// Makes a failure.
  package init(kind: Kind, message: String) {
    self.kind = kind
    self.message = message
  }
}
