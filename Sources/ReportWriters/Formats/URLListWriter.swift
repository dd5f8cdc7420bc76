package import Auditing
package import Citations

/// Writes the addresses alone, one a line, as a person would copy them, in the order of the manuscripts.
package struct URLListWriter: AddressWriter {
  package static let format = "urls"
  package static let fileExtensions = ["urls"]

  package init(options: ReportOptions) {}

  package func write(_ audit: Audit, to output: inout some TextOutputStream) {
    for document in audit.documents {
      let cited = document.notes.flatMap { $0.citations.flatMap(\.citation.links) }
      write(cited + document.links, to: &output)
    }
  }

  package func write(_ manuscripts: [CitedManuscript], to output: inout some TextOutputStream) {
    for manuscript in manuscripts {
      let cited = manuscript.notes.flatMap { $0.citations.flatMap(\.links) }
      write(cited + manuscript.links, to: &output)
    }
  }

  package func write(_ links: [Link], to output: inout some TextOutputStream) {
    for link in links { output.write(SafeText.line(link.url) + "\n") }
  }
}
