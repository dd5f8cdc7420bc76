import Fetching

/// `link/unreachable`: could not be reached this time: time-out, reset, TLS failure, server error.
struct LinkUnreachable: Rule {
  static let description = RuleDescription(
    id: "link/unreachable",
    summary: "could not be reached this time: time-out, reset, TLS failure, server error",
    severity: .warning,
    needsNetwork: true,
    explanation: """
      The address may be right, and its server was down, slow or wrongly set up when it was asked, also \
      after further tries. Try again later; what stays unreachable for days should be treated as not \
      found.
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
      return Self.finding(at: occurrence, reason)
    }
  }

  private static func reason(_ check: LinkCheck) -> String? {
    let status = check.response.map { "the server answers \($0.status)" }
    let words = check.failure.map { ": \($0.message)" } ?? ""
    switch check.status {
    case .clientError: return status
    case .serverError: return status.map { $0 + ", an error of its own" }
    case .timeout: return "no answer in time" + words
    case .dnsError where check.failure?.kind != .noSuchHost:
      return "the host's name could not be looked up" + words
    case .connectionError: return "the connection failed" + words
    case .tlsError: return "no secure connection" + words
    case .redirectLoop: return "its redirects lead in a circle"
    case .tooManyRedirects: return "it redirects too often" + words
    case .truncated: return "the answer broke off before its end"
    case .invalidURL where check.result != nil: return "its redirect leads to no valid address" + words
    default: return nil
    }
  }
}
