import Manuscripts

/// A text's bytes and its lines.
///
/// Everything that looks at a text from a file works on these bytes, which are valid UTF-8.
struct PageText: Sendable {
  /// The text as UTF-8.
  let bytes: [UInt8]
  /// Its lines; `\n`, `\r\n` and `\r` end one.
  let lines: [TextLine]
  /// Where each line stands, for texts whose lines are those of a document's pages; nil for files of lines.
  let places: [SourceLocation]?
  /// The index of each line in the file, where they stand in another order here; nil where they do not.
  let origins: [Int]?
  /// The lines of which it is known that they go on from the line before, whatever they look like.
  let continuedLines: Set<Int>
  /// The lines that begin notes; nil where their characters alone tell.
  let noteLines: Set<Int>?

  /// Splits `bytes`, which must be valid UTF-8, into lines.
  ///
  /// - Parameters:
  ///   - places: Where each line stands, if not in a file of lines.
  ///   - origins: The index of each line in the file, if they were brought into another order.
  ///   - continuedLines: The indices of lines that are known to go on from the line before.
  ///   - noteLines: The indices of all lines that begin notes, where these are known.
  /// - Complexity: Linear in the number of bytes.
  init(
    _ bytes: [UInt8],
    places: [SourceLocation]? = nil,
    origins: [Int]? = nil,
    continuedLines: Set<Int> = [],
    noteLines: Set<Int>? = nil
  ) {
    self.bytes = bytes
    self.places = places
    self.origins = origins
    self.continuedLines = continuedLines
    self.noteLines = noteLines
    var lines: [TextLine] = []
    lines.reserveCapacity(bytes.count / 64 + 1)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != Byte.lineFeed, bytes[end] != Byte.carriageReturn { end += 1 }
      lines.append(Self.line(of: bytes, from: start, to: end))
      let isPair =
        end + 1 < bytes.count && bytes[end] == Byte.carriageReturn && bytes[end + 1] == Byte.lineFeed
      start = end + (isPair ? 2 : 1)
    }
    self.lines = lines
  }

  /// Lines of this text in another order, each with the place that it has in the file.
  ///
  /// - Parameters:
  ///   - order: The indices of the lines that are wanted.
  ///   - continued: The places in `order` of lines that are known to go on from the line before.
  /// - Complexity: Linear in the text's length.
  func reordered(_ order: [Int], continued: Set<Int>) -> PageText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(self.bytes.count)
    for index in order {
      bytes += self.bytes[lines[index].start..<lines[index].end]
      bytes.append(Byte.lineFeed)
    }
    return PageText(bytes, origins: order, continuedLines: continued)
  }

  /// Which of some lines stand first and last in the file.
  func inFile(_ lines: Range<Int>) -> (first: Int, last: Int) {
    guard let origins else { return (lines.lowerBound, lines.upperBound - 1) }
    let byOrigin = lines.sorted { origins[$0] < origins[$1] }
    return (byOrigin[0], byOrigin[byOrigin.count - 1])
  }

  private static func line(of bytes: [UInt8], from start: Int, to end: Int) -> TextLine {
    var inkStart = start
    var beginsPage = false
    while inkStart < end {
      let length = bytes.spaceLength(at: inkStart, limit: end)
      if length == 0 { break }
      if bytes[inkStart] == Byte.formFeed { beginsPage = true }
      inkStart += length
    }
    var inkEnd = end
    while inkEnd > inkStart {
      let length = bytes.spaceLength(endingAt: inkEnd, limit: inkStart)
      if length == 0 { break }
      inkEnd -= length
    }
    return TextLine(start: start, end: end, inkStart: inkStart, inkEnd: inkEnd, beginsPage: beginsPage)
  }

  /// The index of the line that holds the byte at `offset`.
  ///
  /// - Complexity: Logarithmic in the number of lines.
  func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
