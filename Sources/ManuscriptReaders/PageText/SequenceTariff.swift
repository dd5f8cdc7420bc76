/// What a step in the numbering of notes gains or costs when the most credible sequence is sought.
struct SequenceTariff: Sendable {
  /// The step from n to n + 1.
  var next = 3
  /// Each number that is left out between two neighbours.
  var gap = -2
  /// The same number again.
  var again = -1
  /// What must speak for an item that has the same number again, where the next one has a marker and was meant.
  var slip = 3
  /// Beginning with 1.
  var first = 1
  /// Beginning anew with 1, as on a new page or in a new chapter.
  var restart = -4
  /// Beginning anew with another number than 1.
  var oddRestart = -14
  /// The step to a number that is printed in another way.
  var switching = -5
  /// An item that is supported: a definition whose marker stands in the text before it.
  var supported = 6
  /// An item that is not.
  var unsupported = -5
  /// The most numbers that may be left out at once.
  static let widestGap = 8
}
