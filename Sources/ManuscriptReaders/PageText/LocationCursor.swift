import Manuscripts

/// Turns byte offsets into lines and columns, quickly as long as the offsets ascend.
struct LocationCursor {
  private let text: PageText
  private let part: String?
  private var line = 0
  private var offset = 0
  private var column = 1

  /// Begins at the beginning of `text`.
  ///
  /// - Parameter part: The path of the file where that is not the manuscript's own.
  init(_ text: PageText, part: String? = nil) {
    self.text = text
    self.part = part
  }

  /// The place of the character that begins at a byte offset, from 0 to the number of bytes.
  ///
  /// - Complexity: Linear in the distance to the offset asked before, if the two stand on one line.
  mutating func location(of target: Int) -> SourceLocation {
    guard !text.lines.isEmpty else { return place(line: 1, column: 1) }
    if target < offset || target > text.lines[line].end {
      line = text.lineIndex(at: target)
      offset = text.lines[line].start
      column = 1
    }
    let end = min(target, text.lines[line].end)
    while offset < end {
      if text.bytes[offset] & 0xC0 != 0x80 { column += 1 }
      offset += 1
    }
    return place(line: line + 1, column: column)
  }

  private func place(line: Int, column: Int) -> SourceLocation {
    if let places = text.places, !places.isEmpty { return places[min(line, places.count) - 1] }
    let line = text.origins.map { $0[line - 1] + 1 } ?? line
    return part.map { .part($0, line: line, column: column) } ?? .text(line: line, column: column)
  }
}
