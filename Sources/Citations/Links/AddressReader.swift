import WebAddresses

/// Reads an address from its host or path on, and decides where it ends (UTS #58, section 3).
struct AddressReader {
  private enum Part { case host, port, path, query, fragment }

  private let text: LinkText
  /// Where the whole address begins, with its scheme.
  private let start: Int
  /// Whether all full-width forms stand for ASCII: the scheme was printed so.
  private let foldsAll: Bool
  /// The `>` that closes it, where a `<` stands before it.
  private let closing: Int?
  private var limit: Int

  private var index: Int
  private var part = Part.path
  private var output: [UInt8] = []
  /// How much of `output` and of the text surely belongs to it.
  private var safe = (output: 0, index: 0)
  private var repairs: Set<Link.Repair> = []
  private var pendingRepairs: Set<Link.Repair> = []
  /// The opening brackets of this part that are not closed yet.
  private var brackets: [UInt8] = []
  private var lastBreak = -1
  private var obeysBrackets: Bool
  /// Whether characters of East Asian scripts stand in this segment.
  private var segmentIsEastAsian = false
  /// What it is if it ended before the line break that was joined first, before the Han characters at its end.
  private var unjoined: Int?
  private var beforeEastAsian: Int?
  private var stoppedAtBracket = false

  /// How far, in bytes, is read where it is not sure that what is read will be an address: so the search stays linear.
  static let uncertainReach = 512

  /// Prepares to read from `from`, at most `reach` bytes; the address as a whole begins at `start`.
  init(text: LinkText, start: Int, from: Int, foldsAll: Bool = false, reach: Int = .max) {
    self.text = text
    self.start = start
    self.foldsAll = foldsAll
    index = from
    safe = (0, from)
    closing = Self.closingAngle(in: text, openedBefore: start)
    limit = closing ?? (text.count - from > reach ? from + reach : text.count)
    obeysBrackets = closing == nil
  }

  /// The address from where reading began.
  var value: String { String(decoding: output[..<safe.output], as: UTF8.self) }

  /// What was read, behind what stands before it.
  func found(prefix: String) -> FoundAddress {
    var range = start..<safe.index
    if let closing { range = (start - 1)..<(closing + 1) }
    return FoundAddress(url: prefix + value, range: range, start: start, repairs: repairs)
  }

  /// The second reading, from the same place on, where there is one.
  func alternative() -> String? {
    func head(_ count: Int) -> String { String(decoding: output[..<count], as: UTF8.self) }
    if let unjoined { return head(unjoined) }
    if let dashless = Dashes.undone(in: value) { return dashless }
    if stoppedAtBracket {
      var second = self
      second.obeysBrackets = false
      second.limit = min(limit, index + Self.uncertainReach)
      second.readTail()
      if second.safe.output > safe.output { return second.value }
    }
    if let beforeEastAsian { return head(beforeEastAsian) }
    return Abbreviation.endsWithOne(output[..<safe.output]) && text[safe.index] == UInt8(ascii: ".")
      ? value + "." : nil
  }

  // MARK: The host

  /// Reads a host and what follows it; false where no host stands here.
  mutating func readHost() -> Bool {
    part = .host
    skipUserInfo()
    if text[index] == UInt8(ascii: "[") { readIPv6() }
    guard LinkText.isAlphanumeric(text[index]) || text[index] >= 0x80 || !output.isEmpty else { return false }
    readTail()
    return safe.output > 0
  }

  /// Takes `user:password@`, so that its colon is not taken for a port's.
  private mutating func skipUserInfo() {
    var end = index
    while end < limit, end - index < 128 {
      let byte = text.bytes[end]
      if byte == UInt8(ascii: "@") {
        output += text.bytes[index...end]
        index = end + 1
        return
      }
      guard LinkText.isAlphanumeric(byte) || "-._~%!$&'*+=:".utf8.contains(byte) else { return }
      end += 1
    }
  }

  private mutating func readIPv6() {
    var end = index + 1
    while end < limit, text.bytes[end].isHexadecimal || ":.%".utf8.contains(text.bytes[end]) { end += 1 }
    guard text[end] == UInt8(ascii: "]") else { return }
    output += text.bytes[index...end]
    index = end + 1
    markSafe()
  }

  // MARK: Where it ends

  /// Reads on to the end of the address.
  mutating func readTail() {
    stoppedAtBracket = false
    while index < limit {
      if let next = text.nextLine(at: index), index != lastBreak {
        guard joins(next) else { return }
        continue
      }
      guard let (scalar, length) = text.scalar(at: index) else { return }
      if let fold = folded(scalar, length: length) {
        pendingRepairs.insert(.fullWidthForms)
        guard take(ascii: fold, length: length) else { return }
      } else if Dashes.isTypesetHyphen(scalar) {
        pendingRepairs.insert(.typesetHyphens)
        guard take(ascii: UInt8(ascii: "-"), length: length) else { return }
      } else if scalar.isASCII {
        guard take(ascii: UInt8(scalar.value), length: length) else { return }
      } else {
        guard take(scalar, length: length) else { return }
      }
    }
  }

  /// Goes on behind a line break, if what follows is the rest of the address.
  private mutating func joins(_ next: Int) -> Bool {
    if closing == nil {
      guard AddressContinuation(text: text, lineStart: next).isRest(of: output[...]) else { return false }
      if unjoined == nil { unjoined = safe.output }
    }
    pendingRepairs.insert(.lineBreak)
    index = next
    lastBreak = next
    return true
  }

  /// Takes an ASCII character; false where the address ends before it.
  private mutating func take(ascii byte: UInt8, length: Int) -> Bool {
    switch part {
    case .host: return takeInHost(byte, length: length)
    case .port where LinkText.isDigit(byte): include([byte], length: length)
    case .port:
      guard "/?#".utf8.contains(byte) else { return false }
      return takeInTail(byte, length: length)
    case .path, .query, .fragment: return takeInTail(byte, length: length)
    }
    return true
  }

  private mutating func takeInHost(_ byte: UInt8, length: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "."): lookAhead([byte], length: length)
    case UInt8(ascii: ":"):
      let next = text[index + length]
      let isDoubled = next == UInt8(ascii: "/") && text[index + length + 1] == next
      guard LinkText.isDigit(next) || isDoubled else { return false }
      lookAhead([byte], length: length)
      if !isDoubled { part = .port }
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"):
      return takeInTail(byte, length: length)
    case _ where LinkText.isAlphanumeric(byte), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "%"):
      include([byte], length: length)
    default: return false
    }
    return true
  }

  private mutating func takeInTail(_ byte: UInt8, length: Int) -> Bool {
    switch byte {
    case 0...0x20, 0x7f, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): return false
    case UInt8(ascii: "'") where start > 0 && text.bytes[start - 1] == byte: return false
    case UInt8(ascii: "/"), UInt8(ascii: "\\"):
      if part == .host || part == .port { part = .path }
      if part == .path { beginSegment() }
      include([byte], length: length)
    case UInt8(ascii: "?"):
      if part != .fragment { part = .query }
      beginSegment()
      lookAhead([byte], length: length)
    case UInt8(ascii: "#"):
      part = .fragment
      beginSegment()
      include([byte], length: length)
    case UInt8(ascii: "="), UInt8(ascii: "&"):
      if part == .query { beginSegment() }
      include([byte], length: length)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      if opensRemark(index + length) { return false }
      brackets.append(byte)
      lookAhead([byte], length: length)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      return close(byte, length: length)
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"):
      if endsBeforeEastAsianText(index + length) { return false }
      lookAhead([byte], length: length)
    case UInt8(ascii: ":"):
      if part == .fragment, text.hasPrefix("~:", at: index + 1) { beginSegment() }
      lookAhead([byte], length: length)
    case UInt8(ascii: "!"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "`"):
      lookAhead([byte], length: length)
    case UInt8(ascii: "h"), UInt8(ascii: "H"):
      if beginsAnotherAddress { return false }
      include([byte], length: length)
    default: include([byte], length: length)
    }
    return true
  }

  /// html(접속일: 2021.4.2): whether a bracket opens before East Asian words behind which a colon or a blank stands, as in no
  /// name of a page.
  private func opensRemark(_ start: Int) -> Bool {
    guard closing == nil else { return false }
    var index = start
    while index < limit, let (scalar, length) = text.scalar(at: index),
      case .letter(isEastAsian: true) = AddressCharacter(scalar)
    {
      index += length
    }
    return index > start && index < limit
      && (text.bytes[index] == 0x20
        || text.bytes[index] == UInt8(ascii: ":") && !text.hasPrefix("://", at: index))
  }

  /// A closing bracket belongs to the address if it closes one of the same part.
  private mutating func close(_ byte: UInt8, length: Int) -> Bool {
    let opening: UInt8 = byte == UInt8(ascii: ")") ? UInt8(ascii: "(") : byte - 2
    if obeysBrackets {
      guard brackets.last == opening else {
        stoppedAtBracket = true
        return false
      }
      brackets.removeLast()
      include([byte], length: length)
    } else if closing == nil {
      lookAhead([byte], length: length)
    } else {
      include([byte], length: length)
    }
    return true
  }

  /// Takes a character that is not ASCII; false where the address ends before it.
  private mutating func take(_ scalar: Unicode.Scalar, length: Int) -> Bool {
    let bytes = text.bytes[index..<(index + length)]
    switch AddressCharacter(scalar) {
    case .end:
      guard isInside(scalar, length: length) else { return false }
      lookAhead(bytes, length: length)
    case .invisible:
      index += length
      pendingRepairs.insert(.invisibleCharacters)
    case .joiner:
      let joinsLetters = (output.last ?? 0) >= 0x80 && text[index + length] >= 0x80
      if joinsLetters {
        include(bytes, length: length)
      } else {
        index += length
        pendingRepairs.insert(.invisibleCharacters)
      }
    case .punctuation:
      if part == .host || part == .port { return false }
      let closesQuote = scalar == "’" && text.scalar(before: start) == "‘"
      if closesQuote { return false }
      lookAhead(bytes, length: length)
    case .letter(let isEastAsian):
      if part == .port { return false }
      if isEastAsian {
        if part == .host, isAfterTopLevelDomain { return false }
        noteEastAsian()
      }
      include(bytes, length: length, isEastAsian: isEastAsian)
    }
    return true
  }

  /// Whether a character that ends an address elsewhere stands inside of this one.
  private func isInside(_ scalar: Unicode.Scalar, length: Int) -> Bool {
    switch part {
    case .host:
      // In `<…>` a comma or stop inside the host is a slip, not the end: `<https://www.example，org/>`.
      closing != nil && "，、。".unicodeScalars.contains(scalar) && LinkText.isAlphanumeric(text[index + length])
    case .path, .query:
      // Three hyphens that a typesetter made a dash of: `/—reports/2020.pdf`.
      scalar == "—" && AddressContinuation(text: text, lineStart: index + length).hasAddressMarks
    case .port, .fragment: false
    }
  }

  // MARK: Book-keeping

  /// Adds what surely belongs to the address.
  private mutating func include(_ bytes: some Collection<UInt8>, length: Int, isEastAsian: Bool = false) {
    if !isEastAsian { beforeEastAsian = nil }
    output += bytes
    index += length
    markSafe()
  }

  /// Adds what belongs to it only if more follows. Inside `<…>` everything does.
  private mutating func lookAhead(_ bytes: some Collection<UInt8>, length: Int) {
    output += bytes
    index += length
    if closing != nil, part != .host { markSafe() }
  }

  private mutating func markSafe() {
    safe = (output.count, index)
    repairs.formUnion(pendingRepairs)
    pendingRepairs = []
  }

  private mutating func beginSegment() {
    brackets = []
    segmentIsEastAsian = false
  }

  private mutating func noteEastAsian() {
    if !segmentIsEastAsian, part != .host, closing == nil, safe.output == output.count,
      let last = output.last, LinkText.isAlphanumeric(last)
    {
      beforeEastAsian = output.count
    }
    segmentIsEastAsian = true
  }

  /// Whether a stop, comma or semicolon here divides an ASCII address from the East Asian sentence that goes on.
  private func endsBeforeEastAsianText(_ next: Int) -> Bool {
    guard !segmentIsEastAsian, closing == nil, let scalar = text.scalar(at: next)?.scalar,
      !tellsDocket(next)
    else { return false }
    if case .letter(isEastAsian: true) = AddressCharacter(scalar) { return true }
    return tellsYear(next)
  }

  /// id=TPAA,108,判,333: whether a court's word for its decisions stands here in a query, and a number behind it.
  private func tellsDocket(_ start: Int) -> Bool {
    guard part == .query, text.bytes[start - 1] == UInt8(ascii: ","), start > 1,
      LinkText.isDigit(text.bytes[start - 2])
    else { return false }
    var index = start
    while index < limit, index - start < 18, let (scalar, length) = text.scalar(at: index),
      case .letter(isEastAsian: true) = AddressCharacter(scalar)
    {
      index += length
    }
    return index > start && index + 1 < limit && text.bytes[index] == UInt8(ascii: ",")
      && LinkText.isDigit(text.bytes[index + 1])
  }

  /// html,2023年10月2日访问: whether a year in digits and the word for it stand here.
  private func tellsYear(_ start: Int) -> Bool {
    guard start + 4 < limit, text.bytes[start..<start + 4].allSatisfy(LinkText.isDigit) else { return false }
    return ["年", "년"].contains(text.scalar(at: start + 4)?.scalar)
  }

  /// Whether the label before is a top-level domain in ASCII, which no East Asian letter can follow.
  private var isAfterTopLevelDomain: Bool {
    let label = output.reversed().prefix { $0 != UInt8(ascii: ".") }
    guard label.count < output.count, label.count > 1,
      label.allSatisfy({ LinkText.isAlphanumeric($0) && !LinkText.isDigit($0) })
    else { return false }
    return PublicSuffixList.knowsSuffix(
      of: "x." + String(decoding: label.reversed(), as: UTF8.self).lowercased()
    )
  }

  /// Whether an address begins here that was run together with this one. In a path (`/https://`) or query (`=https://`) it may stand.
  private var beginsAnotherAddress: Bool {
    guard text.hasPrefix("http://", at: index) || text.hasPrefix("https://", at: index) else { return false }
    return !"/=?&:#".utf8.contains(output.last ?? 0)
  }

  /// The ASCII character that a full-width form stands for here; nil where it is no slip, or no full-width form.
  ///
  /// ，。、；：！？ and brackets end an address; ／ ．and the like are typed for ASCII, and ？ where a parameter follows it.
  private func folded(_ scalar: Unicode.Scalar, length: Int) -> UInt8? {
    guard let ascii = FullWidth.ascii(scalar) else { return nil }
    let next = text.scalar(at: index + length)?.scalar
    let nextASCII = next.map { FullWidth.ascii($0) ?? UInt8(truncatingIfNeeded: $0.value) } ?? 0
    let isFollowed =
      next.map { $0.isASCII || FullWidth.ascii($0) != nil } ?? false && LinkText.isAlphanumeric(nextASCII)
    switch ascii {
    case UInt8(ascii: "/"): return beginsScheme(at: index + length) ? nil : ascii
    case UInt8(ascii: "."): return isFollowed ? ascii : nil
    case UInt8(ascii: ":"): return part == .host && isFollowed && LinkText.isDigit(nextASCII) ? ascii : nil
    case UInt8(ascii: "?"): return isFollowed && parameterFollows(index + length) ? ascii : nil
    case UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "_"),
      UInt8(ascii: "+"), UInt8(ascii: "-"):
      return ascii
    case _ where LinkText.isAlphanumeric(ascii): return foldsAll || part == .host ? ascii : nil
    default: return nil
    }
  }

  private func beginsScheme(at offset: Int) -> Bool { text.hasPrefix("http", at: offset) }

  /// Whether `name=` stands here, in ASCII or full-width.
  private func parameterFollows(_ start: Int) -> Bool {
    var index = start
    while index - start < 96, let (scalar, length) = text.scalar(at: index) {
      let ascii = FullWidth.ascii(scalar) ?? (scalar.isASCII ? UInt8(scalar.value) : 0)
      if ascii == UInt8(ascii: "=") { return index > start }
      guard LinkText.isAlphanumeric(ascii) || "-_.[]%".utf8.contains(ascii) else { return false }
      index += length
    }
    return false
  }

  /// The `>` that closes an address opened by `<`: no other white space than line breaks stands between.
  private static func closingAngle(in text: LinkText, openedBefore start: Int) -> Int? {
    guard start > 0, text.bytes[start - 1] == UInt8(ascii: "<") else { return nil }
    var index = start
    while index < text.count, index - start < 2_048 {
      switch text.bytes[index] {
      case UInt8(ascii: ">"): return index
      case UInt8(ascii: "<"), UInt8(ascii: "\""): return nil
      case 0...0x20:
        guard let next = text.nextLine(at: index) else { return nil }
        index = next
      default: index += 1
      }
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    LinkText.isDigit(self) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
