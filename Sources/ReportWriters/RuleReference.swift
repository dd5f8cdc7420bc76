package import Auditing
import Messages

/// The rules as their reader sees them: the table of all, and the page of one.
package struct RuleReference: Sendable {
  private let rules: [RuleDescription]

  /// Takes the rules in the order in which they are listed.
  package init(_ rules: [RuleDescription]) {
    self.rules = rules
  }

  /// All rules as lines of text, those that need the network after the others.
  package func text(_ options: ReportOptions) -> String {
    let style = TextStyle(usesColor: options.usesColor)
    return sections.map { heading, rules in
      var table = TextTable([.left, .left, .left])
      for rule in rules {
        table.add([
          TextTable.Cell(text: "  " + rule.id, role: .strong),
          TextTable.Cell(text: rule.severity.rawValue, role: TextStyle.Role(rule.severity)),
          TextTable.Cell(text: options.language(rule.summary)),
        ])
      }
      return style(options.language(heading), .strong) + "\n" + table.lines(style).joined(separator: "\n")
        + "\n"
    }.joined(separator: "\n")
  }

  /// All rules as the Markdown tables of the README.
  package func markdown() -> String {
    sections.map { heading, rules in
      var lines = ["| \("\(heading)".lowercased()) | default | fires when |", "|---|---|---|"]
      for rule in rules {
        lines.append(
          "| `\(rule.id)` | \(rule.severity.rawValue) | \(MarkdownText.escaped("\(rule.summary)")) |"
        )
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// One rule in full.
  package static func page(_ rule: RuleDescription, _ options: ReportOptions) -> String {
    let style = TextStyle(usesColor: options.usesColor)
    let say = options.language
    let severity = style(rule.severity.rawValue, TextStyle.Role(rule.severity))
    let network = rule.needsNetwork ? say(", needs the network") : ""
    return """
      \(style(rule.id, .strong)): \(severity)\(network)
      \(say(rule.summary))

      \(say(rule.explanation))

      \(say("good: \(rule.good)"))
      \(say("bad:  \(rule.bad)"))

      """
  }

  private var sections: [(Message, [RuleDescription])] {
    [
      ("Without a network", rules.filter { !$0.needsNetwork }),
      ("With a network", rules.filter(\.needsNetwork)),
    ].filter { !$0.1.isEmpty }
  }
}
