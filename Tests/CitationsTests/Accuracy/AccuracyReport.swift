import Foundation
import TestSupport

/// The table that `make accuracy` prints and writes to Reports/accuracy.md.
struct AccuracyReport {
  private let bars: [String: [String: AccuracyBar]]
  private var sections: [(set: String, scores: [String: FieldScore])] = []
  private var shares: [(set: String, right: Int, total: Int)] = []

  /// Makes an empty report.
  init(bars: [String: [String: AccuracyBar]]) {
    self.bars = bars
  }

  /// Adds a set's scores.
  mutating func add(_ set: String, _ scores: [String: FieldScore]) {
    sections.append((set, scores))
  }

  /// Adds how many answers of a set are right.
  mutating func add(_ set: String, right: Int, of total: Int) {
    shares.append((set, right, total))
  }

  /// The report as plain lines.
  var text: String {
    (sections.map { set, scores in
      ([set] + rows(of: scores, in: set).map { "  " + $0.joined(separator: "  ") }).joined(separator: "\n")
    } + shares.map { "\($0.set): \($0.right) of \($0.total)" }).joined(separator: "\n")
  }

  /// What stands in the way of the targets: Fixtures/citations/accuracy/obstacles.md.
  private var obstacles: String {
    (try? String(contentsOf: Fixtures.url("citations/accuracy/obstacles.md"), encoding: .utf8)) ?? ""
  }

  /// The report as Markdown.
  var markdown: String {
    var text = """
      # How well citations are read

      Written by `make accuracy` from the labelled citations that `Fixtures/SOURCES.md` names. “Even rows” are those
      that the grammars were mended by; the odd ones are held out: they are measured and never read. Our own rows in
      `Fixtures/citations` and the seed chapters are exact, row by row.

      “Printed” counts the citations whose words print the variable. What a style leaves out, prints changed, or shows
      only inside of an address (Twitter in `https://twitter.com/…`) cannot be read from the citation and is compared in
      none of the columns; “not printed” counts these.

      Compared are the variables whose values stand in the printed citation: titles, containers and publishers after
      folding typography, letter case and markup; dates by the parts that the item has and the citation prints; authors as
      a list of family and given names, in order, initials and “et al.” allowed where the style shortens. What was found
      where the item has nothing counts against precision. A host that the item keeps under another name (a conference, a
      series, a container told in `note`) is no invention, nor are people whom it keeps under another role (a director, a
      composer). A country or dynasty in brackets before a name (`[德]`) is no part of it. An abbreviated journal's name is not compared.

      """
    for (set, scores) in sections {
      text +=
        "\n## \(set)\n\n| variable | printed | not printed | precision | recall | F1 | floor | target |\n"
      text += "|---|---|---|---|---|---|---|---|\n"
      for row in rows(of: scores, in: set) { text += "| " + row.joined(separator: " | ") + " |\n" }
    }
    text +=
      "\n## Back-references\n\nNotes that cite in fewer than half as many characters what an earlier note cites in full: 同上, "
    text += "同前註, 同2, Ibid., short forms. Right is what leads to a citation of that source.\n\n"
    text += "| set | references | right | floor |\n|---|---|---|---|\n"
    for share in shares {
      let floor = bars[share.set]?["back-references"].map { String($0.floor) } ?? ""
      text += "| \(share.set) | \(share.total) | \(share.right) | \(floor) |\n"
    }
    return text + "\n" + obstacles
  }

  private func rows(of scores: [String: FieldScore], in set: String) -> [[String]] {
    LabelledCitation.measured.compactMap { variable in
      guard let score = scores[variable], score.total > 0 else { return nil }
      let figures = [score.precision, score.recall, score.f1].map { String(format: "%.3f", $0) }
      let bar = bars[set]?[variable]
      let levels = [bar?.floor, bar?.target].map { $0.map { String(format: "%.3f", $0) } ?? "" }
      return [variable, String(score.total), String(score.unprinted)] + figures + levels
    }
  }
}
