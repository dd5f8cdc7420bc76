/// Which square brackets of a paragraph belong together.
struct BracketPairs {
  private var closing: [Int: Int] = [:]

  /// Pairs the brackets in a range.
  ///
  /// - Complexity: Linear in the length of the range.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    var open: [Int] = []
    for offset in range {
      if bytes[offset] == Byte.leftSquare {
        open.append(offset)
      } else if bytes[offset] == Byte.rightSquare, let start = open.popLast() {
        closing[start] = offset
      }
    }
  }

  /// The offset of the bracket that closes the one at `offset`.
  subscript(offset: Int) -> Int? { closing[offset] }
}
