/// The `citation_*` tags of Highwire Press, which Google Scholar asks journals for.
///
/// https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
struct HighwireTags: MetadataVocabulary {
  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    for title in outline.contents(of: "citation_title") { claims.title(title, .citation) }
    let dates = [
      "citation_publication_date", "citation_date", "citation_online_date", "citation_cover_date",
      "citation_year",
    ]
    for name in dates {
      for date in outline.contents(of: name) { claims.date(date, order: .monthFirst) }
    }
    let containers = ["citation_journal_title", "citation_conference_title", "citation_inbook_title"]
    for container in containers {
      for name in outline.contents(of: container) { claims.siteName(name) }
    }
    if let publisher = outline.contents(of: "citation_publisher").first {
      claims.siteName(publisher, .implied)
    }
    let authors = outline.contents(of: "citation_author")
    claims.authors(authors.isEmpty ? outline.contents(of: "citation_authors") : authors)
    if let language = outline.contents(of: "citation_language").first {
      claims.languages.add(language, .implied)
    }
    for address in outline.contents(of: "citation_abstract_html_url") {
      claims.canonicals.add(address, .implied)
    }
  }
}
