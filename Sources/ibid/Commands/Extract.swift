import ArgumentParser
import Citations
import ManuscriptReaders
import Pipeline

/// `ibid extract`: what is in the manuscripts, without asking anything.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Show the notes, citations and addresses of manuscripts; no network."
  )

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Display") var display: DisplayOptions
  @OptionGroup(title: "Display") var language: LanguageOptions

  func run() async throws {
    let destinations = try output.destinations()
    let runDisplay = display.runDisplay()
    var options = PipelineOptions()
    options.inputFormat = input.inputFormat
    let pipeline = Pipeline(options: options, listener: runDisplay.notice)

    let files = input.file
    let failures: [ReadError]
    let isInterrupted: Bool
    if destinations.allSatisfy(\.wantsAddressesAlone) {
      let links: [[Link]]
      (links, failures, isInterrupted) = await Interruption.cancelling {
        let (links, failures) = pipeline.addresses(in: files)
        return (links, failures, Task.isCancelled)
      }
      if !links.isEmpty {
        try ReportDestination.writeAll(destinations) {
          try $0.write(links, color: output.color, language: language)
        }
      }
    } else {
      let manuscripts: [CitedManuscript]
      (manuscripts, failures, isInterrupted) = await Interruption.cancelling {
        let (manuscripts, failures) = pipeline.extract(files)
        return (manuscripts, failures, Task.isCancelled)
      }
      if !manuscripts.isEmpty {
        try ReportDestination.writeAll(destinations) {
          try $0.write(manuscripts, color: output.color, language: language)
        }
      }
    }
    if isInterrupted { throw ExitStatus.interrupted.exitCode }
    if !failures.isEmpty { throw ExitStatus.trouble.exitCode }
  }
}
