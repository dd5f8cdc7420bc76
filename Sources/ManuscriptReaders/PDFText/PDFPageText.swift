import Manuscripts
import PDFReading

/// Writes the pages of a PDF as page text, in which size and place are told by characters: raised numbers become
/// superscripts, new pages form feeds, indents spaces and wide gaps blank lines.
struct PDFPageText {
  /// The text, with the page and line of each of its lines.
  let text: PageText
  /// The links on each line.
  let links: LineLinks

  /// A note's text is smaller than the body's by at least this factor.
  private static let largestNote = 0.95
  /// A line stands apart if the distance to the one before is more than this times the usual.
  private static let apart = 1.35

  /// Writes pages, column after column.
  ///
  /// - Complexity: Linear in the number of runs.
  init(_ pages: [PDFPage]) {
    let lines = pages.map { PDFTextLine.lines(of: $0) }
    let bodySize = Self.commonest(lines.joined().map { ($0.fontSize, $0.main.text.utf8.count) }) ?? 10
    let heads = PDFRunningHeads(lines)
    var pieces: [Piece] = []
    var lastNumber: Int?
    for page in lines {
      let placed = page.enumerated().map { PlacedLine(line: $0.element, number: $0.offset + 1) }
        .filter { !heads.contains($0.line) }
      for column in Self.columns(of: placed) {
        Self.add(column, bodySize: bodySize, after: &lastNumber, to: &pieces)
      }
    }
    var writer = Writer(bodySize: bodySize)
    for piece in pieces { writer.write(piece) }
    text = PageText(writer.bytes, places: writer.places, continuedLines: writer.continuedLines)
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
    after lastNumber: inout Int?,
    to pieces: inout [Piece]
  ) {
    let start = noteStart(in: column.map(\.line), bodySize: bodySize)
    let steps = zip(column, column.dropFirst()).map { ($1.line.y - $0.line.y, 1) }.filter { $0.0 > 0 }
    let pitch = commonest(steps) ?? 12
    let left = commonest(column.map { ($0.line.x, 1) }) ?? 0
    var notes = Array(column[start...])
    findBeginnings(of: &notes, after: &lastNumber)
    if let before = pieces.lastIndex(where: \.isNotes), let size = pieces[before].lines.last?.line.fontSize {
      let rest = notes.prefix { !$0.beginsNote && abs($0.line.fontSize - size) < sameSize }
      pieces[before].lines += rest
      notes.removeFirst(rest.count)
    }
    for (lines, isNotes) in [(Array(column[..<start]), false), (notes, true)] where !lines.isEmpty {
      pieces.append(Piece(lines: lines, isNotes: isNotes, pitch: pitch, left: left))
    }
  }

  /// Two sizes that differ by less than this, in points, are one: poppler rounds them.
  private static let sameSize = 0.4

  /// Marks the lines at a column's foot that begin notes: by a raised number or a sign; where no number is raised, by
  /// one that goes on from the last.
  private static func findBeginnings(of notes: inout [PlacedLine], after lastNumber: inout Int?) {
    let areRaised = notes.contains { label(of: $0.line)?.isRaised ?? false }
    for index in notes.indices {
      let line = notes[index].line
      if let label = label(of: line) {
        let follows = lastNumber.map { (1...3).contains(label.number - $0) || label.number == 1 } ?? true
        guard label.isRaised || !areRaised && follows else { continue }
        notes[index].beginsNote = true
        lastNumber = label.number
      } else if let first = line.runs[0].text.unicodeScalars.first, signs.contains(first) {
        notes[index].beginsNote = true
      }
    }
  }

  private static let signs = Set("*†‡§[［〔①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".unicodeScalars)

  /// The number that a line begins with, and whether it stands raised.
  private static func label(of line: PDFTextLine) -> (number: Int, isRaised: Bool)? {
    let first = line.runs[0]
    guard let number = line.runs.count > 1 ? number(in: first.text) : nil else {
      return leadingNumber(in: first.text).flatMap { Int($0.number) }.map { ($0, false) }
    }
    return Int(number).map { ($0, line.isRaised(first, beside: line.fontSize)) }
  }

  /// Where the words of a list's item begin behind its number: the lines that it goes on with begin there too.
  private static func hangs(_ line: PDFTextLine) -> Double? {
    let words = line.runs.dropFirst().first { $0.text.contains { !$0.isWhitespace } }
    return label(of: line).flatMap { $0.isRaised ? nil : words?.box.x }
  }

  /// Puts pieces together as text.
  private struct Writer {
    let bodySize: Double
    var bytes: [UInt8] = []
    var places: [SourceLocation] = []
    /// The lines of notes that do not begin one.
    var continuedLines: Set<Int> = []
    var links: [SourceLocation: [(target: String, words: String)]] = [:]

    init(bodySize: Double) { self.bodySize = bodySize }

    mutating func write(_ piece: Piece) {
      let usual = piece.isNotes ? piece.pitch * (piece.lines[0].line.fontSize / bodySize) : piece.pitch
      var previous: PDFTextLine?
      var hangs: Double?
      for placed in piece.lines {
        let line = placed.line
        let location = SourceLocation.page(line.page, line: placed.number)
        let isHanging = hangs.map { abs($0 - line.x) < 1 } ?? false
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
        if let previous, PDFPageText.breaksAddress(previous, line), let last = places.last {
          continuedLines.remove(places.count)
          bytes.removeLast()
          bytes += text.utf8
          bytes.append(Byte.lineFeed)
          links[last, default: []] += onLine
        } else {
          write((isIndented ? "  " : "") + text, at: location)
          if !onLine.isEmpty { links[location] = onLine }
        }
        if !isHanging { hangs = PDFPageText.hangs(line) }
        previous = line
      }
    }

    private mutating func write(_ text: String, at location: SourceLocation) {
      bytes += text.utf8
      bytes.append(Byte.lineFeed)
      places.append(location)
    }
  }

  /// Where a column's notes begin: the lines at its foot that are smaller than the body; behind the last, if none are.
  private static func noteStart(in column: [PDFTextLine], bodySize: Double) -> Int {
    var start = column.count
    while start > 0 {
      let line = column[start - 1]
      let isNumber = line.main.text.utf8.count < 6 && start == column.count
      guard line.fontSize < bodySize * largestNote || isNumber else { break }
      start -= 1
    }
    // A column that is small throughout is none of notes, unless it begins with one.
    return start == 0 && label(of: column[0]) == nil ? column.count : start
  }

  /// Whether an address is broken over two lines: one link leads on from the end of the one to the beginning of the
  /// other, and shows its own target.
  private static func breaksAddress(_ line: PDFTextLine, _ next: PDFTextLine) -> Bool {
    guard let last = line.runs.last, let first = next.runs.first, let link = last.links.last,
      let rest = first.links.first, link.target == rest.target, rest.range.lowerBound == 0,
      link.range.upperBound >= last.text.utf8.count
    else { return false }
    func words(_ link: PDFRun.Link, of run: PDFRun) -> [UInt8] {
      let bytes = Array(run.text.utf8)
      return bytes[link.range.clamped(to: 0..<bytes.count)].filter { $0 > Byte.space }
    }
    return link.target.contains(
      String(decoding: words(link, of: last) + words(rest, of: first), as: UTF8.self)
    )
  }

  /// A line's text: raised numbers as superscripts; where it begins a note also the number that it begins with.
  private static func text(of line: PDFTextLine, beginsNote: Bool) -> String {
    var text = ""
    var end: Double?
    let size = line.fontSize
    for (index, run) in line.runs.enumerated() where !leadsBack(run, in: line) {
      if let end, run.box.x - end > size * 0.2, !text.hasSuffix(" "), !run.text.hasPrefix(" ") { text += " " }
      end = run.box.x + run.box.width
      if let number = number(in: run.text),
        line.isRaised(run, beside: size) || (beginsNote && index == 0 && line.runs.count > 1)
      {
        text += superscript(number)
        if index == 0 { text += " " }
      } else if beginsNote, index == 0, let label = leadingNumber(in: run.text) {
        text += superscript(label.number) + " " + label.rest
      } else {
        text += run.text
      }
    }
    return withoutGaps(text.replacing(/[ \n\r\u{0C}]+/, with: " "))
  }

  /// Whether a run is the arrow behind a note that leads back to its marker.
  private static func leadsBack(_ run: PDFRun, in line: PDFTextLine) -> Bool {
    run.text.unicodeScalars.allSatisfy { returnArrow.contains($0) || $0.properties.isWhitespace }
      && run.text.unicodeScalars.contains { returnArrow.contains($0) } && run.box.x > line.x
  }

  /// An arrow, and the sign that it be shown as text.
  private static let returnArrow = Set("\u{21A9}\u{FE0E}".unicodeScalars)

  /// A line without the spaces that poppler sees between characters of Han script set wide to fill the line: where
  /// they stand between most of them, they are no words' ends. Behind a wide comma or stop none is one.
  private static func withoutGaps(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
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
    guard !dropped.isEmpty else { return text }
    let kept = scalars.indices.lazy.filter { !dropped.contains($0) }.map { scalars[$0] }
    return String(String.UnicodeScalarView(kept))
  }

  private static let wideStops = Set("，。、；：！？".unicodeScalars)

  /// The digits of a run that shows a number and nothing else.
  private static func number(in text: String) -> String? {
    let bare = text.filter { !$0.isWhitespace && $0 != "." }
    return (1...4).contains(bare.utf8.count) && bare.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? bare : nil
  }

  /// The number that a note's first line begins with, before a space or point, and the rest.
  private static func leadingNumber(in text: String) -> (number: String, rest: String)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), let next = text.dropFirst(digits.count).first,
      next == " " || next == "."
    else {
      return nil
    }
    return (String(digits), String(text.dropFirst(digits.count + 1).drop { $0 == " " }))
  }

  private static func superscript(_ digits: String) -> String {
    let raised: [UInt8: String] = [
      0x30: "⁰", 0x31: "¹", 0x32: "²", 0x33: "³", 0x34: "⁴", 0x35: "⁵", 0x36: "⁶", 0x37: "⁷", 0x38: "⁸",
      0x39: "⁹",
    ]
    return digits.utf8.compactMap { raised[$0] }.joined()
  }

  /// The commonest of some measures, to half a point; each counts as often as its weight says.
  private static func commonest(_ measures: [(Double, Int)]) -> Double? {
    var weights: [Int: Int] = [:]
    for (measure, weight) in measures { weights[Int((measure * 2).rounded()), default: 0] += weight }
    return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { Double($0.key) / 2 }
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
