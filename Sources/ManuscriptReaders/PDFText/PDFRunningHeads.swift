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
  /// A running head stands away from the text by more than this times the usual distance of lines.
  private static let apart = 1.15

  /// Looks through the lines of pages.
  init(_ pages: [[PDFTextLine]]) {
    for page in pages {
      let edges = Self.head(of: page[...]) + Self.head(of: page.reversed()[...])
      for key in Set(edges.map(Self.key)) { counts[key, default: 0] += 1 }
    }
  }

  /// The first lines of a page, or of one turned round, that stand apart from the rest.
  private static func head(of page: ArraySlice<PDFTextLine>) -> [PDFTextLine] {
    let lines = Array(page)
    let steps = zip(lines, lines.dropFirst()).map { abs($1.y - $0.y) }
    let usual = steps.filter { $0 > 1 }.sorted().dropLast(steps.count / 2).last ?? 12
    guard let end = steps.prefix(edge).lastIndex(where: { $0 > usual * apart }) else { return [] }
    return lines[...end].filter { !showsAddress($0) }
  }

  /// Whether a line, or the beginning of it, is an address: many of one site look alike but for their digits.
  private static func showsAddress(_ line: PDFTextLine) -> Bool {
    line.runs.contains { run in
      if run.text.contains("://") { return true }
      let bytes = Array(run.text.utf8)
      return run.links.contains { link in
        let words = String(decoding: bytes[link.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
        return words.utf8.count > 3 && link.target.contains(words)
      }
    }
  }

  /// Whether a line stands, but for its digits, on another page too.
  func contains(_ line: PDFTextLine) -> Bool {
    counts[Self.key(line), default: 0] > 1 && !Self.showsAddress(line)
  }

  private static func key(_ line: PDFTextLine) -> Key {
    let words = line.runs.map(\.text).joined().filter { !$0.isNumber && !$0.isWhitespace }
    return Key(words: words, height: Int((line.y / 4).rounded()))
  }
}
