import Citations

extension CitationItem {
  /// What is known of the item, by CSL's names, in the order in which a reader asks for it.
  var fields: [(name: String, value: String)] {
    let all: [(String, String?)] = [
      ("title", title),
      ("author", Self.list(author)),
      ("editor", Self.list(editor)),
      ("translator", Self.list(translator)),
      ("container-title", containerTitle),
      ("publisher", publisher),
      ("publisher-place", publisherPlace),
      ("issued", issued?.isoText),
      ("volume", volume),
      ("issue", issue),
      ("page", page),
      (label ?? "locator", locator),
      ("number", number),
      ("edition", edition),
      ("genre", genre),
      ("accessed", accessed?.isoText),
      ("DOI", doi),
      ("ISBN", isbn),
      ("ISSN", issn),
      ("PMID", pmid),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }

  private static func list(_ names: [PersonName]) -> String? {
    names.isEmpty ? nil : names.map(\.displayName).joined(separator: "; ")
  }
}

extension PersonName {
  /// The name as a reference list sorts it: `Bateman, Jon`.
  var displayName: String {
    switch self {
    case .western(let family, let given): given.isEmpty ? family : "\(family), \(given)"
    case .literal(let name): name
    }
  }
}
