import Citations
import Messages
import WebAddresses

/// `url/insecure`: http, where https is the convention.
struct URLInsecure: Rule {
  static let description = RuleDescription(
    id: "url/insecure",
    summary: "http, where https is the convention",
    severity: .note,
    needsNetwork: false,
    explanation: """
      Nearly every site answers to https today, and browsers warn of http. Try the address with https; where \
      the site has none, leave it as it is.
      """,
    good: "https://example.org/article",
    bad: "http://example.org/article"
  )
  static let looksAtAnswers = true

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard let url = occurrence.link.requestURL, url.scheme == "http", !url.isPrivateHost else { return nil }
      // Where the site itself leads to https, link/https-available says so.
      if occurrence.check?.secureAddress != nil { return nil }
      let written = occurrence.link.url
      let isSpelledOut = written.utf8.prefix(7).elementsEqual("http://".utf8) && url.port == 80
      return Self.finding(
        at: occurrence,
        "the address is http, where https is the convention",
        suggestion: isSpelledOut ? "https" + written.dropFirst(4) : nil
      )
    }
  }
}
