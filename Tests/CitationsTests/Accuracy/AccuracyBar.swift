/// What a variable of a set must reach, and what it should reach; both are F1, or a share of right answers.
struct AccuracyBar: Decodable, Sendable {
  /// The level reached; lowered only on purpose.
  let floor: Double
  /// The level wanted, where one is set.
  let target: Double?
}
