import Citations
import Foundation
import Manuscripts
import TestSupport
import Testing
import WebAddresses

/// The rows of Fixtures/addresses/link-finder.json.
struct LinkFinderCase: Decodable, CustomTestStringConvertible {
  struct Found: Decodable, Equatable {
    let url: String
    let request: String?
    let repairs: [String]?
    let alternative: String?
  }
  let name: String
  let text: String
  let links: [Found]
  var testDescription: String { name }

  static func load() throws -> [Self] {
    try JSONDecoder().decode([Self].self, from: Data(contentsOf: Fixtures.url("addresses/link-finder.json")))
  }
}

@Suite("Finding addresses")
struct LinkFinderTests {
  private func passage(_ text: String) -> Passage {
    Passage(text: text, at: .text(line: 1, column: 1))
  }

  private func links(_ text: String, _ hyperlinks: [Hyperlink] = []) -> [LocatedLink] {
    LinkFinder().links(in: passage(text), hyperlinks: hyperlinks)
  }

  @Test("every address is found as a person would copy it", arguments: try LinkFinderCase.load())
  func cases(_ row: LinkFinderCase) {
    let found = links(row.text).map(\.link)
    #expect(found.map(\.url) == row.links.map(\.url))
    for (link, wanted) in zip(found, row.links) {
      if let request = wanted.request {
        #expect((link.requestURL?.string ?? "none") == request)
      }
      #expect(link.repairs.map { String(describing: $0) }.sorted() == (wanted.repairs ?? []).sorted())
      if let alternative = wanted.alternative {
        #expect((link.alternative?.string ?? "none") == alternative)
      }
    }
  }

  @Test("the range takes in the angle brackets, and the place is that of the first character")
  func rangeAndPlace() throws {
    let link = try #require(links("見〈文〉，<https://example.org/a>。").first)
    #expect(link.range == 15..<38)
    #expect(link.link.location == .text(line: 1, column: 7))
  }

  @Test("places are told through the passage's anchors")
  func anchors() throws {
    let passage = Passage(
      text: "甲 https://example.org/a\n乙 https://example.org/b",
      anchors: [
        .init(offset: 0, location: .text(line: 3, column: 5)),
        .init(offset: 26, location: .text(line: 4, column: 1)),
      ]
    )
    let links = LinkFinder().links(in: passage, hyperlinks: [])
    #expect(links.map(\.link.location) == [.text(line: 3, column: 7), .text(line: 4, column: 3)])
  }

  @Test(
    "an address whose line was broken is whole where the format declares it",
    arguments: [("2023/a-b", [.lineBreak]), ("tables", [])] as [(String, Set<Link.Repair>)]
  )
  func declaredOverLines(rest: String, repairs: Set<Link.Repair>) {
    let destination = "https://example.org/tide-" + rest
    let text = "See https://example.org/tide-\n\(rest) now."
    let hyperlink = Hyperlink(
      destination: destination,
      textRange: 4..<(text.utf8.count - 5),
      location: .text(line: 1, column: 5)
    )
    let found = links(text, [hyperlink]).map(\.link)
    #expect(found.map(\.url) == [destination])
    #expect(found.flatMap(\.repairs).isEmpty)
    #expect(links(text).first?.link.repairs == repairs)
  }

  @Test("an address ends at a line's end where the lines are not those of the page")
  func unbrokenLines() {
    func found(_ end: String, _ breaksLines: Bool) -> [String] {
      let passage = Passage(
        text: "See https://example.org/a-\(end)b.",
        anchors: [
          .init(offset: 0, location: .text(line: 3, column: 5)),
          .init(offset: 27, location: .text(line: 4, column: 1)),
        ]
      )
      return LinkFinder().links(in: passage, hyperlinks: [], breaksLines: breaksLines).map(\.link.url)
    }
    #expect(found(" ", true) == ["https://example.org/a-b"])
    #expect(found(" ", false) == ["https://example.org/a-"])
    // The author broke it: `\\`.
    #expect(found("\n", false) == ["https://example.org/a-b"])
  }

  @Test("a line that a reader joined without a space is known by its anchor")
  func joinedByReader() throws {
    let passage = Passage(
      text: "<https://example.org/a-b>",
      anchors: [
        .init(offset: 0, location: .text(line: 1, column: 1)),
        .init(offset: 23, location: .text(line: 2, column: 1)),
      ]
    )
    let link = try #require(LinkFinder().links(in: passage, hyperlinks: []).first?.link)
    #expect(link.url == "https://example.org/a-b")
    #expect(link.repairs == [.lineBreak])
  }

  @Test("an address that is printed and declared is found once")
  func printedAndDeclared() {
    let text = "See https://example.org/a."
    let hyperlink = Hyperlink(
      destination: "https://example.org/a",
      textRange: 4..<25,
      location: .text(line: 1, column: 5)
    )
    #expect(links(text, [hyperlink]).map(\.range) == [4..<25])
  }

  @Test("an address that stands behind words has their range")
  func declaredOnly() {
    let hyperlink = Hyperlink(
      destination: "https://example.org/a",
      textRange: 4..<12,
      location: .text(line: 9, column: 2)
    )
    let found = links("See the page, https://example.org/b", [hyperlink])
    #expect(found.map(\.link.url) == ["https://example.org/a", "https://example.org/b"])
    #expect(found.map(\.range) == [4..<12, 14..<35])
    #expect(found.first?.link.location == .text(line: 9, column: 2))
  }

  @Test("a format's guess that takes in full-width punctuation gives way to what is printed")
  func formatsGuess() {
    let text = "見https://example.org/a，下文"
    let hyperlink = Hyperlink(
      destination: "https://example.org/a%EF%BC%8C%E4%B8%8B%E6%96%87",
      textRange: 3..<33,
      location: .text(line: 1, column: 2)
    )
    #expect(links(text, [hyperlink]).map(\.link.url) == ["https://example.org/a"])
  }

  @Test("a declared address of which only the beginning is printed is taken whole")
  func shortenedOnThePage() {
    let hyperlink = Hyperlink(
      destination: "https://example.org/long/path",
      textRange: 0..<26,
      location: .text(line: 1, column: 1)
    )
    #expect(
      links("https://example.org/long/p…", [hyperlink]).map(\.link.url) == ["https://example.org/long/path"]
    )
  }

  @Test("where a declared address is another than the printed one, both are found")
  func declaredAnother() {
    let hyperlink = Hyperlink(
      destination: "https://example.com/",
      textRange: 0..<21,
      location: .text(line: 1, column: 1)
    )
    #expect(
      links("https://example.org/a", [hyperlink]).map(\.link.url) == [
        "https://example.org/a", "https://example.com/",
      ]
    )
  }

  @Test(
    "mail addresses, places in the document and scripts are no links",
    arguments: ["mailto:a@example.org", "#top", "chapter2.html", "javascript:alert(1)", "tel:+886", ""]
  )
  func noLinks(destination: String) {
    let hyperlink = Hyperlink(destination: destination, textRange: 0..<4, location: .text(line: 1, column: 1))
    #expect(links("Here", [hyperlink]).isEmpty)
  }

  @Test(
    "every address of the seed chapters is found, and nothing else",
    .enabled(if: Fixtures.seeds != nil, "needs ../shared/seeds, or the folder that IBID_SEEDS names")
  )
  func seeds() throws {
    let folder = try #require(Fixtures.seeds)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    for file in files where file.pathExtension == "txt" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let bracketed = text.matches(of: /<(http[^>]*)>/).map { String($0.output.1) }
      #expect(links(text).map(\.link.url) == bracketed)
      #expect(bracketed.count > 20)
    }
  }
}
