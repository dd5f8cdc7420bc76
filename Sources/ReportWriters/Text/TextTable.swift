/// A table of plain text whose columns stand under each other, also with wide characters.
struct TextTable {
  /// Which side of a column its cells lean to.
  enum Alignment {
    case left, right
  }

  /// One cell.
  struct Cell {
    /// What stands in it, already safe to print.
    let text: String
    /// Its colour.
    var role: TextStyle.Role?
  }

  private let alignments: [Alignment]
  private var rows: [[Cell]] = []

  /// Makes a table of as many columns as there are alignments.
  init(_ alignments: [Alignment]) {
    self.alignments = alignments
  }

  /// Adds a row, which has as many cells as the table has columns.
  mutating func add(_ cells: [Cell]) {
    rows.append(cells)
  }

  /// The lines, two spaces between the columns, no spaces at an end.
  func lines(_ style: TextStyle) -> [String] {
    let widths = alignments.indices.map { column in
      rows.map { DisplayWidth.of($0[column].text) }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      var gap = 0
      for (column, cell) in row.enumerated() {
        let filling = widths[column] - DisplayWidth.of(cell.text)
        if alignments[column] == .right { gap += filling }
        if !cell.text.isEmpty {
          line += String(repeating: " ", count: gap) + style(cell.text, cell.role)
          gap = 0
        }
        gap += (alignments[column] == .left ? filling : 0) + 2
      }
      return line
    }
  }
}
