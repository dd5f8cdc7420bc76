import Auditing
import Foundation

/// `ibid-audit-1`, the whole document.
struct AuditObject: Encodable {
  let schema = "ibid-audit-1"
  let tool: Tool
  let run: Run
  let summary: Summary
  let documents: [DocumentObject]
  let findings: [FindingObject]

  /// The program that made it.
  struct Tool: Encodable {
    let name = "ibid"
    let version: String
  }

  /// When and how it was made.
  struct Run: Encodable {
    let startedAt: Date
    let finishedAt: Date
    let offline: Bool
  }

  /// The counts, each verdict and severity by its name, also those that are zero.
  struct Summary: Encodable {
    let documents: Int
    let notes: Int
    let citations: Int
    let links: Int
    let verdicts: [String: Int]
    let findings: [String: Int]
  }

  init(_ audit: Audit, _ options: ReportOptions) {
    tool = Tool(version: options.version)
    run = Run(
      startedAt: audit.startedAt,
      finishedAt: audit.finishedAt,
      offline: audit.isOffline
    )
    let counts = AuditCounts(audit)
    summary = Summary(
      documents: audit.documents.count,
      notes: counts.notes,
      citations: counts.citations,
      links: counts.links,
      verdicts: Dictionary(
        uniqueKeysWithValues: Verdict.allCases.map { ($0.rawValue, counts.verdicts[$0, default: 0]) }
      ),
      findings: Dictionary(
        uniqueKeysWithValues: Severity.allCases.map { ($0.rawValue, counts.findings[$0, default: 0]) }
      )
    )
    documents = audit.documents.map(DocumentObject.init)
    findings = audit.findings.map { FindingObject($0, options.language) }
  }
}
