import ArgumentParser
import Configuration
import Foundation
import Messages

/// The command line.
@main
struct Ibid: AsyncParsableCommand {
  /// The program's version: https://semver.org/.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "ibid",
    abstract: "Audits the citations and links of a manuscript before it is published.",
    discussion: """
      Exit statuses: 0 nothing at or above --fail-on, 1 there is, 2 an input could not be read or the \
      configuration is wrong, 64 wrong usage, 130 interrupted.
      """,
    version: version,
    subcommands: [
      Audit.self, Extract.self, Inspect.self, Diff.self, Rules.self, Schema.self, Cache.self, Init.self,
    ]
  )

  /// What the command line gives behind the command's name.
  static var givenArguments: [String] { Array(CommandLine.arguments.dropFirst(2)) }

  /// Parses the arguments, runs the command, and ends with its status; errors are one line each.
  static func main() async {
    // A reader of our output that goes away is no crash: writes then fail, and say so.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let status as ExitCode {
      Foundation.exit(status.rawValue)
    } catch let error as CommandError {
      Console.complain(error.message)
      Foundation.exit(ExitStatus.trouble.rawValue)
    } catch {
      leave(with: error)
    }
  }

  /// Ends the program with help, version, or a complaint about usage.
  private static func leave(with error: any Error) -> Never {
    let status = exitCode(for: error).rawValue
    if status == 0 {
      try? Console.write(fullMessage(for: error) + "\n")
      Foundation.exit(ExitStatus.success.rawValue)
    }
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    let given = CommandLine.arguments.dropFirst().first.flatMap { $0.hasPrefix("-") ? nil : $0 }
    var sentence = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
    if let given, !commands.contains(given) {
      let nearest = NearestName(to: given, among: commands).name
      sentence = "there is no command '\(given)'"
      if let nearest { sentence += "; did you mean '\(nearest)'?" }
      sentence += " (see ibid --help)"
    } else {
      sentence += " (see ibid \(given.map { $0 + " " } ?? "")--help)"
    }
    Console.complain(Message(verbatim: sentence))
    Foundation.exit(ExitStatus.usage.rawValue)
  }
}
