import ArgumentParser
import ReportWriters

/// The name of a report format on the command line.
struct FormatName: ExpressibleByArgument, Sendable {
  /// The format's writer.
  let writer: any ReportWriter.Type

  /// Finds the writer of a name; nil where there is none.
  init?(argument: String) {
    guard let writer = ReportWriterRegistry.writer(named: argument) else { return nil }
    self.writer = writer
  }

  /// The names that help lists and shells complete.
  static var allValueStrings: [String] { ReportWriterRegistry.writers.map { $0.format } }
}
