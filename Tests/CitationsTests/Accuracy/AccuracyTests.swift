import Citations
import Foundation
import TestSupport
import Testing

@Suite(
  "Accuracy on labelled citations",
  .enabled(if: Fixtures.corpora != nil, "no folder ../shared/corpora, and IBID_CORPORA not set")
)
struct AccuracyTests {
  /// What each variable of a set must reach, and what it should.
  static let bars: [String: [String: AccuracyBar]] = {
    let url = Fixtures.url("citations/accuracy/floors.json")
    do {
      return try JSONDecoder().decode([String: [String: AccuracyBar]].self, from: Data(contentsOf: url))
    } catch {
      fatalError("\(url.path): \(error)")
    }
  }()

  @Test("every variable of every set is read at least as well as its floor says")
  func floors() throws {
    var report = AccuracyReport(bars: AccuracyTests.bars)
    let showsMistakes = ProcessInfo.processInfo.environment["IBID_SHOW_MISTAKES"] != nil
    for set in AccuracySet.allCases {
      let scores = AccuracyTests.measure(try set.rows(), showing: showsMistakes && !set.isHeldOut)
      report.add(set.rawValue, scores)
      for (variable, bar) in AccuracyTests.bars[set.rawValue] ?? [:] {
        let score = try #require(scores[variable])
        #expect(
          score.f1 >= bar.floor,
          "\(set.rawValue): \(variable) has F1 \(score.f1), its floor is \(bar.floor)"
        )
      }
    }
    for set in LabelledSequence.Half.allCases {
      let references = try set.sequences().flatMap { $0.backReferences() }
      let right = references.count(where: \.isRight)
      report.add(set.rawValue, right: right, of: references.count)
      let bar = try #require(AccuracyTests.bars[set.rawValue]?["back-references"])
      #expect(
        Double(right) >= bar.floor * Double(references.count),
        "\(set.rawValue): \(references.filter { !$0.isRight }.map { "\($0.text): \($0.found)" })"
      )
    }
    if let path = ProcessInfo.processInfo.environment["IBID_ACCURACY_REPORT"] {
      print(report.text)
      let markdown = report.markdown + (try LabelledFindings().markdown)
      try markdown.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  /// Reads every row and counts how each measured variable came out; with `showing`, prints what did not come out right.
  static func measure(_ rows: [LabelledCitation], showing: Bool = false) -> [String: FieldScore] {
    var scores: [String: FieldScore] = [:]
    for row in rows {
      let item = CitationRow.extract(row.text).first { $0.kind == .source }?.item
      var found = item.map { CSLVariables($0).values } ?? [:]
      found["author"] = found["author"] ?? found["editor"]
      if let host = found["container-title"], row.truth["container-title"] == nil,
        row.otherHosts.contains(where: { FieldComparison.key($0) == FieldComparison.key(host) })
      {
        found["container-title"] = nil
      }
      if let people = found["author"], row.truth["author"] == nil,
        row.otherPeople.contains(where: {
          FieldComparison.agrees("author", found: people, truth: $0, in: row.text)
        })
      {
        found["author"] = nil
      }
      for variable in row.unprinted { scores[variable, default: FieldScore()].unprinted += 1 }
      for variable in row.measured {
        let truth = row.truth[variable]
        let agrees =
          truth.map { truth in
            found[variable].map { FieldComparison.agrees(variable, found: $0, truth: truth, in: row.text) }
              ?? false
          } ?? false
        scores[variable, default: FieldScore()].count(found: found[variable], truth: truth, agrees: agrees)
        if showing, !agrees, truth != nil || found[variable] != nil {
          print("MISTAKE", variable, truth ?? "-", found[variable] ?? "-", row.text, separator: "\t")
        }
      }
    }
    return scores
  }

  @Test("of the labelled findings by which the rules were mended 95 in 100 errors and warnings are right")
  func findings() throws {
    let labelled = try LabelledFindings()
    #expect(labelled.count(.mended) >= 200)
    #expect(labelled.precision(.mended) >= 0.95)
    #expect(labelled.count(.untouched) >= 200)
  }
}
