/// What notes tell of works of art and no other works (The Chicago Manual of Style, 18th ed., 14.133).
///
///     Attributed to Jane Roe, Harbor at Dusk, c. 1668, oil on canvas, 18 × 24 cm, Quay Museum
enum ArtWork {
  private static let attributions = Lexicon([
    "attributed to", "circle of", "workshop of", "studio of", "follower of", "manner of", "copy after",
  ])

  private static let media = Lexicon([
    "oil on", "oils on", "oil and", "tempera on", "acrylic on", "ink on", "ink and", "watercolor",
    "watercolour",
    "gouache", "pastel on", "charcoal on", "pencil on", "pen and ink", "chalk on", "etching", "engraving",
    "drypoint", "mezzotint", "aquatint", "woodcut", "woodblock print", "lithograph", "screenprint",
    "gelatin silver print", "albumen print", "albumen silver print", "daguerreotype", "hanging scroll",
    "handscroll", "bronze", "mixed media", "color woodblock print", "marble",
    "huile sur", "öl auf", "油彩", "油畫", "油画", "紙本", "纸本", "絹本", "绢本", "膠彩", "水彩",
  ])
  private static let measures = Lexicon(["cm", "mm", "in", "inches", "公分", "釐米", "厘米"])
  private static let about = Lexicon(["c", "ca", "circa", "c.", "ca."])
  /// A medium is told in no more scalars.
  private static let longestMedium = 60

  /// The tokens with the name alone of whom a work is attributed to.
  static func withoutAttribution(_ tokens: ArraySlice<Token>, in text: NoteText) -> ArraySlice<Token> {
    guard let first = tokens.first, first.kind == .words, tokens.count > 2,
      tokens[tokens.startIndex + 1].isSeparator(","),
      let end = attributions.match(in: text, at: first.range.lowerBound, limit: first.range.upperBound),
      case let name = text.trimmed(end..<first.range.upperBound), !name.isEmpty,
      NameShape(text).verdict(on: name) != .no
    else { return tokens }
    return [Token(.words, name)] + tokens.dropFirst()
  }

  /// 18 × 24 cm: the tokens without those that tell a work's size.
  static func withoutMeasures(_ tokens: ArraySlice<Token>, in text: NoteText) -> ArraySlice<Token> {
    guard
      let times = tokens.indices.dropFirst(2).dropLast().first(where: { isTimes(tokens[$0], in: text) }),
      tokens[times - 1].isNumber, tokens[times + 1].isNumber
    else { return tokens }
    var end = times + 2
    while end + 1 < tokens.endIndex, isTimes(tokens[end], in: text), tokens[end + 1].isNumber { end += 2 }
    if end < tokens.endIndex, measures.holdsWhole(tokens[end].range, of: text) { end += 1 }
    let start = tokens[times - 2].isSeparator(",") ? times - 2 : times - 1
    return ArraySlice(Array(tokens[..<start]) + Array(tokens[end...]))
  }

  private static func isTimes(_ token: Token, in text: NoteText) -> Bool {
    token.kind == .words && token.range.count == 1
      && "×x".unicodeScalars.contains(text.scalars[token.range.lowerBound])
  }

  /// oil on canvas: whether words tell what a work is made of.
  static func isDescribed(by words: Range<Int>, in text: NoteText) -> Bool {
    words.count <= longestMedium
      && media.match(in: text, at: words.lowerBound, limit: words.upperBound) != nil
  }

  /// c. 1668: whether a field tells about when a work was made.
  static func isDatedAbout(_ field: ArraySlice<Token>, in text: NoteText) -> Bool {
    guard field.count == 2, let first = field.first, about.holdsWhole(first.range, of: text),
      case .number(let value)? = field.last?.kind
    else { return false }
    return FactReader.year(value) != nil
  }
}
