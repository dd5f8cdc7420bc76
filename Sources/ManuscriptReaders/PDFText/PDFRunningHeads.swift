import PDFReading

/// The running heads and page numbers of a PDF: what stands at the same height, first or last, on several pages.
struct PDFRunningHeads {
  private struct Key: Hashable {
    /// The words, with each number as it stands or as its distance from the number of the page.
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
      let markers = Set(page.lazy.flatMap(\.raisedNumbers))
      let edges = Self.head(of: page, markers: markers) + Self.head(of: page.reversed(), markers: markers)
      for key in Set(edges.flatMap(Self.keys)) { counts[key, default: 0] += 1 }
    }
  }

  /// The first lines of a page, or of one turned round, that stand apart from the rest and have nothing to do with
  /// notes: their last lines may be alike on several pages.
  ///
  /// - Parameter markers: The numbers that stand raised on the page.
  private static func head(of lines: [PDFTextLine], markers: Set<Int>) -> [PDFTextLine] {
    let steps = zip(lines, lines.dropFirst()).map { abs($1.y - $0.y) }
    let usual = steps.filter { $0 > 1 }.sorted().dropLast(steps.count / 2).last ?? 12
    let reach = lines.prefix(edge).firstIndex { line in
      line.isNumbered
        && (!line.raisedNumbers.isEmpty || line.label.map { markers.contains($0.number) } ?? false)
    }
    guard let end = steps.prefix(reach ?? edge).lastIndex(where: { $0 > usual * apart }) else { return [] }
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

  /// Whether a line stands on another page too, as it is or with that page's number.
  func contains(_ line: PDFTextLine) -> Bool {
    Self.keys(line).contains { counts[$0, default: 0] > 1 } && !Self.showsAddress(line)
  }

  /// The most numbers of a running head that may be the page's: what has more is none.
  private static let mostNumbers = 4

  /// What tells a line: its words and height, and for each of its numbers itself or its distance from the page's.
  private static func keys(_ line: PDFTextLine) -> [Key] {
    let text = line.runs.map(\.text).joined().filter { !$0.isWhitespace }
    var forms = [""]
    var rest = text[...]
    var numbers = 0
    while let first = rest.first {
      let part = first.isNumber ? rest.prefix(while: \.isNumber) : rest.prefix { !$0.isNumber }
      rest = rest[part.endIndex...]
      guard let number = Int(part) else {
        forms = forms.map { $0 + part }
        continue
      }
      numbers += 1
      guard numbers <= mostNumbers else { return [] }
      forms = forms.flatMap { ["\($0)\(number)", "\($0)#\(number - line.page)#"] }
    }
    return forms.map { Key(words: $0, height: Int((line.y / 4).rounded())) }
  }
}
