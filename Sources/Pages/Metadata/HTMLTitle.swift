/// The `<title>` element, and the site's name that stands at one of its ends.
struct HTMLTitle: MetadataVocabulary {
  /// The marks outside of ASCII that part a title from the site's name. Dashes count with spaces around them only.
  private static let separators: Set<Unicode.Scalar> = [
    "｜", "»", "«", "·", "‧", "•", "∣", "│",
  ]
  private static let spacedSeparators: Set<Unicode.Scalar> = [
    "–", "—", "：", "›", "＞", "−", "―",
  ]

  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    guard let title = outline.mentions.first(where: { $0.kind == .title && !$0.text.isEmpty })?.text else {
      return
    }
    claims.title(title, .title)
    let parts = Self.segments(of: title)
    guard parts.count > 1, let last = parts.last else { return }
    // What the page elsewhere calls its title is known; the rest at the end is the site's.
    let others = outline.contents(of: "og:title") + outline.mentions(of: .heading).map(\.text)
    let isLastKnown = others.contains { $0.holds(last) }
    if others.contains(where: { !$0.isEmpty && title.hasPrefix($0) || parts[0] == $0 }), !isLastKnown {
      claims.siteName(last, .implied)
    } else if others.contains(where: { $0 == last }) {
      // On many a site the first heading is its name, and leads to its front page; what is before it may be a section's.
      if outline.frontPageLinks.contains(last) { claims.siteName(last, .implied) }
      claims.siteName(parts[0], .implied)
    } else {
      claims.siteName(last, .guessed)
    }
  }

  /// The parts of a title, whose white space is folded, between its separators, trimmed.
  static func segments(of title: String) -> [String] {
    var text = title
    let parts = text.withUTF8 { bytes in
      var parts: [String] = []
      var (start, index) = (0, 0)
      while index < bytes.count {
        guard let length = separatorLength(at: index, of: bytes) else {
          index += 1
          continue
        }
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += length
        start = index
      }
      // Most titles have none, and need not be taken apart.
      if !parts.isEmpty { parts.append(String(decoding: bytes[start...], as: UTF8.self)) }
      return parts
    }
    if parts.isEmpty { return title.isEmpty ? [] : [title] }
    return parts.map(\.trimmingSpaces).filter { !$0.isEmpty }
  }

  /// The length of the separator at a place of a title, in bytes; nil where none is.
  @inline(__always)
  private static func separatorLength(at index: Int, of title: UnsafeBufferPointer<UInt8>) -> Int? {
    switch title[index] {
    case UInt8(ascii: "|"), UInt8(ascii: "_"): return 1
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "~"), UInt8(ascii: ">"):
      return isSpaced(index..<index + 1, in: title) ? 1 : nil
    // What all other separators begin with.
    case 0xC2, 0xE2, 0xEF:
      guard let scalar = String(decoding: title[index...].prefix(3), as: UTF8.self).unicodeScalars.first
      else {
        return nil
      }
      let length = UTF8.width(scalar)
      if separators.contains(scalar) { return length }
      return spacedSeparators.contains(scalar) && isSpaced(index..<index + length, in: title) ? length : nil
    default: return nil
    }
  }

  private static func isSpaced(_ place: Range<Int>, in title: UnsafeBufferPointer<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    return place.lowerBound > 0 && title[place.lowerBound - 1] == space
      && place.upperBound < title.count && title[place.upperBound] == space
  }
}
