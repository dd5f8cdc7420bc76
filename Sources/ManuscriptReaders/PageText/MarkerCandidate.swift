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
