/// Every rule, in the order in which `ibid rules` lists them.
package enum RuleRegistry {
  /// The rules.
  package static let rules: [any Rule.Type] = []
}
