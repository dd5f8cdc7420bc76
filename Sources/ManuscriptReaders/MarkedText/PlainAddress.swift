/// Addresses that stand plainly in light markup: their signs are no markup.
enum PlainAddress {
  /// Where the address ends whose `://` begins at `offset`; nil where none does.
  static func end(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int? {
    guard bytes.matches("://", at: offset, limit: limit), offset > 0,
      (0x61...0x7A).contains(bytes[offset - 1] | 0x20)
    else { return nil }
    var end = offset + 3
    while let scalar = bytes.scalar(at: end, limit: limit), !scalar.value.isSpace,
      !(scalar.value.isPunctuation && scalar.value.isIdeographic), !isDelimiter(scalar.value)
    {
      end += scalar.length
    }
    return end
  }

  private static func isDelimiter(_ value: UInt32) -> Bool {
    [0x22, 0x3C, 0x3E, 0x5B, 0x5D].contains(value)
  }
}
