import Fetching
import Messages
import Pages
import WebAddresses

/// `link/soft-404`: answers 200 and is not there all the same.
struct LinkSoft404: Rule {
  static let description = RuleDescription(
    id: "link/soft-404",
    summary: "answers 200 and is not there all the same",
    severity: .error,
    needsNetwork: true,
    explanation: """
      Many sites answer 200 OK to an address that they no longer have, and show an apology or their front \
      page. Tools that look at the status alone call such a link alive. Where a page has not the cited \
      title, the site is asked once for an address that was made up, and what it answers to that is no page \
      either. Look the page up anew, or cite an archived copy.
      """,
    good: """
      the article itself
      """,
    bad: """
      the address of an article of 2014 leads to the newspaper's front page
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard let check = occurrence.check, check.status == .soft404 else { return nil }
      return Self.finding(at: occurrence, Self.reason(check))
    }
  }

  private static func reason(_ check: LinkCheck) -> Message {
    if let words = check.page?.signs.lazy.compactMap(\.absence).first {
      return "answers \(check.response?.status ?? 200), but the page says “\(words)”"
    }
    let address = check.response?.finalURL.string ?? ""
    if check.response?.finalURL.isErrorPage == true {
      return "the page is not there: the site sends its readers to a page for errors, \(address)"
    }
    if check.response?.finalURL.isFrontPage == false {
      let status = check.response?.status ?? 200
      return "answers \(status), and the same to an address that was made up: the page is not there"
    }
    return "the page is not there: the site sends its readers to its front page, \(address)"
  }
}
