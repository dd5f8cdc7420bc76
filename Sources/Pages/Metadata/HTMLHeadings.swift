/// The page's headings of the first rank, without those that head other things.
struct HTMLHeadings: MetadataVocabulary {
  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    let headings = outline.mentions(of: .heading).filter { !$0.isAside && !$0.text.isEmpty }
    let titles =
      outline.mentions(of: .title).prefix(1).map(\.text) + outline.contents(of: "og:title").prefix(1)
    // Where headings stand in the title, those that do not are of something else: the site, other news.
    let known = headings.filter { heading in titles.contains { $0.holds(heading.text) } }
    let siteNames = outline.contents(of: "og:site_name")
    for heading in (known.isEmpty ? headings : known).prefix(5) where !siteNames.contains(heading.text) {
      claims.title(heading.text, .heading)
    }
  }
}
