/// The words between two punctuation marks of a reference, seen as one.
struct ReferenceField: Sendable {
  /// Its words, as indices.
  let words: Range<Int>
  /// Whether a word of it is a sign of a container.
  let namesContainer: Bool
  /// Whether a word of it is a sign of a publisher.
  let namesPublisher: Bool
  /// Whether it is a place.
  let isPlace: Bool
  /// Whether it ends in ed. or eds.
  let endsInEditor: Bool
  /// Whether a colon ends it.
  let endsInColon: Bool
}
