/// Looking at characters in bytes that are known to be valid UTF-8.
extension [UInt8] {
  /// A Unicode scalar and the number of bytes that it takes.
  typealias ScalarAt = (value: UInt32, length: Int)

  /// The scalar that begins at `offset`; nil at or behind `limit`.
  @inline(__always)
  func scalar(at offset: Int, limit: Int) -> ScalarAt? {
    guard offset < limit else { return nil }
    let first = UInt32(self[offset])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0, offset + 1 < limit { return ((first & 0x1F) << 6 | tail(offset + 1), 2) }
    if first < 0xF0, offset + 2 < limit {
      return ((first & 0x0F) << 12 | tail(offset + 1) << 6 | tail(offset + 2), 3)
    }
    guard offset + 3 < limit else { return (0xFFFD, 1) }
    return ((first & 0x07) << 18 | tail(offset + 1) << 12 | tail(offset + 2) << 6 | tail(offset + 3), 4)
  }

  /// The scalar that ends just before `offset`; nil at or before `limit`.
  @inline(__always)
  func scalar(endingAt offset: Int, limit: Int) -> ScalarAt? {
    guard offset > limit else { return nil }
    var start = offset - 1
    while start > limit, self[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
    return scalar(at: start, limit: offset)
  }

  /// How many bytes of white space, or of characters without width, begin at `offset`; 0 for anything else.
  @inline(__always)
  func spaceLength(at offset: Int, limit: Int) -> Int {
    guard offset < limit else { return 0 }
    let byte = self[offset]
    if byte == Byte.space || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    guard byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF else { return 0 }
    guard let scalar = scalar(at: offset, limit: limit) else { return 0 }
    return scalar.value.isSpace ? scalar.length : 0
  }

  /// How many bytes of white space, or of characters without width, end just before `offset`.
  @inline(__always)
  func spaceLength(endingAt offset: Int, limit: Int) -> Int {
    guard let scalar = scalar(endingAt: offset, limit: limit) else { return 0 }
    return scalar.value.isSpace ? scalar.length : 0
  }

  /// The offset of the first character from `offset` on that is no white space; at most `limit`.
  func skippingSpace(from offset: Int, limit: Int) -> Int {
    var offset = offset
    while true {
      let length = spaceLength(at: offset, limit: limit)
      if length == 0 { return offset }
      offset += length
    }
  }

  /// Whether the bytes at `offset` are those of `text`.
  func matches(_ text: StaticString, at offset: Int, limit: Int) -> Bool {
    guard offset + text.utf8CodeUnitCount <= limit else { return false }
    // A static string's characters stay where they are, and it has as many as it says.
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    for index in 0..<wanted.count where self[offset + index] != wanted[index] { return false }
    return true
  }

  /// Whether the bytes of `text`, which is not empty, stand anywhere in `range`.
  ///
  /// - Complexity: Linear in the range times the text's length.
  func contains(_ text: StaticString, in range: Range<Int>) -> Bool {
    let first = text.utf8Start.pointee
    for offset in range where self[offset] == first {
      if matches(text, at: offset, limit: range.upperBound) { return true }
    }
    return false
  }

  @inline(__always)
  private func tail(_ offset: Int) -> UInt32 { UInt32(self[offset] & 0x3F) }
}
