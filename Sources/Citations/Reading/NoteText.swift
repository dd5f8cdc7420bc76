/// A note's text laid out for scanning: its Unicode scalars, and the UTF-8 offset of each.
///
/// `scalars` are folded where the difference never matters to a grammar: the full-width forms of ASCII
/// (U+FF01–FF5E) to ASCII, all kinds of blanks to a space. Strings are cut from the text as printed.
struct NoteText: Sendable {
  /// The text as printed.
  let string: String
  /// The folded scalars.
  let scalars: [Unicode.Scalar]
  /// The UTF-8 offset of each scalar, and at the end the text's length.
  let offsets: [Int]

  /// Lays out a text.
  init(_ string: String) {
    var string = string
    string.makeContiguousUTF8()
    self.string = string
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    let count = string.unicodeScalars.count
    scalars.reserveCapacity(count)
    offsets.reserveCapacity(count + 1)
    var offset = 0
    for scalar in string.unicodeScalars {
      scalars.append(NoteText.folded(scalar))
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  /// All scalars.
  var bounds: Range<Int> { 0..<scalars.count }

  /// The scalar at an index, or nil outside of the text.
  func scalar(at index: Int) -> Unicode.Scalar? {
    index >= 0 && index < scalars.count ? scalars[index] : nil
  }

  /// The characters of a range as printed.
  func string(_ range: Range<Int>) -> String {
    let bytes = string.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: offsets[range.lowerBound])
    let end = bytes.index(start, offsetBy: offsets[range.upperBound] - offsets[range.lowerBound])
    return String(string[start..<end])
  }

  /// The range without what `drops` at either end.
  func trimmed(_ range: Range<Int>, where drops: (Unicode.Scalar) -> Bool) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, drops(scalars[low]) { low += 1 }
    while high > low, drops(scalars[high - 1]) { high -= 1 }
    return low..<high
  }

  /// The range without blanks at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    trimmed(range) { $0 == " " }
  }

  /// The index of the scalar that begins at a UTF-8 offset, or of the next one.
  func index(ofUTF8Offset offset: Int) -> Int {
    var low = 0
    var high = offsets.count - 1
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The UTF-8 offsets of a range of scalars.
  func utf8Offsets(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// Whether the folded scalar at `index` was printed in its full width.
  func isFullWidth(_ index: Int) -> Bool {
    scalars[index].value < 0x80 && offsets[index + 1] - offsets[index] == 3
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x09, 0x0A, 0x0D: " "
    case 0xFF61: "。"
    case 0xFF62: "「"
    case 0xFF63: "」"
    default: scalar
    }
  }
}
