/// All vocabularies, the most trusted first: among claims of one weight the earlier wins.
enum VocabularyRegistry {
  /// The vocabularies.
  static let all: [any MetadataVocabulary] = [
    HighwireTags(),
    SchemaOrg(),
    OpenGraph(),
    TwitterCards(),
    PRISM(),
    DublinCore(),
    Parsely(),
    Microdata(),
    HTMLMetaNames(),
    HTMLHeadings(),
    HTMLTitle(),
    AddressDate(),
    VisibleDate(),
    VisibleByLine(),
  ]

  /// What all of them say of a page.
  static func claims(of outline: PageOutline) -> PageClaims {
    var claims = PageClaims()
    for vocabulary in all { vocabulary.describe(outline, in: &claims) }
    return claims
  }
}
