import Foundation
import TestSupport
import Testing

@Suite("An audit of the sample chapters against the sample web", .serialized)
struct SampleWebTests {
  static let manuscripts = ["chapter-06", "chapter-09", "link-rot"]

  /// The audits, run once for all tests as `make reports` runs them: what they printed, and the reports by file name.
  struct Run: Sendable {
    let program: Program
    let reports: [String: String]

    /// What the JSON reports say.
    func audits() throws -> [SampleAudit] {
      try manuscripts.map {
        try JSONDecoder().decode(SampleAudit.self, from: Data(reports["\($0).json", default: ""].utf8))
      }
    }

    /// What they say of each citation.
    func rows() throws -> [SampleAudit.Row] { try audits().flatMap(\.rows) }

    /// The answers to the addresses of all citations.
    func checks() throws -> [SampleAudit.Check] {
      try audits().flatMap(\.documents).flatMap(\.notes).flatMap(\.citations).compactMap(\.check)
    }
  }

  static let run = Result { () throws -> Run in
    let folder = FileManager.default.temporaryDirectory.appending(path: "ibid-reports-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = try Program(
      shell: "Fixtures/web/audit \"$(command -v ibid)\" '\(folder.path)'",
      in: Fixtures.root
    )
    var reports: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      reports[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return Run(program: program, reports: reports)
  }

  @Test("says of each citation and note what Fixtures/web/expected.tsv says", arguments: SampleAudit.expected)
  func verdict(row: SampleAudit.Row) throws {
    let found = try Self.run.get().rows().first {
      $0.chapter == row.chapter && $0.subject == row.subject
    }
    #expect(found == row)
  }

  @Test("says something of no other citation or note")
  func nothingElse() throws {
    let rows = try Self.run.get().rows()
    #expect(rows.map(\.testDescription) == SampleAudit.expected.map(\.testDescription))
  }

  @Test("meets every verdict and every kind of trouble that the sample web has")
  func everyKind() throws {
    let rows = SampleAudit.expected
    #expect(
      Set(rows.map(\.verdict))
        .isSuperset(of: ["verified", "mismatch", "broken", "blocked", "unreachable", "not-checked"])
    )
    #expect(
      Set(rows.map(\.status)).isSuperset(of: [
        "ok", "not-found", "gone", "soft-404", "blocked", "timeout", "tls-error", "redirect-loop",
        "truncated",
      ])
    )
  }

  @Test("prints the terminal's report, and nothing on standard error")
  func output() throws {
    let run = try Self.run.get()
    #expect(run.program.status == 0)
    #expect(run.program.errors == "")
    for manuscript in Self.manuscripts {
      #expect(run.program.output.contains(try #require(run.reports["\(manuscript).txt"])))
    }
  }

  @Test(
    "writes what stands in Reports/; make reports brings that up to date",
    arguments: manuscripts,
    ["txt", "md", "json", "html", "queries.md", "zh-Hant.queries.md"]
  )
  func samplesAreCurrent(manuscript: String, ending: String) throws {
    let name = "\(manuscript).\(ending)"
    let file = Fixtures.root.appending(path: "Reports").appending(path: name)
    let sample = Self.withoutTimes(try String(contentsOf: file, encoding: .utf8))
    let written = Self.withoutTimes(try #require(try Self.run.get().reports[name]))
    #expect(written.difference(from: sample).isEmpty, "Reports/\(name) is not what the program writes today")
  }

  /// A report without what time makes different: when it was made, how long the answers took.
  private static func withoutTimes(_ report: String) -> [String] {
    let times = [#""startedAt""#, #""finishedAt""#, #""checkedAt""#, #""durationMs""#, "Made on "]
    return report.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { line in !times.contains { line.contains($0) } }
      .map(String.init)
  }

  @Test("asks again where a server was busy for a moment, and says so")
  func retries() throws {
    let attempts = try Self.run.get().checks().filter { $0.status == "ok" }.compactMap(\.attempts)
    #expect(attempts.filter { $0 == 2 }.count == 1)
    #expect(attempts.allSatisfy { $0 <= 2 })
  }

  @Test("reads pages in Big5 and GB18030 whose headers name no charset")
  func charsets() throws {
    let charsets = Set(try Self.run.get().checks().compactMap(\.charset))
    #expect(charsets.isSuperset(of: ["Big5", "GBK"]))
  }

  @Test("gives every broken or mistaken citation its own section in the Markdown report")
  func markdown() throws {
    let run = try Self.run.get()
    for row in SampleAudit.expected where ["mismatch", "broken"].contains(row.verdict) && row.status != "-" {
      let name = row.chapter.split(separator: ".")[0] + ".md"
      let sections = try #require(run.reports[String(name)]).split(separator: "\n### ").dropFirst()
      let note = row.subject.dropFirst().prefix { $0 != "." }
      let section = sections.first { $0.hasPrefix("Note \(note) ") && $0.contains("): \(row.verdict)") }
      let rules = try #require(section, "\(row)").matches(of: /\(`([a-z-]+\/[a-z0-9-]+)`\)/).map {
        String($0.1)
      }
      #expect(Set(rules).isSuperset(of: row.rules), "\(row)")
    }
  }

  @Test("goes on with the other files where one cannot be read, and ends with status 2")
  func missingFile() throws {
    let web = try SampleWeb()
    let run = try Program(
      shell:
        "ibid audit missing.txt chapter-09.txt \(web.arguments) --no-cache --format json",
      in: Fixtures.url("manuscripts/text")
    )
    #expect(run.status == 2)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.contains("missing.txt"))
    let audit = try JSONDecoder().decode(SampleAudit.self, from: Data(run.output.utf8))
    #expect(audit.documents.map(\.path) == ["chapter-09.txt"])
  }

  @Test("says what is known so far when it is interrupted while a host is silent, and ends with status 130")
  func interruption() throws {
    let web = try SampleWeb()
    // The silent host keeps the audit waiting; the signal comes when other answers are in.
    let run = try Program(
      shell: """
        ibid audit chapter-06.txt \(web.arguments) --no-cache --timeout 60 --format json & audit=$!
        until grep -q zhongwen '\(web.folder.path)/access.log' || ! kill -0 $audit; do sleep 0.1; done
        kill -INT $audit; wait $audit
        """,
      in: Fixtures.url("manuscripts/text")
    )
    #expect(run.status == 130)
    let audit = try JSONDecoder().decode(SampleAudit.self, from: Data(run.output.utf8))
    #expect(audit.rows.contains { $0.verdict != "not-checked" })
    #expect(audit.rows.contains { $0.verdict == "not-checked" })
  }
}
