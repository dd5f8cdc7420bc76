import Auditing
import Fetching
import Messages
import WebAddresses

extension LinkCheck {
  /// What became of the address, for a person: `not-found, HTTP 404`, `tls-error: certificate has expired`.
  var answerText: Message {
    if let response { return "\(status.displayName), HTTP \(response.status)" }
    if let failure { return "\(status.displayName): \(SafeText.line(failure.message))" }
    return status.displayName
  }

  /// The hops that were followed: `301 → https://example.org/`, each after the one before it.
  var hopTexts: [String] {
    result?.redirects.map { "\($0.status) → \($0.to.string)" } ?? []
  }
}

extension LinkStatus {
  /// The status as a person reads it.
  var displayName: Message {
    switch self {
    case .ok: "ok"
    case .notFound: "not-found"
    case .gone: "gone"
    case .soft404: "soft-404"
    case .parked: "parked"
    case .blocked: "blocked"
    case .clientError: "client-error"
    case .serverError: "server-error"
    case .timeout: "timeout"
    case .dnsError: "dns-error"
    case .connectionError: "connection-error"
    case .tlsError: "tls-error"
    case .redirectLoop: "redirect-loop"
    case .tooManyRedirects: "too-many-redirects"
    case .truncated: "truncated"
    case .invalidURL: "invalid-url"
    case .unsupportedScheme: "unsupported-scheme"
    case .privateAddress: "private-address"
    case .excluded: "excluded"
    case .notChecked: "not-checked"
    }
  }
}
