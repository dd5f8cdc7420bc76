/// The names of `<meta>` elements that the HTML Standard has, and those that publishers have taken up beside it.
struct HTMLMetaNames: MetadataVocabulary {
  private static let dates = [
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate",
    "article.published", "date_published", "published_time", "published", "sailthru.date",
    "cxenseparse:recs:publishtime",
    "weibo:article:create_at", "shareaholic:article_published_time", "originalpublicationdate",
    "article_date_original",
    "date", "rnews:datepublished", "dateoforiginalpublication", "displaydate", "release_date", "doc_date",
    "creation_date", "created", "datecreated",
  ]
  private static let authors = [
    "author", "byl", "sailthru.author", "cxenseparse:author", "article:author:name", "dcsext.author",
    "authors",
  ]

  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    let order = DateOrder.of(outline)
    for name in Self.dates {
      for date in outline.contents(of: name) { claims.date(date, .implied, order: order) }
    }
    for meta in outline.metas where meta.name == "headline" || meta.name.hasSuffix(":headline") {
      claims.title(meta.content, .title, .implied)
    }
    // The European Legislation Identifier's.
    for title in outline.contents(of: "eli:title") { claims.title(title, .title, .implied) }
    for name in ["application-name", "apple-mobile-web-app-title"] {
      for title in outline.contents(of: name) { claims.siteName(title, .implied) }
    }
    for name in Self.authors { claims.authors(outline.contents(of: name), .implied) }
    if let language = outline.language { claims.languages.add(language, .stated) }
    for name in ["content-language", "language"] {
      for language in outline.contents(of: name) { claims.languages.add(language, .implied) }
    }
    for link in outline.links where link.relation == "canonical" {
      claims.canonicals.add(link.target, .stated)
    }
  }
}
