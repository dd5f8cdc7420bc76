import Foundation
import Manuscripts
import PDFReading

/// Writes the pages of a PDF as page text, in which size and place are told by characters: raised numbers become
/// superscripts, new pages form feeds, indents spaces and wide gaps blank lines.
struct PDFPageText {
  /// The text, with the page and line of each of its lines.
  let text: PageText
  /// The links on each line.
  let links: LineLinks

  /// A line stands apart if the distance to the one before is more than this times the usual.
  private static let apart = 1.35

  /// Writes pages, column after column.
  ///
  /// - Complexity: Linear in the number of runs.
  init(_ pages: [PDFPage]) {
    var lines = pages.map { PDFTextLine.lines(of: $0) }
    var lastMarker = 0
    for page in lines.indices {
      for line in lines[page].indices { lines[page][line].partRaisedNumbers(after: &lastMarker) }
    }
    let bodySize = Self.bodySize(of: lines)
    let heads = PDFRunningHeads(lines)
    var pieces: [Piece] = []
    var before: PDFFoot?
    for page in lines {
      let placed = page.enumerated().map { PlacedLine(line: $0.element, number: $0.offset + 1) }
        .filter { !heads.contains($0.line) }
      for column in Self.columns(of: placed) {
        Self.add(column, bodySize: bodySize, after: &before, to: &pieces)
      }
    }
    var writer = Writer(bodySize: bodySize)
    for piece in pieces { writer.write(piece) }
    let noteLines = writer.findNoteLines()
    text = PageText(
      writer.bytes,
      places: writer.places,
      continuedLines: writer.continuedLines,
      noteLines: noteLines
    )
    links = LineLinks(writer.links)
  }

  /// A line, and its number on its page.
  private struct PlacedLine {
    let line: PDFTextLine
    let number: Int
    /// Whether it begins a note.
    var beginsNote = false
  }

  /// Lines that belong together: the body of a column, or the notes at its foot.
  private struct Piece {
    var lines: [PlacedLine]
    let isNotes: Bool
    /// The distance from line to line, in points, and the left edge of the column.
    let pitch: Double, left: Double
  }

  /// The columns of a page: where a line stands above the one before, another begins.
  private static func columns(of page: [PlacedLine]) -> [[PlacedLine]] {
    var columns: [[PlacedLine]] = []
    for line in page {
      if let last = columns.last?.last, line.line.y > last.line.y - last.line.fontSize * 2 {
        columns[columns.count - 1].append(line)
      } else {
        columns.append([line])
      }
    }
    return columns
  }

  /// Adds the body and the notes of a column. What stands above the first number at its foot goes on from the notes
  /// of the column before.
  private static func add(
    _ column: [PlacedLine],
    bodySize: Double,
    after foot: inout PDFFoot?,
    to pieces: inout [Piece]
  ) {
    let found = PDFFoot(column.map(\.line), bodySize: bodySize, after: foot)
    foot = found
    let steps = zip(column, column.dropFirst()).map { ($1.line.y - $0.line.y, 1) }.filter { $0.0 > 0 }
    let pitch = commonest(steps) ?? 12
    let left = commonest(column.map { ($0.line.x, 1) }) ?? 0
    var notes = column[found.start...].indices.map { index in
      var line = column[index]
      line.beginsNote = found.beginnings.contains(index)
      return line
    }
    if let before = pieces.lastIndex(where: \.isNotes), let last = pieces[before].lines.last?.line,
      column[0].line.page - last.page <= 1
    {
      let rest = notes.prefix { !$0.beginsNote && abs($0.line.fontSize - last.fontSize) < sameSize }
      pieces[before].lines += rest
      notes.removeFirst(rest.count)
    }
    for (lines, isNotes) in [(Array(column[..<found.start]), false), (notes, true)] where !lines.isEmpty {
      pieces.append(Piece(lines: lines, isNotes: isNotes, pitch: pitch, left: left))
    }
  }

  /// Two sizes that differ by less than this, in points, are one: poppler rounds them.
  private static let sameSize = 0.4

  /// Puts pieces together as text.
  private struct Writer {
    let bodySize: Double
    var bytes: [UInt8] = []
    var places: [SourceLocation] = []
    /// The lines of notes that do not begin one.
    var continuedLines: Set<Int> = []
    var links: [SourceLocation: [(target: String, words: String)]] = [:]
    /// The lines that begin notes at the feet of columns, and their numbers.
    private var footLines: Set<Int> = []
    private var footNumbers: Set<Int> = []
    /// What stands raised in the body, and what lines of the body begin with.
    private var markers: [PDFEndNotes.Number] = []
    private var items: [PDFEndNotes.Number] = []

    /// The line that was written last, or of which the last line goes on.
    private var lastLine: PDFTextLine?

    init(bodySize: Double) { self.bodySize = bodySize }

    mutating func write(_ piece: Piece) {
      let usual = piece.isNotes ? piece.pitch * (piece.lines[0].line.fontSize / bodySize) : piece.pitch
      var previous: PDFTextLine?
      var hangs: Double?
      for placed in piece.lines {
        let line = placed.line
        let location = SourceLocation.page(line.page, line: placed.number)
        let isHanging = hangs.map { abs($0 - line.x) < 1 } ?? false
        if PDFPageText.areOneAddress(lastLine?.runs.last, line.runs.first) {
          extendLine(with: line)
          previous = line
          continue
        }
        if let previous {
          let isApart = line.y - previous.y > usual * apart || line.fontSize > previous.fontSize * 1.1
          // A note that goes on in the next column is one text with its beginning.
          if isApart, line.y > previous.y, line.page == previous.page {
            write("", at: location)
          } else if isHanging || piece.isNotes && !placed.beginsNote {
            continuedLines.insert(places.count)
          }
        } else if piece.isNotes {
          write("", at: location)
        } else if !bytes.isEmpty {
          bytes.append(Byte.formFeed)
        }
        let indent = line.x - piece.left
        let isIndented = indent > bodySize * 0.9 && indent < bodySize * 4 && !piece.isNotes
        let text = PDFPageText.text(of: line, beginsNote: placed.beginsNote)
        let onLine = PDFPageText.links(of: line)
        write((isIndented ? "  " : "") + text, at: location)
        note(placed, isNotes: piece.isNotes, isHanging: isHanging)
        if !onLine.isEmpty { links[location] = onLine }
        lastLine = line
        if !isHanging { hangs = line.hang }
        previous = line
      }
    }

    /// Adds the rest of an address to the line that it began on.
    private mutating func extendLine(with line: PDFTextLine) {
      guard let last = places.last else { return }
      bytes.removeLast()
      bytes += PDFPageText.text(of: line, beginsNote: false).utf8
      bytes.append(Byte.lineFeed)
      links[last, default: []] += PDFPageText.links(of: line)
      lastLine = line
    }

    /// Notes what the numbers on the line that was written last may be.
    private mutating func note(_ placed: PlacedLine, isNotes: Bool, isHanging: Bool) {
      let last = places.count - 1
      let label = placed.line.label
      if isNotes {
        guard placed.beginsNote else { return }
        footLines.insert(last)
        if let label { footNumbers.insert(label.number) }
      } else {
        markers += placed.line.raisedNumbers.map {
          PDFEndNotes.Number(number: $0, line: last, isRaised: true)
        }
        guard !isHanging, let label else { return }
        items.append(PDFEndNotes.Number(number: label.number, line: last, isRaised: label.isRaised))
      }
    }

    /// At least so much of the notes at columns' feet, or of the markers, has its other half, in percent.
    private static let leastMatched = 80

    /// The lines that begin notes, where raised markers prove it: at the feet of columns, and at the ends of chapters.
    mutating func findNoteLines() -> Set<Int>? {
      let numbers = Set(markers.map(\.number))
      let marked = footNumbers.intersection(numbers)
      guard marked.count * 100 >= footNumbers.count * Self.leastMatched else { return nil }
      if marked.count * 100 >= numbers.count * Self.leastMatched { return marked.isEmpty ? nil : footLines }
      let endNotes = PDFEndNotes(of: markers.filter { !marked.contains($0.number) }, among: items)
      guard (marked.count + endNotes.marked) * 100 >= numbers.count * Self.leastMatched else { return nil }
      for series in endNotes.series {
        for (line, next) in zip(series, series.dropFirst()) { continuedLines.formUnion(line + 1..<next) }
      }
      return footLines.union(endNotes.series.joined())
    }

    private mutating func write(_ text: String, at location: SourceLocation) {
      bytes += text.utf8
      bytes.append(Byte.lineFeed)
      places.append(location)
    }
  }

  /// Whether two runs, on one line or on two, are parts of one address: one link leads on from the end of the one to
  /// the beginning of the other, and shows its own target.
  private static func areOneAddress(_ last: PDFRun?, _ first: PDFRun?) -> Bool {
    guard let last, let first, let link = last.links.last, let rest = first.links.first,
      link.target == rest.target, rest.range.lowerBound == 0, link.range.upperBound >= last.text.utf8.count
    else { return false }
    func words(_ link: PDFRun.Link, of run: PDFRun) -> String.UnicodeScalarView {
      let bytes = Array(run.text.utf8)
      let shown = bytes[link.range.clamped(to: 0..<bytes.count)].filter { $0 > Byte.space }
      return String(decoding: shown, as: UTF8.self).unicodeScalars
    }
    // Where colours do not tell, poppler's link also holds what stands before the address or behind it in one run.
    let before = words(link, of: last).reversed().prefix { !isWideMark($0) }.reversed()
    let behind = words(rest, of: first).prefix { !isWideMark($0) }
    guard !before.isEmpty, !behind.isEmpty else { return false }
    let shown = String(String.UnicodeScalarView(before + behind))
    return link.target.contains(shown) || link.target.removingPercentEncoding?.contains(shown) ?? false
  }

  /// Whether a scalar is punctuation of East Asian typesetting, which ends an address.
  private static func isWideMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x3000 && scalar.value.isPunctuation
  }

  /// A line's text: raised numbers as superscripts; where it begins a note also the number that it begins with.
  private static func text(of line: PDFTextLine, beginsNote: Bool) -> String {
    var text = ""
    var end: Double?
    let size = line.fontSize
    for (index, run) in line.runs.enumerated() {
      let goesOn = index > 0 && areOneAddress(line.runs[index - 1], run)
      if let end, run.box.x - end > size * 0.2, !text.hasSuffix(" "), !run.text.hasPrefix(" "), !goesOn {
        text += " "
      }
      end = run.box.x + run.box.width
      if let number = PDFTextLine.number(in: run.text),
        line.isRaised(run, beside: size) || (beginsNote && index == 0 && line.runs.count > 1)
      {
        text += superscript(number)
        if index == 0 { text += " " }
      } else if beginsNote, index == 0, let label = PDFTextLine.firstNumber(in: run.text) {
        text += superscript(label.number) + " " + label.rest
      } else {
        text += goesOn ? String(run.text.drop(while: \.isWhitespace)) : run.text
      }
    }
    return withoutGaps(text)
  }

  /// A line whose blanks are one space each, without the spaces that poppler sees between characters of Han script set
  /// wide to fill the line: where they stand between most of them, they are no words' ends. Behind a wide comma or stop
  /// none is one.
  private static func withoutGaps(_ text: String) -> String {
    let scalars = singleSpaced(text)
    var gaps: [Int] = []
    var stops: [Int] = []
    var pairs = 0
    for index in scalars.indices.dropFirst() {
      let isWide = scalars[index].value.isIdeographic
      if scalars[index - 1] == " ", index > 1 {
        if wideStops.contains(scalars[index - 2]) {
          stops.append(index - 1)
        } else if isWide, scalars[index - 2].value.isIdeographic {
          gaps.append(index - 1)
        }
      } else if isWide, scalars[index - 1].value.isIdeographic {
        pairs += 1
      }
    }
    let dropped = Set(stops + (gaps.count > 1 && gaps.count * 2 > pairs ? gaps : []))
    let kept = scalars.indices.lazy.filter { !dropped.contains($0) }.map { scalars[$0] }
    return String(String.UnicodeScalarView(kept))
  }

  /// The characters of a line, runs of blanks as one space.
  private static func singleSpaced(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let isBlank = scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\u{0C}"
      if !isBlank {
        scalars.append(scalar)
      } else if scalars.last != " " {
        scalars.append(" ")
      }
    }
    return scalars
  }

  private static let wideStops = Set("，。、；：！？".unicodeScalars)

  private static func superscript(_ digits: String) -> String {
    let raised: [UInt8: String] = [
      0x30: "⁰", 0x31: "¹", 0x32: "²", 0x33: "³", 0x34: "⁴", 0x35: "⁵", 0x36: "⁶", 0x37: "⁷", 0x38: "⁸",
      0x39: "⁹",
    ]
    return digits.utf8.compactMap { raised[$0] }.joined()
  }

  /// The size of the body's text: the largest that much of the text has, where notes may be longer than the body.
  private static func bodySize(of pages: [[PDFTextLine]]) -> Double {
    let weights = weights(of: pages.joined().map { ($0.fontSize, $0.main.text.utf8.count) })
    let all = weights.values.reduce(0, +)
    return weights.filter { $0.value * 100 >= all * leastBody }.keys.max().map { Double($0) / 2 } ?? 10
  }

  /// The body's share of the text, at least, in percent: headings have less.
  private static let leastBody = 15

  /// The commonest of some measures, to half a point; each counts as often as its weight says.
  static func commonest(_ measures: [(Double, Int)]) -> Double? {
    weights(of: measures).max { ($0.value, $1.key) < ($1.value, $0.key) }.map { Double($0.key) / 2 }
  }

  /// How often each measure, in halves of a point, comes.
  private static func weights(of measures: [(Double, Int)]) -> [Int: Int] {
    var weights: [Int: Int] = [:]
    for (measure, weight) in measures { weights[Int((measure * 2).rounded()), default: 0] += weight }
    return weights
  }

  // MARK: Links

  /// The addresses behind the words of a line.
  ///
  /// Poppler also counts the end of a run to the link that begins right behind it: where another run leads to the same
  /// address with all its words, the part of one does not.
  private static func links(of line: PDFTextLine) -> [(target: String, words: String)] {
    let all = line.runs.flatMap { run in
      let bytes = Array(run.text.utf8)
      return run.links.filter { $0.target.contains("://") || $0.target.hasPrefix("doi:") }.map { link in
        let range = link.range.clamped(to: 0..<bytes.count)
        return (
          target: link.target, words: withoutGaps(String(decoding: bytes[range], as: UTF8.self)),
          isWhole: range == 0..<bytes.count
        )
      }
    }
    let whole = Set(all.filter(\.isWhole).map(\.target))
    return all.filter { $0.isWhole || !whole.contains($0.target) }.map { ($0.target, $0.words) }
  }
}
