/// Characters that look like a marker in the running text.
struct MarkerCandidate: Sendable {
  /// Its number, and how it is printed.
  let label: NumberedLabel
  /// The offset of its first byte.
  let offset: Int
  /// The index of its line.
  let line: Int
  /// How much it looks like a marker where it stands, in the points of `SequenceTariff`.
  let weight: Int
  /// What stands before it.
  let context: Context
  /// Whether it may square or cube a unit of length: `三十公里²`.
  let mayBePower: Bool
  /// Where its raised digits can be read in two ways, as `¹²` can: 12, or 1 and 2. Nil where they cannot.
  var reading: Reading?

  /// One of two readings of raised digits.
  struct Reading: Sendable {
    /// The offset of the first of the digits.
    let start: Int
    /// Whether all of them are taken for one number.
    let isWhole: Bool
  }

  /// What stands just before a marker.
  enum Context: Sendable {
    /// Punctuation or a closing bracket, as after a sentence.
    case punctuation
    /// A Han character, kana or Hangul.
    case ideograph
    /// A Latin letter: a word's end, or a unit's.
    case letter
    /// A digit: an exponent, rarely a year with a note.
    case digit
    /// White space, or the beginning of the line.
    case space
  }
}
