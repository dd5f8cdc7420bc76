import Citations
import Foundation
import ManuscriptReaders
import Manuscripts
import Messages
import Testing

@testable import Auditing

@Suite("Suppressions")
struct SuppressionTests {
  private static let insecure = "王大明，〈港口的早晨〉，《海岸時報》，2023年5月6日，<http://example.org/a>。"
  private static let other = "林小華，〈海上的夜晚〉，《海岸時報》，2023年5月8日，<http://example.org/b>。"

  private func suppression(
    rule: String = "url/insecure",
    path: String? = nil,
    citation: String? = nil,
    until: PartialDate? = nil
  ) -> Suppression {
    Suppression(
      rule: rule,
      path: path,
      citation: citation,
      reason: "looked at",
      until: until,
      origin: "ibid.yml:3"
    )
  }

  /// Audits notes offline, on 1 June 2025.
  private func judge(
    _ notes: [String],
    path: String = "/book/chapter.txt",
    _ suppressions: [Suppression]
  ) throws -> Judgement {
    let markers = notes.indices.map { "這是第幾句話。[\($0 + 1)]" }.joined()
    let definitions = notes.enumerated().map { "[\($0.offset + 1)] \($0.element)" }
    let text = ([markers] + definitions).joined(separator: "\n\n")
    let manuscript = try ReaderRegistry.read(Array(text.utf8), path: path, as: .text)
    return Auditor(suppressions: suppressions).judge(
      [CitationExtractor().extract(from: manuscript)],
      results: [:],
      isOffline: true,
      today: Date(timeIntervalSince1970: 1_748_736_000)
    )
  }

  private func places(_ findings: [Finding]) -> [String?] {
    findings.filter { $0.rule == "url/insecure" }.map(\.note)
  }

  @Test("a citation's text is enough, whatever the note's number")
  func renumbering() throws {
    let known = [suppression(citation: "〈港口的早晨〉")]
    let before = try judge([Self.insecure, Self.other], known)
    let after = try judge([Self.other, Self.insecure], known)
    #expect(places(before.findings) == ["n2"])
    #expect(places(after.findings) == ["n1"])
    #expect(after.suppressed.map(\.reason) == ["looked at"])
    #expect(after.suppressed.map(\.finding.note) == ["n2"])
  }

  @Test("spaces, punctuation, width and 臺 for 台 do not matter to a citation's text")
  func normalisation() throws {
    let note = "王大明，〈臺北港口：ＡＢＣ的早晨〉，《海岸時報》，2023年5月6日，<http://example.org/a>。"
    #expect(try places(judge([note], [suppression(citation: "台北港口 abc 的早晨")]).findings) == [])
  }

  @Test("another rule's findings on the citation count")
  func otherRules() throws {
    let known = [suppression(rule: "url/tracking", citation: "港口的早晨")]
    #expect(try places(judge([Self.insecure], known).findings) == ["n1"])
  }

  @Test(
    "a path may be that of a manuscript, a folder or a pattern",
    arguments: [
      ("/book/chapter.txt", true), ("/book", true), ("/book/*.txt", true), ("/book/other.txt", false),
      ("/boo", false), ("/*.txt", false),
    ]
  )
  func paths(path: String, isMeant: Bool) throws {
    #expect(try places(judge([Self.insecure], [suppression(path: path)]).findings).isEmpty == isMeant)
  }

  @Test("one holds through its last day, and is then told to be over")
  func until() throws {
    let last = PartialDate(year: 2025, month: 6, day: 1)
    let before = PartialDate(year: 2025, month: 5, day: 31)
    let holding = try judge([Self.insecure], [suppression(until: last)])
    #expect(places(holding.findings) == [])
    #expect(holding.remarks.isEmpty)
    let over = try judge([Self.insecure], [suppression(until: before)])
    #expect(places(over.findings) == ["n1"])
    #expect(
      over.remarks.map(\.description) == [
        "ibid.yml:3: the suppression of url/insecure ended on 2025-05-31: renew it or take it out"
      ]
    )
  }

  @Test("one that lets nothing pass in a manuscript that it means is told to be of no use")
  func unused() throws {
    let secure = "王大明，〈港口的早晨〉，《海岸時報》，2023年5月6日，<https://example.org/a>。"
    let useless = ["ibid.yml:3: the suppression of url/insecure is of no use any more: take it out"]
    #expect(try judge([secure], [suppression(citation: "港口的早晨")]).remarks.map(\.description) == useless)
    #expect(
      try judge([secure], [suppression(path: "/book/chapter.txt")]).remarks.map(\.description) == useless
    )
  }

  @Test("one that may belong to another manuscript, or whose rule did not run, is not told of")
  func notInScope() throws {
    let others = [
      suppression(citation: "山上的夜晚"), suppression(path: "/book/other.txt"),
      suppression(rule: "link/not-found", citation: "港口的早晨"),
    ]
    #expect(try judge([Self.insecure], others).remarks.isEmpty)
  }
}
