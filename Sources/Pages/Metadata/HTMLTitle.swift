/// The `<title>` element, and the site's name that stands at one of its ends.
struct HTMLTitle: MetadataVocabulary {
  /// The marks that part a title from the site's name. The hyphen and the dashes count with spaces around them only.
  private static let separators: Set<Unicode.Scalar> = [
    "|", "｜", "»", "«", "·", "‧", "•", "_", "∣", "│", "/",
  ]
  private static let spacedSeparators: Set<Unicode.Scalar> = [
    "-", "–", "—", ":", "：", "~", "›", "＞", ">", "−", "―",
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
      claims.siteName(parts[0], .implied)
    } else {
      claims.siteName(last, .guessed)
    }
  }

  /// The parts of a title, whose white space is folded, between its separators, trimmed.
  static func segments(of title: String) -> [String] {
    // Most titles have none, and need not be taken apart.
    guard title.unicodeScalars.contains(where: isSeparator) else { return title.isEmpty ? [] : [title] }
    let scalars = title.unicodeScalars
    var parts: [Substring.UnicodeScalarView] = []
    var start = scalars.startIndex
    var index = start
    var isAfterSpace = false
    while index < scalars.endIndex {
      // Letters and spaces are most of any title, and told by their bytes.
      if case let byte = title.utf8[index], byte < 0x80, !isSeparator(Unicode.Scalar(byte)) {
        isAfterSpace = byte == UInt8(ascii: " ")
        index = title.utf8.index(after: index)
        continue
      }
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if isSeparator(scalar) {
        let isSpaced = isAfterSpace && next < scalars.endIndex && scalars[next] == " "
        if spacedSeparators.contains(scalar) || scalar == "/" ? isSpaced : true {
          parts.append(scalars[start..<index])
          start = next
        }
      }
      isAfterSpace = scalar == " "
      index = next
    }
    if parts.isEmpty { return title.isEmpty ? [] : [title] }
    parts.append(scalars[start...])
    return parts.map { Substring($0).trimmingSpaces }.filter { !$0.isEmpty }
  }

  /// Whether a character is one of the separators. Those of ASCII are told without a look into the sets.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "_", "/", "-", ":", "~", ">": true
    default: scalar.value >= 0x80 && (separators.contains(scalar) || spacedSeparators.contains(scalar))
    }
  }
}
