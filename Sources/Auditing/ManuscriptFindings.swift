/// What the rules that look at no answer find in the manuscripts of a run.
package struct ManuscriptFindings: Sendable {
  /// The findings of each such rule by its place in ``RuleRegistry/rules``.
  let byRule: [Int: [Finding]]
}
