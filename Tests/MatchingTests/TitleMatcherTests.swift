import Citations
import Pages
import Testing
import WebAddresses

@testable import Matching

/// Cited titles against the titles of pages, row by row.
@Suite struct TitleMatcherTests {
  @Test("the rows of titles.json are read")
  func rowsAreRead() {
    #expect(TitleRow.all.count >= 150)
  }

  @Test("a cited title and a page's titles fall into the band of their row", arguments: TitleRow.all)
  func band(row: TitleRow) throws {
    var page = Page()
    let source = try row.source.map { try #require(PageTitle.Source(rawValue: $0)) } ?? .title
    page.titles = row.titles.map { PageTitle(text: $0, source: source) }
    page.siteName = row.site
    let names = SiteNames(page: page, host: row.host ?? "example.org", item: CitationItem(type: .webpage))
    let match = TitleMatcher(
      row.cited,
      names: names,
      isSupported: row.supported == true || row.identified == true,
      isIdentified: row.identified == true,
      isOfSameDay: row.sameDay == true,
      isFrontPage: row.frontPage == true
    )
    .match(page.titles)
    #expect(match.band.name == row.band, "score \(match.score), \(match.difference ?? "")")
    if let difference = row.difference { #expect(match.difference == difference) }
  }
}

extension TitleMatch.Band {
  fileprivate var name: String {
    switch self {
    case .agrees: "agrees"
    case .near: "near"
    case .numeralDiffers: "numeralDiffers"
    case .differs: "differs"
    case .absent: "absent"
    }
  }
}
