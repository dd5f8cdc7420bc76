package import Auditing
import Citations
import Fetching
import Manuscripts
import WebAddresses

/// Writes every address of the manuscripts with what became of it, a line each, columns divided by tabs.
package struct TSVReportWriter: ReportWriter {
  package static let format = "tsv"
  package static let fileExtensions = ["tsv"]

  private static let head = [
    "path", "place", "citation", "address", "requested", "status", "http-status", "final-address",
  ]

  package init(options: ReportOptions) {}

  package func write(_ audit: Audit, to output: inout some TextOutputStream) {
    output.write(Self.head.joined(separator: "\t") + "\n")
    for document in audit.documents {
      for audited in document.notes.flatMap(\.citations) {
        for (index, link) in audited.citation.links.enumerated() {
          let own = index == 0 ? audited.check : nil
          write(link, of: audited.citation.id, own, in: document, to: &output)
        }
      }
      for link in document.links { write(link, of: "", nil, in: document, to: &output) }
    }
  }

  private func write(
    _ link: Link,
    of citation: String,
    _ check: LinkCheck?,
    in document: AuditedDocument,
    to output: inout some TextOutputStream
  ) {
    let check = check ?? link.requestURL.flatMap { document.checks[$0] }
    let cells: [String?] = [
      document.manuscript.path,
      link.location.messageText,
      citation,
      link.url,
      link.requestURL?.string,
      (check?.status ?? .notChecked).rawValue,
      check?.response.map { String($0.status) },
      check?.response?.finalURL.string,
    ]
    // A safe line holds no tab.
    output.write(cells.map { SpreadsheetText.inert($0 ?? "") }.joined(separator: "\t") + "\n")
  }
}
