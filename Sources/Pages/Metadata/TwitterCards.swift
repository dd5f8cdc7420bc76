/// The cards that Twitter made of pages. https://developer.x.com/en/docs/x-for-websites/cards
struct TwitterCards: MetadataVocabulary {
  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    for title in outline.contents(of: "twitter:title") { claims.title(title, .twitter) }
    for name in outline.contents(of: "twitter:app:name:iphone") { claims.siteName(name, .guessed) }
    for number in 1...2 {
      let labels = outline.contents(of: "twitter:label\(number)")
      let values = outline.contents(of: "twitter:data\(number)")
      for (label, value) in zip(labels, values) where ByLine.isLabel(label) {
        claims.authors([value], .implied)
      }
    }
  }
}
