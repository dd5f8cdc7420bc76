import Fetching
import Messages
import WebAddresses

/// `link/https-available`: the http address leads to https on the same host.
struct LinkHTTPSAvailable: Rule {
  static let description = RuleDescription(
    id: "link/https-available",
    summary: "the http address leads to https on the same host",
    severity: .note,
    needsNetwork: true,
    explanation: """
      The site itself sends every reader of the http address on to https. Cite the secure address: it \
      saves a redirect, and goes on working where http is switched off.
      """,
    good: """
      https://example.org/news/12
      """,
    bad: """
      http://example.org/news/12, which leads to the address above
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard let check = occurrence.check, let secure = check.secureAddress else { return nil }
      return Self.finding(
        at: occurrence,
        "the site itself leads to its https address",
        suggestion: occurrence.suggestion(secure.string, after: check.hops(to: secure))
      )
    }
  }
}

extension LinkCheck {
  /// The hops up to the one that leads to `target`.
  fileprivate func hops(to target: RequestURL) -> ArraySlice<Redirect> {
    let redirects = result?.redirects ?? []
    return redirects.prefix((redirects.firstIndex { $0.to == target } ?? redirects.endIndex) + 1)
  }

  /// The https address that the site itself leads an http address to; nil where it does not.
  var secureAddress: RequestURL? {
    guard status == .ok, let asked = requestURL, asked.scheme == "http" else { return nil }
    return result?.redirects.map(\.to).first { $0.scheme == "https" && $0.isSamePage(as: asked) }
  }
}
