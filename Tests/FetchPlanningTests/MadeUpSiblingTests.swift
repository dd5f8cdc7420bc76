import FetchPlanning
import Testing
import WebAddresses

@Suite struct MadeUpSiblingTests {
  private func sibling(_ address: String) throws -> String? {
    try MadeUpSibling.of(RequestURL(address))?.string
  }

  @Test(
    "the last part is made up, its folder and ending stay",
    arguments: [
      ("https://example.org/news/2020/a-title", "https://example.org/news/2020/", ""),
      ("https://example.org/news/12345.html", "https://example.org/news/", ".html"),
      ("https://example.org/news/2020/a-title/", "https://example.org/news/2020/", "/"),
      ("https://example.org/show.aspx?kind=2&id=77", "https://example.org/show.aspx?kind=2&id=", ""),
    ]
  )
  func shape(address: String, start: String, end: String) throws {
    let sibling = try #require(try sibling(address))
    #expect(sibling.hasPrefix(start))
    #expect(sibling.hasSuffix(end))
    #expect(sibling.utf8.count == start.utf8.count + 16 + end.utf8.count)
  }

  @Test("the same address has the same sibling in every run, and another one another")
  func stable() throws {
    #expect(try sibling("https://example.org/a/b") == sibling("https://example.org/a/b"))
    #expect(try sibling("https://example.org/a/b") != sibling("https://example.org/a/c"))
  }

  @Test("a front page has none")
  func frontPage() throws {
    #expect(try sibling("https://example.org/") == nil)
  }

  @Test("one is planned for each host")
  func plan() throws {
    let doubts = try ["https://a.org/x/1", "https://a.org/x/2", "https://b.org/", "https://b.org/y"]
      .map { try RequestURL($0) }
    let plan = FetchPlanner().probes(of: doubts)
    #expect(plan.requests.map(\.url.host) == ["a.org", "b.org"])
  }
}
