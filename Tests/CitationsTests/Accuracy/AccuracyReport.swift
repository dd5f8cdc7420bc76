import Foundation

/// The table that `make accuracy` prints and writes to Reports/accuracy.md.
struct AccuracyReport {
  private var sections: [(set: String, scores: [String: FieldScore])] = []

  /// Adds a set's scores.
  mutating func add(_ set: String, _ scores: [String: FieldScore]) {
    sections.append((set, scores))
  }

  /// The report as plain lines.
  var text: String {
    sections.map { set, scores in
      ([set] + rows(of: scores).map { "  " + $0.joined(separator: "  ") }).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The report as Markdown.
  var markdown: String {
    var text = """
      # How well citations are read

      Written by `make accuracy` from the labelled citations that `Fixtures/SOURCES.md` names. Only the variables that
      stand in a printed citation are compared. Typography, letter case and shortenings that a style makes (et al.,
      a year for a full date) count as right. “Held out” rows are the odd ones: the grammars were mended by looking
      at even rows alone. Our own rows in `Fixtures/citations` and the seed chapters are exact, row by row.

      """
    for (set, scores) in sections {
      text += "\n## \(set)\n\n| variable | in rows | precision | recall | F1 |\n|---|---|---|---|---|\n"
      for row in rows(of: scores) { text += "| " + row.joined(separator: " | ") + " |\n" }
    }
    return text
  }

  private func rows(of scores: [String: FieldScore]) -> [[String]] {
    LabelledCitation.measured.compactMap { variable in
      guard let score = scores[variable], score.total > 0 else { return nil }
      let figures = [score.precision, score.recall, score.f1].map { String(format: "%.3f", $0) }
      return [variable, String(score.total)] + figures
    }
  }
}
