package import Auditing

/// Writes an audit in one format: a type in a file of its own under `Formats/`.
package protocol ReportWriter: Sendable {
  /// The format's name on the command line.
  static var format: String { get }
  /// The endings of file names that mean this format, lower case, without the dot.
  static var fileExtensions: [String] { get }

  /// Whether people read it as it is, so that it follows the language of their environment; what programs read is
  /// in English unless told otherwise.
  static var isForPeople: Bool { get }

  /// Makes a writer.
  init(options: ReportOptions)

  /// Writes the whole report.
  func write(_ audit: Audit, to output: inout some TextOutputStream)
}

extension ReportWriter {
  package static var isForPeople: Bool { false }
}
