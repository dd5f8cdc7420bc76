import Auditing
import Manuscripts

/// The table of counts at the end of a text report: a line for each document, and their sum.
struct TextSummary {
  /// The lines of the table, its heading first.
  let lines: [String]

  init(_ audit: Audit, style: TextStyle) {
    let findings = audit.findingsByPath
    let total = AuditCounts(audit)
    let verdicts = Verdict.allCases.filter { total.verdicts[$0] != nil }
    let severities = Severity.allCases.sorted(by: >)
    let columns =
      ["notes", "citations", "addresses"] + verdicts.map(\.displayName) + ["errors", "warnings", "notices"]

    var table = TextTable([.left] + columns.map { _ in .right })
    table.add([TextTable.Cell(text: "")] + columns.map { TextTable.Cell(text: $0, role: .faint) })
    func add(_ name: String, _ counts: AuditCounts) {
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
    if audit.documents.count > 1 { add("together", total) }
    var lines = table.lines(style)
    if audit.isOffline { lines.append("Offline: no address was asked.") }
    if audit.isInterrupted { lines.append("Interrupted: what was not asked by then counts as not checked.") }
    self.lines = lines
  }
}
