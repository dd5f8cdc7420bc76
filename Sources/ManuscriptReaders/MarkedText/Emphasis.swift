/// Signs that set words off, `*so*`, in the light markup languages: they stand before the first character of a word
/// and behind the last of one, and white space or punctuation stands outside of them.
enum Emphasis {
  /// How far the closing sign is sought, in bytes.
  private static let reach = 2_000

  /// Where the signs close that open at `offset`; nil where they are none.
  ///
  /// - Parameter count: How many of the sign there are.
  static func closing(_ bytes: [UInt8], at offset: Int, count: Int, in range: Range<Int>) -> Int? {
    let sign = bytes[offset]
    let start = offset + count
    guard start < range.upperBound, bytes[start] > Byte.space, bytes[start] != sign,
      isBoundary(bytes.scalar(endingAt: offset, limit: range.lowerBound))
    else { return nil }
    var index = start + 1
    let limit = min(range.upperBound, start + reach)
    while index + count <= limit {
      if bytes[index] == sign, bytes[index - 1] > Byte.space,
        (1..<count).allSatisfy({ bytes[index + $0] == sign }),
        isBoundary(bytes.scalar(at: index + count, limit: range.upperBound)),
        index + count >= range.upperBound || bytes[index + count] != sign
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func isBoundary(_ scalar: [UInt8].ScalarAt?) -> Bool {
    guard let value = scalar?.value else { return true }
    return value.isSpace || value.isPunctuation || value.isIdeographic
  }
}
