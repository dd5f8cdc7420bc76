import Manuscripts

/// Takes over the fields that a manuscript itself gives.
extension CitationItem {
  /// The item whose fields a manuscript gives.
  init(_ embedded: EmbeddedItem) {
    self.init(type: ItemType(cslType: embedded.type))
    let variables = Variables(values: embedded.variables)
    title = variables.text("title")
    containerTitle = variables.text("container-title")
    author = variables.names("author")
    editor = variables.names("editor")
    translator = variables.names("translator")
    issued = variables.date("issued")
    accessed = variables.date("accessed")
    volume = variables.text("volume")
    issue = variables.text("issue")
    page = variables.range("page")
    locator = variables.range("locator")
    label = variables.text("label").flatMap { locator == nil || $0 == "page" ? nil : $0 }
    number = variables.text("number")
    edition = variables.text("edition")
    publisher = variables.text("publisher")
    publisherPlace = variables.text("publisher-place")
    genre = variables.text("genre")
    url = variables.text("URL")
    doi = variables.text("DOI").map { DOI.inAddress($0) ?? $0 }
    isbn = variables.text("ISBN")
    issn = variables.text("ISSN")
    pmid = variables.text("PMID")
    language = variables.text("language") ?? title.flatMap { LanguageTagger.tag(of: $0) }
  }

  /// This item with the values of `other` where it has none itself; its own type stays unless it says nothing.
  func completed(by other: CitationItem) -> CitationItem {
    var item = self
    if item.type == .document || (item.type == .webpage && other.type != .document) { item.type = other.type }
    item.title = title ?? other.title
    item.containerTitle = containerTitle ?? other.containerTitle
    if author.isEmpty { item.author = other.author }
    if editor.isEmpty { item.editor = other.editor }
    if translator.isEmpty { item.translator = other.translator }
    item.issued = issued ?? other.issued
    item.accessed = accessed ?? other.accessed
    item.volume = volume ?? other.volume
    item.issue = issue ?? other.issue
    item.page = page ?? other.page
    item.number = number ?? other.number
    item.edition = edition ?? other.edition
    item.publisher = publisher ?? other.publisher
    item.publisherPlace = publisherPlace ?? other.publisherPlace
    item.genre = genre ?? other.genre
    item.url = url ?? other.url
    item.doi = doi ?? other.doi
    item.isbn = isbn ?? other.isbn
    item.issn = issn ?? other.issn
    item.pmid = pmid ?? other.pmid
    item.language = language ?? other.language
    return item
  }

  /// The values of an embedded item, each in the type that a variable wants.
  private struct Variables {
    let values: [String: EmbeddedItem.Value]

    func text(_ name: String) -> String? {
      guard case .text(let text)? = values[name], !text.isEmpty else { return nil }
      return text
    }

    /// A range of numbers, its dashes as `-`.
    func range(_ name: String) -> String? {
      guard let text = text(name) else { return nil }
      var range = ""
      for scalar in text.unicodeScalars {
        let isDash = ("\u{2010}"..."\u{2015}").contains(scalar) || scalar == "\u{2212}" || scalar == "-"
        if isDash, range.hasSuffix("-") { continue }
        range.unicodeScalars.append(isDash ? "-" : scalar)
      }
      return range
    }

    func date(_ name: String) -> DateVariable? {
      guard case .date(let from, let to, let season)? = values[name], let first = PartialDate(dateParts: from)
      else { return nil }
      return DateVariable(first, to: to.flatMap { PartialDate(dateParts: $0) }, season: season)
    }

    func names(_ name: String) -> [PersonName] {
      guard case .names(let names)? = values[name] else { return [] }
      return names.compactMap(PersonName.init)
    }
  }
}

extension PersonName {
  /// The name of an embedded item; names in the scripts of East Asia are joined, family name first.
  fileprivate init?(_ name: EmbeddedItem.Name) {
    switch name {
    case .literal(let literal):
      if literal.isEmpty { return nil }
      self = .literal(literal)
    case .parts(let family, let given):
      if family.isEmpty, given.isEmpty { return nil }
      let isEastAsian = (family + given).unicodeScalars.contains {
        [.han, .kana, .hangul].contains(Script($0))
      }
      if isEastAsian || given.isEmpty || family.isEmpty {
        self = .literal(family + given)
      } else {
        self = .western(family: family, given: given)
      }
    }
  }
}

extension PartialDate {
  /// The date of CSL's `date-parts`; nil if they are empty.
  fileprivate init?(dateParts: [Int]) {
    guard let year = dateParts.first else { return nil }
    self.init(
      year: year,
      month: dateParts.count > 1 ? dateParts[1] : nil,
      day: dateParts.count > 2 ? dateParts[2] : nil
    )
  }
}

extension ItemType {
  /// The type that `ibid` tells apart for one of CSL's.
  fileprivate init(cslType: String) {
    if let type = ItemType(rawValue: cslType) {
      self = type
      return
    }
    switch cslType {
    case "post", "post-weblog", "broadcast", "motion_picture", "song", "dataset", "software", "interview":
      self = .webpage
    case "entry", "entry-dictionary", "entry-encyclopedia": self = .chapter
    case "review", "review-book": self = .articleJournal
    case "article", "manuscript", "standard", "patent": self = .report
    case "regulation": self = .legislation
    default: self = .document
    }
  }
}
