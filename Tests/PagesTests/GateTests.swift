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
