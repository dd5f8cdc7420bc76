/// What a style understood of a segment, and how sure it may be.
struct Reading: Sendable {
  /// The source.
  var item: CitationItem
  /// How much speaks for this reading: evidence found, less what stayed unexplained. Comparable between styles.
  var score: Int
  /// Whether it is a short form (author, short title, page) that may stand for an earlier full citation.
  var isShortForm = false
  /// Whether it is but an address and the words before it.
  var isAddressAlone = false
  /// Whether it is nothing where no earlier citation answers to it.
  var needsEarlierWork = false

  /// Whether signs were read that nothing else has: a case's parties and report, a code's section, a letter's writer.
  var isExact = false

  /// The score from which on a segment is taken for a citation.
  static let threshold = 5
  /// The score from which on a segment is taken for a short form, if an earlier citation answers to it.
  static let shortThreshold = 3

  /// Whether enough speaks for the reading.
  var isEvident: Bool { score >= (isShortForm ? Reading.shortThreshold : Reading.threshold) }
}
