package import Auditing
package import Citations
import Manuscripts

/// Writes the sources alone, as one CSL-JSON array that pandoc's citeproc and Zotero read as it is.
///
/// An item's id is its citation's; where there are several manuscripts, their paths stand before it.
package struct CSLJSONReportWriter: ExtractionWriter {
  package static let format = "csl-json"
  package static let fileExtensions = ["csl.json"]

  package init(options: ReportOptions) {}

  package func write(_ audit: Audit, to output: inout some TextOutputStream) {
    write(
      audit.documents.map { ($0.manuscript.path, $0.notes.flatMap { $0.citations.map(\.citation) }) },
      to: &output
    )
  }

  package func write(_ manuscripts: [CitedManuscript], to output: inout some TextOutputStream) {
    write(manuscripts.map { ($0.manuscript.path, $0.notes.flatMap(\.citations)) }, to: &output)
  }

  private func write(
    _ documents: [(path: String, citations: [Citation])],
    to output: inout some TextOutputStream
  ) {
    let items = documents.lazy.flatMap { document in
      document.citations.lazy.filter { $0.kind == .source }.map { citation in
        let id = documents.count == 1 ? citation.id : "\(document.path)#\(citation.id)"
        return JSONPiece.value(ItemObject(citation.item, id: id, type: citation.item.type))
      }
    }
    JSONText.write(.array(items), to: &output)
  }
}
