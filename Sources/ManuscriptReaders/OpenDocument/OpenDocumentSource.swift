import Manuscripts
import Markup

/// A source in the attributes of a `text:bibliography-mark` (ODF 1.3 part 3, 7.5.9).
struct OpenDocumentSource {
  /// The source under CSL's names.
  let item: EmbeddedItem

  /// Reads a mark; nil where it has no title.
  init?(_ mark: MarkupElement) {
    var variables: [String: EmbeddedItem.Value] = [:]
    for (variable, names) in Self.names {
      if let value = names.lazy.compactMap({ mark[$0] }).first(where: { !$0.isEmpty }) {
        variables[variable] = .text(value)
      }
    }
    guard variables["title"] != nil else { return nil }
    if let year = mark["year"].flatMap({ Int($0) }) {
      let month = mark["month"].flatMap { Int($0) }
      variables["issued"] = .date(from: [year] + (month.map { [$0] } ?? []), to: nil, season: nil)
    }
    for role in ["author", "editor"] {
      let people = (mark[role] ?? "").split(separator: ";").map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      if !people.isEmpty { variables[role] = .names(people.map(Self.name)) }
    }
    let type = Self.types[mark["bibliography-type"] ?? ""] ?? "document"
    item = EmbeddedItem(origin: .field, type: type, variables: variables, textRange: 0..<0)
  }

  /// A name is written as its author likes; one comma parts it.
  private static func name(_ written: String) -> EmbeddedItem.Name {
    let parts = written.split(separator: ",").map { String($0.drop { $0 == " " }) }
    return parts.count == 2 ? .parts(family: parts[0], given: parts[1]) : .literal(written)
  }

  private static let names: [(variable: String, names: [String])] = [
    ("title", ["title"]), ("container-title", ["journal", "booktitle"]), ("volume", ["volume"]),
    ("issue", ["number"]), ("page", ["pages"]), ("edition", ["edition"]), ("ISBN", ["isbn"]),
    ("publisher", ["publisher", "institution", "school", "organizations"]), ("publisher-place", ["address"]),
    ("URL", ["url"]),
  ]

  private static let types = [
    "article": "article-journal", "book": "book", "booklet": "book", "conference": "paper-conference",
    "inbook": "chapter", "incollection": "chapter", "inproceedings": "paper-conference",
    "journal": "article-journal", "mastersthesis": "thesis", "phdthesis": "thesis", "techreport": "report",
    "proceedings": "book", "www": "webpage", "email": "personal_communication",
  ]
}
