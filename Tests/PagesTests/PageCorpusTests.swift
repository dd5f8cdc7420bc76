import CharacterEncodings
import Citations
import Foundation
import Pages
import TestSupport
import Testing

private let corpus = Fixtures.corpora?.appending(path: "pages")

/// Saved pages of the world, with what people read off them.
///
/// With IBID_SHOW_MISTAKES set, each mistake is printed.
@Suite(.enabled(if: corpus != nil, "needs the folder pages/ of IBID_CORPORA, or of ../shared/corpora"))
struct PageCorpusTests {
  struct Row: Decodable {
    let file: String
    let url: String?
    let title: String?
    let date: String?
    let otherDates: [String]?
    let author: Names?
    let site: String?
    let charset: String?
  }

  /// One name or several.
  struct Names: Decodable {
    let all: [String]
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      all = try (try? container.decode([String].self)) ?? [container.decode(String.self)]
    }
  }

  /// The pages, read once for all tests.
  private static let pages: Result<[(row: Row, page: Page)], any Error> = Result {
    let folder = try #require(corpus)
    let rows: [Row] = try PageFixtures.lines(of: folder.appending(path: "index.jsonl"))
    return try rows.map { row in
      let bytes = try PageFixtures.gunzip(folder.appending(path: row.file))
      let page = try? PageFixtures.page(bytes, url: row.url ?? "https://example.org/")
      return try (row, page ?? PageFixtures.page(bytes))
    }
  }

  /// Measures one field: of the pages that have it, how many are right.
  private func measure(
    _ field: String,
    _ judge: (Row, Page) -> (isRight: Bool, found: String)?
  ) throws -> Double {
    var right = 0
    var count = 0
    for (row, page) in try Self.pages.get() {
      guard let (isRight, found) = judge(row, page) else { continue }
      count += 1
      if isRight {
        right += 1
      } else if ProcessInfo.processInfo.environment["IBID_SHOW_MISTAKES"] != nil {
        print("\(field): \(row.file): \(found)")
      }
    }
    let share = Double(right) / Double(max(count, 1))
    print("\(field): \(right) of \(count), \((share * 1_000).rounded() / 10) %")
    return share
  }

  @Test("the title stands among the candidates of 94 pages in 100")
  func titles() throws {
    let share = try measure("title") { row, page in
      guard let title = row.title else { return nil }
      let wanted = Self.folded(title)
      let isThere = page.titles.contains {
        Self.folded($0.text).contains(wanted) || wanted.contains(Self.folded($0.text))
      }
      return (isThere, "\(title) | \(page.titles.prefix(3).map(\.text))")
    }
    #expect(share >= 0.94)
  }

  @Test("the date is right on 86 pages in 100")
  func dates() throws {
    let share = try measure("date") { row, page in
      guard let date = row.date else { return nil }
      let found =
        page.published.map { $0.dateParts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-") } ?? "–"
      return (found == date || row.otherDates?.contains(found) == true, "\(date), not \(found)")
    }
    #expect(share >= 0.86)
  }

  @Test("the site's name is right on 80 pages in 100")
  func sites() throws {
    let share = try measure("site") { row, page in
      guard let site = row.site else { return nil }
      let found = Self.folded(page.siteName ?? "")
      let wanted = Self.folded(site)
      return (
        !found.isEmpty && (found.contains(wanted) || wanted.contains(found)),
        "\(site), not \(page.siteName ?? "–")"
      )
    }
    #expect(share >= 0.8)
  }

  @Test("an author is right on 66 pages in 100")
  func authors() throws {
    let share = try measure("author") { row, page in
      guard let names = row.author?.all else { return nil }
      let wanted = Self.folded(names.joined(separator: " "))
      let isThere = page.authors.contains { author in
        let words = author.split { $0 == " " || $0 == "," }.map { Self.folded(String($0)) }
        return !words.isEmpty && words.allSatisfy(wanted.contains)
      }
      return (isThere, "\(names), not \(page.authors)")
    }
    #expect(share >= 0.66)
  }

  @Test("every page is read in its encoding")
  func encodings() throws {
    let share = try measure("charset") { row, page in
      guard let charset = row.charset.flatMap(CharacterEncoding.init(label:)) else { return nil }
      return (page.charset == charset.rawValue, "\(charset.rawValue), not \(page.charset ?? "–")")
    }
    #expect(share == 1)
  }

  @Test("no page of an article looks as if it were not there")
  func signs() throws {
    let share = try measure("present") { row, page in
      let bad = page.signs.filter { if case .refresh = $0 { false } else { true } }
      return (bad.isEmpty, "\(bad)")
    }
    #expect(share >= 0.99)
  }

  /// The letters and digits of a text in lower case.
  private static func folded(_ text: String) -> String {
    String(text.precomposedStringWithCompatibilityMapping.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
