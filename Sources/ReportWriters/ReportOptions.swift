package import Messages

/// What the same report may look like in another place.
package struct ReportOptions: Sendable, Hashable {
  /// Whether ANSI colours may be used.
  package var usesColor = false
  /// Whether the terminal makes links of addresses (OSC 8).
  package var usesHyperlinks = false
  /// How many columns a line may take; nil where the output is no terminal.
  package var width: Int?
  /// The language of what the program itself says.
  package var language = Language.english
  /// The program's version, for reports that name it.
  package var version: String

  /// Makes options for a report of the program's version `version`.
  package init(version: String) {
    self.version = version
  }
}
