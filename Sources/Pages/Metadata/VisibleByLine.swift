/// The author's line as a reader sees it: elements that are called so.
struct VisibleByLine: MetadataVocabulary {
  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    let lines = outline.mentions(of: .byline).filter {
      !$0.isAside && !$0.text.isEmpty && $0.text.utf8.count <= 120
    }
    if let line = lines.first { claims.authors([line.value ?? line.text], .guessed) }
    let blocks = outline.text.dropFirst(outline.headingPosition ?? 0).prefix(14).filter { !$0.isAside }
    let leads = outline.contents(of: "og:description") + outline.contents(of: "description")
    for text in blocks.map(\.text) + leads {
      if let names = ChineseByLine.names(in: text) ?? ChineseByLine.closingNames(in: text)
        ?? ByLine.ledNames(in: text)
      {
        claims.authors(names, .guessed)
        return
      }
    }
  }
}
