import Foundation

/// The tables that `make accuracy` writes to Reports/accuracy-pages.md.
struct PageAccuracyReport {
  /// A table: its heading, its columns, and its rows of a name and a tally a column.
  struct Table {
    let heading: String
    let columns: [String]
    var rows: [(name: String, tallies: [Tally])]
  }

  /// The tables in order.
  var tables: [Table] = []

  /// The report as Markdown.
  var markdown: String {
    var text = """
      # How well pages are read and matched

      Written by `make accuracy` from the saved pages that `Fixtures/SOURCES.md` names, and from our own pages of
      missing pages. “Held out” are the odd rows of the corpus, and pages that were written without a look at the
      program's lists of phrases: mistakes were looked at in the others alone. A cell says how many were right, of
      how many.

      """
    for table in tables {
      text += "\n## \(table.heading)\n\n| | \(table.columns.joined(separator: " | ")) |\n"
      text += "|---|" + String(repeating: "--:|", count: table.columns.count) + "\n"
      for (name, tallies) in table.rows {
        text += "| \(name) | " + tallies.map(\.cell).joined(separator: " | ") + " |\n"
      }
    }
    return text
  }
}

extension Tally {
  /// `96.2 % of 134`.
  fileprivate var cell: String {
    total == 0 ? "–" : String(format: "%.1f %% of %d", share * 100, total)
  }
}
