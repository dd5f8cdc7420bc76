import Citations

/// An item as CSL-JSON's variables, flattened to strings, so that two can be compared variable by variable.
struct CSLVariables: Hashable, CustomStringConvertible {
  /// The variables that the item has: names as `Family, Given`, joined by `; `, dates as `2023-06-13`.
  let values: [String: String]

  init(_ values: [String: String]) {
    self.values = values
  }

  init(_ item: CitationItem) {
    var values = ["type": item.type.rawValue]
    values["title"] = item.title
    values["container-title"] = item.containerTitle
    values["author"] = CSLVariables.names(item.author)
    values["editor"] = CSLVariables.names(item.editor)
    values["translator"] = CSLVariables.names(item.translator)
    values["issued"] = item.issued.map(CSLVariables.date)
    values["accessed"] = item.accessed.map(CSLVariables.date)
    values["volume"] = item.volume
    values["issue"] = item.issue
    values["page"] = item.page
    values["locator"] = item.locator
    values["label"] = item.label
    values["number"] = item.number
    values["edition"] = item.edition
    values["publisher"] = item.publisher
    values["publisher-place"] = item.publisherPlace
    values["genre"] = item.genre
    values["URL"] = item.url
    values["DOI"] = item.doi
    values["ISBN"] = item.isbn
    values["ISSN"] = item.issn
    values["PMID"] = item.pmid
    values["language"] = item.language
    self.values = values
  }

  var description: String {
    values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " | ")
  }

  private static func names(_ names: [PersonName]) -> String? {
    names.isEmpty
      ? nil
      : names.map {
        switch $0 {
        case .literal(let name): name
        case .western(let family, let given): "\(family), \(given)"
        }
      }.joined(separator: "; ")
  }

  private static func date(_ date: DateVariable) -> String {
    var text = part(date.from)
    if let to = date.to { text += "/" + part(to) }
    if let season = date.season { text += "~\(season)" }
    return text
  }

  private static func part(_ date: PartialDate) -> String {
    date.dateParts.enumerated().map { index, value in
      index > 0 && value < 10 ? "0\(value)" : String(value)
    }.joined(separator: "-")
  }
}
