import ArgumentParser
import ReportWriters

/// Where reports go, and in which formats.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The report's format (default: by the ending of --output, else text). (values: \(FormatName.all.joined(separator: ", ")))",
      discussion: "Repeatable: the first --format is that of the first --output, and so on."
    ),
    completion: .list(FormatName.all),
    transform: FormatName.init
  )
  var format: [FormatName] = []

  @Option(
    help: "Where the report goes; - is standard output. Repeatable.",
    completion: .file()
  )
  var output: [String] = []

  @Option(help: "When colours are used.")
  var color: Occasion = .auto

  func validate() throws {
    if format.count > max(1, output.count) {
      throw ValidationError(
        "more formats than outputs; give each --format an --output of its own"
      )
    }
  }

  /// The reports to write, the default being text on standard output.
  ///
  /// - Throws: `ValidationError` where a file's ending does not tell its format.
  func destinations() throws -> [ReportDestination] {
    let outputs = output.isEmpty ? [ReportDestination.standardOutput] : output
    return try outputs.enumerated().map { index, path in
      if index < format.count { return ReportDestination(path: path, writer: format[index].writer) }
      if path == ReportDestination.standardOutput {
        return ReportDestination(path: path, writer: TextReportWriter.self)
      }
      guard let writer = ReportWriterRegistry.writer(forPath: path) else {
        let endings = ReportWriterRegistry.writers.flatMap { $0.fileExtensions }.map { "." + $0 }
        throw ValidationError(
          "'--output \(path)' has no ending that names a format; "
            + "use one of \(endings.joined(separator: " ")), or give --format"
        )
      }
      return ReportDestination(path: path, writer: writer)
    }
  }
}
