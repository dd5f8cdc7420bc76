import PDFReading

/// The running heads and page numbers of a PDF: what stands at the same height, first or last, on several pages.
struct PDFRunningHeads {
  private struct Key: Hashable {
    let words: String
    let height: Int
  }

  private var counts: [Key: Int] = [:]

  /// How many lines at a page's head and foot are looked at.
  private static let edge = 2

  /// Looks through the lines of pages.
  init(_ pages: [[PDFTextLine]]) {
    for page in pages {
      let edges = page.prefix(Self.edge) + page.dropFirst(Self.edge).suffix(Self.edge)
      for key in Set(edges.map(Self.key)) { counts[key, default: 0] += 1 }
    }
  }

  /// Whether a line stands, but for its digits, on another page too.
  func contains(_ line: PDFTextLine) -> Bool { counts[Self.key(line), default: 0] > 1 }

  private static func key(_ line: PDFTextLine) -> Key {
    let words = line.runs.map(\.text).joined().filter { !$0.isNumber && !$0.isWhitespace }
    return Key(words: words, height: Int((line.y / 4).rounded()))
  }
}
