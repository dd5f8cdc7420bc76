import Foundation
import Pages
import TestSupport
import Testing

@Suite struct SoftNotFoundTests {
  struct Collection: Decodable {
    /// One neutral paragraph in each language.
    let paragraphs: [String: String]
    let pages: [Row]
  }

  struct Row: Decodable {
    let language: String
    let missing: Bool
    let title: String
    let body: String
    /// How many neutral paragraphs follow the body's own text.
    let paragraphs: Int?
  }

  @Test("pages that say they are not there are told from articles about such pages")
  func precisionAndRecall() throws {
    let data = try Data(contentsOf: Fixtures.url("pages/soft-404/pages.json"))
    let collection = try JSONDecoder().decode(Collection.self, from: data)
    var found = 0
    var wrong: [String] = []
    var missed: [String] = []
    for row in collection.pages {
      let text = try #require(collection.paragraphs[row.language])
      let filler = String(repeating: "<p>\(text)</p>", count: (row.paragraphs ?? 0) * 3)
      let html = """
        <html lang="\(row.language)"><meta charset="utf-8"><title>\(row.title)</title><body>\
        <nav><a href="/">Home</a> <a href="/404">404</a></nav>\(row.body)\(filler)</body></html>
        """
      let page = try PageFixtures.page(Array(html.utf8))
      let saysSo = page.signs.contains { if case .saysNotFound = $0 { true } else { false } }
      switch (saysSo, row.missing) {
      case (true, true): found += 1
      case (true, false): wrong.append(row.title)
      case (false, true): missed.append("\(row.title): \(row.body)")
      case (false, false): break
      }
    }
    #expect(collection.pages.count >= 120)
    #expect(Double(found) >= 0.98 * Double(found + wrong.count), "wrongly said to be missing: \(wrong)")
    #expect(Double(found) >= 0.95 * Double(found + missed.count), "not noticed: \(missed)")
  }
}
