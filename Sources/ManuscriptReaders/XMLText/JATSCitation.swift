import Manuscripts
import Markup

/// A reference of JATS, `element-citation` or `mixed-citation`, in CSL's terms.
/// https://jats.nlm.nih.gov/archiving/tag-library/1.3/element/element-citation.html
struct JATSCitation {
  /// The reference's fields and places.
  let entry: BibliographyEntry

  /// Reads the elements of a reference.
  init(_ citation: MarkupElement) {
    let source = Int(citation.node.source)
    let last = citation.tree.nodes[Int(citation.node.end) - 1]
    let end = Int(last.source) + (last.isText ? Int(last.count) : 0)
    let hasArticle = citation.child("article-title") != nil || citation.child("chapter-title") != nil
    var entry = BibliographyEntry(
      key: "",
      type: Self.type(
        citation["publication-type"] ?? citation["citation-type"] ?? "",
        hasArticle: hasArticle
      ),
      range: source..<max(source, end)
    )
    var fields = Fields()
    for child in citation.children { Self.read(child, role: "author", into: &entry, &fields) }
    let title = fields.articleTitle ?? fields.source
    entry.set("title", title?.text, at: title?.offset)
    if fields.articleTitle != nil {
      entry.set("container-title", fields.source?.text, at: fields.source?.offset)
    }
    if let first = fields.firstPage {
      entry.set("page", [first, fields.lastPage].compactMap { $0 }.joined(separator: "-"))
    }
    for (name, people) in fields.people where !people.isEmpty { entry.variables[name] = .names(people) }
    let parts = [fields.year, fields.month, fields.day].prefix { $0 != nil }.compactMap { $0 }
    if !parts.isEmpty { entry.variables["issued"] = .date(from: parts, to: nil, season: nil) }
    self.entry = entry
  }

  private struct Fields {
    var articleTitle: (text: String, offset: Int)?
    var source: (text: String, offset: Int)?
    var firstPage: String?
    var lastPage: String?
    var year: Int?
    var month: Int?
    var day: Int?
    var people: [String: [EmbeddedItem.Name]] = [:]
  }

  private static func read(
    _ element: MarkupElement,
    role: String,
    into entry: inout BibliographyEntry,
    _ fields: inout Fields
  ) {
    let text = element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let inside = element.tree.nodes[min(element.index + 1, Int(element.node.end) - 1)]
    let offset = Int(inside.source)
    switch element.local {
    case "article-title", "chapter-title", "data-title", "part-title":
      fields.articleTitle = fields.articleTitle ?? (text, offset)
    case "source": fields.source = fields.source ?? (text, offset)
    case "volume": entry.set("volume", text, at: offset)
    case "issue": entry.set("issue", text, at: offset)
    case "fpage": fields.firstPage = text
    case "lpage": fields.lastPage = text
    case "page-range", "elocation-id": fields.firstPage = fields.firstPage ?? text
    case "publisher-name": entry.set("publisher", text, at: offset)
    case "publisher-loc": entry.set("publisher-place", text, at: offset)
    case "edition": entry.set("edition", text, at: offset)
    case "isbn": entry.set("ISBN", text)
    case "issn": entry.set("ISSN", text)
    case "year": fields.year = Int(element["iso-8601-date"]?.prefix(4) ?? Substring(text.prefix(4)))
    case "month": fields.month = Int(text)
    case "day": fields.day = Int(text)
    case "date", "string-date":
      for part in element.children { read(part, role: role, into: &entry, &fields) }
    case "date-in-citation" where (element["content-type"] ?? "").hasPrefix("access"):
      entry.variables["accessed"] = EDTFDate.value(element["iso-8601-date"] ?? text)
    case "pub-id":
      if element["pub-id-type"] == "doi" { entry.set("DOI", text, at: offset) }
      if element["pub-id-type"] == "pmid" { entry.set("PMID", text, at: offset) }
    case "ext-link", "uri":
      let address = element["href"] ?? text
      if element["ext-link-type"] == "doi" {
        entry.set("DOI", address, at: offset)
      } else if entry.variables["URL"] == nil {
        entry.set("URL", address, at: offset)
      }
    case "person-group":
      let role = element["person-group-type"] ?? role
      for person in element.children { read(person, role: role, into: &entry, &fields) }
    case "name", "string-name": if let name = name(element) { fields.people[role, default: []].append(name) }
    case "collab", "institution": fields.people[role, default: []].append(.literal(text))
    case "italic", "bold", "comment", "styled-content":
      for part in element.children { read(part, role: role, into: &entry, &fields) }
    default: break
    }
  }

  private static func name(_ element: MarkupElement) -> EmbeddedItem.Name? {
    if let family = element.child("surname")?.text {
      return .parts(family: family, given: element.child("given-names")?.text ?? "")
    }
    return element.text.isEmpty ? nil : .literal(element.text)
  }

  private static func type(_ publication: String, hasArticle: Bool) -> String {
    switch publication {
    case "journal": "article-journal"
    case "newspaper": "article-newspaper"
    case "magazine": "article-magazine"
    case "book": hasArticle ? "chapter" : "book"
    case "confproc", "conf-proc", "conference": "paper-conference"
    case "thesis": "thesis"
    case "report", "gov", "standard": "report"
    case "web", "webpage", "website", "blog", "data", "software": "webpage"
    case "legal", "law": "legislation"
    default: hasArticle ? "article-journal" : "document"
    }
  }
}
