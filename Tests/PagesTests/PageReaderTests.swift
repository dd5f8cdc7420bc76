import Citations
import Foundation
import Pages
import TestSupport
import Testing

@Suite struct PageReaderTests {
  struct Row: Decodable, CustomTestStringConvertible {
    let file: String
    let charset: String?
    let language: String?
    let siteName: String?
    let published: [Int]?
    let authors: [String]?
    let canonicalURL: String?
    let titles: [[String]]
    var testDescription: String { file }
  }

  @Test(
    "a page gives its titles, date, site, authors, language and address",
    arguments: try PageFixtures.rows("pages.json") as [Row]
  )
  func fields(row: Row) throws {
    let page = try PageFixtures.page(Data(contentsOf: Fixtures.url("pages/\(row.file)")))
    #expect(page.titles.map { [$0.source.rawValue, $0.text] } == row.titles)
    #expect(page.published?.dateParts == row.published)
    #expect(page.siteName == row.siteName ?? page.siteName)
    #expect(page.authors == row.authors ?? [])
    #expect(page.language == row.language)
    #expect(page.canonicalURL == row.canonicalURL)
    #expect(page.charset == row.charset)
    #expect(page.signs.isEmpty)
  }

  @Test("pieces of any size give the same page", arguments: [1, 7, 100, 1_400])
  func pieces(size: Int) throws {
    for row in try PageFixtures.rows("pages.json") as [Row] {
      let bytes = try Data(contentsOf: Fixtures.url("pages/\(row.file)"))
      let (inPieces, whole) = (try PageFixtures.page(bytes, chunk: size), try PageFixtures.page(bytes))
      #expect(inPieces == whole, "\(row.file)")
    }
  }

  @Test("wherever a page is cut while it is read, it stays the same page")
  func cuts() throws {
    let text = try String(contentsOf: Fixtures.url("pages/news.html"), encoding: .utf8)
      .replacing("居民盼減少", with: "居民 &amp; 漁民盼減少")
    let whole = try PageFixtures.page(Array(text.utf8))
    #expect(whole.authors == ["林采薇", "周柏翰"] && whole.titles.contains { $0.text.contains("居民 & 漁民") })
    // White space before the page moves the places at which it is read on through all of it.
    for length in 0..<text.utf8.count {
      let moved = try PageFixtures.page(Array((String(repeating: "\n", count: length) + text).utf8))
      #expect(moved == whole, "moved by \(length) bytes")
    }
  }

  @Test(
    "a long text reads alike whether it holds a reference or not",
    arguments: [
      "<title>Tides</title>TEXT<p>TEXT</p>", "<title>TEXT</title><h1>TEXT</h1>TEXT<b>TEXT</b>",
      "<h1>Tides</h1>\n \n TEXT<p>\n TEXT<!-- a > TEXT<h1>no</h1> -->TEXT</p>",
      "<h1>Tides</h1><p title='a > TEXT<h1>'>TEXT</p>",
      "<h1>Tides</h1><script>if (a > TEXT<b) {}</script>TEXT<p>",
      "<head><title>Tides</title></head>\nTEXT<h1>TEXT</h1><a href='/'>TEXT</a>",
      "<h1>Tides</h1><textarea>TEXT</textarea><p>TEXT</p></body></html>TEXT<p>TEXT</p>",
    ]
  )
  func longTexts(html: String) throws {
    for text in ["The tide tables, kept by the pilots. ", "潮汐表由引水人保管，每年春天付印。"] {
      let plain = String(repeating: text, count: 12)
      let marked = plain.replacing("，", with: "&#xFF0C;").replacing(",", with: "&#44;")
      let (page, same) = (html.replacing("TEXT", with: plain), html.replacing("TEXT", with: marked))
      #expect(try PageFixtures.page(Array(page.utf8)) == PageFixtures.page(Array(same.utf8)))
    }
  }

  @Test("plain text has its first line as title")
  func plainText() throws {
    let page = try PageFixtures.page(
      Array("\r\n  Minutes of the harbour board \nItem 1\n".utf8),
      contentType: "text/plain"
    )
    #expect(page.titles.first == PageTitle(text: "Minutes of the harbour board", source: .text))
    #expect(page.charset == "UTF-8")
  }

  @Test("the title of plain text may stand below its letterhead")
  func letterhead() throws {
    let text = """
      Board of Pilots                         A. Tarr
      Circular 12                          March 1996

                    Signals at the Outer
                       Harbour Bar


      1. The signals of this circular are shown by night.
      """
    let titles = try PageFixtures.page(Array(text.utf8), contentType: "text/plain").titles.map(\.text)
    #expect(titles.first == "Board of Pilots A. Tarr")
    #expect(titles.contains("Signals at the Outer Harbour Bar"))
  }

  @Test(
    "the day of the last change is no day of publication",
    arguments: [
      "本頁面最後修訂於2024年1月3日", "本页面最后编辑于2024年1月3日 10:11", "This page was last edited on 3 January 2024",
    ]
  )
  func revision(line: String) throws {
    let page = "<title>西灣 - 海島百科</title><h1>西灣</h1><p>\(line)</p>"
    #expect(try PageFixtures.page(Array(page.utf8)).published == nil)
  }

  @Test("an article has its earlier headline too, an encyclopedia its entry's name before what describes it")
  func otherHeadlines() throws {
    let article = """
      <title>Toll Rises After Ferry Fire - Quay Post</title><script type="application/ld+json">
      {"@type": "NewsArticle", "headline": "Toll Rises After Ferry Fire", "alternativeHeadline": "Ferry Burns Off Tarr"}
      </script>
      """
    let entry = """
      <title>Tarr Sound - Quaypedia</title><script type="application/ld+json">
      {"@type": "Article", "headline": "strait in the north", "name": "Tarr Sound"}</script>
      """
    #expect(
      try PageFixtures.page(Array(article.utf8)).titles.map(\.text)
        == ["Toll Rises After Ferry Fire", "Toll Rises After Ferry Fire - Quay Post", "Ferry Burns Off Tarr"]
    )
    #expect(try PageFixtures.page(Array(entry.utf8)).title?.text == "Tarr Sound")
  }

  @Test(
    "the record of a catalogue has the title behind its label",
    arguments: [
      "<table><tr><th>典藏號</th><td>0042</td></tr><tr><th>題名</th><td>西灣渡船頭修築案</td></tr></table>",
      "<dl><dt>Title:</dt><dd>西灣渡船頭修築案 / 林示例</dd></dl>", "<p>名稱：西灣渡船頭修築案</p>",
    ]
  )
  func record(html: String) throws {
    let page = "<title>檔案查詢系統</title><h1>檔案查詢系統</h1>" + html
    let titles = try PageFixtures.page(Array(page.utf8)).possibleTitles
    #expect(titles == [PageTitle(text: "西灣渡船頭修築案", source: .text)])
  }

  @Test(
    "a form and a list of what was found have no title behind a label",
    arguments: [
      "<form><p>Title</p><input><p>Author</p><input></form>",
      "<p>題名：西灣渡船頭修築案</p><p>題名：西灣燈塔案卷宗</p>",
    ]
  )
  func labels(html: String) throws {
    #expect(try PageFixtures.page(Array("<title>Records</title>\(html)".utf8)).possibleTitles.isEmpty)
  }

  @Test(
    "the one heading of its rank may be the title, and what is called so by its class or marked as a headline",
    arguments: [
      "<h4>西灣渡船頭修築案</h4>", "<div class='news-title'>西灣渡船頭修築案</div>",
      "<p><b itemprop='headline'>西灣渡船頭修築案</b></p>", "<h3>最新</h3><h3>熱門</h3><h2>西灣渡船頭修築案</h2>",
    ]
  )
  func subheading(html: String) throws {
    let titles = try PageFixtures.page(Array("<title>航運局</title><h1>航運局</h1>\(html)".utf8)).possibleTitles
    #expect(titles == [PageTitle(text: "西灣渡船頭修築案", source: .heading)])
  }

  @Test(
    "one of several headings is no title, nor one that leads elsewhere or stands beside the page's text",
    arguments: [
      "<h3>西灣渡船頭修築案</h3><h3>西灣燈塔案卷宗</h3>", "<h3><a href='/b'>西灣渡船頭修築案</a></h3>",
      "<aside><h3>西灣渡船頭修築案</h3></aside>", "<a href='/b'><div class='title'>西灣渡船頭修築案</div></a>",
    ]
  )
  func otherSubheadings(html: String) throws {
    let page = try PageFixtures.page(Array("<title>航運局</title><h1>航運局</h1>\(html)".utf8))
    #expect(page.possibleTitles.isEmpty)
  }

  @Test("the end of a title is the site's name where it leads to the front page, also as the first heading")
  func frontPageLink() throws {
    let html = "<title>2022年航運年報 | 航運局</title><h1><a href='/'>航運局</a></h1><h4>2022年航運年報</h4>"
    let page = try PageFixtures.page(Array(html.utf8))
    #expect(page.siteName == "航運局" && page.title?.text == "2022年航運年報 | 航運局")
  }

  @Test("a PDF file called text/html is not read as a page")
  func pdf() throws {
    let page = try PageFixtures.page(Array("%PDF-1.7\n<title>no</title>".utf8))
    #expect(page.titles.isEmpty)
    #expect(page.charset == nil)
  }

  @Test("a file is read in the charset that a person gives")
  func file() throws {
    let bytes = try PageFixtures.iconv(Data("<title>港口的夜晚</title>".utf8), to: "BIG5")
    let page = bytes.withUnsafeBytes { PageReader.page(of: $0, charset: "big5") }
    #expect(page.title?.text == "港口的夜晚")
    #expect(page.charset == "Big5")
  }

  @Test("a page whose head says all is not read to its end")
  func enough() throws {
    let head = try String(contentsOf: Fixtures.url("pages/news.html"), encoding: .utf8)
    let long = head.replacing(
      "</body>",
      with: String(repeating: "<p>工程內容與進度。</p>", count: 20_000) + "<h1>尾聲</h1></body>"
    )
    let after = try PageFixtures.page(Array(long.utf8))
    #expect(!after.titles.contains { $0.text == "尾聲" })
  }
  @Test("what is escaped too often is resolved")
  func escapedTwice() throws {
    let html = """
      <title>Salt &amp;amp; Silicon</title><meta property="og:title" content="Salt &amp;#38; Silicon&amp;hellip;">
      <script type="application/ld+json">{"@type": "Article", "headline": "Salt &amp; Silicon &#8211; 1"}</script>
      """
    let titles = try PageFixtures.page(Array(html.utf8)).titles.map(\.text)
    #expect(Set(titles) == ["Salt & Silicon", "Salt & Silicon…", "Salt & Silicon – 1"])
  }

  @Test("the questions of a list of questions are no titles, the last crumb is")
  func questionsAndCrumbs() throws {
    let html = """
      <title>Tides</title><script type="application/ld+json">[{"@type": "FAQPage", "mainEntity": [
      {"@type": "Question", "name": "What is a tide gauge?"}]}, {"@type": "BreadcrumbList", "itemListElement": [
      {"@type": "ListItem", "position": 1, "name": "Home"},
      {"@type": "ListItem", "position": 2, "name": "Tides of the northern coast, and who reads them"}]}]</script>
      """
    let titles = try PageFixtures.page(Array(html.utf8)).titles.map(\.text)
    #expect(titles == ["Tides", "Tides of the northern coast, and who reads them"])
  }
}
