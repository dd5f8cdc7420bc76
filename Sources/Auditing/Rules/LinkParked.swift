import Fetching
import Messages
import Pages
import WebAddresses

/// `link/parked`: the domain is for sale, or parked.
struct LinkParked: Rule {
  static let description = RuleDescription(
    id: "link/parked",
    summary: "the domain is for sale, or parked",
    severity: .error,
    needsNetwork: true,
    explanation: """
      The domain was given up, and somebody else now offers it for sale or fills it with advertisements. \
      What stands there today has nothing to do with the source: remove the address, or cite an archived \
      copy.
      """,
    good: """
      the site of the publisher that is cited
      """,
    bad: """
      “This domain is for sale”
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard let check = occurrence.check, check.status == .parked else { return nil }
      return Self.finding(at: occurrence, Self.reason(check))
    }
  }

  private static func reason(_ check: LinkCheck) -> Message {
    let host = check.response?.finalURL.host ?? check.requestURL?.host ?? "the domain"
    for case .parked(let words) in check.page?.signs ?? [] {
      return "\(host) is parked or for sale: the page says “\(words)”"
    }
    return "\(host) is parked or for sale"
  }
}
