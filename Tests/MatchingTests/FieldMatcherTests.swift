import Citations
import Pages
import Testing
import WebAddresses

@testable import Matching

/// Dates, sites and authors of citations against those of pages.
@Suite struct FieldMatcherTests {
  static let sites: [SiteRow] = rows("sites.json")
  static let dates: [DateRow] = rows("dates.json")
  static let authors: [AuthorRow] = rows("authors.json")

  @Test("the rows of all three files are read")
  func rowsAreRead() {
    #expect(Self.sites.count >= 20 && Self.dates.count >= 15 && Self.authors.count >= 15)
  }

  @Test("a cited publication and a page's site compare as their row says", arguments: sites)
  func site(row: SiteRow) throws {
    var item = CitationItem(type: try #require(ItemType(rawValue: row.type)))
    item.containerTitle = row.cited
    var page = Page()
    page.siteName = row.site
    page.titles = row.titles.map { PageTitle(text: $0, source: .title) }
    let match = SiteMatcher.match(item, with: page, at: try RequestURL("https://\(row.host)/a"))
    #expect(match.result.rawValue == row.result)
  }

  @Test("a cited date and a page's compare as their row says", arguments: dates)
  func date(row: DateRow) throws {
    var item = CitationItem(type: try #require(ItemType(rawValue: row.type)))
    item.issued = DateVariable(try #require(date(row.cited)), to: row.to.flatMap(date))
    let match = DateMatcher.match(item, published: row.page.flatMap(date))
    #expect(match.result.rawValue == row.result)
  }

  @Test("cited authors and a page's compare as their row says", arguments: authors)
  func author(row: AuthorRow) {
    var item = CitationItem(type: .webpage)
    item.author = row.cited.map(\.name)
    item.containerTitle = row.container
    let match = AuthorMatcher.match(item, authors: row.page, siteName: row.site)
    #expect(match.result.rawValue == row.result)
  }

  @Test(
    "a page of the issue that the cited article stands in is no other article",
    arguments: [
      ("Vol. 8 No. 1 (2018) | Journal of Quays", true), ("港史研究 8 巻 1 号", true), ("《港史研究》第八卷第一期目錄", true),
      ("Vol. 8 No. 2 (2018)", false), ("Dredging Vol. 8 No. 1", false),
    ]
  )
  func issue(title: String, isIssue: Bool) throws {
    var item = CitationItem(type: .articleJournal)
    item.title = "Salt Roads of the Interior and Their Keepers"
    (item.containerTitle, item.volume, item.issue) = ("港史研究", "8", "1")
    var page = Page()
    page.titles = [PageTitle(text: title, source: .title)]
    page.siteName = "Journal of Quays"
    if title.contains("研究") { item.title = "內陸鹽道與守關人的百年變遷" }
    let match = CitationMatcher().match(item, with: page, at: try RequestURL("https://example.org/31"))
    #expect((match.title.band == .absent) == isIssue)
  }

  @Test("what may be a page's title bears out the cited one, and says of none that it is another")
  func possibleTitles() throws {
    var item = CitationItem(type: .webpage)
    item.title = "去年渡船意外統計公布"
    var page = Page()
    func band(_ title: String, _ possible: String) throws -> TitleMatch.Band {
      page.titles = [PageTitle(text: title, source: .title)]
      page.possibleTitles = [PageTitle(text: possible, source: .heading)]
      return CitationMatcher().match(item, with: page, at: try RequestURL("https://example.org/31")).title
        .band
    }
    page.siteName = "航運局全球資訊網"
    #expect(try band("航運局全球資訊網", "去年渡船意外統計公布") == .agrees)
    #expect(try band("航運局全球資訊網", "海岸巡邏隊員招考簡章") == .absent)
    #expect(try band("海岸巡邏隊員招考簡章", "去年渡船意外統計公布") == .agrees)
    #expect(try band("海岸巡邏隊員招考簡章", "港口費率表") == .differs)
    // Nearly the cited one: too much for another page, too little for this one.
    #expect(try band("海岸巡邏隊員招考簡章", "去年渡輪意外統計公布") == .absent)
  }

  @Test(
    "a decision is known by where it is reported",
    arguments: [
      ("Ann Roe, Plaintiff-appellant, v. Harbor Authority of Marlow, 512 F.3d 88 (2d Cir. 2008)", true),
      ("United States of America v. Dale Poe, 512 F.3d 188 (2d Cir. 2008)", false),
      ("United States of America v. Dale Poe, 51 F.3d 88 (2d Cir. 2008)", false),
    ]
  )
  func report(title: String, isSame: Bool) throws {
    var item = CitationItem(type: .legalCase)
    (item.title, item.containerTitle) = ("Roe v. Harbor Auth.", "F.3d")
    (item.volume, item.page) = ("512", "88")
    var page = Page()
    page.titles = [PageTitle(text: title, source: .title)]
    let match = CitationMatcher().match(item, with: page, at: try RequestURL("https://example.org/31"))
    #expect((match.title.band == .agrees) == isSame)
  }

  @Test(
    "a decision is known by its neutral citation",
    arguments: [
      ("Roe & Ors v Harbour Board [2015] EWHC 221 (Admlty) (11 February 2015)", true),
      ("Poe v Harbour Trust [2015] EWHC 2219 (Admlty)", false),
      ("Poe v Harbour Trust [2014] EWHC 221 (Admlty)", false),
    ]
  )
  func neutralCitation(title: String, isSame: Bool) throws {
    var item = CitationItem(type: .legalCase)
    (item.title, item.containerTitle, item.number) = ("Ann Roe & others v Quay Authority", "EWHC", "221")
    item.issued = DateVariable(PartialDate(year: 2015))
    var page = Page()
    page.titles = [PageTitle(text: title, source: .title)]
    let match = CitationMatcher().match(item, with: page, at: try RequestURL("https://example.org/31"))
    #expect((match.title.band == .agrees) == isSame)
  }

  @Test("a book's other volume is another book", arguments: [("2", true), ("1", false), (nil, false)])
  func volume(cited: String?, isOther: Bool) throws {
    var item = CitationItem(type: .book)
    (item.title, item.volume) = ("Handbook of Northern Ports", cited)
    var page = Page()
    page.titles = [PageTitle(text: "Handbook of Northern Ports, Vol. I", source: .title)]
    let match = CitationMatcher().match(item, with: page, at: try RequestURL("https://example.org/31"))
    #expect((match.title.band == .numeralDiffers) == isOther)
  }

  @Test("two dates that differ are given as ISO 8601 writes them")
  func differingDates() {
    var item = CitationItem(type: .webpage)
    item.issued = DateVariable(PartialDate(year: 2023, month: 6))
    let match = DateMatcher.match(item, published: PartialDate(year: 2022, month: 1, day: 5))
    #expect(match.expected == "2023-06" && match.found == "2022-01-05")
  }

  private func date(_ parts: [Int]) -> PartialDate? {
    guard let year = parts.first else { return nil }
    return PartialDate(
      year: year,
      month: parts.count > 1 ? parts[1] : nil,
      day: parts.count > 2 ? parts[2] : nil
    )
  }
}
