import ArgumentParser
import Messages
import Pipeline

/// Which addresses are asked.
struct SelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Ask only addresses that match. Repeatable.", valueName: "regex"))
  var include: [String] = []

  @Option(help: ArgumentHelp("Do not ask addresses that match. Repeatable.", valueName: "regex"))
  var exclude: [String] = []

  @Option(help: ArgumentHelp("Do not ask a host, nor the hosts below it. Repeatable.", valueName: "host"))
  var excludeHost: [String] = []

  /// The selection that these options ask for.
  ///
  /// - Throws: `CommandError` where a pattern is none.
  func selection() throws -> AddressSelection {
    do throws(AddressSelection.PatternError) {
      return try AddressSelection(included: include, excluded: exclude, excludedHosts: excludeHost)
    } catch {
      throw CommandError("\(include.contains(error.pattern) ? "--include" : "--exclude"): \(error.message)")
    }
  }
}
