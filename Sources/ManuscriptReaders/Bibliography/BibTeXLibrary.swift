import Manuscripts

/// The entries of BibTeX and biblatex files, in CSL's terms.
///
/// The fields are those of the biblatex manual, section 2.2, and of BibTeX's standard styles.
struct BibTeXLibrary {
  /// The entries in their order.
  let entries: [BibliographyEntry]

  /// Reads a file, which must be valid UTF-8.
  ///
  /// - Complexity: Linear in the number of bytes.
  init(_ bytes: [UInt8]) {
    var parser = BibTeXParser(bytes)
    let raw = parser.entries()
    let byKey = Dictionary(raw.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    entries = raw.filter { $0.type != "xdata" }.map { Self.entry(Self.inherited($0, from: byKey)) }
  }

  /// How many ancestors an entry may have.
  private static let deepestInheritance = 4

  /// An entry with the fields of its `crossref` and `xdata` ancestors that it has not itself; a book's title becomes
  /// the book title of its part.
  private static func inherited(
    _ entry: BibTeXParser.RawEntry,
    from byKey: [String: BibTeXParser.RawEntry]
  ) -> BibTeXParser.RawEntry {
    var entry = entry
    var link = entry
    for _ in 0..<deepestInheritance {
      guard let field = link.fields["crossref"] ?? link.fields["xdata"],
        let parent = byKey[LaTeXField.text(field.value)]
      else { return entry }
      let isPart = link.fields["crossref"] != nil
      for (name, value) in parent.fields where name != "crossref" && name != "xdata" {
        var target = name
        if isPart, name == "title" { target = entry.type == "article" ? "journaltitle" : "booktitle" }
        if isPart, ["subtitle", "doi", "url", "urldate", "pages", "author"].contains(name) { continue }
        if entry.fields[target] == nil { entry.fields[target] = value }
      }
      link = parent
    }
    return entry
  }

  private static func entry(_ raw: BibTeXParser.RawEntry) -> BibliographyEntry {
    let hasAddress = raw.fields["url"] != nil || raw.fields["howpublished"].map(isAddress) ?? false
    var entry = BibliographyEntry(key: raw.key, type: type(of: raw, hasAddress: hasAddress), range: raw.range)
    func field(_ names: String...) -> BibTeXParser.Field? { names.lazy.compactMap { raw.fields[$0] }.first }
    func set(_ variable: String, _ field: BibTeXParser.Field?) {
      if let field { entry.set(variable, LaTeXField.text(field.value), at: field.offset) }
    }
    set("title", field("title"))
    if case .text(let title)? = entry.variables["title"], let subtitle = field("subtitle") {
      entry.set("title", "\(title): \(LaTeXField.text(subtitle.value))", at: entry.offsets["title"])
    }
    set(
      "container-title",
      field("journaltitle", "journal", "newspaper", "magazine", "booktitle", "maintitle")
    )
    if entry.type == "webpage", entry.variables["container-title"] == nil {
      let site = field("website", "organization", "publisher")
      set("container-title", site ?? field("howpublished").flatMap { isAddress($0) ? nil : $0 })
    } else {
      set("publisher", field("publisher", "institution", "school", "organization"))
    }
    for name in ["author", "editor", "translator"] {
      guard let field = field(name) else { continue }
      let names = BibTeXNames.names(field.value)
      if !names.isEmpty { (entry.variables[name], entry.offsets[name]) = (.names(names), field.offset) }
    }
    set("volume", field("volume"))
    let isArticle = entry.type.hasPrefix("article")
    set(isArticle ? "issue" : "number", field("number"))
    set("issue", field("issue"))
    set("page", field("pages"))
    set("edition", field("edition"))
    set("publisher-place", field("location", "address"))
    set("genre", field("type"))
    set("ISBN", field("isbn"))
    set("ISSN", field("issn"))
    setDates(of: raw, in: &entry)
    if let field = field("url") ?? field("howpublished").flatMap({ isAddress($0) ? $0 : nil }) {
      entry.set("URL", LaTeXField.address(field.value), at: field.offset)
    }
    if let field = field("doi") { entry.set("DOI", LaTeXField.address(field.value), at: field.offset) }
    if entry.variables["URL"] == nil, let eprint = field("eprint"), isArXiv(raw) {
      let identifier = LaTeXField.address(eprint.value)
      entry.set("URL", "https://arxiv.org/abs/\(identifier)", at: eprint.offset)
    }
    return entry
  }

  private static func setDates(of raw: BibTeXParser.RawEntry, in entry: inout BibliographyEntry) {
    if let field = raw.fields["date"] ?? raw.fields["eventdate"] {
      (entry.variables["issued"], entry.offsets["issued"]) = (
        EDTFDate.value(LaTeXField.text(field.value)), field.offset
      )
    } else if let field = raw.fields["year"], let year = Int(LaTeXField.text(field.value)) {
      let (month, day) = raw.fields["month"].map { monthAndDay(LaTeXField.text($0.value)) } ?? (nil, nil)
      let own = raw.fields["day"].flatMap { Int(LaTeXField.text($0.value)) }
      let parts = [year] + [month, day ?? own].prefix { $0 != nil }.compactMap { $0 }
      entry.variables["issued"] = .date(from: parts, to: nil, season: nil)
      entry.offsets["issued"] = field.offset
    }
    if entry.variables["issued"] == nil, let field = raw.fields["year"] {
      (entry.variables["issued"], entry.offsets["issued"]) = (
        EDTFDate.value(LaTeXField.text(field.value)), field.offset
      )
    }
    if let field = raw.fields["urldate"] {
      entry.variables["accessed"] = EDTFDate.value(LaTeXField.text(field.value))
      entry.offsets["accessed"] = field.offset
    }
  }

  /// The month, 1 to 12, and the day of a `month` field: `may`, `5`, `3 May`.
  private static func monthAndDay(_ text: String) -> (month: Int?, day: Int?) {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let named = words.lazy.compactMap { word in names.firstIndex { word.hasPrefix($0) } }.first
    let numbers = words.compactMap { Int($0) }
    // A month that is named in a language not known here (25 abr.) leaves the year.
    guard let named else { return (words.count == 1 ? numbers.first : nil, nil) }
    return (named + 1, numbers.first)
  }

  private static func isAddress(_ field: BibTeXParser.Field) -> Bool {
    field.value.contains("://", in: 0..<field.value.count)
  }

  private static func isArXiv(_ raw: BibTeXParser.RawEntry) -> Bool {
    let field = raw.fields["eprinttype"] ?? raw.fields["archiveprefix"]
    return field.map { LaTeXField.text($0.value).lowercased() == "arxiv" } ?? false
  }

  private static func type(of raw: BibTeXParser.RawEntry, hasAddress: Bool) -> String {
    switch raw.type {
    case "article", "suppperiodical":
      switch raw.fields["entrysubtype"].map({ LaTeXField.text($0.value).lowercased() }) {
      case "newspaper"?: "article-newspaper"
      case "magazine"?: "article-magazine"
      default: "article-journal"
      }
    case "newspaper": "article-newspaper"
    case "magazine": "article-magazine"
    case "book", "mvbook", "collection", "mvcollection", "booklet", "proceedings", "reference", "manual":
      "book"
    case "inbook", "incollection", "suppbook", "suppcollection", "inreference", "bookinbook": "chapter"
    case "inproceedings", "conference": "paper-conference"
    case "phdthesis", "mastersthesis", "thesis": "thesis"
    case "techreport", "report": "report"
    case "online", "electronic", "www", "webpage": "webpage"
    case "legislation", "legal": "legislation"
    case "jurisdiction", "legalcase": "legal_case"
    case "patent", "standard": raw.type
    case "unpublished": "manuscript"
    default: hasAddress ? "webpage" : "document"
    }
  }
}
