/// Dublin Core in `<meta>` elements, with either prefix. https://www.dublincore.org/specifications/dublin-core/dcq-html/
struct DublinCore: MetadataVocabulary {
  private static let prefixes = ["dc.", "dc:", "dcterms.", "dcterms:"]

  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    func contents(_ terms: String...) -> [String] {
      terms.flatMap { term in Self.prefixes.flatMap { outline.contents(of: $0 + term) } }
    }
    for title in contents("title") { claims.title(title, .dublinCore) }
    for date in contents("date.issued", "issued", "date", "date.created", "created", "available") {
      claims.date(date)
    }
    for publisher in contents("publisher") { claims.siteName(publisher, .implied) }
    claims.authors(contents("creator"))
    for language in contents("language") { claims.languages.add(language, .implied) }
  }
}
