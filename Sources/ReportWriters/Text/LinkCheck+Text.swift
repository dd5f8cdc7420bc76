import Auditing
import Fetching
import WebAddresses

extension LinkCheck {
  /// What became of the address, for a person: `not-found, HTTP 404`, `tls-error: certificate has expired`.
  var answerText: String {
    if let response { return "\(status.rawValue), HTTP \(response.status)" }
    if let failure { return "\(status.rawValue): \(SafeText.line(failure.message))" }
    return status.rawValue
  }

  /// The hops that were followed: `301 → https://example.org/`, each after the one before it.
  var hopTexts: [String] {
    result?.redirects.map { "\($0.status) → \($0.to.string)" } ?? []
  }
}
