/// A part of a JSON document that is made while it is written, so that no report is in memory as a whole.
enum JSONPiece {
  /// A value that is encoded whole.
  case value(any Encodable)
  /// An object's members by their keys, which need no escapes.
  case object([String: JSONPiece])
  /// An array's elements, made one after the other.
  case array(any Sequence<JSONPiece>)
}
