/// One check: a type in a file of its own under `Rules/`, named after its id.
package protocol Rule: Sendable {
  /// What it is.
  static var description: RuleDescription { get }
  /// Whether it looks at what came of an address, if only for a better suggestion. Rules that do not are run while
  /// answers are still waited for, and see none.
  static var looksAtAnswers: Bool { get }

  /// Makes the rule.
  init()

  /// Looks at the documents and says what it found, in the documents' order.
  func check(_ context: RuleContext) -> [Finding]
}

extension Rule {
  package static var looksAtAnswers: Bool { description.needsNetwork }
}
