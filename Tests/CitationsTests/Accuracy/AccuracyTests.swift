import Citations
import Foundation
import TestSupport
import Testing

@Suite(
  "Accuracy on labelled citations",
  .enabled(if: Fixtures.corpora != nil, "no folder ../shared/corpora, and IBID_CORPORA not set")
)
struct AccuracyTests {
  static func measure(_ rows: [LabelledCitation], misses: inout [String]) -> [String: FieldScore] {
    var scores: [String: FieldScore] = [:]
    for row in rows {
      let item = CitationRow.extract(row.text).first { $0.kind == .source }?.item
      var found = item.map { CSLVariables($0).values } ?? [:]
      found["author"] = found["author"] ?? found["editor"]
      for variable in LabelledCitation.measured {
        let truth = row.truth[variable]
        let agrees =
          zip2(found[variable], truth).map {
            FieldComparison.agrees(variable, found: $0, truth: $1, in: row.text)
          } ?? false
        scores[variable, default: FieldScore()].count(found: found[variable], truth: truth, agrees: agrees)
        if !agrees, truth != nil || found[variable] != nil {
          misses.append("\(row.style)\t\(variable)\t\(truth ?? "-")\t\(found[variable] ?? "-")\t\(row.text)")
        }
      }
    }
    return scores
  }

  private static func zip2(_ first: String?, _ second: String?) -> (String, String)? {
    guard let first, let second else { return nil }
    return (first, second)
  }

  @Test("measure", .enabled(if: ProcessInfo.processInfo.environment["MEASURE"] != nil))
  func measure() throws {
    for kind in ["note", "bibliography"] {
      let all = try LabelledCitation.zoteroChinese(kind: kind)
      for half in 0...1 {
        let rows = all.enumerated().filter { $0.offset % 2 == half }.map(\.element)
        var misses: [String] = []
        let clock = ContinuousClock()
        var scores: [String: FieldScore] = [:]
        let time = clock.measure { scores = AccuracyTests.measure(rows, misses: &misses) }
        print(kind, half, rows.count, time)
        for v in LabelledCitation.measured {
          let s = scores[v]!
          print(
            "  ",
            v.padding(toLength: 16, withPad: " ", startingAt: 0),
            String(format: "P %.3f R %.3f F %.3f", s.precision, s.recall, s.f1),
            s.total,
            "wrong",
            s.wrong,
            "missed",
            s.missed,
            "invented",
            s.invented
          )
        }
        if half == 0 {
          try misses.joined(separator: "\n").write(
            toFile: "/tmp/misses-\(kind).tsv",
            atomically: true,
            encoding: .utf8
          )
        }
      }
    }
  }
}
