package import Auditing
package import Citations

/// Writes the public JSON: `ibid-audit-1` and `ibid-extract-1`.
package struct JSONReportWriter: ExtractionWriter {
  package static let format = "json"
  package static let fileExtensions = ["json"]

  private let options: ReportOptions

  package init(options: ReportOptions) {
    self.options = options
  }

  package func write(_ audit: Audit, to output: inout some TextOutputStream) {
    JSONText.write(AuditObject(audit, options).piece, to: &output)
  }

  package func write(_ manuscripts: [CitedManuscript], to output: inout some TextOutputStream) {
    JSONText.write(ExtractionObject(manuscripts).piece, to: &output)
  }
}
