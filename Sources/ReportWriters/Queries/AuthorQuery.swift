import Auditing
import Citations
import Manuscripts
import Matching
import Messages
import Pages
import WebAddresses

/// One question to the author: what was found, in words that need no knowledge of the web, and what is asked.
struct AuthorQuery {
  /// What was found, one sentence without a full stop.
  let found: Message
  /// What is asked.
  let request: Message

  /// The question that a finding leads to; nil where the author need not be asked: the rule is the editor's own
  /// affair, or the program itself knows what to write.
  init?(_ finding: Finding, on citation: AuditedCitation?) {
    guard let question = AuthorQuestion.of(finding.rule) else { return nil }
    if question.together != nil, finding.suggestion != nil { return nil }
    found = Self.evidence(finding, citation) ?? finding.message
    request = question.request
  }

  /// One question for all findings of a rule that is asked once.
  ///
  /// - Parameter labels: The labels of the notes, in order.
  init?(_ rule: String, together labels: [String]) {
    guard let question = AuthorQuestion.of(rule), let together = question.together else { return nil }
    found = together(.list(labels.map { SafeText.line($0) }))
    request = question.request
  }

  private init(found: Message, request: Message) {
    self.found = found
    self.request = request
  }

  /// One question for two findings about which the same is asked.
  func joined(with other: AuthorQuery) -> AuthorQuery {
    AuthorQuery(found: "\(found); \(other.found)", request: request)
  }

  /// What was found where the finding's own message speaks of statuses and tags.
  private static func evidence(_ finding: Finding, _ citation: AuditedCitation?) -> Message? {
    guard let citation else { return nil }
    let check = citation.check
    switch finding.rule {
    case "link/not-found" where check?.status == .dnsError:
      return check?.requestURL.map { "the site \($0.host) no longer exists" }
    case "link/not-found": return "the address leads nowhere: the site says that it has no such page"
    case "link/soft-404":
      if let words = check?.page?.signs.lazy.compactMap(\.absence).first {
        return "the address opens, but the page only says “\(SafeText.line(words))”"
      }
      return "the address opens the front page of the site, not the source"
    case "link/parked":
      return "the site has been given up; what stands there now has nothing to do with the source"
    case "link/unreachable": return "we tried several times and could not open the address"
    case "link/private-address", "url/private-address":
      return "the address leads into a private network that readers cannot reach"
    case "title/mismatch":
      return citation.match?.title.candidate.map {
        "the address opens a page of another title, “\(SafeText.line($0.text))”"
      }
    case "title/variant":
      guard let found = citation.match?.title.candidate?.text, let cited = citation.citation.item.title else {
        return nil
      }
      return "the note has “\(SafeText.line(cited))”, the page “\(SafeText.line(found))”"
    case "date/page-conflict":
      guard let field = citation.match?.issued, let cited = field.expected, let found = field.found else {
        return nil
      }
      return
        "by the note it was published \(SpelledDate(cited).message), by the page \(SpelledDate(found).message)"
    case "url/shortener": return "the address is a short one, which does not show where it leads"
    default: return nil
    }
  }
}
