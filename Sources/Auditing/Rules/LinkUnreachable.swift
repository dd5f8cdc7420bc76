import Fetching
import Messages
import Pages

/// `link/unreachable`: could not be reached this time: time-out, reset, TLS failure, server error.
struct LinkUnreachable: Rule {
  static let description = RuleDescription(
    id: "link/unreachable",
    summary: "could not be reached this time: time-out, reset, TLS failure, server error",
    severity: .warning,
    needsNetwork: true,
    explanation: """
      The address may be right, and its server was down, slow or wrongly set up when it was asked, also \
      after further tries, or showed a page that says so. Try again later; what stays unreachable for days \
      should be treated as not found.
      """,
    good: """
      an address that answers within the time-out
      """,
    bad: """
      https://example.org has a certificate that expired last month
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard let check = occurrence.check, let reason = Self.reason(check) else { return nil }
      // Half a page that has the cited title is enough.
      if check.status == .truncated, occurrence.citation?.verdict == .verified { return nil }
      let proved: Message =
        check.provedIdentifier.map { "\(reason); \($0.resolver) knows \($0.name)" } ?? reason
      return Self.finding(atFailed: occurrence, proved)
    }
  }

  private static func reason(_ check: LinkCheck) -> Message? {
    guard let reason = kind(of: check) else { return nil }
    // What the library says of a loop is where it leads, which the redirects show.
    if check.status == .redirectLoop { return reason }
    return check.failure.map { "\(reason): \($0.message)" } ?? reason
  }

  private static func serverError(_ check: LinkCheck) -> Message? {
    for case .outOfService(let words) in check.page?.signs ?? [] {
      return "the page says that its site is out of service (“\(words)”)"
    }
    guard let status = check.response?.status else { return nil }
    guard let wish = check.requestedWait else { return "the server answers \(status), an error of its own" }
    return "the server answers \(status), an error of its own, and asks to wait for \(wish)"
  }

  private static func kind(of check: LinkCheck) -> Message? {
    switch check.status {
    case .clientError: check.response.map { "the server answers \($0.status)" }
    case .serverError: serverError(check)
    case .timeout: "no answer in time"
    case .dnsError where check.failure?.kind != .noSuchHost: "the host's name could not be looked up"
    case .connectionError: "the connection failed"
    case .tlsError: "no secure connection"
    case .redirectLoop: "its redirects lead in a circle"
    case .tooManyRedirects: "it redirects too often"
    case .truncated: "the answer broke off before its end"
    case .invalidURL where check.result != nil: "its redirect leads to no valid address"
    default: nil
    }
  }
}
