/// Microdata: `itemprop` on visible elements, with the names of schema.org. HTML Standard, section 5.
struct Microdata: MetadataVocabulary {
  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    let order = DateOrder.of(outline)
    for mention in outline.mentions where !mention.isAside {
      guard let property = mention.property else { continue }
      let value = mention.value ?? mention.text
      switch property {
      case "datepublished": claims.date(value, order: order)
      case "datecreated": claims.date(value, .implied, order: order)
      case "author", "creator": claims.authors([value], .implied)
      default: break
      }
    }
    for name in ["datepublished", "datecreated"] {
      for date in outline.contents(of: name) { claims.date(date, order: order) }
    }
  }
}
