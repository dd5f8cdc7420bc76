/// One check: a type in a file of its own under `Rules/`, named after its id.
package protocol Rule: Sendable {
  /// What it is.
  static var description: RuleDescription { get }

  /// Makes the rule.
  init()

  /// Looks at the documents and says what it found, in the documents' order.
  func check(_ context: RuleContext) -> [Finding]
}
