/// A page's text in small: enough to tell whether two addresses show the same, and nothing that could be read.
package struct TextPrint: Sendable, Hashable, Codable {
  /// How much of the text is looked at, in bytes: no page is left before so much was read.
  static let length = 768
  /// How much text there must be for a comparison to say anything, in bytes.
  private static let leastText = 120
  /// The share of blocks that two pages have in common which show the same; a clock or a counter may differ.
  private static let alike = 0.85

  /// A hash of each block from the start of the text.
  private let blocks: [UInt32]

  /// Takes the print of a page's text; nil where it has hardly any, as a shell that JavaScript fills.
  init?(_ outline: PageOutline) {
    var blocks: [UInt32] = []
    var length = 0
    for block in outline.text where !block.isAside && length < Self.length {
      blocks.append(Self.hash(block.text))
      length += block.text.utf8.count
    }
    guard length >= Self.leastText else { return nil }
    self.blocks = blocks
  }

  /// Whether two pages show the same text, as far as both were read.
  package func isAlike(_ other: TextPrint) -> Bool {
    let length = min(blocks.count, other.blocks.count)
    // Pages of one kind were read about as far.
    guard length * 2 >= max(blocks.count, other.blocks.count) else { return false }
    let common = zip(blocks, other.blocks).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
    return Double(common) >= Self.alike * Double(length)
  }

  /// FNV-1a over eight bytes at a time, every digit counted as one: times and counters change between two answers.
  ///
  /// http://www.isthe.com/chongo/tech/comp/fnv/, with the prime of 64 bits; the halves of what comes out are joined.
  private static func hash(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { bytes in
      let words = UnsafeRawBufferPointer(bytes)
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var index = 0
      while index + 8 <= bytes.count {
        let word = UInt64(littleEndian: words.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        hash = (hash ^ word.withDigitsAlike) &* 0x0000_0100_0000_01B3
        // A product's low half knows nothing of the word's high half.
        hash ^= hash >> 32
        index += 8
      }
      for byte in bytes[index...] {
        hash = (hash ^ UInt64(byte).withDigitsAlike) &* 0x0000_0100_0000_01B3
      }
      return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }
  }
}
