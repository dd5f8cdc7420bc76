/// A place in a text that may belong to an address: found by its colon, dot or double slash alone.
enum LinkCandidate: Equatable {
  /// A scheme, and what separates it from the rest: `https://`, `http：／／`, also damaged (`http:/`, `htttp://`).
  case scheme(start: Int, separator: Int)
  /// The first dot of a name without a scheme: `www.`, `example.org/path`.
  case bareName(start: Int, dot: Int)
  /// `doi:`, `hdl:`, `arxiv:` or `urn:` with its colon.
  case identifier(IdentifierScheme, start: Int, colon: Int)
  /// `10.` of a DOI that no `doi:` introduces.
  case bareDOI(start: Int)

  /// The place that was looked at: a search goes on behind it.
  var offset: Int {
    switch self {
    case .scheme(_, let separator): separator
    case .bareName(_, let dot): dot
    case .identifier(_, _, let colon): colon
    case .bareDOI(let start): start + 2
    }
  }

  /// Whether a text has a sign that such a place cannot do without: most paragraphs have none.
  static func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var before: UInt8 = 0
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "/") where before == UInt8(ascii: "/"): return true
      case UInt8(ascii: ".") where LinkText.isAlphanumeric(before):
        guard index + 1 < text.count else { break }
        if LinkText.isAlphanumeric(text[index + 1]) || text[index + 1] >= 0x80 { return true }
      case 0x9a where before == 0xbc && index >= 2 && text[index - 2] == 0xef: return true
      default: break
      }
      before = byte
    }
    return false
  }

  /// The next place from an offset on.
  static func next(in text: LinkText, from start: Int) -> Self? {
    var index = start
    let count = text.bytes.count
    while index < count {
      switch text.bytes[index] {
      case UInt8(ascii: ":"):
        if let candidate = atColon(index, colonLength: 1, in: text, floor: start) { return candidate }
      case 0xef where text[index + 1] == 0xbc && text[index + 2] == 0x9a:  // ：
        if let candidate = atColon(index, colonLength: 3, in: text, floor: start) { return candidate }
      case UInt8(ascii: "/") where text[index + 1] == UInt8(ascii: "/"):
        let word = wordStart(before: index, in: text, floor: start)
        if ["http", "https"].contains(where: { text.hasPrefix($0, at: word) && word + $0.utf8.count == index }
        ) {
          return .scheme(start: word, separator: index)
        }
      case UInt8(ascii: "."):
        if let candidate = atDot(index, in: text, floor: start) { return candidate }
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func atColon(_ colon: Int, colonLength: Int, in text: LinkText, floor: Int) -> Self? {
    let start = wordStart(before: colon, in: text, floor: floor)
    guard start < colon else { return nil }
    if let scheme = IdentifierScheme(text, start..<colon) {
      return .identifier(scheme, start: start, colon: colon)
    }
    let next = text[colon + colonLength]
    let isSlash = next == UInt8(ascii: "/") || next == UInt8(ascii: "\\") || next == 0xef
    return isSlash
      || ["http", "https"].contains { text.hasPrefix($0, at: start) && start + $0.utf8.count == colon }
      ? .scheme(start: start, separator: colon) : nil
  }

  private static func atDot(_ dot: Int, in text: LinkText, floor: Int) -> Self? {
    guard LinkText.isAlphanumeric(text[dot + 1]) || text[dot + 1] >= 0x80, dot > floor,
      LinkText.isAlphanumeric(text[dot - 1])
    else { return nil }
    let start = nameStart(before: dot, in: text, floor: floor)
    guard let start else { return nil }
    if dot - start == 2, text.hasPrefix("10", at: start), LinkText.isDigit(text[dot + 1]) {
      return .bareDOI(start: start)
    }
    return .bareName(start: start, dot: dot)
  }

  /// Where the run of letters before an offset begins, at most ten of them; full-width ones count.
  private static func wordStart(before end: Int, in text: LinkText, floor: Int) -> Int {
    var start = end
    while start > floor, end - start < 30 {
      let byte = text.bytes[start - 1]
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(LinkText.lowercased(byte)) {
        start -= 1
      } else if start - 3 >= floor, text.bytes[start - 3] == 0xef,
        (0xbc...0xbd).contains(text.bytes[start - 2]),
        FullWidth.letter(text.scalar(before: start)) != nil
      {
        start -= 3
      } else {
        break
      }
    }
    return start
  }

  /// Where the first label of a name begins; nil where something stands before it that makes it no name.
  private static func nameStart(before dot: Int, in text: LinkText, floor: Int) -> Int? {
    var start = dot
    while start > floor, dot - start <= 63,
      LinkText.isAlphanumeric(text.bytes[start - 1]) || text.bytes[start - 1] == UInt8(ascii: "-")
    {
      start -= 1
    }
    guard start < dot, start > floor || floor == 0 else { return nil }
    let before = start > 0 ? text.bytes[start - 1] : 0
    let joins: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "_")]
    return joins.contains(before) || dot - start > 63 ? nil : start
  }
}
