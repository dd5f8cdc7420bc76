/// PRISM, the metadata of magazine and journal publishers. https://www.w3.org/submissions/2020/SUBM-prism-20200910/
struct PRISM: MetadataVocabulary {
  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    for name in ["prism.publicationdate", "prism:publicationdate", "prism.coverdate", "prism:coverdate"] {
      for date in outline.contents(of: name) { claims.date(date) }
    }
    for name in ["prism.publicationname", "prism:publicationname"] {
      for title in outline.contents(of: name) { claims.siteName(title) }
    }
  }
}
