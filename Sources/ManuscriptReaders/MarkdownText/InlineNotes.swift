/// Pandoc's inline notes: `^[The note itself.]`.
enum InlineNotes {
  /// For each `^[` that is closed within its paragraph, by its offset, the offset after the closing bracket.
  ///
  /// Of notes within notes the outermost count.
  ///
  /// - Complexity: Linear in the number of bytes.
  static func ends(in bytes: [UInt8]) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var open: [Int] = []
    var isBlankSoFar = false
    var offset = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case Byte.backslash: offset += 1
      case Byte.leftSquare: open.append(offset)
      case Byte.rightSquare:
        if let start = open.popLast(), start > 0, bytes[start - 1] == Byte.caret {
          ends[start - 1] = offset + 1
        }
      case Byte.lineFeed:
        // An empty line ends the paragraph, and with it every bracket.
        if isBlankSoFar { open.removeAll(keepingCapacity: true) }
        isBlankSoFar = true
      default: break
      }
      if offset < bytes.count, bytes[offset] > Byte.space { isBlankSoFar = false }
      offset += 1
    }
    return ends
  }
}
