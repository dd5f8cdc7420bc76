import Auditing
import Citations
import Manuscripts
import Matching
import Messages
import WebAddresses

/// One entry of the HTML report: a citation, or a finding that is about none, with its evidence.
struct CitationArticle {
  /// The note that it is about.
  let note: AuditedNote?
  /// The citation that it is about.
  let citation: AuditedCitation?
  /// The findings, worst first.
  let findings: [Finding]
  /// What the browser keeps the tick under.
  let key: String
  /// The place of its document among the documents.
  let document: Int

  /// The language of what the program says.
  let language: Language

  /// The host that is asked, for the filter; empty where there is none.
  var host: String { citation?.citation.links.first?.requestURL?.host ?? "" }

  /// The entry as HTML.
  var html: String {
    let severity = findings.first?.severity.rawValue ?? ""
    var html = """
      <article class="\(severity)" data-severity="\(severity)" data-document="\(document)" \
      data-verdict="\(citation?.verdict.rawValue ?? "")" data-host="\(HTMLText.escaped(host))" \
      data-rules="\(HTMLText.escaped(findings.map(\.rule).joined(separator: " ")))" data-key="\(key)">
      <header><h3>\(heading)</h3>
      """
    if !findings.isEmpty {
      html += "<label class=\"tick\"><input type=\"checkbox\"> dealt with</label>"
    }
    html += "</header>\n"
    if let text = citation?.citation.raw.text ?? note?.note.passage.text {
      html += "<blockquote dir=\"auto\">\(HTMLText.escaped(text))</blockquote>\n"
    }
    if !findings.isEmpty {
      html += "<ul class=\"findings\">\n\(findings.map(item).joined())</ul>\n"
    }
    return html + answer + evidence + "</article>\n"
  }

  private var heading: String {
    var parts: [String] = []
    if let note { parts.append("Note \(HTMLText.isolated(note.note.label))") }
    let place = citation?.citation.raw.location.start ?? findings.first?.location
    if let place { parts.append("<span class=\"faint\">\(HTMLText.escaped(place.sentenceText))</span>") }
    if let verdict = citation?.verdict {
      parts.append("<span class=\"verdict \(verdict.rawValue)\">\(verdict.displayName)</span>")
    }
    return parts.joined(separator: " · ")
  }

  private func item(_ finding: Finding) -> String {
    let severity = finding.severity.rawValue
    var html = "<li><span class=\"severity \(severity)\">\(severity)</span> "
    html += HTMLText.isolated(language(finding.sentence))
    html += " <code class=\"faint\">\(HTMLText.escaped(finding.rule))</code>"
    if let suggestion = finding.suggestion {
      let text = HTMLText.escaped(suggestion)
      html +=
        "<br>suggested: <code>\(text)</code> <button type=\"button\" data-copy=\"\(text)\">Copy</button>"
    }
    return html + "</li>\n"
  }

  /// The address, what it answered, and the hops to it.
  private var answer: String {
    guard let citation, let link = citation.citation.links.first else { return "" }
    var html = "<p>"
    if let url = link.requestURL {
      let target = HTMLText.escaped(url.string)
      html +=
        "<a href=\"\(target)\" rel=\"noreferrer noopener\" target=\"_blank\">\(HTMLText.isolated(link.url))</a>"
    } else {
      html += HTMLText.isolated(link.url)
    }
    guard let check = citation.check else { return html + "</p>\n" }
    html += ": \(HTMLText.isolated(check.answerText))</p>\n"
    guard !check.hopTexts.isEmpty else { return html }
    let hops = check.hopTexts.map { "<li><code>\(HTMLText.escaped($0))</code></li>" }
    return html + "<ol>\(hops.joined())</ol>\n"
  }

  /// What the note says beside what the page says.
  private var evidence: String {
    guard let citation else { return "" }
    let fields = ComparedField.all(of: citation)
    guard !fields.isEmpty else { return "" }
    var html = "<table><thead><tr><th scope=\"col\"></th><th scope=\"col\">the note</th>"
    html += "<th scope=\"col\">the page</th><th scope=\"col\"></th></tr></thead><tbody>\n"
    for field in fields {
      let cells = [field.cited, field.found].map { "<td dir=\"auto\">\($0.map(HTMLText.escaped) ?? "")</td>" }
      html +=
        "<tr><th scope=\"row\">\(field.name)</th>\(cells.joined())<td>\(field.result.rawValue)</td></tr>\n"
    }
    html += "</tbody></table>\n"
    if let difference = citation.match?.title.difference {
      html += "<p dir=\"auto\">\(HTMLText.marked(difference))</p>\n"
    }
    return html
  }
}
