import Manuscripts
import Markup

/// A source as EndNote stores it in a Word field.
struct EndNoteRecord {
  /// The source under CSL's names.
  let item: EmbeddedItem

  /// Reads a `record` element; nil where it has no title.
  init?(_ record: MarkupElement) {
    var variables: [String: EmbeddedItem.Value] = [:]
    for (variable, paths) in Self.paths {
      if let text = paths.lazy.compactMap({ Self.text(of: record, at: $0) }).first {
        variables[variable] = .text(text)
      }
    }
    guard variables["title"] != nil else { return nil }
    if let year = Self.text(of: record, at: ["dates", "year"]).flatMap({ Int($0.prefix(4)) }) {
      variables["issued"] = .date(from: [year], to: nil, season: nil)
    }
    let authors = record.child("contributors")?.child("authors")?.children.map(\.text) ?? []
    if !authors.isEmpty { variables["author"] = .names(authors.map(Self.name)) }
    let type = Self.types[record.child("ref-type")?["name"] ?? ""] ?? "document"
    item = EmbeddedItem(origin: .field, type: type, variables: variables, textRange: 0..<0)
  }

  private static func text(of record: MarkupElement, at path: [String]) -> String? {
    var element: MarkupElement? = record
    for step in path { element = element?.child(step) }
    let text = element?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    return text.isEmpty ? nil : text
  }

  /// Where EndNote keeps what CSL calls so; of several places the first that is filled counts.
  private static let paths: [(variable: String, paths: [[String]])] = [
    ("title", [["titles", "title"]]),
    ("container-title", [["periodical", "full-title"], ["titles", "secondary-title"]]),
    ("volume", [["volume"]]),
    ("issue", [["number"]]),
    ("page", [["pages"]]),
    ("publisher", [["publisher"]]),
    ("publisher-place", [["pub-location"]]),
    ("DOI", [["electronic-resource-num"]]),
    ("URL", [["urls", "related-urls", "url"], ["urls", "web-urls", "url"]]),
  ]

  /// EndNote writes `Family, Given`; a name without a comma is an institution or written in Han characters.
  private static func name(_ written: String) -> EmbeddedItem.Name {
    let parts = written.split(separator: ",", maxSplits: 1).map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return parts.count == 2 && !parts[1].isEmpty
      ? .parts(family: parts[0], given: parts[1]) : .literal(parts.first ?? "")
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
