import CharacterEncodings

/// Counts the attributes of the start tag that is being read, roughly and never too low by much, before a parser
/// sees it whole.
struct TagMeter {
  private var isInside = false
  private var quote: UInt8?
  private var previous: UInt8 = 0
  private var attributes = 0

  /// Takes the next bytes of a page.
  ///
  /// - Returns: The most attributes that a tag has by now.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var most = attributes
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if case let skipped = skippable(of: bytes, from: index), skipped > 0 {
        index += skipped
        previous = bytes[index - 1]
        continue
      }
      let byte = bytes[index]
      index += 1
      defer { previous = byte }
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "<"):
        isInside = false
      case UInt8(ascii: ">"):
        isInside = false
      case 0x22 where isInside && previous == UInt8(ascii: "="),
        0x27 where isInside && previous == UInt8(ascii: "="):
        quote = byte
      case _ where !isInside && previous == UInt8(ascii: "<") && byte.isASCIILetter:
        isInside = true
        attributes = 0
      case _ where isInside && (previous.isASCIISpace || previous == UInt8(ascii: "/")) && !byte.isASCIISpace:
        attributes += 1
        most = max(most, attributes)
      default: break
      }
    }
    return most
  }

  /// How many bytes from here on change nothing: those of a text before the next tag, those of a value before its end.
  private func skippable(of bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    if quote == nil, isInside || previous == UInt8(ascii: "<") { return 0 }
    return bytes.firstIndex(of: quote ?? UInt8(ascii: "<"), from: index) - index
  }
}
