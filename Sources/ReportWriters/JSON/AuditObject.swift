import Auditing
import Foundation

/// `ibid-audit-1`, the whole document.
struct AuditObject {
  private let audit: Audit
  private let options: ReportOptions

  /// The program that made it.
  private struct Tool: Encodable {
    let name = "ibid"
    let version: String
  }

  /// When and how it was made.
  private struct Run: Encodable {
    let startedAt: Date
    let finishedAt: Date
    let offline: Bool
  }

  /// The counts, each verdict and severity by its name, also those that are zero.
  private struct Summary: Encodable {
    let documents: Int
    let notes: Int
    let citations: Int
    let links: Int
    let verdicts: [String: Int]
    let findings: [String: Int]
  }

  init(_ audit: Audit, _ options: ReportOptions) {
    (self.audit, self.options) = (audit, options)
  }

  /// The document, its notes and findings made one after the other.
  var piece: JSONPiece {
    .object([
      "schema": .value("ibid-audit-1"),
      "tool": .value(Tool(version: options.version)),
      "run": .value(
        Run(startedAt: audit.startedAt, finishedAt: audit.finishedAt, offline: audit.isOffline)
      ),
      "summary": .value(summary),
      "documents": .array(audit.documents.lazy.map { DocumentObject($0).piece }),
      "findings": .values(of: audit.findings) { [language = options.language] in FindingObject($0, language)
      },
    ])
  }

  private var summary: Summary {
    let counts = AuditCounts(audit)
    return Summary(
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
  }
}
