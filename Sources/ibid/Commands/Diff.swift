import ArgumentParser
import Foundation
import Messages
import ReportWriters

/// `ibid diff`: what changed between two audits.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two audits saved as JSON.",
    discussion: "Findings are known by what they cite, so that notes may be renumbered in between."
  )

  @Argument(help: "The earlier audit's JSON.", completion: .file(extensions: ["json"]))
  var old: String

  @Argument(help: "The later audit's JSON.", completion: .file(extensions: ["json"]))
  var new: String

  @Option(help: "From which severity on a new finding makes the exit status 1.")
  var failOn: FailureThreshold = .error

  @Option(help: "When colours are used.")
  var color: Occasion = .auto

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let comparison = AuditComparison(from: try Self.audit(at: old), to: try Self.audit(at: new))
    var options = ReportOptions(version: Ibid.version)
    options.language = language.spoken
    options.usesColor = Terminal.output.usesColor(color)
    try Console.write(comparison.text(options))
    if comparison.newSeverities.contains(where: failOn.isReached) { throw ExitStatus.findings.exitCode }
  }

  /// Reads a saved audit.
  ///
  /// - Throws: `CommandError` where the file is none.
  static func audit(at path: String) throws -> SavedAudit {
    guard let json = try? Data(contentsOf: URL(filePath: path)) else {
      throw CommandError("\(path): cannot be read; check its name and permissions")
    }
    guard let audit = SavedAudit(json: json) else {
      throw CommandError("\(path): is no audit of ibid; make one with ibid audit --output FILE.json")
    }
    return audit
  }
}
