/// schema.org in JSON-LD scripts, as search engines ask for it. https://schema.org/Article
struct SchemaOrg: MetadataVocabulary {
  /// Types that are the page's subject: their `name` is a title, their `author` the author.
  private static let works = [
    "article", "posting", "report", "book", "thesis", "chapter", "creativework", "videoobject", "recipe",
    "dataset",
    "review", "legislation", "podcastepisode", "liveblog", "qapage", "question", "podcast", "audioobject",
  ]

  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    for text in outline.linkedData {
      let document = JSONLD(text)
      for node in document.nodes { describe(node, of: document, on: outline, in: &claims) }
      for (key, value) in document.salvage {
        switch key {
        case "headline": claims.title(value, .jsonLD)
        case "datePublished": claims.date(value)
        default: break
        }
      }
    }
  }

  private func describe(
    _ node: JSONLD.Node,
    of document: JSONLD,
    on outline: PageOutline,
    in claims: inout PageClaims
  ) {
    let types = node.types
    let isWork =
      types.contains { type in Self.works.contains { type.contains($0) } } && !types.contains("website")
    let isPage = types.contains { $0.hasSuffix("page") }
    if isWork || (node.texts("headline").isEmpty == false && !types.contains("website")) {
      for title in titles(of: node, isWork: isWork, on: outline) { claims.title(title, .jsonLD) }
      // The headline that an article had, or has elsewhere on the site.
      for other in node.texts("alternativeHeadline") {
        claims.title(TextFolding.fold(other.utf8), .jsonLD, .implied)
      }
      for date in node.texts("datePublished") { claims.date(date) }
      claims.bodies.formUnion(bodies(of: "author", in: node, document))
      for date in node.texts("dateCreated") + node.texts("uploadDate") { claims.date(date, .implied) }
      claims.authors(names(of: "author", in: node, document))
      claims.authors(names(of: "creator", in: node, document), .implied)
      for name in names(of: "publisher", in: node, document) { claims.siteName(name, .implied) }
      for name in names(of: "isPartOf", in: node, document, only: ["website", "periodical", "publication"]) {
        claims.siteName(name, .implied)
      }
    } else if isPage {
      for name in node.texts("name") { claims.title(TextFolding.fold(name.utf8), .jsonLD, .implied) }
      for date in node.texts("datePublished") { claims.date(date, .implied) }
      claims.authors(names(of: "author", in: node, document), .implied)
    } else if types.contains("breadcrumblist") {
      // The last crumb is the page itself, often by its full title.
      let crumb = node.nodes("itemListElement").last
      let names = (crumb?.texts("name") ?? []) + (crumb?.nodes("item").flatMap { $0.texts("name") } ?? [])
      for name in names.prefix(1) { claims.title(TextFolding.fold(name.utf8), .jsonLD, .guessed) }
    } else if types.contains("website") {
      for name in node.texts("name") { claims.siteName(TextFolding.fold(name.utf8), .implied) }
    }
    for language in node.texts("inLanguage") { claims.languages.add(language, .implied) }
  }

  /// The titles of a node: its headline, and the name of a work where there is none, or where the page is titled so and
  /// not by its headline, as encyclopedias have it, whose headlines describe.
  private func titles(of node: JSONLD.Node, isWork: Bool, on outline: PageOutline) -> [String] {
    let headlines = node.texts("headline").map { TextFolding.fold($0.utf8) }
    guard isWork else { return headlines }
    let names = node.texts("name").map { TextFolding.fold($0.utf8) }
    if headlines.isEmpty { return names }
    guard let title = outline.mentions.first(where: { $0.kind == .title })?.text,
      !headlines.contains(where: title.holds),
      case let own = names.filter({ !$0.isEmpty && title.hasPrefix($0) }), !own.isEmpty
    else { return headlines }
    return own + headlines
  }

  /// The names of the organizations behind a property.
  private func bodies(of key: String, in node: JSONLD.Node, _ document: JSONLD) -> [String] {
    node.nodes(key).map { child in
      child.texts("name").isEmpty ? child.identifier.flatMap { document.node(withID: $0) } ?? child : child
    }
    .filter { $0.types.contains { $0.contains("organization") } }
    .flatMap { $0.texts("name") }.map { TextFolding.fold($0.utf8, limit: 300) }
  }

  /// The names behind a property: texts, nodes, or references to nodes of the same document.
  private func names(
    of key: String,
    in node: JSONLD.Node,
    _ document: JSONLD,
    only types: [String] = []
  ) -> [String] {
    var names = types.isEmpty ? node.texts(key) : []
    for child in node.nodes(key) {
      let target =
        child.texts("name").isEmpty ? child.identifier.flatMap { document.node(withID: $0) } ?? child : child
      guard types.isEmpty || target.types.contains(where: { type in types.contains { type.contains($0) } })
      else {
        continue
      }
      names += target.texts("name")
    }
    return names.map { TextFolding.fold($0.utf8, limit: 300) }
  }
}
