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
    let isLastKnown = others.contains { $0.contains(last) }
    if others.contains(where: { !$0.isEmpty && title.hasPrefix($0) || parts[0] == $0 }), !isLastKnown {
      claims.siteName(last, .implied)
    } else if others.contains(where: { $0 == last }) {
      claims.siteName(parts[0], .implied)
    } else {
      claims.siteName(last, .guessed)
    }
  }

  /// The parts of a title between its separators, trimmed.
  static func segments(of title: String) -> [String] {
    let scalars = Array(title.unicodeScalars)
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isSpaced =
        index > 0 && index + 1 < scalars.count && scalars[index - 1] == " " && scalars[index + 1] == " "
      if separators.contains(scalar) && (scalar != "/" || isSpaced)
        || spacedSeparators.contains(scalar) && isSpaced
      {
        parts.append(String(part))
        part = String.UnicodeScalarView()
      } else {
        part.append(scalar)
      }
    }
    parts.append(String(part))
    return parts.map { TextFolding.fold($0.utf8).trimmingSpaces }.filter { !$0.isEmpty }
  }
}
