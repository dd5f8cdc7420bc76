import ArgumentParser
import Auditing
import Configuration
import ReportWriters

/// `ibid rules`: the checks, and the explanation of one.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the checks, or explain one."
  )

  /// How the list is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @Argument(
    help: "A rule's id, such as url/shortener.",
    completion: .list(RuleRegistry.rules.map { $0.description.id })
  )
  var rule: String?

  @Option(help: "The list as text, or as the README's tables.")
  var format: Format = .text

  @Option(help: "When colours are used.")
  var color: Occasion = .auto

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let rules = RuleRegistry.rules.map { $0.description }
    var options = ReportOptions(version: Ibid.version)
    options.language = language.spoken
    options.usesColor = Terminal.output.usesColor(color)
    guard let rule else {
      let reference = RuleReference(rules)
      return try Console.write(format == .markdown ? reference.markdown() : reference.text(options))
    }
    guard let found = rules.first(where: { $0.id == rule }) else {
      let nearest = NearestName(to: rule, among: rules.map(\.id)).name
      let hint = nearest.map { "did you mean '\($0)'?" } ?? "run ibid rules for the list"
      throw ValidationError("there is no rule '\(rule)'; \(hint)")
    }
    try Console.write(RuleReference.page(found, options))
  }
}
