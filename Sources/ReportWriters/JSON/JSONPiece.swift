/// A part of a JSON document that is made while it is written, so that no report is in memory as a whole.
enum JSONPiece {
  /// A value that is encoded whole.
  case value(any Encodable)
  /// An object's members by their keys, which need no escapes.
  case object([String: JSONPiece])
  /// An array's elements, made one after the other.
  case array(any Sequence<JSONPiece>)
  /// An array of so many values, of which several are made and encoded at once.
  case values(count: Int, value: @Sendable (Int) -> any Encodable)

  /// An array of what becomes of elements, several at once.
  static func values<Element: Sendable>(
    of elements: [Element],
    _ value: @escaping @Sendable (Element) -> any Encodable
  ) -> JSONPiece {
    .values(count: elements.count) { value(elements[$0]) }
  }
}
