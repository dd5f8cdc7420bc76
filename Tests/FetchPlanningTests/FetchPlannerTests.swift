import Citations
import FetchPlanning
import Manuscripts
import Testing
import WebAddresses

@Suite("What a run asks")
struct FetchPlannerTests {
  private let place = SourceLocation.text(line: 1, column: 1)

  private func link(_ url: String, alternative: String? = nil) -> Link {
    Link(
      url: url,
      request: Result { () throws(AddressError) in try RequestURL(url) },
      location: place,
      alternative: alternative.flatMap { try? RequestURL($0) }
    )
  }

  private func manuscript(notes: [[Link]], body: [Link] = []) -> SearchedManuscript {
    SearchedManuscript(
      manuscript: Manuscript(path: "a.txt", format: .text, blocks: [], notes: []),
      notes: notes.map { $0.map { LocatedLink(link: $0, range: 0..<0) } },
      body: body
    )
  }

  private func urls(_ manuscripts: [SearchedManuscript]) -> [String] {
    FetchPlanner().plan(manuscripts).requests.map(\.url.string)
  }

  @Test("an address is asked once, however often and however spelled it is cited")
  func once() {
    let first = manuscript(notes: [[link("https://example.org/a")], [link("HTTPS://EXAMPLE.org:443/a#top")]])
    let second = manuscript(notes: [[link("https://example.org/a")]])
    #expect(urls([first, second]) == ["https://example.org/a"])
  }

  @Test("the addresses of a site stand together, in the order in which sites and addresses appear")
  func grouped() {
    let cited = manuscript(notes: [
      [link("https://b.example.org/1"), link("https://example.com/1")], [link("https://a.example.org/2")],
      [link("https://example.com/2")],
    ])
    #expect(
      urls([cited]) == [
        "https://b.example.org/1", "https://a.example.org/2", "https://example.com/1",
        "https://example.com/2",
      ]
    )
  }

  @Test("the body's addresses follow those of the notes")
  func body() {
    let cited = manuscript(notes: [[link("https://example.org/a")]], body: [link("https://example.com/b")])
    #expect(urls([cited]) == ["https://example.org/a", "https://example.com/b"])
  }

  @Test("an address that cannot be requested is not asked")
  func impossible() {
    #expect(urls([manuscript(notes: [[link("ftp://example.org/"), link("https://")]])]).isEmpty)
  }

  @Test("a second reading is kept, also where only a later place has one")
  func alternative() throws {
    let cited = manuscript(notes: [
      [link("https://example.org/a")], [link("https://example.org/a", alternative: "https://example.org/a.")],
    ])
    let request = try #require(FetchPlanner().plan([cited]).requests.first)
    #expect(request.alternative?.string == "https://example.org/a.")
  }
}
