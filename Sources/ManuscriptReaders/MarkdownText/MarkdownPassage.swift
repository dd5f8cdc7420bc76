import Manuscripts

/// Puts the passage of one Markdown block together and finds each of its characters in the file again.
///
/// cmark says where an inline begins, but not always rightly (container prefixes and tabs mislead it). So its
/// word is a first guess, which the bytes there must confirm; else the text is sought after what came before.
struct MarkdownPassage {
  /// What the block came to.
  struct Content {
    /// Its text.
    let text: String
    /// Where stretches of the text stand in the file.
    let anchors: [(offset: Int, source: Int)]
    /// Its links, by their places in the text.
    let hyperlinks: [(destination: String, start: Int, end: Int, source: Int)]
    /// Its markers, which are no part of the text.
    let markers: [(target: PreparedMarkdown.Target, offset: Int, source: Int)]
    /// Where the text ends in the file, in bytes; nil where there is none.
    let sourceEnd: Int?
  }

  private let source: PreparedMarkdown
  private var bytes: [UInt8] = []
  private var anchors: [(offset: Int, source: Int)] = []
  private var hyperlinks: [(destination: String, start: Int, end: Int, source: Int)] = []
  private var markers: [(target: PreparedMarkdown.Target, offset: Int, source: Int)] = []
  private var sourceEnd: Int?
  private var cursor: Int
  private let limit: Int
  private var openLinks: [Int] = []

  /// How far behind the guess a text is sought, in bytes.
  private static let reach = 4096

  /// Begins the passage of a block whose lines take the bytes of `range` in the prepared text.
  init(_ source: PreparedMarkdown, range: Range<Int>) {
    self.source = source
    cursor = range.lowerBound
    limit = range.upperBound
  }

  /// The block as far as it was put together.
  var content: Content {
    Content(
      text: String(decoding: bytes, as: UTF8.self),
      anchors: anchors,
      hyperlinks: hyperlinks,
      markers: markers,
      sourceEnd: sourceEnd
    )
  }

  /// Adds a run of text that cmark places at `guess`.
  mutating func append(_ literal: [UInt8], guess: Int?) {
    guard !literal.isEmpty else { return }
    let start = find(literal, guess: guess)
    guard let start, let stretches = align(literal, at: start) else {
      anchor(at: cursor)
      bytes += literal
      return
    }
    for stretch in stretches.parts {
      anchors.append((bytes.count + stretch.literal, source.source(of: stretch.input)))
    }
    bytes += literal
    cursor = stretches.end
    sourceEnd = source.source(of: cursor - 1) + 1
  }

  /// Adds what stands for a line break.
  mutating func appendBreak() {
    if let next = source.text.bytes[cursor..<limit].firstIndex(of: Byte.lineFeed) { cursor = next + 1 }
    let input = source.text.bytes
    while cursor < limit,
      input[cursor] == Byte.space || input[cursor] == Byte.tab || input[cursor] == Byte.greaterThan
    {
      cursor += 1
    }
    guard let last = bytes.scalar(endingAt: bytes.count, limit: 0) else { return }
    let first = input.scalar(at: cursor, limit: limit)
    if last.value.isIdeographic, first?.value.isIdeographic ?? false { return }
    anchor(at: cursor)
    bytes.append(Byte.space)
  }

  /// Notes a marker, whose characters are not part of the text.
  mutating func appendMarker(_ target: PreparedMarkdown.Target, guess: Int?) {
    let identifier =
      switch target {
      case .note(let index): "\(PreparedMarkdown.mark)\(index)"
      case .reference(let identifier): identifier
      }
    let literal = Array("[^\(identifier)]".utf8)
    let start = find(literal, guess: guess) ?? cursor
    markers.append((target, bytes.count, source.source(of: start)))
    cursor = min(start + literal.count, limit)
    sourceEnd = source.source(of: cursor)
  }

  /// Begins a link: what is added up to `closeLink` shows it.
  mutating func openLink() { openLinks.append(bytes.count) }

  /// Ends a link and finds its target in the file; where it stands elsewhere, the visible text's place counts.
  mutating func closeLink(destination: String) {
    guard let start = openLinks.popLast() else { return }
    let visible = anchors.last { $0.offset <= start } ?? anchors.first
    var place = visible.map { $0.source + start - $0.offset } ?? source.source(of: cursor)
    if let target = targetRange() {
      place = source.source(of: target.lowerBound)
      cursor = target.upperBound
    }
    hyperlinks.append((Self.mended(destination), start, bytes.count, place))
  }

  /// The address in a target with stray brackets before it, `[words](](https://…))`, as slips leave them.
  private static func mended(_ destination: String) -> String {
    let rest = destination.drop { "[]()<>\"'".contains($0) }
    guard rest.count < destination.count, rest.hasPrefix("http://") || rest.hasPrefix("https://") else {
      return destination
    }
    var address = rest
    while address.last == ")", address.count(where: { $0 == ")" }) > address.count(where: { $0 == "(" }) {
      address.removeLast()
    }
    return String(address)
  }

  /// Passes over the target of an image, whose text was left out.
  mutating func passTarget() {
    if let target = targetRange() { cursor = target.upperBound }
  }

  /// Passes over something that is left out: code, HTML, an image.
  mutating func skip(_ literal: [UInt8], guess: Int?) {
    if let start = find(literal, guess: guess) { cursor = min(start + literal.count, limit) }
  }

  private mutating func anchor(at input: Int) {
    let place = source.source(of: min(input, max(0, source.text.bytes.count - 1)))
    anchors.append((bytes.count, place))
  }

  /// Where `literal` begins: at the guess if it stands there, else at its next occurrence.
  private func find(_ literal: [UInt8], guess: Int?) -> Int? {
    if let guess, guess >= cursor, guess < limit, align(literal, at: guess) != nil { return guess }
    var offset = cursor
    let end = min(limit, cursor + Self.reach)
    while offset < end {
      if align(literal, at: offset) != nil { return offset }
      offset += 1
    }
    return nil
  }

  private typealias Stretch = (literal: Int, input: Int)

  /// Follows `literal` through the input from `start`, over backslashes and character references.
  private func align(_ literal: [UInt8], at start: Int) -> (parts: [Stretch], end: Int)? {
    let input = source.text.bytes
    var parts: [Stretch] = [(0, start)]
    var offset = start
    var index = 0
    while index < literal.count {
      guard offset < limit else { return nil }
      if input[offset] == literal[index],
        !(input[offset] == Byte.backslash && isEscape(at: offset, of: literal[index]))
      {
        if input[offset] == 0x26, let end = referenceEnd(at: offset),
          !literal[index...].starts(with: input[offset..<end])
        {
          index = self.index(after: index, in: literal)
          offset = end
          parts.append((index, offset))
        } else {
          offset += 1
          index += 1
        }
      } else if input[offset] == Byte.backslash, offset + 1 < limit, input[offset + 1] == literal[index] {
        offset += 1
        if index == 0 { parts.removeAll() }
        parts.append((index, offset))
        offset += 1
        index += 1
      } else if input[offset] == 0x26, let end = referenceEnd(at: offset) {
        index = self.index(after: index, in: literal)
        offset = end
        parts.append((index, offset))
      } else {
        return nil
      }
    }
    return (parts.filter { $0.literal < literal.count }, offset)
  }

  private func isEscape(at offset: Int, of wanted: UInt8) -> Bool {
    offset + 1 < limit && source.text.bytes[offset + 1] == wanted && wanted == Byte.backslash
  }

  private func index(after index: Int, in literal: [UInt8]) -> Int {
    index + (literal.scalar(at: index, limit: literal.count)?.length ?? 1)
  }

  /// The offset after a character reference, `&amp;` or `&#x2014;`.
  private func referenceEnd(at start: Int) -> Int? {
    let input = source.text.bytes
    var offset = start + 1
    while offset < min(limit, start + 34) {
      let byte = UInt32(input[offset])
      if byte == 0x3B { return offset > start + 1 ? offset + 1 : nil }
      guard byte.isASCIIDigit || byte == 0x23 || (byte < 0x80 && byte.isAlphabetic) else { return nil }
      offset += 1
    }
    return nil
  }

  /// The bytes of a link's target, from its first to after the closing bracket, where it stands behind the text.
  private func targetRange() -> Range<Int>? {
    let input = source.text.bytes
    var offset = cursor
    while offset < limit, [Byte.asterisk, 0x5F, 0x7E, 0x60].contains(input[offset]) { offset += 1 }
    guard offset + 1 < limit, input[offset] == Byte.rightSquare, input[offset + 1] == Byte.leftRound else {
      return nil
    }
    let start = input.skippingSpace(from: offset + 2, limit: limit)
    var depth = 1
    offset = start
    while offset < limit {
      switch input[offset] {
      case Byte.backslash: offset += 1
      case Byte.leftRound: depth += 1
      case 0x29:
        depth -= 1
        if depth == 0 {
          return (start < limit && input[start] == Byte.lessThan ? start + 1 : start)..<offset + 1
        }
      default: break
      }
      offset += 1
    }
    return nil
  }
}
