import Foundation
import Pages
import TestSupport
import Testing

/// What a server shows instead of the page that was asked for: Fixtures/pages/gates.json.
@Suite("Gates before pages") struct GateTests {
  /// A page, and the sign that it must give.
  struct Row: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    /// `gate` (a riddle for robots, a refusal, consent, a log-in), `outOfService`, `notice` or `none`.
    let sign: String
    let page: String

    var testDescription: String { name }
  }

  private static let rows: [Row] = {
    do {
      return try JSONDecoder().decode([Row].self, from: Data(contentsOf: Fixtures.url("pages/gates.json")))
    } catch {
      fatalError("Fixtures/pages/gates.json: \(error)")
    }
  }()

  @Test("a page that lets nobody in, or nobody now, is told from pages that do", arguments: rows)
  func sign(row: Row) throws {
    let signs = try PageFixtures.page(Array(row.page.utf8)).signs
    var names = Set(signs.compactMap(Self.name))
    // A gate mostly turns to its reader as well.
    if names.count > 1 { names.remove("notice") }
    #expect(names == (row.sign == "none" ? [] : [row.sign]), "\(signs)")
  }

  @Test("the day in an address does not make a page of a refusal")
  func addressDay() throws {
    let html = """
      <title>Quay Tribune</title><h1>We're sorry</h1><p>This site is unavailable in your location. You seem to come from
      the European Economic Area, and cannot be let in at this time.</p>
      """
    let page = try PageFixtures.page(Array(html.utf8), url: "https://example.org/news/2020/06/03/piers.html")
    #expect(page.signs.contains { if case .challenge = $0 { true } else { false } })
  }

  private static func name(of sign: PageSign) -> String? {
    switch sign {
    case .challenge, .login: "gate"
    case .outOfService: "outOfService"
    case .saysNotFound, .mayBeMissing: "missing"
    case .parked: "parked"
    case .notice: "notice"
    case .needsJavaScript, .refresh, .unreadable, .needsProgram: nil
    }
  }
}
