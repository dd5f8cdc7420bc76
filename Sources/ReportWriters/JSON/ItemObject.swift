import Citations

/// An item of CSL-JSON.
///
/// Keys and shapes: https://github.com/citation-style-language/schema, csl-data.json 1.0.2.
struct ItemObject: Encodable {
  private let id: String?
  private let type: String?
  private let item: CitationItem

  /// Makes the object of an item; `type` is nil for what a back-reference adds to its source.
  init(_ item: CitationItem, id: String? = nil, type: ItemType?) {
    self.id = id
    self.type = type?.rawValue
    self.item = item
  }

  private enum Key: String, CodingKey {
    case id, type, title
    case containerTitle = "container-title"
    case author, editor, translator, issued, accessed, volume, issue, page, locator, label, number
    case edition, publisher
    case publisherPlace = "publisher-place"
    case genre
    case url = "URL"
    case doi = "DOI"
    case isbn = "ISBN"
    case issn = "ISSN"
    case pmid = "PMID"
    case language
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encodeIfPresent(id, forKey: .id)
    try object.encodeIfPresent(type, forKey: .type)
    try object.encodeIfPresent(item.title, forKey: .title)
    try object.encodeIfPresent(item.containerTitle, forKey: .containerTitle)
    for (names, key) in [(item.author, Key.author), (item.editor, .editor), (item.translator, .translator)]
    where !names.isEmpty {
      try object.encode(names.map(NameObject.init), forKey: key)
    }
    try object.encodeIfPresent(item.issued.map(DateObject.init), forKey: .issued)
    try object.encodeIfPresent(item.accessed.map(DateObject.init), forKey: .accessed)
    try object.encodeIfPresent(item.volume, forKey: .volume)
    try object.encodeIfPresent(item.issue, forKey: .issue)
    try object.encodeIfPresent(item.page, forKey: .page)
    try object.encodeIfPresent(item.locator, forKey: .locator)
    try object.encodeIfPresent(item.label, forKey: .label)
    try object.encodeIfPresent(item.number, forKey: .number)
    try object.encodeIfPresent(item.edition, forKey: .edition)
    try object.encodeIfPresent(item.publisher, forKey: .publisher)
    try object.encodeIfPresent(item.publisherPlace, forKey: .publisherPlace)
    try object.encodeIfPresent(item.genre, forKey: .genre)
    try object.encodeIfPresent(item.url, forKey: .url)
    try object.encodeIfPresent(item.doi, forKey: .doi)
    try object.encodeIfPresent(item.isbn, forKey: .isbn)
    try object.encodeIfPresent(item.issn, forKey: .issn)
    try object.encodeIfPresent(item.pmid, forKey: .pmid)
    try object.encodeIfPresent(item.language, forKey: .language)
  }
}
