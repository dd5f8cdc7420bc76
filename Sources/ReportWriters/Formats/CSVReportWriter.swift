package import Auditing
import Citations
import Fetching
import Manuscripts
import Messages
import Pages
import WebAddresses

/// Writes a row a citation for spreadsheets (RFC 4180), and one for each finding that is about no citation.
///
/// A byte order mark makes Excel read UTF-8, and a cell that would begin a formula gets an apostrophe.
package struct CSVReportWriter: ReportWriter {
  package static let format = "csv"
  package static let fileExtensions = ["csv"]

  private static let head = [
    "path", "note", "place", "verdict", "type", "title", "author", "container-title", "issued", "address",
    "status", "http-status", "final-address", "page-title", "severity", "findings", "suggestions",
  ]

  private let language: Language

  package init(options: ReportOptions) {
    language = options.language
  }

  package func write(_ audit: Audit, to output: inout some TextOutputStream) {
    output.write("\u{FEFF}" + Self.row(Self.head))
    let findings = audit.findingsByPath
    for document in audit.documents {
      let path = document.manuscript.path
      let groups = FindingGroup.groups(of: document, findings: findings[path] ?? [])
      var ofCitation: [String: FindingGroup] = [:]
      for group in groups {
        if let id = group.citation?.citation.id { ofCitation[id] = group }
      }
      for note in document.notes {
        for audited in note.citations {
          let group = ofCitation[audited.citation.id]
          output.write(Self.row(cells(path, note.note, audited, group?.findings ?? [])))
        }
      }
      for group in groups where group.citation == nil {
        output.write(Self.row(cells(path, group.note?.note, nil, group.findings)))
      }
    }
  }

  private func cells(
    _ path: String,
    _ note: Note?,
    _ audited: AuditedCitation?,
    _ findings: [Finding]
  ) -> [String] {
    let item = audited?.citation.item
    let check = audited?.check
    let place = audited?.citation.raw.location.start ?? findings.first?.location ?? note?.location.start
    let cells: [String?] = [
      path,
      note?.label,
      // `27:3` would be a time of day to a spreadsheet.
      place.map { language($0.sentenceText) },
      audited?.verdict.rawValue,
      audited.map { $0.citation.kind == .source ? $0.citation.item.type.rawValue : "back-reference" },
      audited.map { language($0.citation.sourceText) },
      item?.author.map(\.displayName).joined(separator: "; "),
      item?.containerTitle,
      item?.issued?.isoText,
      audited?.citation.links.first?.url,
      check?.status.rawValue,
      check?.response.map { String($0.status) },
      check?.response?.finalURL.string,
      check?.page?.title?.text,
      findings.first?.severity.rawValue,
      findings.map { "\($0.rule): \(language($0.message))" }.joined(separator: "; "),
      findings.compactMap(\.suggestion).joined(separator: " "),
    ]
    return cells.map { $0 ?? "" }
  }

  /// One record, its fields quoted where they have to be.
  private static func row(_ cells: [String]) -> String {
    cells.map(field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String) -> String {
    let text = SpreadsheetText.inert(text)
    let needsQuotes = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
