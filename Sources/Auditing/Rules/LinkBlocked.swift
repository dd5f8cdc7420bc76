import Fetching
import Messages
import Pages
import WebAddresses

/// `link/blocked`: the server refuses to show the page to a program.
struct LinkBlocked: Rule {
  static let description = RuleDescription(
    id: "link/blocked",
    summary: "the server refuses to show the page to a program",
    severity: .note,
    needsNetwork: true,
    explanation: """
      The server asks to log in or to pay, limits requests, turns some readers away, or wants to see a person (401, 402, \
      403, 429, a challenge or consent page, also where it answers 200). This says nothing about the source: open \
      the address in a browser and look.
      """,
    good: """
      a page that anybody may read
      """,
    bad: """
      403 Forbidden, or “Checking your browser before accessing”
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard let check = occurrence.check, check.status == .blocked else { return nil }
      let reason = Self.reason(check)
      let proved: Message =
        check.provedIdentifier.map { "\(reason); \($0.resolver) knows \($0.name)" } ?? reason
      return Self.finding(atFailed: occurrence, "\(proved); look at it in a browser")
    }
  }

  private static func reason(_ check: LinkCheck) -> Message {
    for sign in check.page?.signs.sorted(by: { "\($0)" < "\($1)" }) ?? [] {
      switch sign {
      case .challenge(let words): return "the server shows a gate instead of the page (“\(words)”)"
      case .login(let words): return "the page asks to log in (“\(words)”)"
      default: continue
      }
    }
    guard let response = check.response else { return "the server refuses to show it to a program" }
    if let name = LinkStatus.challengeHeaders.first(where: { response.headers[$0] != nil }) {
      return "the server asks for a person (\(name): \(response.headers[name] ?? ""))"
    }
    if response.status < 300 { return "\(response.finalURL.host) asks to log in or to consent first" }
    return check.requestedWait.map {
      "the server refuses to show it to a program (\(response.status)), and asks to wait for \($0)"
    } ?? "the server refuses to show it to a program (\(response.status))"
  }
}
