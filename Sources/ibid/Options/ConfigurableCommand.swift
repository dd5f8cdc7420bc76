import ArgumentParser
import Configuration
import Messages

/// A command whose options the configuration may give.
protocol ConfigurableCommand: ParsableCommand {
  /// Arguments that the command needs to be parsed at all, for judging options one by one.
  static var leastArguments: [String] { get }
}

extension ConfigurableCommand {
  /// Options of which the command line's take the place of the configuration's, although they have other names.
  private static var rivals: [Set<String>] {
    [["format", "output"], ["cache", "no-cache"], ["quiet", "verbose"]]
  }

  /// The command as the configuration and then the command line have it.
  ///
  /// - Parameters:
  ///   - options: What the configuration gives.
  ///   - path: Its path, for messages.
  ///   - arguments: What the command line gives, without the command's name.
  static func configured(
    by options: [ConfiguredOption],
    of path: String,
    _ arguments: [String]
  ) throws -> Self {
    for option in options { try judge([option], in: path, at: option.place) }
    try judge(options, in: path, at: nil)
    let given = Set(arguments.prefix { $0 != "--" }.compactMap(name))
    let counting = options.filter { option in
      !rivals.contains { $0.contains(option.name) && !$0.isDisjoint(with: given) }
    }
    return try parse(counting.map(\.argument) + arguments)
  }

  /// Parses options alone, and says of what the command does not take where it stands.
  private static func judge(
    _ options: [ConfiguredOption],
    in path: String,
    at place: ConfigurationError.Place?
  ) throws {
    do {
      _ = try parse(options.map(\.writtenArgument) + leastArguments)
    } catch {
      let sentence = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
      let error = ConfigurationError(path: path, place: place, reason: Message(verbatim: sentence))
      throw CommandError(error.message)
    }
  }

  /// The name of the option that an argument gives, its short form included.
  private static func name(_ argument: String) -> String? {
    if argument == "-q" { return "quiet" }
    if argument == "-v" { return "verbose" }
    guard argument.hasPrefix("--") else { return nil }
    return String(argument.dropFirst(2).prefix { $0 != "=" })
  }
}
