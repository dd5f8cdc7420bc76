import Foundation
import TestSupport
import Testing

@Suite("README and CONTRIBUTING say what is so")
struct DocumentTests {
  static let documents = ["README.md", "CONTRIBUTING.md", "Fixtures/web/README.md"]

  @Test("the README's tables of checks are what ibid rules --format markdown prints")
  func rules() throws {
    let printed = try Program(shell: "ibid rules --format markdown", in: Fixtures.root).output
    #expect(try section("<!-- ibid rules --format markdown -->", "<!-- end of rules -->") == printed)
  }

  @Test("the README's table of formats names the formats that ibid audit has, and no other")
  func formats() throws {
    let help = try Program(shell: "ibid audit --help", in: Fixtures.root).output
    let values = try #require(help.firstMatch(of: /report's format[^(]*\([^)]*\)[^(]*\(values:([^)]*)\)/)?.1)
    let offered = values.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
    let table = try readme.split(separator: "| format | for |")[1].split(separator: "\n\n")[0]
    let named = table.matches(of: /\n\| `([a-z-]+)` \|/).map { String($0.1) }
    #expect(named == offered)
  }

  @Test(
    "every command line of the README's examples is understood",
    arguments: ["audit", "extract", "inspect", "rules", "schema", "cache"]
  )
  func commands(command: String) throws {
    #expect(try readme.contains("\n    ibid \(command) "))
    #expect(try Program(shell: "ibid \(command) --help", in: Fixtures.root).status == 0)
  }

  @Test("every file that they link to is there", arguments: documents)
  func links(document: String) throws {
    let url = Fixtures.root.appending(path: document)
    let text = try String(contentsOf: url, encoding: .utf8)
    for match in text.matches(of: /\]\(([^)#]+)\)/) where !match.1.hasPrefix("http") {
      let target = url.deletingLastPathComponent().appending(path: String(match.1))
      #expect(FileManager.default.fileExists(atPath: target.path), "\(document) links to \(match.1)")
    }
  }

  /// What stands between two lines of the README.
  private func section(_ begin: String, _ end: String) throws -> String {
    let text = try readme
    let begin = try #require(text.range(of: begin + "\n"))
    let end = try #require(text.range(of: end, range: begin.upperBound..<text.endIndex))
    return String(text[begin.upperBound..<end.lowerBound])
  }

  private var readme: String {
    get throws { try String(contentsOf: Fixtures.root.appending(path: "README.md"), encoding: .utf8) }
  }
}
