/// What stands on pages besides the text: page numbers and running heads.
struct PageFurniture {
  private var isFurniture: [Bool]

  /// A running head stands on at least so many pages.
  private static let leastPages = 3
  /// The longest running head, in bytes.
  private static let longestHead = 160

  /// Looks through the lines of a text.
  ///
  /// A running head is a line that stands alone at the edge of a page and comes again, apart from its digits, on
  /// other pages. The edge of a page is a form feed, a page number, a sentence that is broken off, or a note.
  ///
  /// - Complexity: Linear in the text's length.
  init(_ text: PageText, layout: LineLayout) {
    var isFurniture = text.lines.enumerated().map { index, line in
      PageNumber.stands(in: text.bytes, line.ink) && !text.continuedLines.contains(index)
        && !Self.endsSentence(index, of: text)
    }
    var heads: [[UInt8]: [Int]] = [:]
    var previous: Int?
    for (index, line) in text.lines.enumerated() where !line.isBlank {
      defer { previous = index }
      guard !isFurniture[index], line.ink.count <= Self.longestHead, !layout.isComplete(index) else {
        continue
      }
      let next = index + 1 < text.lines.count ? index + 1 : nil
      let standsAlone =
        (previous != index - 1 || line.beginsPage || isFurniture[index - 1])
        && (next.map { text.lines[$0].isBlank || isFurniture[$0] } ?? true || line.beginsPage)
      let isAtEdge =
        line.beginsPage || next.map { isFurniture[$0] } ?? false
        || previous.map { before in
          isFurniture[before] || !layout.isComplete(before) && !layout.isHeading(before)
            || DefinitionScanner.label(
              in: text.bytes,
              at: text.lines[before].inkStart,
              limit: text.lines[before].inkEnd
            ) != nil
        } ?? true
      if standsAlone, isAtEdge { heads[Self.key(text.bytes, line.ink), default: []].append(index) }
    }
    for lines in heads.values where lines.count >= Self.leastPages {
      // The first, if it bears no page number, is the heading that the others repeat.
      let isHeading = !text.bytes[text.lines[lines[0]].ink].contains { UInt32($0).isASCIIDigit }
      for line in lines.dropFirst(isHeading ? 1 : 0) { isFurniture[line] = true }
    }
    self.isFurniture = isFurniture
  }

  /// Whether the line is the end of the sentence on the line before: `230–` and `64.`
  private static func endsSentence(_ index: Int, of text: PageText) -> Bool {
    index > 0 && !text.lines[index - 1].isBlank && !text.lines[index].beginsPage
      && text.bytes[text.lines[index].inkEnd - 1] == UInt8(ascii: ".")
  }

  /// Whether the line is a page number or a running head.
  func contains(line: Int) -> Bool { isFurniture[line] }

  /// A line's characters without digits and white space.
  private static func key(_ bytes: [UInt8], _ ink: Range<Int>) -> [UInt8] {
    var key: [UInt8] = []
    var offset = ink.lowerBound
    while let scalar = bytes.scalar(at: offset, limit: ink.upperBound) {
      if scalar.value.digit == nil, !scalar.value.isSpace { key += bytes[offset..<offset + scalar.length] }
      offset += scalar.length
    }
    return key
  }
}
