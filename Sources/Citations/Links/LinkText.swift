import Manuscripts

/// The bytes of a passage, and where its lines break.
struct LinkText {
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// Where a line or paragraph of the manuscript begins inside of the passage, in UTF-8 offsets, ascending.
  private let lineStarts: [Int]

  /// Reads a passage.
  ///
  /// - Parameter breaksLines: Whether the file's lines are those of the page; where they are not, only a line feed breaks one.
  init(_ passage: Passage, breaksLines: Bool = true) {
    bytes = Array(passage.text.utf8)
    var starts: [Int] = []
    guard breaksLines else {
      lineStarts = []
      return
    }
    for (before, anchor) in zip(passage.anchors, passage.anchors.dropFirst())
    where !Self.isSameLine(before.location, anchor.location) {
      starts.append(anchor.offset)
    }
    lineStarts = starts
  }

  /// How many bytes there are.
  var count: Int { bytes.count }

  /// The byte at an offset; 0 beyond the text.
  subscript(offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }

  /// The scalar at an offset and its length in bytes; nil at the end.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset < bytes.count else { return nil }
    let lead = bytes[offset]
    let length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    guard length > 1 else { return (Unicode.Scalar(lead), 1) }
    guard offset + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0xff >> UInt32(length + 1))
    for byte in bytes[(offset + 1)..<(offset + length)] { value = value << 6 | UInt32(byte & 0x3f) }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// The scalar that ends just before an offset; nil at the beginning.
  func scalar(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0, offset <= bytes.count else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xc0 == 0x80 { start -= 1 }
    return scalar(at: start)?.scalar
  }

  /// Whether a line of the manuscript begins exactly here.
  func isLineStart(_ offset: Int) -> Bool {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < lineStarts.count && lineStarts[low] == offset
  }

  /// Where the next line begins, if the manuscript's line ends here: at a line feed with spaces round it, at
  /// the space that a reader put for one, or between two characters.
  func nextLine(at offset: Int) -> Int? {
    var end = offset
    var hasLineFeed = false
    while end < bytes.count, end - offset < 64, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[end]) {
      hasLineFeed = hasLineFeed || bytes[end] == 0x0a
      end += 1
    }
    return end < bytes.count && (hasLineFeed || isLineStart(end)) ? end : nil
  }

  /// Whether these ASCII characters stand here, in upper or lower case; `word` is in lower case.
  func hasPrefix(_ word: String, at offset: Int) -> Bool {
    var index = offset
    for byte in word.utf8 {
      guard index >= 0, index < bytes.count, Self.lowercased(bytes[index]) == byte else { return false }
      index += 1
    }
    return true
  }

  /// An ASCII letter in lower case, any other byte unchanged.
  static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// Whether a byte is an ASCII letter or digit.
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased(byte))
  }

  /// Whether a byte is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isSameLine(_ one: SourceLocation, _ other: SourceLocation) -> Bool {
    switch (one, other) {
    case (.text(let line, _), .text(let otherLine, _)): line == otherLine
    case (.part(let path, let line, _), .part(let otherPath, let otherLine, _)):
      line == otherLine && path == otherPath
    case (.package(let part, let paragraph), .package(let otherPart, let otherParagraph)):
      paragraph == otherParagraph && part == otherPart
    case (.page(let page, let line), .page(let otherPage, let otherLine)):
      line == otherLine && page == otherPage
    default: false
    }
  }
}
