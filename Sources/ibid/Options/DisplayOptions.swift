import ArgumentParser

/// What is told on standard error while the program works.
struct DisplayOptions: ParsableArguments {
  @Option(help: "When a progress line is shown on standard error.")
  var progress: Occasion = .auto

  @Flag(name: .shortAndLong, help: "Tell nothing but errors on standard error.")
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: "Tell what became of each address, and of each further try, on standard error."
  )
  var verbose = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("'--quiet' and '--verbose' exclude each other") }
  }

  /// The display that these options ask for.
  func runDisplay() -> RunDisplay {
    RunDisplay(
      showsProgress: !quiet && Terminal.error.showsProgress(progress),
      explainsEach: verbose
    )
  }
}
