/// Cuts LaTeX into the pieces that TeX sees.
struct LaTeXTokenizer {
  /// A piece.
  enum Token: Equatable {
    /// Characters that print themselves.
    case characters
    /// White space within a paragraph, a line end included.
    case space
    /// An empty line.
    case paragraphEnd
    /// `\name`, with the white space behind it; a star belongs to the name.
    case command(String)
    /// `\%`: a command of one sign, in UTF-8's first byte.
    case sign(UInt8)
    /// `{` and `}`.
    case open, close
    /// `$` or `$$`.
    case mathShift
    /// `~`.
    case tie
    /// `%` to the end of the line, its end and the white space behind included.
    case comment
  }

  /// The bytes, valid UTF-8.
  let bytes: [UInt8]
  /// Where the next piece begins.
  var offset: Int
  /// Where the text ends.
  let end: Int
  private let hasComments: Bool

  /// Begins at the beginning of a range.
  ///
  /// - Parameter hasComments: Whether `%` begins a comment, as it does everywhere but in bibliographies.
  init(_ bytes: [UInt8], in range: Range<Int>, hasComments: Bool = true) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
    self.hasComments = hasComments
  }

  /// The next piece, and the bytes it takes; nil at the end.
  mutating func next() -> (token: Token, range: Range<Int>)? {
    guard offset < end else { return nil }
    let start = offset
    let token = token()
    return (token, start..<offset)
  }

  private mutating func token() -> Token {
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case Byte.backslash: return command()
    case UInt8(ascii: "{"): return .open
    case UInt8(ascii: "}"): return .close
    case UInt8(ascii: "$"):
      if offset < end, bytes[offset] == byte { offset += 1 }
      return .mathShift
    case UInt8(ascii: "~"): return .tie
    case UInt8(ascii: "%") where hasComments:
      while offset < end, bytes[offset] != Byte.lineFeed { offset += 1 }
      if offset < end { offset += 1 }
      while offset < end, bytes[offset] == Byte.space || bytes[offset] == Byte.tab { offset += 1 }
      return .comment
    case Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn:
      return white(lineFeeds: byte == Byte.lineFeed ? 1 : 0)
    default:
      while offset < end, !isSpecial(bytes[offset]) { offset += 1 }
      return .characters
    }
  }

  private mutating func white(lineFeeds: Int) -> Token {
    var lineFeeds = lineFeeds
    while offset < end, [Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn].contains(bytes[offset]) {
      if bytes[offset] == Byte.lineFeed { lineFeeds += 1 }
      offset += 1
    }
    return lineFeeds > 1 ? .paragraphEnd : .space
  }

  private mutating func command() -> Token {
    guard offset < end else { return .characters }
    let start = offset
    while offset < end, isLetter(bytes[offset]) { offset += 1 }
    if offset == start {
      let sign = bytes[offset]
      offset += bytes.scalar(at: offset, limit: end)?.length ?? 1
      return .sign(sign)
    }
    var name = String(decoding: bytes[start..<offset], as: UTF8.self)
    if offset < end, bytes[offset] == Byte.asterisk {
      name += "*"
      offset += 1
    }
    var space = offset
    var lineFeeds = 0
    while space < end, [Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn].contains(bytes[space]) {
      if bytes[space] == Byte.lineFeed { lineFeeds += 1 }
      space += 1
    }
    if lineFeeds < 2 { offset = space }
    return .command(name)
  }

  /// Takes a group `{…}` that follows; nil, and nothing is taken, where none does.
  ///
  /// - Returns: The bytes between the braces; to the end of the text where they do not close.
  mutating func group() -> Range<Int>? {
    delimited(by: UInt8(ascii: "{"), UInt8(ascii: "}"))
  }

  /// Takes an optional argument `[…]` that follows, brackets in pairs inside of it; nil, and nothing is taken, where
  /// none does.
  mutating func option() -> Range<Int>? {
    delimited(by: Byte.leftSquare, Byte.rightSquare)
  }

  /// Whether `{` follows, white space skipped.
  var isBeforeBrace: Bool {
    let index = endOfSpace
    return index < end && bytes[index] == UInt8(ascii: "{")
  }

  /// Takes `{`, if it follows, white space skipped.
  mutating func takesOpeningBrace() -> Bool {
    guard isBeforeBrace else { return false }
    offset = endOfSpace + 1
    return true
  }

  /// Takes `\name` that follows; nil, and nothing is taken, where none does.
  ///
  /// - Parameter orSign: Whether a sign that is no letter, `\\`, is a name.
  mutating func commandName(orSign: Bool = false) -> Range<Int>? {
    let start = endOfSpace
    guard start < end, bytes[start] == Byte.backslash else { return nil }
    var index = start + 1
    while index < end, isLetter(bytes[index]) { index += 1 }
    if orSign, index == start + 1, index < end { index += 1 }
    offset = index
    return start..<index
  }

  /// Takes the characters up to the next white space or command, as `\input file` has them; nil where none follow.
  mutating func word() -> String? {
    let start = endOfSpace
    var index = start
    while index < end, bytes[index] > Byte.space, !"\\{}".utf8.contains(bytes[index]) { index += 1 }
    guard index > start else { return nil }
    offset = index
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Takes what stands between two equal signs, `|…|`, on one line; nil, and nothing is taken, where nothing does.
  mutating func verbatim() -> Range<Int>? {
    guard offset < end, bytes[offset] > Byte.space, bytes[offset] != UInt8(ascii: "{") else { return nil }
    let sign = bytes[offset]
    var index = offset + 1
    while index < end, bytes[index] != Byte.lineFeed {
      if bytes[index] == sign {
        defer { offset = index + 1 }
        return offset + 1..<index
      }
      index += 1
    }
    return nil
  }

  /// Takes `\name…|`, a command that is only shown between two strokes, if it follows on the line.
  mutating func skipNamedCommand() {
    guard offset < end, bytes[offset] == Byte.backslash else { return }
    let rest = bytes[offset..<min(end, offset + Self.longestNamedCommand)].prefix { $0 != Byte.lineFeed }
    if let close = rest.firstIndex(of: UInt8(ascii: "|")) { offset = close + 1 }
  }

  /// How long a command between strokes may be with its arguments, in bytes.
  private static let longestNamedCommand = 120

  /// Takes everything up to and with the group that a definition's body is.
  mutating func skipToGroup() {
    var index = offset
    while index < end, bytes[index] != UInt8(ascii: "{"), bytes[index] != Byte.lineFeed { index += 1 }
    offset = index
    _ = group()
  }

  /// Takes everything up to and with the next occurrence of some words; all, where there is none.
  mutating func skipPast(_ words: String) {
    let words = Array(words.utf8)
    var index = offset
    while index < end {
      if bytes[index] == words[0], bytes[index..<min(end, index + words.count)].elementsEqual(words) {
        offset = index + words.count
        return
      }
      index += 1
    }
    offset = end
  }

  private var endOfSpace: Int {
    var index = offset
    while index < end, [Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn].contains(bytes[index]) {
      index += 1
    }
    return index
  }

  /// How long an argument may be, in bytes, so that broken braces cost no more than that.
  private static let longestArgument = 1 << 20

  private mutating func delimited(by opening: UInt8, _ closing: UInt8) -> Range<Int>? {
    var index = endOfSpace
    guard index < end, bytes[index] == opening else { return nil }
    let start = index + 1
    let limit = min(end, start + Self.longestArgument)
    var depth = 0
    var inner = 0
    // TeX itself ends an option at its first bracket; so does this, where they do not pair.
    var first: Int?
    index = start
    while index < limit {
      let byte = bytes[index]
      if byte == Byte.backslash {
        index += 1
      } else if byte == closing, depth == 0 {
        first = first ?? index
        if inner == 0 { break }
        inner -= 1
      } else if byte == opening, depth == 0, byte == Byte.leftSquare {
        inner += 1
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        if depth == 0 { break }
        depth -= 1
      } else if byte == Byte.lineFeed, inner > 0, index + 1 < limit, bytes[index + 1] == Byte.lineFeed {
        break
      }
      index += 1
    }
    guard let close = index < limit && bytes[index] == closing ? index : first else { return nil }
    offset = close + 1
    return start..<close
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "@")
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.backslash, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "~"),
      Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn:
      true
    default: byte == UInt8(ascii: "%") && hasComments
    }
  }
}
