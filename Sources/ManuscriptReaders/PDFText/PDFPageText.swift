import Manuscripts
import PDFReading

/// Writes the pages of a PDF as page text, in which size and place are told by characters: raised numbers become
/// superscripts, new pages form feeds, indents spaces and wide gaps blank lines.
struct PDFPageText {
  /// The text, with the page and line of each of its lines.
  let text: PageText
  /// The links on each line.
  private(set) var links: [SourceLocation: [(target: String, words: String)]] = [:]

  /// A note's text is smaller than the body's by at least this factor.
  private static let largestNote = 0.95
  /// A line stands apart if the distance to the one before is more than this times the usual.
  private static let apart = 1.35

  /// Writes pages.
  ///
  /// - Complexity: Linear in the number of runs.
  init(_ pages: [PDFPage]) {
    let lines = pages.map { PDFTextLine.lines(of: $0) }
    let bodySize = Self.commonest(lines.joined().map { ($0.fontSize, $0.main.text.utf8.count) }) ?? 10
    let heads = PDFRunningHeads(lines)
    var bytes: [UInt8] = []
    var places: [SourceLocation] = []
    for page in lines {
      let notes = Self.noteStart(in: page, bodySize: bodySize)
      let pitch =
        Self.commonest(zip(page, page.dropFirst()).map { ($1.y - $0.y, 1) }.filter { $0.0 > 0 }) ?? 12
      let left = Self.commonest(page.map { ($0.x, 1) }) ?? 0
      var previous: PDFTextLine?
      for (index, line) in page.enumerated() where !heads.contains(line) {
        let location = SourceLocation.page(line.page, line: index + 1)
        func write(_ text: String) {
          bytes += text.utf8
          bytes.append(Byte.lineFeed)
          places.append(location)
        }
        let distance = previous.map { line.y - $0.y } ?? 0
        let usual = index >= notes ? pitch * line.fontSize / bodySize : pitch
        let isApart =
          previous.map { distance > usual * Self.apart || line.fontSize > $0.fontSize * 1.1 } ?? false
        if previous != nil, isApart || index == notes { write("") }
        if previous == nil, !bytes.isEmpty { bytes.append(Byte.formFeed) }
        let indent = line.x - left
        let isIndented = indent > bodySize * 0.9 && indent < bodySize * 4 && index < notes
        write((isIndented ? "  " : "") + Self.text(of: line, isNote: index >= notes))
        let onLine = Self.links(of: line)
        if !onLine.isEmpty { links[location] = onLine }
        previous = line
      }
    }
    text = PageText(bytes, places: places)
  }

  /// Where a page's notes begin: the lines at its foot that are smaller than the body; behind the last, if none are.
  private static func noteStart(in page: [PDFTextLine], bodySize: Double) -> Int {
    var start = page.count
    while start > 0 {
      let line = page[start - 1]
      let isNumber = line.main.text.utf8.count < 6 && start == page.count
      guard line.fontSize < bodySize * largestNote || isNumber else { break }
      start -= 1
    }
    // A page that is small throughout is no page of notes.
    return start == 0 ? page.count : start
  }

  /// A line's text: raised numbers as superscripts; in notes also the number that it begins with.
  private static func text(of line: PDFTextLine, isNote: Bool) -> String {
    var text = ""
    var end: Double?
    let size = line.fontSize
    for (index, run) in line.runs.enumerated() {
      if let end, run.box.x - end > size * 0.2, !text.hasSuffix(" "), !run.text.hasPrefix(" ") { text += " " }
      end = run.box.x + run.box.width
      if let number = number(in: run.text),
        line.isRaised(run, beside: size) || (isNote && index == 0 && line.runs.count > 1)
      {
        text += superscript(number)
        if index == 0 { text += " " }
      } else if isNote, index == 0, let label = leadingNumber(in: run.text) {
        text += superscript(label.number) + " " + label.rest
      } else {
        text += run.text
      }
    }
    return text.replacing(/[\n\r\u{0C}]/, with: " ")
  }

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
          target: link.target, words: String(decoding: bytes[range], as: UTF8.self),
          isWhole: range == 0..<bytes.count
        )
      }
    }
    let whole = Set(all.filter(\.isWhole).map(\.target))
    return all.filter { $0.isWhole || !whole.contains($0.target) }.map { ($0.target, $0.words) }
  }

  /// The links in a passage of this text.
  func hyperlinks(in passage: Passage) -> [Hyperlink] {
    guard !links.isEmpty else { return [] }
    let bytes = Array(passage.text.utf8)
    var found: [Hyperlink] = []
    for (index, anchor) in passage.anchors.enumerated() {
      guard let onLine = links[anchor.location] else { continue }
      let end = index + 1 < passage.anchors.count ? passage.anchors[index + 1].offset : bytes.count
      var offset = anchor.offset
      for link in onLine {
        let words = Array(link.words.utf8.drop { $0 <= Byte.space })
        guard !words.isEmpty,
          let start = (offset..<max(offset, end)).first(where: { bytes[$0..<end].starts(with: words) })
        else { continue }
        offset = start + words.count
        if let last = found.last, last.destination == link.target, start - last.textRange.upperBound <= 1 {
          found[found.count - 1] = Hyperlink(
            destination: last.destination,
            textRange: last.textRange.lowerBound..<offset,
            location: last.location
          )
        } else {
          found.append(
            Hyperlink(destination: link.target, textRange: start..<offset, location: anchor.location)
          )
        }
      }
    }
    return found
  }
}
