import ArgumentParser
import Manuscripts

/// What is read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: "A path, a folder (walked, .gitignore respected), a glob, or - for standard input.",
    completion: .file()
  )
  var file: [String] = []

  @Option(help: "The files' format, instead of the guess by name and content.")
  var inputFormat: ManuscriptFormat?

  func validate() throws {
    if file.isEmpty { throw ValidationError("Missing expected argument '<file> ...'") }
  }
}

extension ManuscriptFormat: ExpressibleByArgument {}
