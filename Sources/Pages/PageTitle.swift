/// One title that a page gives itself, and where it says so.
package struct PageTitle: Sendable, Hashable, Codable {
  /// Where a page can say its title, by the names that the JSON uses.
  package enum Source: String, Sendable, Hashable, Codable, CaseIterable {
    case title
    case openGraph = "og:title"
    case twitter = "twitter:title"
    case jsonLD = "json-ld"
    case citation = "citation_title"
    case dublinCore = "dc.title"
    case heading = "h1"
    case pdf
    case text
  }

  /// The title, white space folded, entities resolved; not yet normalised for comparison.
  package let text: String
  /// Where it stands.
  package let source: Source

  /// Makes a title.
  package init(text: String, source: Source) {
    self.text = text
    self.source = source
  }
}
