import Fetching
import Messages
import WebAddresses

/// `link/chain`: more than two redirects lead to the page.
struct LinkChain: Rule {
  static let description = RuleDescription(
    id: "link/chain",
    summary: "more than two redirects lead to the page",
    severity: .note,
    needsNetwork: true,
    explanation: """
      Each redirect is one more server, and one more domain, that must still be there for the reader to \
      arrive. Cite the address at the end of the chain. DOIs and Handles are made to lead on, and are left alone.
      """,
    good: """
      an address that answers at once
      """,
    bad: """
      a shortener that leads to another shortener that leads to http that leads to https
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard let check = occurrence.check, check.status == .ok, let redirects = check.result?.redirects,
        let last = redirects.last, redirects.count > 2, check.identifier == nil
      else { return nil }
      return Self.finding(
        at: occurrence,
        "\(redirects.count) redirects lead from it to \(last.to)",
        suggestion: occurrence.suggestion(last.to.withoutTracking, after: redirects)
      )
    }
  }
}
