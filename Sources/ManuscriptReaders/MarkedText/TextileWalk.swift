import Manuscripts

/// Walks through a Textile text, block by block, and tells a `TextFlow` what prints.
/// https://textile-lang.com
struct TextileWalk {
  private let text: PageText
  private let flow: TextFlow

  /// Prepares the walk through a text.
  init(_ text: PageText) {
    self.text = text
    flow = TextFlow(places: DocumentPlaces(lines: text))
  }

  /// The manuscript.
  ///
  /// - Complexity: Linear in the text's length.
  func manuscript(path: String) -> Manuscript {
    var index = 0
    while index < text.lines.count {
      if text.lines[index].isBlank {
        index += 1
      } else if isCode(text.lines[index]) {
        while index < text.lines.count, !text.bytes.contains("</pre>", in: text.lines[index].ink) {
          index += 1
        }
        index += 1
      } else {
        var end = index
        while end < text.lines.count, !text.lines[end].isBlank { end += 1 }
        block(index..<end)
        index = end
      }
    }
    return flow.manuscript(path: path, format: .textile, endingAt: text.bytes.count)
  }

  private func isCode(_ line: TextLine) -> Bool {
    text.bytes.matches("<pre", at: line.inkStart, limit: line.inkEnd)
  }

  /// Lines up to a blank one, of which the first may begin with a signature: `h1. `, `fn1. `, `bc. `.
  private func block(_ lines: Range<Int>) {
    let first = text.lines[lines.lowerBound]
    let signature = signature(of: first)
    let end = text.lines[lines.upperBound - 1].inkEnd
    switch signature?.name {
    case "bc"?, "pre"?, "notextile"?: return
    case let name? where name.hasPrefix("h"):
      flow.beginHeading(level: Int(name.dropFirst()))
      print((signature?.end ?? first.inkStart)..<end)
    case let name? where name.hasPrefix("fn"):
      let label = String(name.dropFirst(2))
      flow.beginNote(Self.key(label), label: label, at: first.inkStart)
      print((signature?.end ?? first.inkStart)..<end)
      flow.endNote(at: end)
      return
    case _?: print((signature?.end ?? first.inkStart)..<end)
    case nil: paragraphs(lines)
    }
    flow.endParagraph()
  }

  /// A block without a signature; items of a list and cells of a table are blocks of their own.
  private func paragraphs(_ lines: Range<Int>) {
    let bytes = text.bytes
    for line in text.lines[lines] {
      let signs = bytes[line.ink].prefix { $0 == Byte.asterisk || $0 == Byte.hash || $0 == Byte.hyphen }
      if bytes[line.inkStart] == UInt8(ascii: "|") {
        for cell in bytes[line.ink].split(separator: UInt8(ascii: "|")) {
          print(cell.startIndex..<cell.endIndex)
          flow.endParagraph()
        }
      } else if !signs.isEmpty, signs.endIndex < line.inkEnd, bytes[signs.endIndex] == Byte.space {
        flow.endParagraph()
        print(signs.endIndex + 1..<line.inkEnd)
      } else {
        print(line.ink)
      }
      flow.breakLine()
    }
  }

  /// The name of a block's signature and where its text begins: `fn1(class). `.
  private func signature(of line: TextLine) -> (name: String, end: Int)? {
    let bytes = text.bytes
    let letters = bytes[line.ink].prefix(12).prefix {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
    }
    let name = String(decoding: letters, as: UTF8.self)
    let isNote = name.hasPrefix("fn") && Int(name.dropFirst(2)) != nil
    let isHeading = name.utf8.count == 2 && name.hasPrefix("h") && Int(name.dropFirst()) != nil
    guard isNote || isHeading || ["p", "bq", "bc", "pre", "notextile"].contains(name) else { return nil }
    var end = letters.endIndex
    // Attributes: alignment signs, (class#id), {style}, [language].
    let closers: [UInt8: UInt8] = [0x28: 0x29, 0x7B: 0x7D, 0x5B: 0x5D]
    while end < line.inkEnd, bytes[end] != UInt8(ascii: ".") {
      if let closer = closers[bytes[end]] {
        guard let close = bytes[end..<line.inkEnd].firstIndex(of: closer) else { return nil }
        end = close + 1
      } else if "<>=".utf8.contains(bytes[end]) {
        end += 1
      } else {
        return nil
      }
    }
    while end < line.inkEnd, bytes[end] == UInt8(ascii: ".") { end += 1 }
    guard end < line.inkEnd, bytes[end] == Byte.space else { return nil }
    return (name, end + 1)
  }

  private static func key(_ label: String) -> String { "fn" + label }

  // MARK: Within a paragraph

  private func print(_ range: Range<Int>, depth: Int = 0) {
    let bytes = text.bytes
    var plain = range.lowerBound
    var offset = range.lowerBound
    var addressEnd = 0
    while offset < range.upperBound {
      let start = offset
      switch bytes[offset] {
      case Byte.leftSquare:
        if let close = marker(at: offset, limit: range.upperBound) {
          append(plain..<start)
          let label = String(decoding: bytes[start + 1..<close], as: UTF8.self)
          flow.mark(Self.key(label), label: label, at: start)
          offset = close + 1
        }
      case UInt8(ascii: "\""):
        if depth == 0, let found = link(at: offset, in: range) {
          append(plain..<start)
          let address = String(decoding: bytes[found.address], as: UTF8.self)
          flow.openLink(to: address, at: found.address.lowerBound)
          // `"$":address` shows the address itself.
          let isShown = bytes[found.words].elementsEqual([UInt8(ascii: "$")])
          if isShown { append(found.address) } else { print(found.words, depth: 1) }
          flow.closeLink()
          offset = found.address.upperBound
        }
      case Byte.colon:
        addressEnd = PlainAddress.end(bytes, at: offset, limit: range.upperBound) ?? addressEnd
      case UInt8(ascii: "@") where offset >= addressEnd:
        if let close = Emphasis.closing(bytes, at: offset, count: 1, in: range) {
          append(plain..<start)
          offset = close + 1
        }
      case UInt8(ascii: "_") where offset >= addressEnd, Byte.asterisk where offset >= addressEnd,
        UInt8(ascii: "?") where offset >= addressEnd:
        let count = offset + 1 < range.upperBound && bytes[offset + 1] == bytes[offset] ? 2 : 1
        let isMark = bytes[offset] != UInt8(ascii: "?") || count == 2
        if isMark, depth < 4, let close = Emphasis.closing(bytes, at: offset, count: count, in: range) {
          append(plain..<start)
          print(start + count..<close, depth: depth + 1)
          offset = close + count
        }
      case Byte.lessThan:
        if let close = tag(at: offset, limit: range.upperBound) {
          append(plain..<start)
          offset = close
        }
      case UInt8(ascii: "&"):
        if let found = CharacterReference.decode(bytes, at: offset, limit: range.upperBound) {
          append(plain..<start)
          flow.append(found.text, at: start)
          offset = found.end
        }
      default: break
      }
      if offset > start { plain = offset } else { offset += 1 }
    }
    append(plain..<range.upperBound)
  }

  private func append(_ range: Range<Int>) {
    if !range.isEmpty { flow.append(text.bytes[range], at: range.lowerBound) }
  }

  /// Where a marker `[1]` closes.
  private func marker(at offset: Int, limit: Int) -> Int? {
    let digits = text.bytes[(offset + 1)..<min(limit, offset + 6)].prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.endIndex < limit, text.bytes[digits.endIndex] == Byte.rightSquare else {
      return nil
    }
    return digits.endIndex
  }

  /// `"words":address`.
  private func link(at offset: Int, in range: Range<Int>) -> (words: Range<Int>, address: Range<Int>)? {
    let bytes = text.bytes
    let limit = min(range.upperBound, offset + 2_000)
    guard let close = bytes[(offset + 1)..<limit].firstIndex(of: UInt8(ascii: "\"")), close > offset + 1,
      close + 2 < range.upperBound, bytes[close + 1] == Byte.colon, bytes[close + 2] > Byte.space
    else { return nil }
    var end = close + 2
    while let scalar = bytes.scalar(at: end, limit: range.upperBound), !scalar.value.isSpace,
      !(scalar.value.isPunctuation && scalar.value.isIdeographic)
    {
      end += scalar.length
    }
    // A bracket that was opened in the address belongs to it.
    while end > close + 3, ".,;:!?)".utf8.contains(bytes[end - 1]) {
      let address = bytes[(close + 2)..<end]
      if bytes[end - 1] == UInt8(ascii: ")"),
        address.count(where: { $0 == UInt8(ascii: "(") }) >= address.count(where: { $0 == UInt8(ascii: ")") })
      {
        break
      }
      end -= 1
    }
    return (offset + 1..<close, close + 2..<end)
  }

  /// Where a tag of HTML ends, of code with its content.
  private func tag(at offset: Int, limit: Int) -> Int? {
    let bytes = text.bytes
    guard offset + 1 < limit,
      (0x61...0x7A).contains(bytes[offset + 1] | 0x20) || bytes[offset + 1] == UInt8(ascii: "/"),
      let close = bytes[offset..<min(limit, offset + 500)].firstIndex(of: Byte.greaterThan)
    else { return nil }
    if bytes.matches("<code", at: offset, limit: limit) {
      var end = close
      while end < limit, !bytes.matches("</code>", at: end, limit: limit) { end += 1 }
      return min(limit, end + 7)
    }
    return close + 1
  }
}
