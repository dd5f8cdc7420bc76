import Fetching
import Messages
import Pages
import WebAddresses

/// `link/canonical`: the page declares another canonical address.
struct LinkCanonical: Rule {
  static let description = RuleDescription(
    id: "link/canonical",
    summary: "the page declares another canonical address",
    severity: .note,
    needsNetwork: true,
    explanation: """
      The page names an address of its own, its canonical one (RFC 6596), and it is neither the cited one \
      nor the one that the cited one led to. The canonical address is the one that the site means to keep.
      """,
    good: """
      https://example.org/news/12
      """,
    bad: """
      https://example.org/news/12?from=front, whose page names the address above
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard let check = occurrence.check, check.status == .ok, let asked = check.requestURL,
        let final = check.response?.finalURL, let declared = check.page?.canonicalURL,
        let canonical = try? final.resolving(declared),
        canonical.registrableDomain == final.registrableDomain,
        !canonical.isFrontPage, !canonical.isSamePage(as: final), !canonical.isSamePage(as: asked),
        canonical.string != asked.withoutTracking,
        occurrence.citation?.verdict != .mismatch, check.identifier == nil
      else { return nil }
      return Self.finding(
        at: occurrence,
        "the page calls \(canonical) its own address",
        suggestion: occurrence.suggestion(canonical.string, after: check.result?.redirects ?? [])
      )
    }
  }
}
