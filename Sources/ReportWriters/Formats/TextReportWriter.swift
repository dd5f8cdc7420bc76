package import Auditing
package import Citations
import Manuscripts
import Messages

/// Writes for a person at a terminal: what wants attention, worst first, and a table of counts at the end.
///
/// A finding is one line, `path:line:column: severity: text [rule]`, which editors and CI jump to;
/// under it stand, indented, the citation that it is about and the texts that would mend it.
package struct TextReportWriter: ExtractionWriter {
  package static let format = "text"
  package static let fileExtensions = ["txt"]
  package static let isForPeople = true

  /// The columns of a line where the output is no terminal.
  private static let widthOfFiles = 160

  private let style: TextStyle
  private let width: Int
  private let usesHyperlinks: Bool
  private let say: Language

  package init(options: ReportOptions) {
    style = TextStyle(usesColor: options.usesColor)
    say = options.language
    usesHyperlinks = options.usesHyperlinks
    width = max(40, options.width ?? Self.widthOfFiles)
  }

  package func write(_ audit: Audit, to output: inout some TextOutputStream) {
    let findings = audit.findingsByPath
    for document in audit.documents {
      for entry in ReportEntry.entries(of: document, findings: findings[document.manuscript.path] ?? []) {
        switch entry {
        case .group(let group):
          for finding in group.findings { output.write(line(finding) + "\n") }
          for line in context(group, isOffline: audit.isOffline) { output.write(line + "\n") }
        case .repeated(let repeated):
          output.write(line(repeated.first) + "\n")
          output.write("    " + say("\(repeated.quantity): \(SafeText.line(repeated.list))") + "\n")
        }
        output.write("\n")
      }
    }
    for line in TextSummary(audit, say: say, style: style, width: width).lines { output.write(line + "\n") }
  }

  private func line(_ finding: Finding) -> String {
    var place = SafeText.line(finding.path)
    if let location = finding.location { place += ":" + location.messageText }
    let severity = style(finding.severity.rawValue, TextStyle.Role(finding.severity))
    let rule = style("[\(finding.rule)]", .faint)
    return "\(style(place, .strong)): \(severity): \(SafeText.line(say(finding.sentence))) \(rule)"
  }

  /// What the findings of a group are about, and what they suggest.
  private func context(_ group: FindingGroup, isOffline: Bool) -> [String] {
    var lines: [String] = []
    if let note = group.note {
      let text = SafeText.line(group.citation?.citation.raw.text ?? note.note.passage.text)
      let label = "    " + say("note \(SafeText.line(note.note.label))") + "  "
      let verdict = isOffline ? "" : group.citation.map { "  " + say($0.verdict.displayName) } ?? ""
      let room = width - DisplayWidth.of(label) - DisplayWidth.of(verdict)
      let shown = DisplayWidth.truncated(text, to: max(20, room))
      lines.append(label + shown + style(verdict, group.citation.flatMap { TextStyle.Role($0.verdict) }))
    }
    var suggested: Set<String> = []
    for suggestion in group.findings.compactMap(\.suggestion) where suggested.insert(suggestion).inserted {
      let text = SafeText.line(suggestion)
      lines.append("    " + say("suggested: \(usesHyperlinks ? TerminalLink.of(text) : text)"))
    }
    return lines
  }

  package func write(_ manuscripts: [CitedManuscript], to output: inout some TextOutputStream) {
    for (index, manuscript) in manuscripts.enumerated() {
      if index > 0 { output.write("\n") }
      let citations = manuscript.notes.flatMap(\.citations)
      let links = manuscript.links + citations.flatMap(\.links)
      let counts = [
        Quantity.notes(manuscript.notes.count), Quantity.citations(citations.count),
        Quantity.addresses(links.count),
      ].map(say.callAsFunction)
      let path = SafeText.line(manuscript.manuscript.path)
      output.write(style(path, .strong) + ": " + counts.joined(separator: ", ") + "\n")
      for note in manuscript.notes { write(note, to: &output) }
      guard !manuscript.links.isEmpty else { continue }
      output.write("\n" + style(say("addresses in the body"), .strong) + "\n")
      for link in manuscript.links {
        output.write("  \(link.location.messageText)  \(SafeText.line(link.url))\n")
      }
    }
  }

  private func write(_ note: CitedNote, to output: inout some TextOutputStream) {
    let label = "\n" + say("note \(SafeText.line(note.note.label))")
    let place = "  " + say(note.note.location.start.sentenceText)
    output.write(style(label, .strong) + style(place, .faint) + "\n")
    if note.citations.isEmpty {
      let text = SafeText.line(note.note.passage.text)
      output.write("  " + say("no source: \(DisplayWidth.truncated(text, to: width - 13))") + "\n")
    }
    for citation in note.citations {
      var table = TextTable([.left, .left])
      for (name, value) in description(citation) {
        table.add([
          TextTable.Cell(text: "  " + name, role: .faint), TextTable.Cell(text: SafeText.line(value)),
        ])
      }
      for line in table.lines(style) { output.write(line + "\n") }
    }
  }

  private func description(_ citation: Citation) -> [(String, String)] {
    var rows: [(String, String)] = []
    switch citation.kind {
    case .source: rows.append((citation.id, citation.item.type.rawValue))
    case .backReference(let reference):
      rows.append((citation.id, "\(reference.words) → \(say(reference.target.displayText))"))
    }
    rows += citation.item.fields.map { ($0.name, $0.value) }
    return rows + citation.links.map { (say("address"), $0.url) }
  }
}

extension BackReference.Target {
  /// What the words lead to, for a person.
  var displayText: Message {
    switch self {
    case .citation(let id): Message(verbatim: id)
    case .ambiguous(let ids): ids.dropFirst().reduce(Message(verbatim: ids.first ?? "")) { "\($0) or \($1)" }
    case .unresolved(let reason): reason
    }
  }
}
