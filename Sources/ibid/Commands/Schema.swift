import ArgumentParser
import Configuration
import ReportWriters

/// `ibid schema`: the JSON Schemas of what the program prints, and of its configuration.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (draft 2020-12) of a command's JSON, or of ibid.yml."
  )

  /// What has a schema.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case extract, audit, inspect, config

    /// The schema's text.
    var text: String {
      switch self {
      case .extract: ReportSchema.extract.text
      case .audit: ReportSchema.audit.text
      case .inspect: ReportSchema.inspect.text
      case .config: ConfigurationSchema.text
      }
    }
  }

  @Argument(help: "Whose JSON it describes, or config.")
  var subject: Subject

  func run() throws {
    try Console.write(subject.text)
  }
}
