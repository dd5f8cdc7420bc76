import Fetching
import Messages
import WebAddresses

/// `link/not-found`: the page is not there: 404, 410, or no such host.
struct LinkNotFound: Rule {
  static let description = RuleDescription(
    id: "link/not-found",
    summary: "the page is not there: 404, 410, or no such host",
    severity: .error,
    needsNetwork: true,
    explanation: """
      The server says that it has no such page, or the host's name does not exist. Check the address \
      against the source for a slip; where the page is gone for good, cite an archived copy \
      (web.archive.org) and say so.
      """,
    good: """
      an address that answers 200
      """,
    bad: """
      https://example.org/2023/reprot answers 404
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard let check = occurrence.check, let reason = Self.reason(check) else { return nil }
      return Self.finding(atFailed: occurrence, reason)
    }
  }

  /// Which of the two does not know a DOI or Handle: its resolver, or the server that it leads to.
  private static func identifierReason(_ check: LinkCheck) -> Message? {
    guard let identifier = check.identifier, let host = check.response?.finalURL.host else { return nil }
    return check.provedIdentifier == nil
      ? "\(identifier.name) is not registered: \(host) answers 404 Not Found"
      : "\(identifier.name) is registered, and the page that it leads to is not there: \(host) answers 404 Not Found"
  }

  private static func reason(_ check: LinkCheck) -> Message? {
    switch check.status {
    case .notFound: identifierReason(check) ?? "the page is not there: the server answers 404 Not Found"
    case .gone: "the page is gone for good: the server answers 410 Gone"
    case .dnsError where check.failure?.kind == .noSuchHost:
      check.requestURL.map { "there is no host \($0.host)" }
    default: nil
    }
  }
}
