import Manuscripts

/// Walks through a reStructuredText, block by block, and tells a `TextFlow` what prints.
/// https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html
struct RSTWalk {
  private let text: PageText
  private let flow: TextFlow
  private var references: RSTReferences
  private var paragraph: Range<Int>?
  private var adornments: [[UInt8]] = []

  /// How many directives may stand in one another.
  private static let deepest = 16

  /// Directives whose content is no text.
  private static let silent: Set<String> = [
    "code", "code-block", "sourcecode", "raw", "math", "image", "parsed-literal", "literalinclude", "include",
    "contents", "toctree", "csv-table", "highlight", "graphviz", "meta", "bibliography", "role",
    "default-role",
    "index", "only", "sectnum", "unicode", "date",
  ]

  /// Prepares the walk through a text.
  init(_ text: PageText) {
    self.text = text
    flow = TextFlow(places: DocumentPlaces(lines: text))
    references = RSTReferences(text)
  }

  /// The manuscript.
  ///
  /// - Complexity: Linear in the text's length.
  consuming func manuscript(path: String) -> Manuscript {
    blocks(0..<text.lines.count, depth: 0)
    return flow.manuscript(path: path, format: .rst, endingAt: text.bytes.count)
  }

  /// Reads lines.
  ///
  /// - Parameter start: Where the first line's text begins, if not at its beginning.
  private mutating func blocks(_ lines: Range<Int>, from start: Int? = nil, depth: Int) {
    var index = lines.lowerBound
    while index < lines.upperBound {
      let line = text.lines[index]
      let ink = (index == lines.lowerBound ? start ?? line.inkStart : line.inkStart)..<line.inkEnd
      if ink.isEmpty {
        flush()
        index += 1
      } else if let end = heading(at: index, in: lines) {
        index = end
      } else if isExplicit(ink) {
        flush()
        // An empty comment has no block: what is indented behind it is a quotation.
        let isEmpty = ink.count == 2 && index + 1 < lines.upperBound && text.lines[index + 1].isBlank
        let extent = isEmpty ? index + 1..<index + 1 : indented(behind: index, in: lines)
        explicit(ink, extent: extent, depth: depth)
        index = extent.upperBound
      } else if let end = literal(behind: index, in: lines) {
        extend(ink.lowerBound..<ink.upperBound - 1)
        flush()
        index = end
      } else {
        add(ink, of: line)
        index += 1
      }
    }
    flush()
  }

  private mutating func add(_ ink: Range<Int>, of line: TextLine) {
    let bytes = text.bytes
    if isRuler(ink) || bytes.matches("__ ", at: ink.lowerBound, limit: ink.upperBound)
      || bytes.matches(">>> ", at: ink.lowerBound, limit: ink.upperBound)
    {
      flush()
    } else if bytes[ink.lowerBound] == UInt8(ascii: "|"), ink.count > 1 {
      flush()
      if bytes[ink.upperBound - 1] == UInt8(ascii: "|") {
        for cell in bytes[ink].split(separator: UInt8(ascii: "|")) {
          print(cell.startIndex..<cell.endIndex)
          flow.endParagraph()
        }
      } else {
        print(ink.lowerBound + 1..<ink.upperBound)
      }
    } else if ink.lowerBound == line.inkStart, let item = ListItem.content(of: line, in: bytes) {
      flush()
      extend(item..<ink.upperBound)
    } else {
      extend(ink)
    }
  }

  private mutating func extend(_ range: Range<Int>) {
    paragraph = (paragraph?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  private mutating func flush() {
    if let paragraph { print(paragraph) }
    paragraph = nil
    flow.endParagraph()
  }

  // MARK: Blocks

  /// Whether a line is a rule of a table or a transition: nothing but punctuation.
  private func isRuler(_ ink: Range<Int>) -> Bool {
    guard ink.count >= 3, let first = text.bytes[ink].first, Self.isAdornment(first) else { return false }
    return text.bytes[ink].allSatisfy {
      $0 == first || $0 == Byte.space
        || (first == UInt8(ascii: "+") && ($0 == Byte.hyphen || $0 == UInt8(ascii: "=")))
    }
  }

  private static func isAdornment(_ byte: UInt8) -> Bool {
    byte > Byte.space && byte < 0x7F && !(0x30...0x39).contains(byte) && !(0x61...0x7A).contains(byte | 0x20)
  }

  /// Reads a section's title; where it ends. Titles of one look are of one level.
  private mutating func heading(at index: Int, in lines: Range<Int>) -> Int? {
    guard paragraph == nil else { return nil }
    func adornment(_ index: Int) -> UInt8? {
      guard index < lines.upperBound, case let line = text.lines[index], line.ink.count >= 2,
        !line.isIndented,
        let first = text.bytes[line.ink].first, Self.isAdornment(first),
        text.bytes[line.ink].allSatisfy({ $0 == first })
      else { return nil }
      return first
    }
    var title = index
    var look: [UInt8] = []
    if let over = adornment(index) {
      guard index + 2 < lines.upperBound, adornment(index + 2) == over, !text.lines[index + 1].isBlank else {
        return nil
      }
      title = index + 1
      look = [over, over]
    } else if let under = adornment(index + 1), !text.lines[index].isIndented,
      text.lines[index + 1].ink.count >= min(text.lines[index].ink.count, 4) || under == UInt8(ascii: "=")
    {
      look = [under]
    } else {
      return nil
    }
    if !adornments.contains(look) { adornments.append(look) }
    flow.beginHeading(level: (adornments.firstIndex(of: look) ?? 0) + 1)
    print(text.lines[title].ink)
    flow.endParagraph()
    return title + 2
  }

  private func isExplicit(_ ink: Range<Int>) -> Bool {
    text.bytes.matches("..", at: ink.lowerBound, limit: ink.upperBound)
      && (ink.count == 2 || text.bytes[ink.lowerBound + 2] == Byte.space)
  }

  /// The lines behind one that are indented more than it, blank lines among them.
  private func indented(behind index: Int, in lines: Range<Int>) -> Range<Int> {
    let indent = text.lines[index].inkStart - text.lines[index].start
    var end = index + 1
    var next = index + 1
    while next < lines.upperBound {
      let line = text.lines[next]
      if !line.isBlank {
        if line.inkStart - line.start <= indent { break }
        end = next + 1
      }
      next += 1
    }
    return index + 1..<end
  }

  /// Where the literal block ends that a line ending in `::` announces; nil for other lines.
  private func literal(behind index: Int, in lines: Range<Int>) -> Int? {
    let line = text.lines[index]
    guard line.ink.count >= 2, text.bytes[line.inkEnd - 1] == Byte.colon,
      text.bytes[line.inkEnd - 2] == Byte.colon,
      index + 1 < lines.upperBound, text.lines[index + 1].isBlank
    else { return nil }
    return indented(behind: index, in: lines).upperBound
  }

  /// `.. something`: a note, a directive with text in it, or something that does not print.
  private mutating func explicit(_ ink: Range<Int>, extent: Range<Int>, depth: Int) {
    let bytes = text.bytes
    let line = text.lines[extent.lowerBound - 1]
    if let note = references.notes[ink.lowerBound], let label = RSTReferences.noteLabel(of: line, in: bytes) {
      let content = bytes.skippingSpace(from: label.upperBound + 1, limit: ink.upperBound)
      flow.beginNote(note.key, label: note.label, at: ink.lowerBound, isListed: note.isListed)
      if depth < Self.deepest {
        blocks(extent.lowerBound - 1..<extent.upperBound, from: content, depth: depth + 1)
      }
      flow.endNote(at: text.lines[extent.upperBound - 1].inkEnd)
      return
    }
    // `py:class::` is a directive of Sphinx's domain py.
    let word = bytes[ink].dropFirst(3).prefix { $0 > Byte.space }
    let name = word[..<(word.firstRange(of: "::".utf8)?.lowerBound ?? word.endIndex)]
    guard depth < Self.deepest, !name.isEmpty, name.first != UInt8(ascii: "_"),
      name.first != UInt8(ascii: "|"),
      bytes.matches("::", at: name.endIndex, limit: ink.upperBound),
      !Self.silent.contains(String(decoding: name, as: UTF8.self))
    else { return }
    var lines = extent
    while let first = lines.first,
      bytes.matches(":", at: text.lines[first].inkStart, limit: text.lines[first].inkEnd)
    {
      lines = first + 1..<lines.upperBound
    }
    let isFigure = name.elementsEqual("figure".utf8)
    if !isFigure { print(min(name.endIndex + 2, ink.upperBound)..<ink.upperBound) }
    flow.endParagraph()
    blocks(lines, depth: depth + 1)
  }

  // MARK: Within a paragraph

  private mutating func print(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var inline = RSTInline(text.bytes, in: range, flow: flow, references: references)
    inline.print()
    references = inline.references
  }
}
