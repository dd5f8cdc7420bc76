import Foundation
import Manuscripts
import Testing

@testable import Citations

@Suite("Notes whose title is the words of a link")
struct HyperlinkedTitleTests {
  /// The citations of a note that begins with a link of these words, and goes on with `rest`.
  private func citations(_ title: String, _ rest: String) -> [Citation] {
    let hyperlink = Hyperlink(
      destination: "https://harbor.example.org/news/1",
      textRange: 0..<title.utf8.count,
      location: .text(line: 1, column: 1)
    )
    return CitationRow.extract(title + rest, hyperlinks: [hyperlink])
  }

  @Test("a newspaper in marks and a date behind the dash are the container and the date")
  func imprint() throws {
    let found = citations("渡輪停駛三日", " — 《海港日報》，2021-12-15。")
    let item = try #require(found.first?.item)
    #expect(found.count == 1)
    #expect(item.title == "渡輪停駛三日")
    #expect(item.containerTitle == "海港日報")
    #expect(item.issued == DateVariable(PartialDate(year: 2021, month: 12, day: 15)))
  }

  @Test("a title in marks in a remark behind the dash is neither the container nor a source")
  func remark() throws {
    let found = citations("海港合唱團巡迴", " — 2020 年多城市巡迴。2021 年 9 月 9 日《夜航》發行後，2022 年再演。")
    let item = try #require(found.first?.item)
    #expect(found.count == 1)
    #expect(item.title == "海港合唱團巡迴")
    #expect(item.containerTitle == nil)
    #expect(item.issued == nil)
  }

  @Test("where the words of a link are another address, both are the citation's, the hidden one behind")
  func hiddenAddress() throws {
    let found = citations("https://harbor.example.org/new/1", " — 詳見原始連結")
    #expect(
      found.map { $0.links.map(\.url) } == [
        ["https://harbor.example.org/new/1", "https://harbor.example.org/news/1"]
      ]
    )
  }
}
