/// How text of a page is cleaned before it is kept.
enum TextFolding {
  /// The text with white space folded to single spaces, trimmed, without control characters, soft hyphens and
  /// zero-width spaces; character references into the C1 controls mean windows-1252 (HTML Standard, 13.2.5.80).
  static func fold(_ bytes: some Collection<UInt8>, limit: Int = 2_048) -> String {
    // Decoding repairs what is no UTF-8, so that behind a lead byte its character is whole.
    var text = String(decoding: bytes, as: UTF8.self)
    let folded = text.withUTF8 { fold($0, limit: limit) }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func fold(_ text: UnsafeBufferPointer<UInt8>, limit: Int) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(min(text.count, limit + 4))
    var isSpacePending = false
    var index = 0
    while index < text.count, folded.count < limit {
      let room = max(1, limit - folded.count - (isSpacePending ? 1 : 0))
      let plain = text[index...].prefix(room).prefix(while: isPlain)
      if !plain.isEmpty {
        if isSpacePending { folded.append(UInt8(ascii: " ")) }
        isSpacePending = false
        folded.append(contentsOf: plain)
        index = plain.endIndex
        continue
      }
      let length = length(ofCharacterFrom: text[index])
      let character = text[index..<index + length]
      index += length
      switch kind(of: character) {
      case .space: isSpacePending = !folded.isEmpty
      case .dropped: continue
      case .kept(let replacement):
        if isSpacePending { folded.append(UInt8(ascii: " ")) }
        isSpacePending = false
        if let replacement {
          folded.append(contentsOf: String(replacement).utf8)
        } else {
          folded.append(contentsOf: character)
        }
      }
    }
    return folded
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
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF: return .dropped
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
