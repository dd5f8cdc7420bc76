package import Auditing
import Citations
import Foundation
import Manuscripts

/// Writes one HTML file for an editor: every citation with its evidence, filters, and ticks for what is dealt with.
///
/// It needs no network and runs no script but its own, which its Content Security Policy names by digest;
/// without scripts it is the whole list.
package struct HTMLReportWriter: ReportWriter {
  package static let format = "html"
  package static let fileExtensions = ["html", "htm"]

  private let options: ReportOptions

  package init(options: ReportOptions) {
    self.options = options
  }

  package func write(_ audit: Audit, to output: inout some TextOutputStream) {
    let articles = self.articles(of: audit)
    output.write(
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(HTMLAssets.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Citation audit</title>
      <style>\(HTMLAssets.style)</style>
      </head>
      <body>
      <h1>Citation audit</h1>
      <p class="faint">\(introduction(audit))</p>

      """
    )
    output.write(chart(audit))
    output.write(filters(audit, articles.joined()))
    output.write("<main>\n")
    for (document, own) in zip(audit.documents, articles) {
      output.write("<section class=\"document\">\n<h2>\(HTMLText.isolated(document.manuscript.path))</h2>\n")
      for article in own { output.write(article.html) }
      output.write("</section>\n")
    }
    output.write("</main>\n<script>\(HTMLAssets.script)</script>\n</body>\n</html>\n")
  }

  /// The entries of each document, worst first.
  private func articles(of audit: Audit) -> [[CitationArticle]] {
    var keys: [Finding: String] = [:]
    for (finding, key) in zip(audit.findings, FindingKey.all(of: audit)) { keys[finding] = key.fingerprint }
    let findings = audit.findingsByPath
    return audit.documents.enumerated().map { index, document in
      let groups = FindingGroup.groups(of: document, findings: findings[document.manuscript.path] ?? [])
      var entries = groups.map { group in
        CitationArticle(
          note: group.note,
          citation: group.citation,
          findings: group.findings,
          key: group.findings.compactMap { keys[$0] }.joined(separator: "."),
          document: index,
          language: options.language
        )
      }
      let shown = Set(groups.compactMap { $0.citation?.citation.id })
      for note in document.notes {
        for citation in note.citations where !shown.contains(citation.citation.id) {
          entries.append(
            CitationArticle(
              note: note,
              citation: citation,
              findings: [],
              key: "",
              document: index,
              language: options.language
            )
          )
        }
      }
      return entries
    }
  }

  private func introduction(_ audit: Audit) -> String {
    let counts = AuditCounts(audit)
    let day = audit.startedAt.formatted(.iso8601.year().month().day())
    var text = [
      Quantity.text(counts.notes, "note"), Quantity.text(counts.citations, "citation"),
      Quantity.text(counts.links, "address", plural: "addresses"),
      Quantity.text(counts.findings[.error, default: 0], "error"),
      Quantity.text(counts.findings[.warning, default: 0], "warning"),
      Quantity.text(counts.findings[.note, default: 0], "notice"),
    ].joined(separator: ", ")
    text += ". Made on \(day) with ibid \(HTMLText.escaped(options.version))."
    if audit.isOffline { text += " Offline: no address was asked." }
    if audit.isInterrupted { text += " Interrupted: what was not asked by then counts as not checked." }
    return text
  }

  /// The verdicts as a bar, and as words for those who do not see it.
  private func chart(_ audit: Audit) -> String {
    let counts = AuditCounts(audit)
    let verdicts = Verdict.allCases.filter { counts.verdicts[$0] != nil }
    guard counts.citations > 0 else { return "" }
    var html = "<svg class=\"chart\" viewBox=\"0 0 \(counts.citations) 1\" preserveAspectRatio=\"none\" "
    html += "aria-hidden=\"true\">"
    var x = 0
    for verdict in verdicts {
      let count = counts.verdicts[verdict, default: 0]
      html += "<rect class=\"fill-\(verdict.rawValue)\" x=\"\(x)\" y=\"0\" width=\"\(count)\" height=\"1\"/>"
      x += count
    }
    html += "</svg>\n<ul class=\"legend\">"
    for verdict in verdicts {
      let count = counts.verdicts[verdict, default: 0]
      html += "<li><span class=\"fill-\(verdict.rawValue)\"></span>\(count) \(verdict.displayName)</li>"
    }
    return html + "</ul>\n"
  }

  /// The filters; without scripts they are hidden, as they could do nothing.
  private func filters(_ audit: Audit, _ articles: some Sequence<CitationArticle>) -> String {
    var hosts: Set<String> = []
    var rules: Set<String> = []
    for article in articles {
      if !article.host.isEmpty { hosts.insert(article.host) }
      rules.formUnion(article.findings.map(\.rule))
    }
    let verdicts = AuditCounts(audit).verdicts
    let documents = audit.documents.enumerated().map { (String($0), $1.manuscript.path) }
    return """
      <form id="filters" class="filters" role="search" aria-label="Filter" hidden>
      <label>Show <select name="show"><option value="attention">what wants attention</option>\
      <option value="open">what is not dealt with</option><option value="all">everything</option></select></label>
      \(select("Verdict", "verdict", Verdict.allCases.filter { verdicts[$0] != nil }.map { ($0.rawValue, $0.displayName) }))
      \(select("Check", "rule", rules.sorted().map { ($0, $0) }))
      \(select("Manuscript", "document", documents))
      \(select("Host", "host", hosts.sorted().map { ($0, $0) }))
      <label>Search <input type="search" name="search"></label>
      <label>&nbsp;<button type="reset">Reset</button></label>
      <output id="shown" aria-live="polite"></output>
      </form>

      """
  }

  private func select(_ label: String, _ name: String, _ options: [(value: String, text: String)]) -> String {
    let all = options.map { value, text in
      "<option value=\"\(HTMLText.escaped(value))\">\(HTMLText.escaped(text))</option>"
    }
    return
      "<label>\(label) <select name=\"\(name)\"><option value=\"\">all</option>\(all.joined())</select></label>"
  }
}
