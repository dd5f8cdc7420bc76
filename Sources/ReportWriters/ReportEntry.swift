import Auditing
import Manuscripts

/// A part of a report that is read from top to bottom: all that is said of one citation, note or place; or what is true of
/// many of them.
enum ReportEntry {
  case group(FindingGroup)
  case repeated(RepeatedFinding)

  /// The worst severity in it.
  var severity: Severity {
    switch self {
    case .group(let group): group.severity
    case .repeated(let repeated): repeated.first.severity
    }
  }

  /// From so many findings that say the same on they are said once.
  private static let fewestRepeated = 5

  /// The entries of a document, worst first, then in the order of its text.
  ///
  /// A citation's section holds all that is said of it: only where nothing but repeated findings is said of a citation,
  /// which is neither broken nor another source, it has none. The list of a repeated finding names all notes that it is
  /// true of, those with a section too.
  ///
  /// - Parameter findings: All findings of the audit on this document, in the order of its text.
  static func entries(of document: AuditedDocument, findings: [Finding]) -> [ReportEntry] {
    let counts = findings.lazy.compactMap(RepeatedFinding.Statement.init)
      .reduce(into: [RepeatedFinding.Statement: Int]()) { $0[$1, default: 0] += 1 }
    func repeated(_ finding: Finding) -> RepeatedFinding.Statement? {
      RepeatedFinding.Statement(finding).flatMap { counts[$0, default: 0] >= fewestRepeated ? $0 : nil }
    }
    let labels = Dictionary(document.notes.map { ($0.note.id, $0.note.label) }) { first, _ in first }
    var statements: [RepeatedFinding.Statement: RepeatedFinding] = [:]
    for finding in findings {
      guard let statement = repeated(finding) else { continue }
      statements[statement, default: RepeatedFinding(finding)].add(
        finding,
        label: finding.note.flatMap { labels[$0] }
      )
    }
    return FindingGroup.groups(of: document, findings: findings).flatMap { group -> [ReportEntry] in
      let said = group.findings.compactMap(repeated)
      guard said.count == group.findings.count, ![.broken, .mismatch].contains(group.citation?.verdict) else {
        return [.group(group)]
      }
      return said.compactMap { statements.removeValue(forKey: $0).map(ReportEntry.repeated) }
    }
  }
}
