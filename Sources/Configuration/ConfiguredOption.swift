/// An option of the command line that the configuration gives.
package struct ConfiguredOption: Sendable, Hashable {
  /// The option's name without its dashes: `fail-on`.
  package let name: String
  /// Its value; nil for a flag. It may hold a secret of the environment, and is not for messages.
  let value: String?
  /// The value as it is written.
  let written: String?
  /// Where it stands.
  package let place: ConfigurationError.Place?

  /// The argument as the command line has it.
  package var argument: String { Self.argument(name, value) }
  /// The argument as it is written, for messages.
  package var writtenArgument: String { Self.argument(name, written) }

  private static func argument(_ name: String, _ value: String?) -> String {
    value.map { "--\(name)=\($0)" } ?? "--\(name)"
  }
}
