/// Dublin Core in `<meta>` elements, with either prefix. https://www.dublincore.org/specifications/dublin-core/dcq-html/
struct DublinCore: MetadataVocabulary {
  private static let titles = names("title")
  private static let dates = names(
    "date.issued",
    "issued",
    "date",
    "date.created",
    "created",
    "available"
  )
  private static let publishers = names("publisher")
  private static let creators = names("creator")
  private static let languages = names("language")

  /// The terms with each of the prefixes that are in use.
  private static func names(_ terms: String...) -> [String] {
    terms.flatMap { term in ["dc.", "dc:", "dcterms.", "dcterms:"].map { $0 + term } }
  }

  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    for title in outline.contents(ofAll: Self.titles) { claims.title(title, .dublinCore) }
    for date in outline.contents(ofAll: Self.dates) { claims.date(date) }
    for publisher in outline.contents(ofAll: Self.publishers) { claims.siteName(publisher, .implied) }
    claims.authors(outline.contents(ofAll: Self.creators))
    for language in outline.contents(ofAll: Self.languages) { claims.languages.add(language, .implied) }
  }
}
