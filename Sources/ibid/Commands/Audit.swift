import ArgumentParser
import Auditing
import Configuration
import Fetching
import Messages
import Pipeline
import ReportWriters

/// `ibid audit`: reads, asks, matches, reports.
struct Audit: AsyncParsableCommand, ConfigurableCommand {
  static let leastArguments = ["-"]

  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check every citation of manuscripts against the page that it leads to."
  )

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Configuration") var config: ConfigurationOptions

  @Flag(help: "Ask no address: only the checks of the manuscript itself.")
  var offline = false

  @Option(help: "From which severity on the exit status is 1.")
  var failOn: FailureThreshold = .error

  @Option(
    help: ArgumentHelp(
      "An earlier audit: only what is new since counts for the status.",
      valueName: "audit.json"
    ),
    completion: .file(extensions: ["json"])
  )
  var baseline: String?

  @OptionGroup(title: "Display") var display: DisplayOptions
  @OptionGroup(title: "Display") var language: LanguageOptions
  @OptionGroup(title: "Addresses") var addresses: SelectionOptions
  @OptionGroup(title: "Network") var fetching: FetchingOptions
  @OptionGroup(title: "Cache") var cache: CacheOptions

  func run() async throws {
    guard let file = try config.file(near: input.file) else { return try await audit(by: nil) }
    try await Self.configured(by: file.options + file.network, of: file.path, Ibid.givenArguments)
      .audit(by: file)
  }

  /// Audits as the options say, and as a configuration wants the rules.
  private func audit(by configuration: ConfigurationFile?) async throws {
    let destinations = try output.destinations()
    let known = try baseline.map(Diff.audit)
    let runDisplay = display.runDisplay()
    let fetcher =
      offline
      ? nil
      : cache.caching(
        try fetching.fetcher(configuration?.hosts ?? [:], retrying: runDisplay.explain),
        fetching.fetchOptions(configuration?.hosts ?? [:])
      )
    var options = PipelineOptions()
    options.inputFormat = input.inputFormat
    options.selection = try addresses.selection()
    options.rules = configuration?.rules ?? options.rules
    options.suppressions = configuration?.suppressions ?? []
    let pipeline = Pipeline(options: options, listener: runDisplay.notice)

    let files = input.file
    let (audit, failures) = await Interruption.cancelling { await pipeline.audit(files, asking: fetcher) }

    if !audit.documents.isEmpty {
      try ReportDestination.writeAll(destinations) {
        try $0.write(audit, color: output.color, language: language)
      }
    }
    if audit.isInterrupted { throw ExitStatus.interrupted.exitCode }
    if !failures.isEmpty { throw ExitStatus.trouble.exitCode }
    if !display.quiet {
      for remark in audit.remarks { Console.complain(remark) }
    }
    let counting = known.map { AuditComparison.newFindings(of: audit, since: $0) } ?? audit.findings
    if known != nil, !display.quiet {
      Console.complain("\(counting.count) of \(audit.findings.count) findings are new")
    }
    if counting.contains(where: { failOn.isReached(by: $0.severity) }) {
      throw ExitStatus.findings.exitCode
    }
  }
}
