import Citations
import Foundation
import ManuscriptReaders
import Messages
import Testing

@testable import Auditing

@Suite("Findings that comments let pass")
struct IgnoreCommentListTests {
  private func judge(_ lines: [String], name: String = "chapter.md") throws -> Judgement {
    let manuscript = try ReaderRegistry.read(Array(lines.joined(separator: "\n").utf8), path: name)
    return Auditor().judge(
      [CitationExtractor().extract(from: manuscript)],
      results: [:],
      isOffline: true,
      today: Date(timeIntervalSince1970: 1_748_736_000)
    )
  }

  private func places(_ judgement: Judgement) -> [String?] {
    judgement.findings.filter { $0.rule == "url/insecure" }.map(\.note)
  }

  private static let body = "A.[^1] B.[^2]\n"
  private static let one = "[^1]: Roe, “Tides,” May 6, 2023, <http://example.org/a>."
  private static let two = "[^2]: Doe, “Gulls,” May 7, 2023, <http://example.org/b>."

  @Test("a comment inside a note lets the note pass")
  func inside() throws {
    let judged = try judge([
      Self.body, Self.one + " <!-- ibid-ignore url/insecure: it has no other -->", Self.two,
    ])
    #expect(places(judged) == ["n2"])
    #expect(judged.suppressed.map(\.reason) == ["it has no other"])
    #expect(judged.suppressed.map(\.isInManuscript) == [true])
    #expect(judged.remarks.isEmpty)
  }

  @Test("a comment alone on a line lets the note behind it pass")
  func before() throws {
    let judged = try judge([Self.body, Self.one, "", "<!-- ibid-ignore -->", Self.two])
    #expect(places(judged) == ["n1"])
    #expect(judged.suppressed.map(\.reason) == ["a comment in line 5"])
  }

  @Test("a comment in the body lets addresses of its line pass")
  func body() throws {
    let judged = try judge([
      "See http://example.org/a. <!-- ibid-ignore url/insecure -->", "", "And http://example.org/b.",
    ])
    #expect(judged.findings.filter { $0.rule == "url/insecure" }.count == 1)
    #expect(judged.suppressed.count == 1)
  }

  @Test("another rule's findings stay, and a comment of no use is told")
  func otherRule() throws {
    let judged = try judge([Self.body, Self.one + " <!-- ibid-ignore url/amp -->", Self.two])
    #expect(places(judged) == ["n1", "n2"])
    #expect(
      judged.remarks.map(\.description) == [
        "chapter.md:3: the ibid-ignore comment is of no use any more: take it out"
      ]
    )
  }

  @Test("a word that is no rule is told")
  func unknownRule() throws {
    let judged = try judge([Self.body, Self.one + " <!-- ibid-ignore url/insecur -->", Self.two])
    #expect(
      judged.remarks.map(\.description) == [
        "chapter.md:3: ibid-ignore names “url/insecur”, which is no rule: see ibid rules"
      ]
    )
  }

  @Test("of two footnotes in one line of LaTeX only that with the comment passes")
  func latex() throws {
    let judged = try judge(
      [
        "\\begin{document}",
        "A\\footnote{Roe, ``Tides,'' \\url{http://example.org/a}.",
        "% ibid-ignore url/insecure", "} B\\footnote{Doe, ``Gulls,'' \\url{http://example.org/b}.}",
        "\\end{document}",
      ],
      name: "chapter.tex"
    )
    #expect(places(judged) == ["n2"])
  }
}
