import Citations
import Fetching
import Messages
import WebAddresses

/// `url/shortener`: an address at a link shortener.
struct URLShortener: Rule {
  static let description = RuleDescription(
    id: "url/shortener",
    summary: "a link shortener stands where the source's own address should",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      A short link hides where it leads, cannot be looked up in a web archive, and dies with the service that \
      made it. Cite the address that it leads to; an audit with the network suggests it.
      """,
    good: "https://example.org/news/2023/article",
    bad: "https://bit.ly/3xYzAbC"
  )
  static let looksAtAnswers = true

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard let url = occurrence.link.requestURL, Shorteners.contains(url) else { return nil }
      return Self.finding(
        at: occurrence,
        "\(url.host) is a link shortener; cite the address that it leads to",
        suggestion: Self.target(of: occurrence)
      )
    }
  }

  /// The page that the short link led to, where it led to one.
  private static func target(of occurrence: LinkOccurrence) -> String? {
    guard let check = occurrence.check, check.status == .ok, let final = check.response?.finalURL,
      final.registrableDomain != check.requestURL?.registrableDomain
    else { return nil }
    return occurrence.suggestion(final.withoutTracking, after: check.result?.redirects ?? [])
  }
}
