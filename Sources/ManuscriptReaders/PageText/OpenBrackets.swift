/// The brackets and quotation marks of titles that a text has opened and not closed.
struct OpenBrackets {
  private var closers: [UInt32] = []

  /// Deeper than this nothing is nested.
  private static let deepest = 16

  /// Whether none is open.
  var isEmpty: Bool { closers.isEmpty }

  /// Reads a stretch of text.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    var offset = range.lowerBound
    while let scalar = bytes.scalar(at: offset, limit: range.upperBound) {
      if scalar.value == closers.last {
        closers.removeLast()
      } else if let closer = scalar.value.titleCloser, closers.count < Self.deepest {
        closers.append(closer)
      }
      offset += scalar.length
    }
  }

  /// Whether a stretch of text closes the innermost open one before it opens one of the same kind.
  func areClosed(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let closer = closers.last else { return false }
    var offset = range.lowerBound
    while let scalar = bytes.scalar(at: offset, limit: range.upperBound) {
      if scalar.value == closer { return true }
      if scalar.value.titleCloser == closer { return false }
      offset += scalar.length
    }
    return false
  }
}

extension UInt32 {
  /// What closes a bracket that opens a title or an address; nil for anything else.
  fileprivate var titleCloser: UInt32? {
    switch self {
    case 0x3008, 0x300A, 0x300C, 0x300E: self + 1  // 〈《「『
    case 0x201C: 0x201D
    case 0x3C: 0x3E
    case 0xFF08: 0xFF09
    default: nil
    }
  }
}
