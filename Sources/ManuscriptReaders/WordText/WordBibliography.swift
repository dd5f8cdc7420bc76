import Manuscripts
import Markup

/// The sources that Word itself manages, and that its `CITATION` fields name by their tags: `customXml/item1.xml` with
/// a root element `b:Sources` (ECMA-376 part 1, 22.6).
struct WordBibliography {
  private var sources: [String: EmbeddedItem] = [:]

  /// A document without sources.
  init() {}

  /// Reads the sources in the custom parts of a document.
  init(of body: WordPart, in archive: PackageArchive) throws(ReadError) {
    for name in body.relationships.parts("customXml") {
      // Other custom parts hold anything.
      guard let bytes = try archive.part(name), let root = (try? MarkupParser.xml(bytes))?.root,
        root.local == "Sources"
      else { continue }
      for source in root.children where source.local == "Source" {
        guard let tag = Self.text(source.child("Tag")), let item = Self.item(source) else { continue }
        sources[tag] = item
      }
    }
  }

  /// The sources that a field names; none, where it names others than are here.
  func items(_ tags: [String]) -> [EmbeddedItem] { tags.compactMap { sources[$0] } }

  private static func item(_ source: MarkupElement) -> EmbeddedItem? {
    var variables: [String: EmbeddedItem.Value] = [:]
    for (variable, names) in Self.names {
      if let value = names.lazy.compactMap({ text(source.child($0)) }).first {
        variables[variable] = .text(value)
      }
    }
    guard variables["title"] != nil else { return nil }
    let date = ["Year", "Month", "Day"].map { text(source.child($0)).flatMap { Int($0) } }
    let known = date.prefix { $0 != nil }.compactMap { $0 }
    if !known.isEmpty { variables["issued"] = .date(from: known, to: nil, season: nil) }
    for (variable, role) in [("author", "Author"), ("editor", "Editor"), ("translator", "Translator")] {
      let people = people(source.child("Author")?.child(role))
      if !people.isEmpty { variables[variable] = .names(people) }
    }
    let type = types[text(source.child("SourceType")) ?? ""] ?? "document"
    return EmbeddedItem(origin: .field, type: type, variables: variables, textRange: 0..<0)
  }

  private static func people(_ role: MarkupElement?) -> [EmbeddedItem.Name] {
    if let name = text(role?.child("Corporate")) { return [.literal(name)] }
    return (role?.child("NameList")?.children ?? []).compactMap { person in
      guard let family = text(person.child("Last")) else { return nil }
      let given = [text(person.child("First")), text(person.child("Middle"))].compactMap { $0 }
      return given.isEmpty
        ? .literal(family) : .parts(family: family, given: given.joined(separator: " "))
    }
  }

  private static func text(_ element: MarkupElement?) -> String? {
    let text = element?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    return text.isEmpty ? nil : text
  }

  /// Where Word keeps what CSL calls so; of several the first that is filled counts.
  private static let names: [(variable: String, names: [String])] = [
    ("title", ["Title"]),
    (
      "container-title",
      [
        "JournalName", "PeriodicalTitle", "BookTitle", "ConferenceName", "InternetSiteTitle",
        "PublicationTitle",
      ]
    ),
    ("volume", ["Volume"]), ("issue", ["Issue"]), ("page", ["Pages"]), ("edition", ["Edition"]),
    ("publisher", ["Publisher", "Institution"]), ("publisher-place", ["City"]), ("URL", ["URL"]),
    ("DOI", ["DOI"]),
  ]

  /// Word's types of sources in CSL's words.
  private static let types = [
    "JournalArticle": "article-journal", "ArticleInAPeriodical": "article-magazine", "Book": "book",
    "BookSection": "chapter", "ConferenceProceedings": "paper-conference", "InternetSite": "webpage",
    "DocumentFromInternetSite": "webpage", "ElectronicSource": "webpage", "Report": "report",
    "Case": "legal_case", "Interview": "interview", "Patent": "patent",
  ]
}
