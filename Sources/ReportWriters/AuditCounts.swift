import Auditing
import Citations

/// How many of everything an audit, or one document of it, has.
struct AuditCounts {
  /// Notes, citations of any kind, and addresses in notes and body.
  private(set) var notes = 0
  private(set) var citations = 0
  private(set) var links = 0
  /// Citations by verdict.
  private(set) var verdicts: [Verdict: Int] = [:]
  /// Findings by severity.
  private(set) var findings: [Severity: Int] = [:]

  /// Counts a whole audit.
  init(_ audit: Audit) {
    self.init(documents: audit.documents, findings: audit.findings)
  }

  /// Counts some documents, and the findings on them.
  init(documents: [AuditedDocument], findings: [Finding]) {
    for document in documents {
      notes += document.notes.count
      links += document.links.count
      for citation in document.notes.flatMap(\.citations) {
        citations += 1
        links += citation.citation.links.count
        verdicts[citation.verdict, default: 0] += 1
      }
    }
    for finding in findings { self.findings[finding.severity, default: 0] += 1 }
  }
}
