import Manuscripts

/// Walks through an Org text line by line, and tells a `TextFlow` what prints.
/// https://orgmode.org/worg/org-syntax.html
struct OrgWalk {
  private let text: PageText
  private let flow: TextFlow
  private var inlineNotes = 0
  /// The paragraph's bytes so far.
  private var paragraph: Range<Int>?

  /// How many links and notes may stand in one another.
  private static let deepest = 8

  /// Prepares the walk through a text.
  init(_ text: PageText) {
    self.text = text
    flow = TextFlow(places: DocumentPlaces(lines: text))
  }

  /// The manuscript.
  ///
  /// - Complexity: Linear in the text's length.
  consuming func manuscript(path: String) -> Manuscript {
    var index = 0
    var blanks = 0
    while index < text.lines.count {
      let line = text.lines[index]
      index += 1
      if line.isBlank {
        blanks += 1
        flush()
        if blanks > 1 { endNote() }
        continue
      }
      blanks = 0
      if let block = skippedBlock(line) {
        flush()
        while index < text.lines.count, !hasPrefix(block, text.lines[index]) { index += 1 }
        index += 1
      } else {
        add(line)
      }
    }
    flush()
    return flow.manuscript(path: path, format: .org, endingAt: text.bytes.count)
  }

  /// What ends the block of code, comment or properties that a line begins; nil for other lines.
  private func skippedBlock(_ line: TextLine) -> String? {
    for name in ["src", "example", "export", "comment"] where hasPrefix("#+begin_" + name, line) {
      return "#+end_" + name
    }
    return [":properties:", ":logbook:"].contains { hasPrefix($0, line) } ? ":end:" : nil
  }

  /// Whether a line's text begins so, in upper or lower case.
  private func hasPrefix(_ prefix: String, _ line: TextLine) -> Bool {
    let ink = text.bytes[line.ink]
    return ink.count >= prefix.utf8.count
      && zip(prefix.utf8, ink).allSatisfy { $0 == ($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1) }
  }

  private mutating func add(_ line: TextLine) {
    let bytes = text.bytes
    let first = bytes[line.inkStart]
    let second = line.inkStart + 1 < line.inkEnd ? bytes[line.inkStart + 1] : Byte.space
    if line.inkStart == line.start, first == Byte.asterisk, let title = headingText(line) {
      flush()
      endNote()
      flow.beginHeading(level: title - line.inkStart - 1)
      print(bytes.skippingSpace(from: title, limit: line.inkEnd)..<line.inkEnd)
      flow.endParagraph()
    } else if hasPrefix("#+title:", line) {
      flush()
      flow.beginHeading(level: 1)
      print(line.inkStart + 8..<line.inkEnd)
      flow.endParagraph()
    } else if first == Byte.hash, second == UInt8(ascii: "+") || second <= Byte.space {
      flush()
    } else if first == Byte.colon, second <= Byte.space {
      flush()
    } else if first == UInt8(ascii: "|") {
      flush()
      addRow(line)
    } else if line.inkStart == line.start, let label = definition(line) {
      flush()
      endNote()
      let name = String(decoding: bytes[line.inkStart + 4..<label], as: UTF8.self)
      flow.beginNote(Self.key(name), label: name, at: line.inkStart)
      extend(bytes.skippingSpace(from: label + 1, limit: line.inkEnd)..<line.inkEnd)
    } else if bytes[line.ink].allSatisfy({ $0 == Byte.hyphen }), line.ink.count > 4 {
      flush()
    } else if let item = ListItem.content(of: line, in: bytes) {
      flush()
      extend(item..<line.inkEnd)
    } else {
      extend(line.ink)
    }
  }

  /// Where the stars of a heading end.
  private func headingText(_ line: TextLine) -> Int? {
    let stars = text.bytes[line.ink].prefix { $0 == Byte.asterisk }
    return stars.endIndex < line.inkEnd && text.bytes[stars.endIndex] == Byte.space ? stars.endIndex : nil
  }

  /// Where the label of a definition `[fn:label] ` ends, at its bracket.
  private func definition(_ line: TextLine) -> Int? {
    guard text.bytes.matches("[fn:", at: line.inkStart, limit: line.inkEnd),
      let end = text.bytes[line.ink].firstIndex(of: Byte.rightSquare), end > line.inkStart + 4,
      !text.bytes[line.inkStart + 4..<end].contains(Byte.colon)
    else { return nil }
    return end
  }

  private mutating func addRow(_ line: TextLine) {
    if line.inkStart + 1 < line.inkEnd, text.bytes[line.inkStart + 1] == Byte.hyphen { return }
    for cell in text.bytes[line.ink].split(separator: UInt8(ascii: "|")) {
      print(cell.startIndex..<cell.endIndex)
      flow.endParagraph()
    }
  }

  private mutating func endNote() {
    if flow.isInNote { flow.endNote(at: text.bytes.count) }
  }

  private mutating func extend(_ range: Range<Int>) {
    paragraph = (paragraph?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  private mutating func flush() {
    if let paragraph { print(paragraph) }
    paragraph = nil
    flow.endParagraph()
  }

  private static func key(_ label: String) -> String { "fn:" + label }

  // MARK: Within a paragraph

  private mutating func print(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    print(range, pairs: BracketPairs(text.bytes, in: range), depth: 0)
  }

  private mutating func print(_ range: Range<Int>, pairs: BracketPairs, depth: Int) {
    let bytes = text.bytes
    var plain = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      switch bytes[offset] {
      case Byte.leftSquare:
        guard depth < Self.deepest, let close = pairs[offset], close < range.upperBound else { break }
        if offset + 1 < close, let inner = pairs[offset + 1] {
          append(plain..<start)
          link(offset + 2..<inner, upTo: close, pairs: pairs, depth: depth)
          offset = close + 1
        } else if bytes.matches("[fn:", at: offset, limit: close) {
          append(plain..<start)
          note(offset + 4..<close, at: start, pairs: pairs, depth: depth)
          offset = close + 1
        }
      case Byte.colon:
        if let end = PlainAddress.end(bytes, at: offset, limit: range.upperBound) {
          append(plain..<end)
          offset = end
        }
      case Byte.hyphen:
        let count = bytes[offset..<range.upperBound].prefix(4).prefix { $0 == Byte.hyphen }.count
        if count == 2 || count == 3 {
          append(plain..<start)
          flow.append(count == 2 ? "–" : "—", at: start)
          offset += count
        }
      case UInt8(ascii: "~"), UInt8(ascii: "="):
        if let close = Emphasis.closing(bytes, at: offset, count: 1, in: range) {
          append(plain..<start)
          offset = close + 1
        }
      case Byte.asterisk, UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "+"):
        if depth < Self.deepest, let close = Emphasis.closing(bytes, at: offset, count: 1, in: range) {
          append(plain..<start)
          print(start + 1..<close, pairs: pairs, depth: depth + 1)
          offset = close + 1
        }
      default: break
      }
      if offset > start { plain = offset } else { offset += 1 }
    }
    append(plain..<range.upperBound)
  }

  private mutating func append(_ range: Range<Int>) {
    if !range.isEmpty { flow.append(text.bytes[range], at: range.lowerBound) }
  }

  /// `[[target][words]]` or `[[target]]`; `target` stands in the first of the inner brackets.
  private mutating func link(_ target: Range<Int>, upTo close: Int, pairs: BracketPairs, depth: Int) {
    flow.openLink(to: String(decoding: text.bytes[target], as: UTF8.self), at: target.lowerBound)
    let words = target.upperBound + 1
    if words < close, let end = pairs[words], end <= close {
      print(words + 1..<end, pairs: pairs, depth: depth + 1)
    } else {
      append(target)
    }
    flow.closeLink()
  }

  /// `[fn:label]`, `[fn:label:text]` or `[fn::text]`; `content` is what stands behind `fn:`.
  private mutating func note(_ content: Range<Int>, at start: Int, pairs: BracketPairs, depth: Int) {
    let name = text.bytes[content].prefix { $0 != Byte.colon }
    var label = String(decoding: name, as: UTF8.self)
    if name.endIndex == content.upperBound {
      flow.mark(Self.key(label), label: label, at: start)
      return
    }
    var key = Self.key(label)
    if label.isEmpty {
      inlineNotes += 1
      (label, key) = (String(inlineNotes), Self.key(":\(inlineNotes)"))
    }
    flow.mark(key, label: label, at: start)
    flow.beginNote(key, label: label, at: start)
    print(name.endIndex + 1..<content.upperBound, pairs: pairs, depth: depth + 1)
    flow.endNote(at: content.upperBound + 1)
  }
}
