/// A word of a Western reference, with what its shape and its neighbours tell.
struct ReferenceWord: Sendable {
  /// The scalars between blanks.
  let range: Range<Int>
  /// Without brackets, quotation marks and punctuation at its ends.
  let core: Range<Int>
  /// The core in lower case.
  let lower: String
  /// What it is a sign of.
  let kinds: WordKinds
  /// What its shape is.
  let shape: Shape
  /// What stands between it and the next.
  let boundary: WordBoundary
  /// Whether a bracket opens before it.
  let opensBracket: Bool
  /// Whether a quotation mark opens before it.
  let opensQuote: Bool
  /// Whether it stands in quotation marks.
  let isQuoted: Bool
  /// Whether an apostrophe stands before it: '91.
  let hasApostrophe: Bool
  /// Whether no punctuation follows it.
  let isOpen: Bool
  /// Whether a stop or comma follows it first.
  let isStopped: Bool
  /// Whether a question or exclamation mark follows it.
  let isAsked: Bool
  /// Whether a closing bracket follows it.
  let closesBracket: Bool
  /// The field that it belongs to.
  var field = 0

  /// What letters and digits a word is made of.
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt16

    static let capital = Shape(rawValue: 1 << 0)
    static let lower = Shape(rawValue: 1 << 1)
    /// Has a digit.
    static let number = Shape(rawValue: 1 << 2)
    static let year = Shape(rawValue: 1 << 3)
    /// 12–15.
    static let range = Shape(rawValue: 1 << 4)
    /// Digits alone.
    static let digits = Shape(rawValue: 1 << 5)
    /// J., J.-P., JF.
    static let initial = Shape(rawValue: 1 << 6)
    /// A short word before a stop.
    static let abbreviation = Shape(rawValue: 1 << 7)
    static let address = Shape(rawValue: 1 << 8)
    /// XIV.
    static let roman = Shape(rawValue: 1 << 9)
    /// 12, 3rd, 7–10: may be a day.
    static let day = Shape(rawValue: 1 << 10)
    /// 2004-10-12.
    static let fullDate = Shape(rawValue: 1 << 11)
    /// Two capitals, as the states of America have: NY.
    static let twoCapitals = Shape(rawValue: 1 << 12)
    /// A digit, perhaps after a letter, stands first: 12, A67.
    static let beginsWithNumber = Shape(rawValue: 1 << 13)
    /// Dashes or lines alone.
    static let dashes = Shape(rawValue: 1 << 14)
  }

  /// Whether it has all of a shape.
  func has(_ shape: Shape) -> Bool { self.shape.contains(shape) }
  /// Whether it is a sign of a part.
  func means(_ kinds: WordKinds) -> Bool { !self.kinds.isDisjoint(with: kinds) }
  /// Whether it is a place as far as one word can tell.
  var isPlace: Bool { means(.place) || has(.twoCapitals) }
  /// Whether it is a number or a word that counts.
  var isNumeric: Bool { has(.number) || means(.counter) }
  /// Whether it is the v. between parties, in lower case: V. is an initial.
  var isVersus: Bool { has(.lower) && (lower == "v" || lower == "vs") }
  /// Whether it is “in” or “In”.
  var isIn: Bool { lower == "in" }
}
