/// One line of a text: where it stands among the bytes, and where its visible characters do.
struct TextLine: Sendable {
  /// The offset of its first byte.
  let start: Int
  /// The offset after its last byte, the line end not included.
  let end: Int
  /// The offset of its first visible character; `end` in a blank line.
  let inkStart: Int
  /// The offset after its last visible character; `inkStart` in a blank line.
  let inkEnd: Int
  /// Whether a form feed stands before its first visible character: a new page begins here.
  let beginsPage: Bool

  /// Whether nothing visible stands on it.
  var isBlank: Bool { inkStart == inkEnd }
  /// Whether white space stands before its first visible character.
  var isIndented: Bool { inkStart > start && !beginsPage }
  /// The bytes of its visible part.
  var ink: Range<Int> { inkStart..<inkEnd }
}
