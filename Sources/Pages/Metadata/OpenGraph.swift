/// The Open Graph protocol, which social networks read, with its article namespace. https://ogp.me
struct OpenGraph: MetadataVocabulary {
  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    for title in outline.contents(of: "og:title") { claims.title(title, .openGraph) }
    for name in [
      "article:published_time", "og:article:published_time", "og:published_time", "article:published",
    ] {
      for date in outline.contents(of: name) { claims.date(date) }
    }
    for name in ["og:pubdate", "og:release_date", "article:publish_date", "article:create"] {
      for date in outline.contents(of: name) { claims.date(date, .implied) }
    }
    for name in outline.contents(of: "og:site_name") { claims.siteName(name) }
    claims.authors(outline.contents(of: "article:author_name") + outline.contents(of: "og:article:author"))
    claims.authors(outline.contents(of: "article:author"), .implied)
    for locale in outline.contents(of: "og:locale") { claims.languages.add(locale, .implied) }
    for address in outline.contents(of: "og:url") { claims.canonicals.add(address, .implied) }
  }
}
