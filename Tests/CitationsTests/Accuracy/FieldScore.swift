/// How often a variable was read: right, wrong, missed, or found where none is.
struct FieldScore: Sendable {
  private(set) var right = 0
  private(set) var wrong = 0
  private(set) var missed = 0
  private(set) var invented = 0
  /// How many citations do not print the variable that their source has, and count nowhere else.
  var unprinted = 0

  /// Counts one citation.
  mutating func count(found: String?, truth: String?, agrees: Bool) {
    switch (found, truth) {
    case (.some, .some): if agrees { right += 1 } else { wrong += 1 }
    case (.some, .none): invented += 1
    case (.none, .some): missed += 1
    case (.none, .none): break
    }
  }

  /// The share of what was found that is right.
  var precision: Double { ratio(right, right + wrong + invented) }
  /// The share of what is there that was found right.
  var recall: Double { ratio(right, right + wrong + missed) }
  /// The harmonic mean of the two.
  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }
  /// How many citations have the variable.
  var total: Int { right + wrong + missed }

  private func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }
}
