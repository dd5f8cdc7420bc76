/// What stands between a word of a reference and the next.
enum WordBoundary: Int, CaseIterable, Sendable {
  /// A blank alone.
  case none
  /// A full stop, question or exclamation mark.
  case stop
  /// A full stop that may only end an abbreviation or initial.
  case abbreviation
  /// A closing quotation mark, with or without a stop or comma.
  case quote
  case comma, semicolon, colon
  /// A closing bracket.
  case bracket
}
