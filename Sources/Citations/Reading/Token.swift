/// A piece of a note that a grammar sees as one.
struct Token: Sendable {
  /// What the piece is.
  enum Kind: Sendable, Hashable {
    /// Words that mean nothing by their shape alone: names, publishers, unmarked titles.
    case words
    /// A punctuation mark that separates; folded to ASCII where there is such.
    case separator(Unicode.Scalar)
    /// A title in marks.
    case title(TitleMark)
    /// Something in brackets, by the bracket that opens it.
    case group(Unicode.Scalar)
    /// An address: an index in the note's links.
    case link(Int)
    /// A date of any precision, written so that it can be nothing else.
    case date(DateVariable)
    /// A number with what it counts.
    case counted(Counter, String)
    /// A bare number or a range of numbers, with ASCII digits.
    case number(String)
    /// A type mark of GB/T 7714 such as `[J/OL]`, without the brackets and in capitals.
    case typeMark(String)
  }

  /// What a number counts.
  enum Counter: Sendable, Hashable {
    case volume, issue, totalIssue, pages, edition, sheet, chapter, section, paragraph, article, totalPages
  }

  /// What it is.
  let kind: Kind
  /// Its scalars.
  let range: Range<Int>
  /// The scalars inside of its marks or brackets; `range` where there are none.
  let inner: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>, inner: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    self.inner = inner ?? range
  }

  /// Whether it is the separator given.
  func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    kind == .separator(scalar)
  }

  /// Whether it is a title in one of the marks given.
  func stands(in marks: Set<TitleMark>) -> Bool {
    guard case .title(let mark) = kind else { return false }
    return marks.contains(mark)
  }

  /// Whether it is a bare number.
  var isNumber: Bool { if case .number = kind { true } else { false } }

  /// The mark of its title, where it is one.
  var titleMark: TitleMark? {
    if case .title(let mark) = kind { mark } else { nil }
  }
}
