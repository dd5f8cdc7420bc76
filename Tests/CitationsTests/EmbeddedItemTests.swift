import Citations
import Manuscripts
import Testing

/// Sources that a manuscript gives in fields.
@Suite struct EmbeddedItemTests {
  private func citations(_ text: String, _ items: [EmbeddedItem]) -> [Citation] {
    let place = SourceLocation.part("sources.bib", line: 3, column: 5)
    let note = Note(
      id: "na",
      label: "a",
      location: SourceRange(start: place, end: place),
      markers: [],
      passage: Passage(text: text, at: place),
      embeddedItems: items
    )
    let manuscript = Manuscript(path: "x", format: .bibtex, blocks: [], notes: [note])
    return CitationExtractor().extract(from: manuscript).notes[0].citations
  }

  @Test("an entry's fields are the citation, whatever its text looks like")
  func entry() throws {
    let text = "Wang, Harbour lights, 2020-05-03, https://example.org/lights"
    let item = EmbeddedItem(
      origin: .entry,
      type: "article-journal",
      variables: [
        "title": .text("Harbour lights"), "author": .names([.parts(family: "王", given: "小明")]),
        "issued": .date(from: [2020, 5, 3], to: nil, season: nil), "page": .text("3\u{2013}9"),
        "DOI": .text("https://doi.org/10.1000/x"),
      ],
      textRange: 0..<text.utf8.count
    )
    let citation = try #require(citations(text, [item]).first)
    #expect(citation.item.type == .articleJournal)
    #expect(citation.item.title == "Harbour lights")
    #expect(citation.item.author == [.literal("王小明")])
    #expect(citation.item.issued == DateVariable(PartialDate(year: 2020, month: 5, day: 3)))
    #expect(citation.item.page == "3-9")
    #expect(citation.item.doi == "10.1000/x")
    #expect(citation.links.map(\.url) == ["https://example.org/lights"])
    #expect(citation.links.first?.location == .part("sources.bib", line: 3, column: 39))
  }

  @Test("a reference manager's field completes what is printed and is kept beside it")
  func field() throws {
    let text = "Ann Reed, “Harbour lights,” Coastal Review 5, no. 2 (2020): 3–9."
    let item = EmbeddedItem(
      origin: .field,
      type: "article-journal",
      variables: ["title": .text("Harbour Light"), "DOI": .text("10.1000/x")],
      textRange: 0..<text.utf8.count
    )
    let citation = try #require(citations(text, [item]).first)
    #expect(citation.item.title == "Harbour lights")
    #expect(citation.item.doi == "10.1000/x")
    #expect(citation.managed?.title == "Harbour Light")
  }

  @Test("several entries in one note are several citations, each with its own addresses")
  func severalEntries() {
    let text = "One, https://example.org/1, Two, https://example.org/2"
    let items = [(0..<26, "One"), (28..<text.utf8.count, "Two")].map { range, title in
      EmbeddedItem(
        origin: .entry,
        type: "webpage",
        variables: ["title": .text(title)],
        textRange: range
      )
    }
    let found = citations(text, items)
    #expect(found.map(\.id) == ["na.1", "na.2"])
    #expect(found.map { $0.links.map(\.url) } == [["https://example.org/1"], ["https://example.org/2"]])
  }
}
