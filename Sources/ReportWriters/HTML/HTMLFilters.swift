import Auditing
import Manuscripts
import Messages

/// The filters of the HTML report. Without scripts they are hidden, as they could do nothing.
struct HTMLFilters {
  /// A choice of a filter: the value that it stands for, and how it reads.
  private typealias Choice = (value: String, text: String)

  private let audit: Audit
  private let articles: [CitationArticle]
  private let say: Language

  init(_ audit: Audit, _ articles: [CitationArticle], _ say: Language) {
    self.audit = audit
    self.articles = articles
    self.say = say
  }

  /// The form as HTML.
  var html: String {
    let verdicts = AuditCounts(audit).verdicts
    let rules = Set(articles.flatMap { $0.findings.map(\.rule) }).sorted()
    let hosts = Set(articles.map(\.host)).subtracting([""]).sorted()
    let show: [Choice] = [
      ("attention", say("wants attention")), ("open", say("not dealt with")),
      ("all", say("everything")),
    ]
    let orders: [Choice] = [("worst", say("worst first")), ("text", say("as in the text"))]
    let severities = Severity.allCases.sorted(by: >).map { Choice($0.rawValue, say($0.displayName)) }
    let shown = Verdict.allCases.filter { verdicts[$0] != nil }
      .map { Choice($0.rawValue, say($0.displayName)) }
    let documents = audit.documents.enumerated().map { Choice(String($0), $1.manuscript.path) }
    return """
      <form id="filters" class="filters" role="search" aria-label="\(say("Filter"))" hidden>
      \(select("Show", "show", show))
      \(select("Verdict", "verdict", all + shown))
      \(select("Severity", "severity", all + severities))
      \(select("Check", "rule", all + rules.map { ($0, $0) }))
      \(select("Manuscript", "document", all + documents))
      \(select("Host", "host", all + hosts.map { ($0, $0) }))
      \(select("Order", "order", orders))
      <label class="search">\(say("Search")) <input type="search" name="search"></label>
      <div class="last"><output id="shown" aria-live="polite" data-text="\(say("{shown} of {all} shown"))"></output>
      <button type="reset">\(say("Reset"))</button>
      <span class="faint keys">\(say("Keys: j and k next and previous, x dealt with, / search"))</span></div>
      </form>

      """
  }

  private var all: [Choice] { [("", say("all"))] }

  private func select(_ label: Message, _ name: String, _ choices: [Choice]) -> String {
    let options = choices.map { value, text in
      "<option value=\"\(HTMLText.escaped(value))\">\(HTMLText.escaped(text))</option>"
    }
    return "<label>\(say(label)) <select name=\"\(name)\">\(options.joined())</select></label>"
  }
}
