import Pages
import Testing

/// By-lines at the start of a page's text.
@Suite struct ByLineTests {
  /// A row of Fixtures/pages/by-lines.json: a line, and the names in it.
  struct Row: Decodable, CustomTestStringConvertible {
    let line: String
    let names: [String]

    var testDescription: String { line }
  }

  private static let rows = Result { () throws -> [Row] in try PageFixtures.rows("by-lines.json") }

  @Test("names are taken out of the line under the title", arguments: try rows.get())
  func names(row: Row) throws {
    let html = "<title>A title</title><h1>A title</h1><p>\(row.line)</p><p>The text goes on.</p>"
    #expect(try PageFixtures.page(Array(html.utf8)).authors == row.names)
  }

  @Test("a person in the text goes before the paper that the page's data name as author")
  func personBeforeBody() throws {
    let html = """
      <title>A title</title><script type="application/ld+json">
      {"@type": "NewsArticle", "headline": "A title", "author": {"@type": "Organization", "name": "島嶼通訊社"}}
      </script><h1>A title</h1><p>（島嶼通訊社記者王大明台北1日電）今天清晨</p>
      """
    #expect(try PageFixtures.page(Array(html.utf8)).authors == ["王大明"])
  }

  @Test(
    "a day or initials behind a name are no part of it",
    arguments: ["Ann Lee, 01.12.2021", "Ann Lee am Samstag, 19. Oktober 2019 um 11:14 Uhr", "Ann Lee,AL"]
  )
  func tails(line: String) throws {
    let html = "<title>A title</title><h1>A title</h1><div class='author'>\(line)</div>"
    #expect(try PageFixtures.page(Array(html.utf8)).authors == ["Ann Lee"])
  }

  @Test(
    "numbers of offices part names in Chinese, and an initial stays with its family name",
    arguments: [("王大明1李小文1,2", ["王大明", "李小文"]), ("Sato, M", ["Sato, M"])]
  )
  func references(line: String, names: [String]) throws {
    let html = "<title>A title</title><h1>A title</h1><div class='author'>\(line)</div>"
    #expect(try PageFixtures.page(Array(html.utf8)).authors == names)
  }

  @Test("the name of a body is not taken apart")
  func bodies() throws {
    let html = """
      <title>A title</title><script type="application/ld+json">
      {"@type": "Article", "headline": "A title", "author": {"@type": "Organization", "name": "Board of Quays and Piers"}}
      </script>
      """
    #expect(try PageFixtures.page(Array(html.utf8)).authors == ["Board of Quays and Piers"])
  }
}
