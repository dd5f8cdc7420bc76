import ArgumentParser
import Foundation
import Messages
import ResponseCaching

/// `ibid cache`: what is kept of earlier runs.
struct Cache: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Show, empty or prune the cache of answers."
  )

  /// What is done with it.
  enum Action: String, ExpressibleByArgument, CaseIterable {
    case info, clear, prune
  }

  @Argument(help: "What to do: tell how much it holds, forget all, or forget what is too old.")
  var action: Action

  @Option(
    help: ArgumentHelp("Where answers are kept (default: in the user's cache folder).", valueName: "path"),
    completion: .file()
  )
  var cache: String?

  @Option(help: ArgumentHelp("What prune keeps (default: 30d).", valueName: "duration"))
  var maxAge: Age?

  func run() throws {
    let path = cache ?? ResponseCache.defaultPath
    guard FileManager.default.fileExists(atPath: path) else {
      return try Console.write("\(path)\n\(Console.text("there is no cache"))\n")
    }
    guard let cache = ResponseCache.open(path, report: { Console.complain($0) }) else {
      throw ExitStatus.trouble.exitCode
    }
    do {
      switch action {
      case .info: try Console.write(Self.text(cache.info(), path: path))
      case .clear: try Self.tell(forgotten: cache.forget())
      case .prune:
        let age = (maxAge?.duration ?? .seconds(30 * 86_400)) / .seconds(1)
        try Self.tell(forgotten: cache.forget(before: Date(timeIntervalSinceNow: -age)))
      }
    } catch let error as CommandError {
      throw error
    } catch {
      throw CommandError(
        "\(path): \(String(describing: error)); delete the file, or name another with --cache"
      )
    }
  }

  private static func text(_ info: ResponseCache.Info, path: String) -> String {
    var lines: [Message] = [
      "\(answers(info.answers)), \(info.failures) of them failures", "\(info.bytes) bytes",
    ]
    if let period = info.period {
      lines.append(
        "from \(period.lowerBound.formatted(.iso8601)) to \(period.upperBound.formatted(.iso8601))"
      )
    }
    return ([path] + lines.map(Console.text)).joined(separator: "\n") + "\n"
  }

  private static func tell(forgotten count: Int) throws {
    try Console.write(Console.text("forgot \(answers(count))") + "\n")
  }

  private static func answers(_ count: Int) -> Message { .counted(count, "1 answer", "\(count) answers") }
}
