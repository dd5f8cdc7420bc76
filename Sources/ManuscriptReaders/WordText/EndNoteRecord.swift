import Foundation

/// A source as EndNote stores it in a Word field, told as an item of CSL-JSON.
struct EndNoteRecord {
  /// The item.
  let cslJSON: String?

  /// Reads a `record` element.
  init(_ record: MarkupElement) {
    var item: [String: Any] = [:]
    func text(_ path: [String]) -> String? {
      var element: MarkupElement? = record
      for step in path { element = element?.child(step) }
      let text = element?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return text.flatMap { $0.isEmpty ? nil : $0 }
    }
    item["type"] = Self.types[record.child("ref-type")?["name"] ?? ""] ?? "document"
    item["title"] = text(["titles", "title"])
    item["container-title"] = text(["periodical", "full-title"]) ?? text(["titles", "secondary-title"])
    item["volume"] = text(["volume"])
    item["issue"] = text(["number"])
    item["page"] = text(["pages"])
    item["publisher"] = text(["publisher"])
    item["publisher-place"] = text(["pub-location"])
    item["DOI"] = text(["electronic-resource-num"])
    item["URL"] = text(["urls", "related-urls", "url"])
    if let year = text(["dates", "year"]).flatMap({ Int($0.prefix(4)) }) {
      item["issued"] = ["date-parts": [[year]]]
    }
    let authors = record.child("contributors")?.child("authors")?.children.map(\.text) ?? []
    if !authors.isEmpty { item["author"] = authors.map(Self.name) }
    guard item["title"] != nil,
      let bytes = try? JSONSerialization.data(withJSONObject: item, options: [.sortedKeys])
    else {
      cslJSON = nil
      return
    }
    cslJSON = String(decoding: bytes, as: UTF8.self)
  }

  /// EndNote writes `Family, Given`; a name without a comma is an institution or written in Han characters.
  private static func name(_ written: String) -> [String: String] {
    let parts = written.split(separator: ",", maxSplits: 1).map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return parts.count == 2 && !parts[1].isEmpty
      ? ["family": parts[0], "given": parts[1]] : ["literal": parts.first ?? ""]
  }

  /// EndNote's reference types in CSL's words.
  private static let types = [
    "Journal Article": "article-journal", "Book": "book", "Edited Book": "book", "Book Section": "chapter",
    "Newspaper Article": "article-newspaper", "Magazine Article": "article-magazine", "Web Page": "webpage",
    "Thesis": "thesis", "Report": "report", "Conference Paper": "paper-conference",
    "Conference Proceedings": "paper-conference", "Statute": "legislation", "Bill": "bill",
    "Case": "legal_case",
  ]
}
