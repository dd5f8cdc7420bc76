import CharacterEncodings

/// How text of a page is cleaned before it is kept.
enum TextFolding {
  /// The text with white space folded to single spaces, trimmed, without control characters, soft hyphens, zero-width
  /// spaces and what is no character (U+FFFE and U+FFFF); character references into the C1 controls mean windows-1252
  /// (HTML Standard, 13.2.5.80).
  static func fold(_ bytes: some BidirectionalCollection<UInt8>, limit: Int = 2_048) -> String {
    // Decoding repairs what is no UTF-8, so that behind a lead byte its character is whole.
    var text = String(decoding: trimmed(bytes), as: UTF8.self)
    // Most texts are as they should be, once the white space round them is gone.
    if text.withUTF8({ $0.count <= limit && isFolded($0) }) { return text }
    return text.withUTF8 { text in
      // What is folded is no longer than it was, but for characters of two bytes that mean windows-1252, which take three.
      withUnsafeTemporaryAllocation(
        of: UInt8.self,
        capacity: min(text.count + text.count / 2, limit + 4)
      ) { folded in
        let count = fold(text, into: folded, limit: limit)
        return String(decoding: UnsafeBufferPointer(rebasing: folded[..<count]), as: UTF8.self)
      }
    }
  }

  /// Folds a text.
  ///
  /// - Parameter folded: Takes the folded text; it has room for `limit` bytes and a character, or for all of it.
  /// - Returns: The folded text's length.
  private static func fold(
    _ text: UnsafeBufferPointer<UInt8>,
    into folded: UnsafeMutableBufferPointer<UInt8>,
    limit: Int
  ) -> Int {
    let space = UInt8(ascii: " ")
    var count = 0
    var isSpacePending = false
    var index = 0
    while index < text.count, count < limit {
      let byte = text[index]
      // Words and spaces are most of any text, and so told first.
      if byte == space {
        isSpacePending = count > 0
        index += 1
        continue
      }
      if isPlain(byte) {
        if isSpacePending {
          folded[count] = space
          count += 1
          isSpacePending = false
        }
        folded[count] = byte
        count += 1
        index += 1
        continue
      }
      let character = text[index..<index + length(ofCharacterFrom: byte)]
      index = character.endIndex
      switch kind(of: character) {
      case .space: isSpacePending = count > 0
      case .dropped: continue
      case .kept(let replacement):
        if isSpacePending {
          folded[count] = space
          count += 1
        }
        isSpacePending = false
        if let replacement, let encoded = UTF8.encode(replacement) {
          for byte in encoded {
            folded[count] = byte
            count += 1
          }
        } else {
          for byte in character {
            folded[count] = byte
            count += 1
          }
        }
      }
    }
    return count
  }

  /// The bytes without white space at their ends.
  private static func trimmed<Bytes: BidirectionalCollection<UInt8>>(_ bytes: Bytes) -> Bytes.SubSequence {
    let text = bytes.drop(while: \.isASCIISpace)
    guard let last = text.lastIndex(where: { !$0.isASCIISpace }) else { return text }
    return text[...last]
  }

  /// Whether nothing in a text is to be folded, which has no space at its start nor at its end.
  private static func isFolded(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    if text.isPrintableASCII { return !text.repeats(space) }
    var isBehindSpace = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if isPlain(byte) {
        isBehindSpace = false
        index += 1
      } else if byte == space {
        if isBehindSpace { return false }
        isBehindSpace = true
        index += 1
      } else {
        let end = index + length(ofCharacterFrom: byte)
        guard case .kept(nil) = kind(of: text[index..<end]) else { return false }
        isBehindSpace = false
        index = end
      }
    }
    return true
  }

  /// Whether a byte is a character that is kept as it is.
  private static func isPlain(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

  /// What becomes of a character; `kept` as another one, where it has one.
  private enum Kind { case space, dropped, kept(Unicode.Scalar?) }

  private static func kind(of character: Slice<UnsafeBufferPointer<UInt8>>) -> Kind {
    let first = character[character.startIndex]
    guard first >= 0x80 else {
      switch first {
      case 0x09...0x0D, 0x20: return .space
      case 0..<0x20, 0x7F: return .dropped
      default: return .kept(nil)
      }
    }
    // The other lead bytes begin no character that is treated otherwise.
    guard first == 0xC2 || first == 0xE2 || first == 0xE3 || first == 0xEF else { return .kept(nil) }
    switch character.dropFirst().reduce(
      UInt32(first) & (first == 0xC2 ? 0x1F : 0x0F),
      { $0 << 6 | UInt32($1 & 0x3F) }
    ) {
    case let control where (0x80...0x9F).contains(control): return .kept(windows1252[Int(control) - 0x80])
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000: return .space
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF: return .dropped
    default: return .kept(nil)
    }
  }

  private static func length(ofCharacterFrom lead: UInt8) -> Int {
    switch lead {
    case 0..<0x80: 1
    case 0..<0xE0: 2
    case 0..<0xF0: 3
    default: 4
    }
  }

  /// What the bytes 0x80 to 0x9F mean in windows-1252.
  private static let windows1252: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
  )
}
