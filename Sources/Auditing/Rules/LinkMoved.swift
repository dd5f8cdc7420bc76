import Fetching
import Messages
import WebAddresses

/// `link/moved`: the page has moved for good (301, 308).
struct LinkMoved: Rule {
  static let description = RuleDescription(
    id: "link/moved",
    summary: "the page has moved for good (301, 308)",
    severity: .warning,
    needsNetwork: true,
    explanation: """
      The server says that the page has a new address and that the old one should no longer be used. Old \
      addresses are the first to be switched off: cite the new one. The suggestion is the address at the \
      end of the permanent redirects; temporary ones (302, 303, 307) are not followed for it. Link shorteners are left to `url/shortener`, \
      and a DOI or Handle stays what is to be cited wherever it leads.
      """,
    good: """
      https://example.org/news/12
      """,
    bad: """
      http://old.example.org/n.asp?id=12, which answers 301 and leads to the address above
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard let check = occurrence.check, check.status == .ok, let asked = check.requestURL,
        !Shorteners.contains(asked), let result = check.result,
        case let hops = result.redirects.prefix(while: { $0.status == 301 || $0.status == 308 }),
        let target = hops.last?.to, !target.isSamePage(as: asked),
        check.identifier == nil || PersistentIdentifier(target) != nil
      else { return nil }
      return Self.finding(
        at: occurrence,
        "the page has moved for good to \(target)",
        suggestion: occurrence.suggestion(target.withoutTracking, after: hops)
      )
    }
  }
}
