import Auditing
import Manuscripts
import Messages

/// The counts at the end of a text report: a line for each document, and their sum, as a table where it fits.
struct TextSummary {
  /// The lines.
  let lines: [String]

  init(_ audit: Audit, say: Language, style: TextStyle, width: Int) {
    let findings = audit.findingsByPath
    let total = AuditCounts(audit)
    let verdicts = Verdict.allCases.filter { total.verdicts[$0] != nil }
    let severities = Severity.allCases.sorted(by: >)
    let columns =
      (["notes", "citations", "addresses"] + verdicts.map(\.displayName) + severities.map(\.columnName))
      .map(say.callAsFunction)

    var table = TextTable([.left] + columns.map { _ in .right })
    table.add([TextTable.Cell(text: "")] + columns.map { TextTable.Cell(text: $0, role: .faint) })
    var sentences: [String] = []
    func add(_ name: String, _ counts: AuditCounts) {
      sentences.append(Self.sentence(name, counts, say, style))
      var row = [TextTable.Cell(text: SafeText.line(name), role: .strong)]
      row += [counts.notes, counts.citations, counts.links].map { TextTable.Cell(text: String($0)) }
      row += verdicts.map { verdict in
        let count = counts.verdicts[verdict, default: 0]
        return TextTable.Cell(text: String(count), role: count == 0 ? nil : TextStyle.Role(verdict))
      }
      row += severities.map { severity in
        let count = counts.findings[severity, default: 0]
        return TextTable.Cell(text: String(count), role: count == 0 ? nil : TextStyle.Role(severity))
      }
      table.add(row)
    }
    for document in audit.documents {
      let own = findings[document.manuscript.path] ?? []
      add(document.manuscript.path, AuditCounts(documents: [document], findings: own))
    }
    if audit.documents.count > 1 { add(say("together"), total) }
    var lines = table.lines(TextStyle(usesColor: false))
    if lines.contains(where: { DisplayWidth.of($0) > width }) {
      lines = sentences
    } else if style.usesColor {
      lines = table.lines(style)
    }
    if audit.isOffline { lines.append(say("Offline: no address was asked.")) }
    if audit.isInterrupted {
      lines.append(say("Interrupted: what was not asked by then counts as not checked."))
    }
    self.lines = lines
  }

  /// The counts of one document as a sentence, for terminals too narrow for the table.
  private static func sentence(
    _ name: String,
    _ counts: AuditCounts,
    _ say: Language,
    _ style: TextStyle
  ) -> String {
    let sizes = [
      Quantity.notes(counts.notes), Quantity.citations(counts.citations), Quantity.addresses(counts.links),
    ].map(say.callAsFunction)
    let verdicts = Verdict.allCases.compactMap { verdict in
      counts.verdicts[verdict].map { style("\($0) " + say(verdict.displayName), TextStyle.Role(verdict)) }
    }
    let findings = Severity.allCases.sorted(by: >).map { severity in
      let count = counts.findings[severity, default: 0]
      return style(say(Quantity.findings(count, severity)), count == 0 ? nil : TextStyle.Role(severity))
    }
    let parts = [sizes, verdicts, findings].filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
    return style(SafeText.line(name), .strong) + ": " + parts.joined(separator: "; ")
  }
}
