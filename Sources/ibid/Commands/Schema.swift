import ArgumentParser
import ReportWriters

/// `ibid schema`: the JSON Schemas of what the program prints.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (draft 2020-12) of a command's JSON."
  )

  @Argument(help: "Whose JSON it describes.")
  var command: ReportSchema

  func run() throws {
    try Console.write(command.text)
  }
}

extension ReportSchema: ExpressibleByArgument {}
