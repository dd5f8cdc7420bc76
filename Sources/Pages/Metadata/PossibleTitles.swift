/// What may be a page's title where it is called after its site or its section: a heading of a lower rank that has no other
/// beside it, what is marked as a headline or called a title by its class, and the title in a record.
struct PossibleTitles {
  /// The longest one, in UTF-8 bytes.
  private static let longest = 300

  /// The titles, each once.
  let titles: [PageTitle]

  /// Looks for them on a page.
  init(_ outline: PageOutline) {
    var texts: [(text: String, source: PageTitle.Source)] = []
    let headings = outline.mentions.filter { $0.kind == .subheading && !$0.isAside && !$0.text.isEmpty }
    for rank in ["h2", "h3", "h4", nil] {
      // Of several, each heads a part of the page or another page.
      let ofRank = headings.filter { $0.value == rank }
      guard let heading = ofRank.first, ofRank.allSatisfy({ $0.text == heading.text }) else { continue }
      let isLink =
        outline.text.indices.contains(heading.position) && outline.text[heading.position].isLink
      if !isLink { texts.append((heading.text, .heading)) }
    }
    for property in ["headline", "name"] {
      let marked = outline.mentions.filter { $0.property == property && !$0.isAside && !$0.text.isEmpty }
      if let first = marked.first, marked.allSatisfy({ $0.text == first.text }) {
        texts.append((first.text, .heading))
      }
    }
    if let title = CatalogueRecord.title(on: outline) { texts.append((title, .text)) }
    var seen: Set<String> = []
    titles = texts.filter { $0.text.utf8.count <= Self.longest && seen.insert($0.text).inserted }
      .map { PageTitle(text: $0.text, source: $0.source) }
  }
}
