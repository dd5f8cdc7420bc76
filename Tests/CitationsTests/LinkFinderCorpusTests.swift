import Citations
import Foundation
import Manuscripts
import TestSupport
import Testing

@Suite(
  "Addresses in running text, against other projects' rows",
  .enabled(if: Fixtures.corpora != nil, "needs ../shared/corpora, or the folder that IBID_CORPORA names")
)
struct LinkFinderCorpusTests {
  struct Row: Decodable {
    let id: String
    let text: String
    let expected: [String]
    let syntax: String?
  }

  private static func rows(_ name: String) throws -> [Row] {
    let folder = try #require(Fixtures.corpora)
    let data = try Data(contentsOf: folder.appending(path: "url-extraction").appending(path: name))
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Row.self, from: Data($0))
    }
  }

  private static func found(in text: String) -> [String] {
    let passage = Passage(text: text, at: .text(line: 1, column: 1))
    return LinkFinder().links(in: passage, hyperlinks: []).map(\.link.url)
  }

  @Test("at least 99 in 100 rows of running text are exact, and the misses are those that are explained")
  func runningText() throws {
    let rows =
      try Self.rows("running-text.jsonl") + Self.rows("taiwan-md.jsonl").filter { $0.syntax == "text" }
    var missed: [String: [String]] = [:]
    for row in rows {
      let found = Self.found(in: row.text)
      if found != row.expected { missed[row.id] = found }
    }
    let data = try Data(contentsOf: Fixtures.url("addresses/running-text-differences.json"))
    let explained = try JSONDecoder().decode([String: String].self, from: data)
    #expect(missed.keys.sorted() == explained.keys.sorted(), "\(missed)")
    #expect(Double(missed.count) <= 0.01 * Double(rows.count))
  }
}
