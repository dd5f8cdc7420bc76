/// How text of a page is cleaned before it is kept.
enum TextFolding {
  /// The text with white space folded to single spaces, trimmed, without control characters, soft hyphens and
  /// zero-width spaces; character references into the C1 controls mean windows-1252 (HTML Standard, 13.2.5.80).
  static func fold(_ bytes: some Collection<UInt8>, limit: Int = 2_048) -> String {
    var folded = String.UnicodeScalarView()
    var length = 0
    var pendingSpace = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard length < limit else { break }
      let kept: Unicode.Scalar
      switch scalar.value {
      case 0x80...0x9F: kept = windows1252[Int(scalar.value) - 0x80]
      case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000:
        pendingSpace = !folded.isEmpty
        continue
      case 0..<0x20, 0x7F, 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF: continue
      default: kept = scalar
      }
      if pendingSpace {
        folded.append(" ")
        length += 1
        pendingSpace = false
      }
      folded.append(kept)
      length += UTF8.width(kept)
    }
    return String(folded)
  }

  /// What the bytes 0x80 to 0x9F mean in windows-1252.
  private static let windows1252: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
  )
}
