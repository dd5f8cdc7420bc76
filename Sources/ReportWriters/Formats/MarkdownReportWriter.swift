package import Auditing
import Citations
import Foundation
import Manuscripts
import Matching
import Messages
import WebAddresses

/// Writes Markdown for an editor: the counts, each citation that wants attention with its evidence, then all.
///
/// Nothing from a page or a manuscript is markup in it: titles cannot bring in HTML, links or table cells.
package struct MarkdownReportWriter: ReportWriter {
  package static let format = "markdown"
  package static let fileExtensions = ["md", "markdown"]
  package static let isForPeople = true

  private let options: ReportOptions
  private var say: Language { options.language }

  package init(options: ReportOptions) {
    self.options = options
  }

  package func write(_ audit: Audit, to output: inout some TextOutputStream) {
    output.write("# " + say("Citation audit") + "\n\n" + introduction(audit) + "\n\n")
    output.write(summary(audit))
    let findings = audit.findingsByPath
    for document in audit.documents {
      let path = document.manuscript.path
      output.write("\n## \(MarkdownText.escaped(path))\n")
      let entries = ReportEntry.entries(of: document, findings: findings[path] ?? [])
      for entry in entries where entry.severity > .note {
        switch entry {
        case .group(let group): write(group, isOffline: audit.isOffline, to: &output)
        case .repeated(let repeated):
          output.write("\n### \(MarkdownText.escaped(say(repeated.quantity)))\n\n")
          output.write(bullet(repeated.first, place: nil, suggests: false))
          output.write("\n\(MarkdownText.escaped(repeated.list))\n")
        }
      }
      let asides = entries.filter { $0.severity == .note }
      if !asides.isEmpty {
        output.write("\n### " + say("Also noticed") + "\n\n")
        for entry in asides { output.write(aside(entry, in: document)) }
      }
      writeList(of: document, to: &output)
    }
  }

  private func aside(_ entry: ReportEntry, in document: AuditedDocument) -> String {
    switch entry {
    case .group(let group): group.findings.map { bullet($0, place: place($0, in: document)) }.joined()
    case .repeated(let repeated):
      bullet(repeated.first, place: say("\(repeated.quantity) (\(repeated.list))"), suggests: false)
    }
  }

  private func introduction(_ audit: Audit) -> String {
    let day = audit.startedAt.formatted(.iso8601.year().month().day())
    var sentences: [Message] = ["Made on \(day) with ibid \(options.version)."]
    if audit.isOffline { sentences.append("Offline: no address was asked.") }
    if audit.isInterrupted {
      sentences.append("Interrupted: what was not asked by then counts as not checked.")
    }
    return sentences.map(say.callAsFunction).joined(separator: " ")
  }

  private func summary(_ audit: Audit) -> String {
    let findings = audit.findingsByPath
    let total = AuditCounts(audit)
    let verdicts = Verdict.allCases.filter { total.verdicts[$0] != nil }
    func row(_ name: String, _ counts: AuditCounts) -> String {
      let numbers =
        [counts.notes, counts.citations, counts.links]
        + verdicts.map { counts.verdicts[$0, default: 0] }
        + [Severity.error, .warning, .note].map { counts.findings[$0, default: 0] }
      return "| \(name) | " + numbers.map(String.init).joined(separator: " | ") + " |\n"
    }
    let columns: [Message] =
      ["notes", "citations", "addresses"] + verdicts.map(\.displayName)
      + [Severity.error, .warning, .note].map(\.columnName)
    let heads = columns.map(say.callAsFunction)
    var text = "| " + say("document") + " | " + heads.joined(separator: " | ") + " |\n"
    text += "|---|" + heads.map { _ in "--:|" }.joined() + "\n"
    for document in audit.documents {
      let path = document.manuscript.path
      let counts = AuditCounts(documents: [document], findings: findings[path] ?? [])
      text += row(MarkdownText.escaped(path), counts)
    }
    return audit.documents.count > 1 ? text + row("**" + say("together") + "**", total) : text
  }

  /// A section of its own for what wants attention.
  private func write(_ group: FindingGroup, isOffline: Bool, to output: inout some TextOutputStream) {
    output.write("\n### \(heading(group, isOffline: isOffline))\n\n")
    if let text = group.citation?.citation.raw.text ?? group.note?.note.passage.text {
      output.write("> \(MarkdownText.note(text))\n\n")
    }
    for finding in group.findings { output.write(bullet(finding, place: nil)) }
    guard let audited = group.citation else { return }
    if let check = audited.check {
      output.write("\n" + say("Answer of \(MarkdownText.link(check.requestURL, shown: address(audited))): "))
      output.write(MarkdownText.escaped(say(check.answerText)) + "\n")
      for hop in check.hopTexts { output.write("- \(MarkdownText.code(hop))\n") }
    }
    let fields = ComparedField.all(of: audited)
    guard !fields.isEmpty else { return }
    output.write("\n| | " + say("the note") + " | " + say("the page") + " | |\n|---|---|---|---|\n")
    for field in fields {
      let cells = [field.cited, field.found].map { $0.map { MarkdownText.escaped($0) } ?? "" }
      output.write("| \(say(field.name)) | \(cells[0]) | \(cells[1]) | \(say(field.result.displayName)) |\n")
    }
    if let difference = audited.match?.title.difference {
      output.write("\n" + say("Difference: \(MarkdownText.escaped(difference))") + "\n")
    }
  }

  private func heading(_ group: FindingGroup, isOffline: Bool) -> String {
    let place = group.findings.first?.location.map { say($0.sentenceText) }
    guard let note = group.note else {
      return MarkdownText.escaped(place.map(\.capitalizedFirst) ?? say("The document"))
    }
    let verdict = isOffline ? "" : group.citation.map { ": " + say($0.verdict.displayName) } ?? ""
    let location = place.map { " (\($0))" } ?? ""
    return MarkdownText.escaped(say("Note \(note.note.label)") + location + verdict)
  }

  private func bullet(_ finding: Finding, place: String?, suggests: Bool = true) -> String {
    var text = "- **\(say(finding.severity.displayName))** "
    if let place { text += MarkdownText.escaped(place) + ": " }
    text += MarkdownText.escaped(say(finding.sentence)) + " (`\(finding.rule)`)"
    if suggests, let suggestion = finding.suggestion {
      text += "  \n  " + say("suggested: \(MarkdownText.code(suggestion))")
    }
    return text + "\n"
  }

  private func place(_ finding: Finding, in document: AuditedDocument) -> String? {
    let label = finding.note.flatMap { id in document.notes.first { $0.note.id == id }?.note.label }
    let parts = [label.map { say("note \($0)") }, finding.location.map { say($0.sentenceText) }].compactMap(
      \.self
    )
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The table of all citations of a document.
  private func writeList(of document: AuditedDocument, to output: inout some TextOutputStream) {
    guard document.notes.contains(where: { !$0.citations.isEmpty }) else { return }
    let heads: [Message] = ["note", "verdict", "source", "address", "answer"]
    output.write("\n### " + say("All citations") + "\n\n| ")
    output.write(heads.map(say.callAsFunction).joined(separator: " | ") + " |\n|---|---|---|---|---|\n")
    for note in document.notes {
      for audited in note.citations {
        let url = audited.citation.links.first?.requestURL
        let link = audited.citation.links.isEmpty ? "" : MarkdownText.link(url, shown: address(audited))
        let answer = audited.check.map { MarkdownText.escaped(say($0.answerText)) } ?? ""
        output.write(
          "| \(MarkdownText.escaped(note.note.label)) | \(say(audited.verdict.displayName)) "
            + "| \(MarkdownText.escaped(say(audited.citation.sourceText))) | \(link) | \(answer) |\n"
        )
      }
    }
  }

  private func address(_ audited: AuditedCitation) -> String {
    audited.citation.links.first?.url ?? ""
  }
}

extension String {
  /// With its first letter as a capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
