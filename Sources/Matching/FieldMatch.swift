/// How one field of a citation agrees with its page.
package struct FieldMatch: Sendable, Hashable {
  /// The outcome of a comparison.
  package enum Result: String, Sendable, Hashable {
    case agrees, differs
    /// The page does not tell.
    case absent
  }

  /// The outcome.
  package let result: Result
  /// For titles how alike they are, 0 to 1.
  package let score: Double?
  /// What the citation says, where the two differ.
  package let expected: String?
  /// What the page says, where the two differ.
  package let found: String?

  /// Makes a field's match.
  package init(result: Result, score: Double? = nil, expected: String? = nil, found: String? = nil) {
    self.result = result
    self.score = score
    self.expected = expected
    self.found = found
  }
}
