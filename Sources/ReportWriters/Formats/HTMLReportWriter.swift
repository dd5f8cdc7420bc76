package import Auditing
import Citations
import Manuscripts
import Messages

/// Writes one HTML file for an editor: every citation with its evidence, filters, and ticks for what is dealt with.
///
/// It needs no network and runs no script but its own, which its Content Security Policy names by digest;
/// without scripts it is the whole list. What the filters show stands behind the `#` of its address, so that
/// `audit.html#verdict=mismatch&rule=title/mismatch` leads to a selection.
package struct HTMLReportWriter: ReportWriter {
  package static let format = "html"
  package static let fileExtensions = ["html", "htm"]
  package static let isForPeople = true

  private let options: ReportOptions
  private var say: Language { options.language }

  package init(options: ReportOptions) {
    self.options = options
  }

  package func write(_ audit: Audit, to output: inout some TextOutputStream) {
    let articles = self.articles(of: audit)
    output.write(
      """
      <!doctype html>
      <html lang="\(say.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(HTMLAssets.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(say("Citation audit"))</title>
      <style>\(HTMLAssets.style)</style>
      </head>
      <body>

      """
    )
    output.write(HTMLSummary(audit, options: options).html)
    output.write(HTMLFilters(audit, articles.flatMap { $0 }, say).html)
    output.write("<main>\n")
    for (document, own) in zip(audit.documents, articles) {
      output.write("<section class=\"document\">\n<h2>\(HTMLText.isolated(document.manuscript.path))</h2>\n")
      for article in own { output.write(article.html) }
      output.write("</section>\n")
    }
    output.write("<p id=\"none\" hidden>\(say("Nothing to show: no entry fits the filters."))</p>\n")
    output.write("</main>\n<script>\(HTMLAssets.script)</script>\n</body>\n</html>\n")
  }

  /// The entries of each document, worst first.
  private func articles(of audit: Audit) -> [[CitationArticle]] {
    var keys: [Finding: String] = [:]
    for (finding, key) in zip(audit.findings, FindingKey.all(of: audit)) { keys[finding] = key.fingerprint }
    let findings = audit.findingsByPath
    return audit.documents.enumerated().map { index, document in
      let places = Dictionary(
        document.notes.enumerated().map { ($1.note.id, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      func article(
        _ note: AuditedNote?,
        _ citation: AuditedCitation?,
        _ findings: [Finding]
      ) -> CitationArticle {
        CitationArticle(
          note: note,
          citation: citation,
          findings: findings,
          key: findings.compactMap { keys[$0] }.joined(separator: "."),
          document: index,
          order: note.flatMap { places[$0.note.id] } ?? document.notes.count,
          say: say
        )
      }
      let groups = FindingGroup.groups(of: document, findings: findings[document.manuscript.path] ?? [])
      let shown = Set(groups.compactMap { $0.citation?.citation.id })
      let others = document.notes.flatMap { note in
        note.citations.filter { !shown.contains($0.citation.id) }.map { article(note, $0, []) }
      }
      return groups.map { article($0.note, $0.citation, $0.findings) } + others
    }
  }
}
