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
  /// The place of its note in the document, for reading in order; what is about no note comes last.
  let order: Int
  /// The language of what the program says.
  let say: Language

  /// The host that is asked, for the filter; empty where there is none.
  var host: String { citation?.citation.links.first?.requestURL?.host ?? "" }

  /// The entry as HTML.
  var html: String {
    let severity = findings.first?.severity.rawValue ?? ""
    var html = """
      <article class="\(severity)" tabindex="-1" data-severity="\(severity)" data-document="\(document)" \
      data-order="\(order)" data-verdict="\(citation?.verdict.rawValue ?? "")" \
      data-host="\(HTMLText.escaped(host))" \
      data-rules="\(HTMLText.escaped(findings.map(\.rule).joined(separator: " ")))" data-key="\(key)">
      <header><h3>\(heading)</h3>
      """
    if !findings.isEmpty {
      html += "<label class=\"tick\"><input type=\"checkbox\"> \(say("dealt with"))</label>"
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
    if let verdict = citation?.verdict {
      parts.append("<span class=\"verdict \(verdict.rawValue)\">\(say(verdict.displayName))</span>")
    }
    if let note { parts.append(say("Note \(HTMLText.isolated(note.note.label))")) }
    let place = citation?.citation.raw.location.start ?? findings.first?.location
    if let place { parts.append("<span class=\"faint\">\(HTMLText.escaped(say(place.sentenceText)))</span>") }
    return parts.joined(separator: " ")
  }

  private func item(_ finding: Finding) -> String {
    let severity = finding.severity
    let rule = HTMLText.escaped(finding.rule)
    var html = "<li><span class=\"severity \(severity.rawValue)\">\(say(severity.displayName))</span> "
    html += HTMLText.sentence(say(finding.sentence))
    html += " <a class=\"rule\" href=\"#rule=\(rule)\">\(rule)</a>"
    if let suggestion = finding.suggestion {
      let text = HTMLText.escaped(suggestion)
      html += "<span class=\"suggestion\">\(say("suggested: \("<code>\(text)</code>")")) "
      html += "<button type=\"button\" data-copy=\"\(text)\" data-copied=\"\(say("Copied"))\" "
      html += "data-selected=\"\(say("Selected"))\">\(say("Copy"))</button></span>"
    }
    return html + "</li>\n"
  }

  /// The address, what it answered, and the hops to it.
  private var answer: String {
    guard let citation, let link = citation.citation.links.first else { return "" }
    var html = "<p class=\"answer\">"
    if let url = link.requestURL {
      let target = HTMLText.escaped(url.string)
      html +=
        "<a href=\"\(target)\" rel=\"noreferrer noopener\" target=\"_blank\">\(HTMLText.isolated(link.url))</a>"
    } else {
      html += HTMLText.isolated(link.url)
    }
    guard let check = citation.check else { return html + "</p>\n" }
    html += " <span class=\"status\">\(HTMLText.escaped(say(check.answerText)))</span></p>\n"
    guard !check.hopTexts.isEmpty else { return html }
    let hops = check.hopTexts.map { "<li><code>\(HTMLText.escaped($0))</code></li>" }
    return html + "<ol class=\"hops\">\(hops.joined())</ol>\n"
  }

  /// What the note says beside what the page says.
  private var evidence: String {
    guard let citation else { return "" }
    let fields = ComparedField.all(of: citation)
    guard !fields.isEmpty else { return "" }
    var html = "<table><thead><tr><td></td><th scope=\"col\">\(say("the note"))</th>"
    html += "<th scope=\"col\">\(say("the page"))</th></tr></thead><tbody>\n"
    for field in fields {
      html += "<tr class=\"\(field.result.rawValue)\"><th scope=\"row\">\(say(field.name))"
      html += "<span class=\"result\">\(say(field.result.displayName))</span></th>"
      html += cells(field) + "</tr>\n"
    }
    return html + "</tbody></table>\n"
  }

  /// The two texts of a field, what only one of them has being marked where they differ.
  private func cells(_ field: ComparedField) -> String {
    guard field.result == .differs, let cited = field.cited, let found = field.found else {
      return cell("the note", field.cited.map(HTMLText.escaped) ?? "")
        + cell("the page", field.found.map(HTMLText.escaped) ?? "")
    }
    let sides = SideBySide(cited, found)
    return cell("the note", HTMLText.marked(sides.cited, with: "del"))
      + cell("the page", HTMLText.marked(sides.found, with: "ins"))
  }

  /// A cell, and what its column is called, for screens too narrow for columns.
  private func cell(_ column: Message, _ html: String) -> String {
    "<td data-column=\"\(say(column))\"><bdi>\(html)</bdi></td>"
  }
}
