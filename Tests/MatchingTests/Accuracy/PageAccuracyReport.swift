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

      Written by `make accuracy` from the saved pages of the corpora, served over loopback with their own bytes and
      read by the real fetcher, and from our own pages of missing pages. “Held out” are the odd rows: mistakes were
      looked at in the others alone. A cell says how many were right, of how many.

      The collections of missing pages are by one hand, which also wrote the program's words for what is missing. The
      third follows how common systems build and word such pages (`Fixtures/SOURCES.md`); 59 of its 172 pages are there,
      and speak of what is not, or ask something first. When it was new, before anything was mended, precision on it was
      79.3 % of 82 and recall 57.5 % of 113 (the second: 83 % and 53 %). 53 pages worded by others, templates of public
      repositories and texts that explain what a 404 is, gave 91.7 % and 89.2 % at first sight after that, and 97.2 % and
      94.6 % once what they showed was mended; they are not kept here.

      The fourth has the manuscript's citation beside each page: 205 pages of news sites, portals, governments,
      shops, video and blog services, forums, wikis, repositories and registrars, 68 of them there. It is judged twice:
      by what the page says alone, and as an audit does, under the cited title, which outweighs what a page says where it
      is there, and lets doubtful words count where it is not. Untouched, precision on it was 98.0 % of 102 and recall
      73.0 % of 137, either way.

      The fifth, 46 pages of other software (readers' portals, shops, archives, finding aids, forums, wikis), 12 of them
      there, was written after all that was mended, and is only counted.

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
