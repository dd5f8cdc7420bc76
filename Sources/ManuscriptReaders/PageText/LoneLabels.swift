/// The numbers of notes that stand alone on their lines.
///
/// Programs that take the text out of a PDF break a line where a raised number has a baseline of its own, and put the
/// number, by its height on the page, before the note's first line, behind it, or behind its last (poppler's pdftotext
/// does all three in one text). A number that stands right before its note's text needs no help.
struct LoneLabels {
  private let text: PageText
  /// The numbers by their lines; 0 where a line is no number alone.
  private let numbers: [Int]
  private let scanner: DefinitionScanner

  /// Fewer such numbers are no notes'.
  private static let fewest = 3
  /// A number of more digits is a year, or a page of another book.
  private static let highest = 999
  /// The most lines that are looked at for the beginning of a note that its page's body runs into.
  private static let reach = 8
  /// The bytes within which a citation shows what it is.
  private static let opening = 200

  /// Looks through the lines of `text`.
  ///
  /// - Complexity: Linear in the number of lines.
  init(_ text: PageText) {
    self.text = text
    scanner = DefinitionScanner(text)
    numbers = text.lines.map { line in
      guard !line.isBlank, line.ink.count <= 9,
        let label = NumberedLabel.superscript(in: text.bytes, at: line.inkStart, limit: line.inkEnd)
          ?? NumberedLabel.leading(in: text.bytes, at: line.inkStart, limit: line.inkEnd),
        label.end == line.inkEnd, label.form == .plain || label.form == .superscript,
        label.number <= Self.highest
      else { return 0 }
      return label.number
    }
  }

  /// The text with each such number right before the text that it seems to belong to; nil where none stands apart from
  /// its own.
  ///
  /// Whether the numbers are those of notes is for their sequence and their markers to tell.
  ///
  /// - Complexity: Linear in the text's length.
  func arranged() -> PageText? {
    guard numbers.count(where: { $0 > 0 }) >= Self.fewest else { return nil }
    var arrangement = Arrangement()
    arrangement.order.reserveCapacity(numbers.count)
    var index = 0
    while index < numbers.count {
      if numbers[index] == 0 || isText(index + 1) {
        if numbers[index] > 0 {
          arrangement.endOfNote = arrangement.order.count + 1 + textLines(from: index + 1)
        }
        arrangement.order.append(index)
        index += 1
      } else {
        index = place(index, in: &arrangement)
      }
    }
    return arrangement.hasMoved ? text.reordered(arrangement.order, continued: arrangement.continued) : nil
  }

  /// The lines in their new order.
  private struct Arrangement {
    var order: [Int] = []
    /// The places in `order` of lines that go on from the line before.
    var continued: Set<Int> = []
    /// Where in `order` the text of the note whose number was seen last ends; body may begin there.
    var endOfNote: Int?
    var hasMoved = false
  }

  /// Puts a number that no text follows directly before the text that it belongs to.
  ///
  /// - Returns: The next line that is not in order yet.
  private func place(_ index: Int, in arrangement: inout Arrangement) -> Int {
    let following = firstLine(after: index)
    if isText(index - 1),
      let start = beginning(of: arrangement.order, label: numbers[index], after: arrangement.endOfNote)
    {
      let isFirstLine =
        arrangement.order.count - start == 1
        && goesOn(from: arrangement.order[start], behind: index, in: following)
      arrangement.order.insert(index, at: start)
      arrangement.continued.formUnion(start + 1..<arrangement.order.count)
      arrangement.endOfNote = arrangement.order.count
      arrangement.hasMoved = true
      guard isFirstLine, let following else { return index + 1 }
      return take(following, into: &arrangement)
    }
    arrangement.order.append(index)
    guard let following, !text.lines[index].beginsPage, !isBefore(numbers[index] + 1, following) else {
      return index + 1
    }
    return take(following, into: &arrangement)
  }

  /// Takes lines of text that belong to the number put last.
  ///
  /// - Returns: The line behind them.
  private func take(_ first: Int, into arrangement: inout Arrangement) -> Int {
    let end = first + textLines(from: first)
    let start = arrangement.order.count
    arrangement.order += first..<end
    arrangement.continued.formUnion(start..<arrangement.order.count)
    arrangement.endOfNote = arrangement.order.count
    arrangement.hasMoved = true
    return end
  }

  /// Whether a line holds text and is no number alone.
  private func isText(_ index: Int) -> Bool {
    numbers.indices.contains(index) && numbers[index] == 0 && !text.lines[index].isBlank
  }

  /// The first line behind blank ones, where it is text of the same page.
  private func firstLine(after index: Int) -> Int? {
    var next = index + 1
    while next < numbers.count, text.lines[next].isBlank, !text.lines[next].beginsPage { next += 1 }
    guard isText(next), !text.lines[next].beginsPage else { return nil }
    return next
  }

  /// Where in the order of lines the text begins that a number behind it belongs to; nil where that text has another, or
  /// is the body's.
  ///
  /// It is all that stands above up to a blank line. Where the page's body may run into it, the nearest line that begins
  /// as a citation does.
  ///
  /// - Parameter end: Where the text of the note before may end.
  private func beginning(of order: [Int], label: Int, after end: Int?) -> Int? {
    var start = order.count
    while start > 0, isText(order[start - 1]), !(start < order.count && text.lines[order[start]].beginsPage) {
      start -= 1
    }
    let nearest = nearestCitation(in: start..<order.count, of: order)
    if start > 0, case let above = numbers[order[start - 1]], above > 0 {
      // Two notes that no blank line parts: the first keeps its beginning.
      return above == label - 1 ? nearest.flatMap { $0 > start ? $0 : nil } : nil
    }
    guard text.lines[order[start]].beginsPage || mayHoldBody(order, upTo: start, after: end) else {
      return start
    }
    // A line of its own that breaks off is the first of a note.
    if order.count - start == 1, !endsSentence(order[start]) { return start }
    return nearest
  }

  /// Whether body stands in the order of lines before a block of text, and may go on in it: behind the last note text
  /// follows or a page begins, or there is no note before.
  private func mayHoldBody(_ order: [Int], upTo start: Int, after end: Int?) -> Bool {
    guard let end else { return true }
    return (min(end, start)..<start).contains { text.lines[order[$0]].beginsPage || isText(order[$0]) }
  }

  /// Whether the text of which a number stands behind the first line goes on behind the number.
  private func goesOn(from first: Int, behind label: Int, in following: Int?) -> Bool {
    guard let following, !endsSentence(first) else { return false }
    return !isBefore(numbers[label] + 1, following)
  }

  /// Whether lines of text have a number behind them that no text follows: they are that one's.
  private func isBefore(_ number: Int, _ first: Int) -> Bool {
    let end = first + textLines(from: first)
    return numbers.indices.contains(end) && numbers[end] == number && !isText(end + 1)
  }

  /// How many lines of text follow one another from `start` on, on one page.
  private func textLines(from start: Int) -> Int {
    var end = start + 1
    while isText(end), !text.lines[end].beginsPage { end += 1 }
    return end - start
  }

  private func endsSentence(_ index: Int) -> Bool {
    let ink = text.lines[index].ink
    return text.bytes.scalar(endingAt: ink.upperBound, limit: ink.lowerBound)?.value.endsSentence ?? false
  }

  /// The last line of a block that begins as a citation does, and is not the rest of one.
  private func nearestCitation(in block: Range<Int>, of order: [Int]) -> Int? {
    guard let nearest = block.suffix(Self.reach).last(where: { beginsCitation(order[$0]) }) else {
      return nil
    }
    let above = nearest - 1
    let isRest = block.contains(above) && beginsWithTitle(order[nearest]) && beginsCitation(order[above])
    return isRest ? above : nearest
  }

  private func beginsWithTitle(_ index: Int) -> Bool {
    let ink = text.lines[index].ink
    return text.bytes.scalar(at: ink.lowerBound, limit: ink.upperBound)?.value.opensWork ?? false
  }

  /// Whether a line begins as a note does: with a title, a reference back, or names before a title.
  private func beginsCitation(_ index: Int) -> Bool {
    let ink = text.lines[index].ink
    let limit = min(ink.upperBound, ink.lowerBound + Self.opening)
    if DefinitionScanner.hasSign(in: text.bytes, at: ink.lowerBound, limit: limit) { return true }
    var offset = ink.lowerBound
    while let scalar = text.bytes.scalar(at: offset, limit: limit), !scalar.value.endsName {
      if scalar.value.opensWork { return true }
      offset += scalar.length
    }
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text.bytes[ink.lowerBound])
    return isCapital && scanner.looksLikeCitation(ink.lowerBound..<limit)
  }
}

extension UInt32 {
  /// What opens the title of a work: 〈《『“.
  fileprivate var opensWork: Bool { self == 0x3008 || self == 0x300A || self == 0x300E || self == 0x201C }

  /// What stands neither in the names before a title nor between them: 〉》』」”。；
  fileprivate var endsName: Bool {
    [0x3009, 0x300B, 0x300F, 0x300D, 0x201D, 0x3002, 0xFF1B].contains(self)
  }
}
