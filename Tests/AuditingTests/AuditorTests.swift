import Citations
import Fetching
import Foundation
import Manuscripts
import Pages
import Testing
import WebAddresses

@testable import Auditing

@Suite("What the audit says of citations and of the answers to their addresses")
struct AuditorTests {
  private let today = Date(timeIntervalSince1970: 1_748_736_000)

  @Test("an answer gives the status, the verdict and the findings of its row", arguments: AnswerCase.all)
  func answer(row: AnswerCase) throws {
    let judgement = Auditor().judge(
      [row.manuscript],
      results: try row.results(),
      isOffline: false,
      today: today
    )
    let citation = try #require(judgement.documents.first?.notes.first?.citations.first)
    #expect(citation.check?.status.rawValue == row.status)
    #expect(citation.verdict.rawValue == row.verdict)
    let online = judgement.findings.filter { Self.onlineRules.contains($0.rule) }
    #expect(online.map { "\($0.rule): \($0.message)" } == row.finds)
    if let suggests = row.suggests { #expect(online.map { $0.suggestion ?? "" } == suggests) }
  }

  @Test("a check that runs without the network too says more, or nothing, where the answer tells more")
  func answersBeside() throws {
    let rows = AnswerCase.all.filter { $0.beside != nil }
    #expect(rows.count == 5)
    let rules = Set(RuleRegistry.rules.filter { $0.looksAtAnswers }.map { $0.description.id })
      .subtracting(Self.onlineRules)
    #expect(rules.count == 4)
    for row in rows {
      let judged = Auditor().judge(
        [row.manuscript],
        results: try row.results(),
        isOffline: false,
        today: today
      )
      let found = judged.findings.filter { rules.contains($0.rule) }
      #expect(found.map { "\($0.rule): \($0.suggestion ?? "")" } == row.beside)
    }
  }

  @Test("an address that failed before is told with its history, which is no part of the message")
  func history() throws {
    let rows = AnswerCase.all.filter { $0.answer?.history != nil }
    #expect(rows.count == 2)
    for row in rows {
      let results = try row.results()
      let findings = Auditor().judge([row.manuscript], results: results, isOffline: false, today: today)
        .findings
      let finding = try #require(findings.first { $0.rule.hasPrefix("link/") })
      let isRepeated = try #require(row.answer?.history).checks > 1
      #expect(
        "\(finding.sentence)" == "\(finding.message)"
          + (isRepeated ? "; failed on 3 runs since 2026-11-02" : "")
      )
    }
  }

  @Test("every check that needs the network has a row where it fires")
  func coverage() {
    let fired = Set(AnswerCase.all.flatMap(\.finds).map { String($0.prefix { $0 != ":" }) })
    #expect(Self.onlineRules.subtracting(fired).isEmpty)
  }

  @Test("offline nothing is checked, and no check of the network runs")
  func offline() throws {
    let row = try #require(AnswerCase.all.first { $0.verdict == "broken" })
    let judgement = Auditor().judge(
      [row.manuscript],
      results: try row.results(),
      isOffline: true,
      today: today
    )
    #expect(judgement.documents.first?.notes.first?.citations.first?.verdict == .notChecked)
    #expect(judgement.findings.allSatisfy { !Self.onlineRules.contains($0.rule) })
  }

  @Test("a page that has one citation's title is there for another citation of its address too")
  func sharedEvidence() throws {
    let row = try #require(
      AnswerCase.all.first { $0.because.hasPrefix("a page with the cited title is there") }
    )
    var right = CitationItem(type: .webpage)
    right.title = row.item.title
    var wrong = right
    wrong.title = "山城的雨季又來了沒有"
    let manuscript = AnswerCase.manuscript(citing: [(wrong, row.url), (right, row.url)])
    let judgement = Auditor().judge(
      [manuscript],
      results: try row.results(),
      isOffline: false,
      today: today
    )
    #expect(judgement.documents.first?.notes.first?.citations.map(\.verdict) == [.mismatch, .verified])
  }

  @Test("a reference back has the verdict of what it refers to")
  func backReference() throws {
    let row = try #require(AnswerCase.all.first { $0.verdict == "verified" })
    let source = row.manuscript
    let citation = try #require(source.notes.first?.citations.first)
    let reference = BackReference(form: .previousNote, words: "同前註", target: .citation(citation.id))
    let back = Citation(
      id: "n2.1",
      kind: .backReference(reference),
      item: CitationItem(type: .document),
      links: [],
      raw: citation.raw
    )
    let note = try #require(source.notes.first?.note)
    let both = CitedManuscript(
      manuscript: source.manuscript,
      notes: source.notes + [CitedNote(note: note, citations: [back])],
      links: []
    )
    let judgement = Auditor().judge([both], results: try row.results(), isOffline: false, today: today)
    #expect(judgement.documents.first?.notes.last?.citations.first?.verdict == .verified)
  }

  @Test("a rule that is off says nothing, and a severity that is set replaces the rule's own")
  func settings() throws {
    let row = try #require(AnswerCase.all.first { $0.status == "not-found" })
    func findings(_ settings: RuleSettings) throws -> [Finding] {
      Auditor(settings: settings)
        .judge([row.manuscript], results: try row.results(), isOffline: false, today: today).findings
        .filter { $0.rule == "link/not-found" }
    }
    #expect(try findings(RuleSettings()).map(\.severity) == [.error])
    #expect(try findings(RuleSettings(["link/not-found": .severity(.note)])).map(\.severity) == [.note])
    #expect(try findings(RuleSettings(["link/not-found": .off])).isEmpty)
  }

  @Test("findings stand in the order of their documents and places")
  func order() throws {
    let rows = AnswerCase.all.filter { !$0.finds.isEmpty }.prefix(2)
    let manuscripts = rows.enumerated().map { index, row in
      let one = row.manuscript
      let manuscript = Manuscript(
        path: index == 0 ? "z.txt" : "a.txt",
        format: .text,
        blocks: [],
        notes: one.manuscript.notes
      )
      return CitedManuscript(manuscript: manuscript, notes: one.notes, links: [])
    }
    let results = try rows.reduce(into: [:]) { $0.merge(try $1.results()) { first, _ in first } }
    let findings = Auditor().judge(manuscripts, results: results, isOffline: false, today: today).findings
    let paths = findings.map(\.path)
    #expect(paths == paths.sorted(by: >), "z.txt was given first")
    let columns = findings.filter { $0.path == "z.txt" }.compactMap { finding -> [Int]? in
      if case .text(let line, let column)? = finding.location { [line, column] } else { nil }
    }
    #expect(columns == columns.sorted { $0.lexicographicallyPrecedes($1) })
  }

  private static let onlineRules = Set(
    RuleRegistry.rules.filter { $0.description.needsNetwork }.map { $0.description.id }
  )
}
