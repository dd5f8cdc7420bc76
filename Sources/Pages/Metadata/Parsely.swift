/// The tags of the analytics service Parse.ly. https://docs.parse.ly/metatags/
struct Parsely: MetadataVocabulary {
  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    for date in outline.contents(of: "parsely-pub-date") { claims.date(date) }
    claims.authors(outline.contents(of: "parsely-author"))
  }
}
