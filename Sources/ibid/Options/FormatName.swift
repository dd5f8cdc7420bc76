import ArgumentParser
import Configuration
import ReportWriters

/// The name of a report format on the command line.
struct FormatName: Sendable {
  /// The names that help lists and shells complete.
  static let all = ReportWriterRegistry.writers.map { $0.format }

  /// The format's writer.
  let writer: any ReportWriter.Type

  /// Finds the writer of a name.
  ///
  /// - Throws: `ValidationError` where there is none.
  init(_ name: String) throws {
    guard let writer = ReportWriterRegistry.writer(named: name) else {
      let nearest = NearestName(to: name, among: Self.all).name
      let hint = nearest.map { "did you mean '\($0)'?" } ?? "give one of \(Self.all.joined(separator: ", "))"
      throw ValidationError("there is no such format; \(hint)")
    }
    self.writer = writer
  }
}
