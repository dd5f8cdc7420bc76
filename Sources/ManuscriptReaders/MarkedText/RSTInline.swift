/// Reads the inline markup of one paragraph of reStructuredText.
/// https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#inline-markup
struct RSTInline {
  private let flow: TextFlow
  private(set) var references: RSTReferences
  private let bytes: [UInt8]
  private let range: Range<Int>
  private var plain: Int
  private var offset: Int

  /// The longest label of a note and the longest role, in bytes.
  private static let longestName = 128

  /// Prepares to read a paragraph.
  init(_ bytes: [UInt8], in range: Range<Int>, flow: TextFlow, references: RSTReferences) {
    self.bytes = bytes
    self.range = range
    self.flow = flow
    self.references = references
    plain = range.lowerBound
    offset = range.lowerBound
  }

  /// Prints the paragraph.
  mutating func print() {
    // An unclosed quotation mark is one character; the search for its end must not be made for each again.
    var mayQuote = true
    while offset < range.upperBound {
      let start = offset
      switch bytes[offset] {
      case Byte.backslash where offset + 1 < range.upperBound: escape()
      case UInt8(ascii: "`") where mayQuote: mayQuote = quotation(at: offset)
      case Byte.colon: if let end = role() { mayQuote = mayQuote && quotation(at: end, isRole: true) }
      case Byte.leftSquare: note()
      case Byte.asterisk: emphasis()
      case UInt8(ascii: "_"): reference()
      default: break
      }
      if offset > start { plain = offset } else { offset += 1 }
    }
    flush(upTo: range.upperBound)
  }

  private mutating func flush(upTo end: Int) {
    if plain < end { flow.append(bytes[plain..<end], at: plain) }
    plain = max(plain, end)
  }

  private mutating func escape() {
    flush(upTo: offset)
    let escaped = offset + 1
    let length = bytes.scalar(at: escaped, limit: range.upperBound)?.length ?? 1
    if bytes[escaped] > Byte.space { flow.append(bytes[escaped..<escaped + length], at: escaped) }
    offset = escaped + length
  }

  /// Reads what stands in backquotes; false where they do not close.
  ///
  /// - Parameter start: The opening sign, behind the role if there is one.
  private mutating func quotation(at start: Int, isRole: Bool = false) -> Bool {
    let isLiteral = !isRole && start + 1 < range.upperBound && bytes[start + 1] == UInt8(ascii: "`")
    let count = isLiteral ? 2 : 1
    guard let close = closing(from: start + count, count: count) else { return false }
    var before = offset
    if before > plain, bytes[before - 1] == UInt8(ascii: "_") { before -= 1 }
    flush(upTo: before)
    offset = close + count
    if isLiteral { return true }
    var underscores = 0
    while offset < range.upperBound, underscores < 2, bytes[offset] == UInt8(ascii: "_") {
      underscores += 1
      offset += 1
    }
    link(start + 1..<close, underscores: underscores)
    return true
  }

  private func closing(from start: Int, count: Int) -> Int? {
    var index = start
    while index + count <= range.upperBound {
      if bytes[index] == Byte.backslash, count == 1 {
        index += 1
      } else if bytes[index] == UInt8(ascii: "`"), count == 1 || bytes[index + 1] == UInt8(ascii: "`") {
        return index
      }
      index += 1
    }
    return nil
  }

  /// `words <address>`, or words that name a target.
  private mutating func link(_ content: Range<Int>, underscores: Int) {
    var words = content
    var address: String?
    if underscores > 0, bytes[content].last == Byte.greaterThan,
      let opening = bytes[content].lastIndex(of: Byte.lessThan)
    {
      words = content.lowerBound..<opening
      let target = String(
        decoding: bytes[(opening + 1)..<(content.upperBound - 1)].filter {
          $0 > Byte.space && $0 != Byte.backslash
        },
        as: UTF8.self
      )
      address = target.hasSuffix("_") ? references.address(named: String(target.dropLast())) : target
      if words.isEmpty { words = opening + 1..<content.upperBound - 1 }
    } else if underscores == 2 {
      address = references.nextAnonymousAddress()
    } else if underscores == 1 {
      address = references.address(named: String(decoding: bytes[content], as: UTF8.self))
    }
    while let last = bytes[words].last, last <= Byte.space { words = words.lowerBound..<words.upperBound - 1 }
    if let address { flow.openLink(to: address, at: content.lowerBound) }
    flow.append(bytes[words], at: words.lowerBound)
    if address != nil { flow.closeLink() }
  }

  /// Where the role that begins here ends: `:name:` with a backquote behind it.
  private func role() -> Int? {
    var end = offset + 1
    while end < range.upperBound, end - offset < Self.longestName,
      bytes[end] != Byte.colon && bytes[end] > Byte.space && bytes[end] != UInt8(ascii: "`")
    {
      end += 1
    }
    guard end > offset + 1, end + 1 < range.upperBound, bytes[end] == Byte.colon,
      bytes[end + 1] == UInt8(ascii: "`")
    else { return nil }
    return end + 1
  }

  /// `[label]_`; the space before it goes, as docutils can trim it.
  private mutating func note() {
    let label = bytes[(offset + 1)..<range.upperBound].prefix(Self.longestName).prefix {
      $0 > Byte.space && $0 != Byte.rightSquare && $0 != Byte.leftSquare
    }
    let close = label.endIndex
    guard !label.isEmpty, close + 1 < range.upperBound, bytes[close] == Byte.rightSquare,
      bytes[close + 1] == UInt8(ascii: "_"), !isWord(before: offset)
    else { return }
    // Between Chinese and Latin words pandoc leaves no space behind a reference.
    let name = String(decoding: label, as: UTF8.self)
    guard !isWord(at: close + 2) || references.defines(name) else { return }
    var end = offset
    while end > plain, bytes[end - 1] <= Byte.space { end -= 1 }
    flush(upTo: end)
    if let note = references.note(for: name) {
      flow.mark(note.key, label: note.label, at: offset)
    }
    offset = close + 2
  }

  /// Whether a word runs up to here, inside of which no markup begins.
  private func isWord(before index: Int) -> Bool { index > range.lowerBound && isWord(at: index - 1) }

  /// Whether a word goes on here; Han characters are none, as markup may stand between them.
  private func isWord(at index: Int) -> Bool {
    index < range.upperBound && bytes[index] < 0x80 && isNameByte(bytes[index])
      && ![Byte.hyphen, UInt8(ascii: "."), UInt8(ascii: "+")].contains(bytes[index])
  }

  private mutating func emphasis() {
    let count = offset + 1 < range.upperBound && bytes[offset + 1] == Byte.asterisk ? 2 : 1
    guard let close = Emphasis.closing(bytes, at: offset, count: count, in: range) else { return }
    flush(upTo: offset)
    flow.append(bytes[(offset + count)..<close], at: offset + count)
    offset = close + count
  }

  /// `name_` or `name__`.
  private mutating func reference() {
    var end = offset + 1
    if end < range.upperBound, bytes[end] == UInt8(ascii: "_") { end += 1 }
    let next = bytes.scalar(at: end, limit: range.upperBound)?.value
    guard next.map({ $0.isSpace || $0.isPunctuation || $0.isIdeographic }) ?? true, next != 0x5F else {
      return
    }
    var start = offset
    while start > plain, offset - start < Self.longestName, isNameByte(bytes[start - 1]) { start -= 1 }
    guard start < offset else { return }
    let name = String(decoding: bytes[start..<offset], as: UTF8.self)
    let isAnonymous = end - offset == 2
    guard let address = isAnonymous ? references.nextAnonymousAddress() : references.address(named: name)
    else {
      return
    }
    flush(upTo: start)
    flow.openLink(to: address, at: start)
    flow.append(bytes[start..<offset], at: start)
    flow.closeLink()
    plain = offset
    offset = end
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || [Byte.hyphen, UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "_")].contains(byte)
  }
}
