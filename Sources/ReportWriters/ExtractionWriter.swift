package import Citations

/// A report format that can also show what was read in manuscripts before any of it is audited.
package protocol ExtractionWriter: ReportWriter {
  /// Writes all that was read.
  func write(_ manuscripts: [CitedManuscript], to output: inout some TextOutputStream)
}
