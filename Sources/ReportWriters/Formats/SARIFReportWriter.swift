package import Auditing

/// Writes SARIF 2.1.0, the format of code scanning: findings with stable fingerprints, and the rules behind them.
package struct SARIFReportWriter: ReportWriter {
  package static let format = "sarif"
  package static let fileExtensions = ["sarif", "sarif.json"]

  private let options: ReportOptions

  package init(options: ReportOptions) {
    self.options = options
  }

  package func write(_ audit: Audit, to output: inout some TextOutputStream) {
    output.write(JSONText.of(SARIFLog(audit, options)))
  }
}
