/// Markdown as it is handed to cmark, so that cmark tells all that there is to know about notes.
///
/// cmark knows `[^id]`, but drops definitions that nothing refers to, all but the first definition of an
/// identifier, and references without a definition; Pandoc's inline notes `^[…]` it does not know. So each
/// definition gets an identifier of its own, each inline note becomes a definition, and paragraphs put in front
/// refer to every definition and define every reference. What cmark then finds is true to its own idea of what
/// is code, HTML or escaped, and `source(of:)` leads back to the file.
struct PreparedMarkdown: Sendable {
  /// A definition `[^id]: …`, or an inline note.
  struct Definition: Sendable {
    /// The author's identifier; nil for an inline note.
    let identifier: String?
    /// Where it begins in the file, in bytes.
    let source: Int
    /// Where it ends, for an inline note.
    let sourceEnd: Int?
  }

  /// What a definition in the text for cmark stands for.
  enum Target: Sendable {
    /// The note at this index of `definitions`.
    case note(Int)
    /// Nothing but an identifier that the text refers to.
    case reference(String)
  }

  /// The text for cmark, and its lines.
  private(set) var text = PageText([])
  /// The notes that may be defined, in reading order; the identifier that cmark sees is `mark` and the index.
  private(set) var definitions: [Definition] = []
  /// What the definition that begins on a line of `text` defines.
  private(set) var targets: [Int: Target] = [:]
  /// The index of the first line of `text` that is the manuscript's own.
  private(set) var firstBodyLine = 0

  /// What begins the identifiers given here: a character for private use that no author writes there.
  static let mark = "\u{E000}"

  private var pieces: [Piece] = []

  private struct Piece {
    let input: Int
    let source: Int
    let isCopy: Bool
  }

  /// Prepares the text of a file.
  ///
  /// - Complexity: Linear in the number of bytes.
  init(_ file: PageText) {
    var body = Output()
    var inline: [(content: Range<Int>, index: Int)] = []
    var references: Set<ArraySlice<UInt8>> = []
    var places: [(offset: Int, target: Target)] = []
    let inlineNotes = InlineNotes.ends(in: file.bytes)
    var line = FrontMatter.lineCount(in: file)
    var resume = 0
    while line < file.lines.count {
      let current = file.lines[line]
      var offset = max(current.start, resume)
      if offset == current.start, let label = Self.definitionLabel(in: file, line: current) {
        body.copy(offset..<label.lowerBound, of: file.bytes)
        places.append((body.bytes.count, .note(definitions.count)))
        body.write("[^\(Self.mark)\(definitions.count)]:", for: label.lowerBound)
        definitions.append(
          Definition(
            identifier: String(
              decoding: file.bytes[label.lowerBound + 2..<label.upperBound - 2],
              as: UTF8.self
            ),
            source: label.lowerBound,
            sourceEnd: nil
          )
        )
        offset = label.upperBound
      }
      var copied = offset
      while offset < current.end {
        let byte = file.bytes[offset]
        if byte == Byte.backslash {
          offset += 2
        } else if byte == Byte.leftSquare,
          let end = Self.referenceEnd(in: file.bytes, at: offset, limit: current.end)
        {
          references.insert(file.bytes[offset..<end])
          offset = end
        } else if byte == Byte.caret, let end = inlineNotes[offset] {
          body.copy(copied..<offset, of: file.bytes)
          body.write("[^\(Self.mark)\(definitions.count)]", for: offset)
          inline.append((offset + 2..<end - 1, definitions.count))
          definitions.append(Definition(identifier: nil, source: offset, sourceEnd: end))
          offset = end
          copied = end
          resume = end
          if end > current.end { break }
        } else {
          offset += 1
        }
      }
      if resume > current.end {
        line = file.lineIndex(at: resume)
        continue
      }
      body.copy(min(copied, current.end)..<current.end, of: file.bytes)
      body.write("\n", for: current.end)
      line += 1
    }
    var output = Output()
    var front: [(offset: Int, target: Target)] = []
    for index in definitions.indices { output.write("[^\(Self.mark)\(index)]\n", for: 0) }
    output.write("\n", for: 0)
    for reference in references.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let identifier = String(decoding: reference.dropFirst(2).dropLast(), as: UTF8.self)
      front.append((output.bytes.count, .reference(identifier)))
      output.write(Array(reference) + Array(": x\n\n".utf8), for: 0)
    }
    for note in inline {
      front.append((output.bytes.count, .note(note.index)))
      output.write("[^\(Self.mark)\(note.index)]: ", for: note.content.lowerBound)
      Self.copyInlineNote(note.content, of: file.bytes, to: &output)
      output.write("\n\n", for: note.content.upperBound)
    }
    let bodyStart = output.bytes.count
    output.append(body)
    text = PageText(output.bytes)
    for place in front + places.map({ ($0.offset + bodyStart, $0.target) }) {
      targets[text.lineIndex(at: place.0)] = place.1
    }
    pieces = output.pieces
    firstBodyLine = bodyStart < output.bytes.count ? text.lineIndex(at: bodyStart) : text.lines.count
  }

  /// Where in the file the byte at `offset` of `text` comes from.
  ///
  /// - Complexity: Logarithmic in the number of notes.
  func source(of offset: Int) -> Int {
    let index = pieces.partitionIndex { $0.input > offset } - 1
    guard index >= 0 else { return 0 }
    let piece = pieces[index]
    return piece.isCopy ? piece.source + offset - piece.input : piece.source
  }

  private struct Output {
    var bytes: [UInt8] = []
    var pieces: [Piece] = []

    mutating func copy(_ range: Range<Int>, of source: [UInt8]) {
      guard !range.isEmpty else { return }
      pieces.append(Piece(input: bytes.count, source: range.lowerBound, isCopy: true))
      bytes += source[range]
    }

    mutating func write(_ text: String, for source: Int) { write(Array(text.utf8), for: source) }

    mutating func write(_ text: [UInt8], for source: Int) {
      pieces.append(Piece(input: bytes.count, source: source, isCopy: false))
      bytes += text
    }

    mutating func append(_ other: Output) {
      let shift = bytes.count
      pieces += other.pieces.map { Piece(input: $0.input + shift, source: $0.source, isCopy: $0.isCopy) }
      bytes += other.bytes
    }
  }

  /// The bytes of `[^id]:` that a line begins with, behind white space and the signs of quotes and list items.
  private static func definitionLabel(in file: PageText, line: TextLine) -> Range<Int>? {
    var start = line.inkStart
    while start < line.inkEnd, [Byte.greaterThan, Byte.hyphen, Byte.space].contains(file.bytes[start]) {
      start += 1
    }
    guard let end = referenceEnd(in: file.bytes, at: start, limit: line.inkEnd), end < line.inkEnd,
      file.bytes[end] == Byte.colon
    else { return nil }
    return start..<end + 1
  }

  /// The longest identifier, in bytes; CommonMark allows link labels 999 characters.
  private static let longestIdentifier = 999

  /// The offset after `[^id]`, if that begins at `start`.
  private static func referenceEnd(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    guard start + 3 < limit, bytes[start] == Byte.leftSquare, bytes[start + 1] == Byte.caret else {
      return nil
    }
    var offset = start + 2
    while offset < min(limit, start + longestIdentifier), bytes[offset] != Byte.rightSquare {
      if bytes[offset] == Byte.leftSquare || bytes[offset] == Byte.tab { return nil }
      offset += 1
    }
    guard offset < limit, bytes[offset] == Byte.rightSquare, offset > start + 2 else { return nil }
    return offset + 1
  }

  private static func copyInlineNote(_ content: Range<Int>, of bytes: [UInt8], to output: inout Output) {
    var start = content.lowerBound
    for offset in content where bytes[offset] == Byte.lineFeed || bytes[offset] == Byte.carriageReturn {
      output.copy(start..<offset, of: bytes)
      output.write(" ", for: offset)
      start = offset + 1
    }
    output.copy(start..<content.upperBound, of: bytes)
  }
}
