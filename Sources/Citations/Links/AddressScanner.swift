import WebAddresses

/// Reads the address at a place that may begin one, or finds that there is none.
struct AddressScanner {
  /// The text.
  let text: LinkText
  /// The end of the address found before: what stands before it is not looked at.
  let floor: Int

  /// The address that a candidate belongs to.
  func address(at candidate: LinkCandidate) -> FoundAddress? {
    switch candidate {
    case .scheme(let start, let separator): withScheme(wordStart: start, separator: separator)
    case .bareName(let start, _): bareName(at: start)
    case .identifier(let scheme, let start, let colon): identifier(scheme, start: start, colon: colon)
    case .bareDOI(let start): bareDOI(at: start)
    }
  }

  // MARK: With a scheme

  private func withScheme(wordStart: Int, separator: Int) -> FoundAddress? {
    let word = letters(wordStart..<separator)
    guard let scheme = Scheme(endOf: word.text) else { return nil }
    let start = word.offsets[word.offsets.count - scheme.name.utf8.count]
    var (marks, end, hasFullWidth) = separatorMarks(from: separator)
    guard end < text.count else { return nil }
    if marks != "://" {
      guard scheme.isWeb, !marks.isEmpty, isKnownName(at: end) else { return nil }
    } else if !scheme.isKnown {
      guard isKnownName(at: end) else { return nil }
    }
    hasFullWidth = hasFullWidth || word.offsets.count > 1 && text.bytes[start] >= 0x80
    let prefix = String(word.text.suffix(scheme.name.utf8.count)) + marks
    var reader = AddressReader(text: text, start: start, from: end, foldsAll: hasFullWidth)
    guard reader.readHost() else { return nil }
    var found = reader.found(prefix: prefix)
    if hasFullWidth { found.repairs.insert(.fullWidthForms) }
    found.alternative = reader.alternative().map { prefix + $0 }
    return found
  }

  /// The ASCII letters of a word, and where each stands.
  private func letters(_ range: Range<Int>) -> (text: String, offsets: [Int]) {
    var letters: [UInt8] = []
    var offsets: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound, let (scalar, length) = text.scalar(at: index) {
      letters.append(FullWidth.ascii(scalar) ?? UInt8(truncatingIfNeeded: scalar.value))
      offsets.append(index)
      index += length
    }
    return (String(decoding: letters, as: UTF8.self), offsets)
  }

  /// The colon and slashes behind a scheme, at most eight, and whether one of them is full-width.
  private func separatorMarks(from start: Int) -> (marks: String, end: Int, hasFullWidth: Bool) {
    var marks: [UInt8] = []
    var index = start
    var hasFullWidth = false
    while marks.count < 8, let (scalar, length) = text.scalar(at: index) {
      let mark = FullWidth.ascii(scalar) ?? (scalar.isASCII ? UInt8(scalar.value) : 0)
      let isColon = mark == UInt8(ascii: ":") && marks.isEmpty
      guard isColon || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "\\") else { break }
      hasFullWidth = hasFullWidth || !scalar.isASCII
      marks.append(mark)
      index += length
    }
    return (String(decoding: marks, as: UTF8.self), index, hasFullWidth)
  }

  /// Whether a name of ASCII stands here that begins with `www.` or ends in a known public suffix.
  private func isKnownName(at start: Int) -> Bool {
    var end = start
    while end < text.count, end - start < 254,
      LinkText.isAlphanumeric(text.bytes[end]) || [0x2d, 0x2e].contains(text.bytes[end])
    {
      end += 1
    }
    while end > start, text.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let name = String(decoding: text.bytes[start..<end], as: UTF8.self).lowercased()
    return name.contains(".") && (name.hasPrefix("www.") || PublicSuffixList.knowsSuffix(of: name))
  }

  // MARK: Without a scheme

  private func bareName(at start: Int) -> FoundAddress? {
    let host = hostPreview(at: start)
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = labels.last, last.unicodeScalars.allSatisfy(\.properties.isAlphabetic) else {
      return nil
    }
    let isWWW = text.hasPrefix("www.", at: start)
    guard
      isWWW
        ? labels.count > 2 && last.utf8.count > 1
        : hasPath(start + host.utf8.count) && isSurelyMeant(host, at: start)
    else { return nil }
    var reader = AddressReader(text: text, start: start, from: start)
    guard reader.readHost() else { return nil }
    var found = reader.found(prefix: "")
    found.target = "https://" + found.url
    found.repairs.insert(.missingScheme)
    found.alternative = reader.alternative().map { "https://" + $0 }
    return found
  }

  /// The name that stands here, without a dot at its end; no more of it than a host can have.
  private func hostPreview(at start: Int) -> String {
    var end = start
    while end < text.count, end - start < 254 {
      let byte = text.bytes[end]
      guard LinkText.isAlphanumeric(byte) || byte >= 0x80 || "-._".utf8.contains(byte) else { break }
      end += 1
    }
    while end > start, text.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return String(decoding: text.bytes[start..<end], as: UTF8.self)
  }

  /// Whether a slash and something behind it stands here.
  private func hasPath(_ offset: Int) -> Bool {
    text[offset] == UInt8(ascii: "/")
      && (LinkText.isAlphanumeric(text[offset + 1]) || text[offset + 1] >= 0x80)
  }

  /// Whether a name with a path behind it is an address and not, say, two words with a full stop and a slash.
  private func isSurelyMeant(_ host: String, at start: Int) -> Bool {
    let isPlain = host.utf8.allSatisfy { $0 < 0x80 && LinkText.lowercased($0) == $0 }
    guard isPlain, PublicSuffixList.knowsSuffix(of: host) else { return false }
    if ["doi.org", "dx.doi.org", "hdl.handle.net", "arxiv.org"].contains(host) { return true }
    var before = start
    while before > 0, text.bytes[before - 1] == 0x20 { before -= 1 }
    guard let mark = text.scalar(before: before) else { return false }
    return before == start && mark == "<" || ",.;，。；：、》〉」』”".unicodeScalars.contains(mark)
  }

  // MARK: Identifiers

  private func identifier(_ scheme: IdentifierScheme, start: Int, colon: Int) -> FoundAddress? {
    guard start == 0 || !LinkText.isAlphanumeric(text.bytes[start - 1]) else { return nil }
    var valueStart = colon + (text.bytes[colon] == UInt8(ascii: ":") ? 1 : 3)
    while valueStart < text.count, valueStart - colon < 8, text.bytes[valueStart] == 0x20 { valueStart += 1 }
    guard scheme.mayBegin(in: text, at: valueStart) else { return nil }
    var reader = AddressReader(
      text: text,
      start: start,
      from: valueStart,
      reach: scheme.reach(in: text, from: valueStart)
    )
    reader.readTail()
    guard scheme.accepts(reader.value) else { return nil }
    var found = reader.found(prefix: letters(start..<colon).text + ":")
    found.target = scheme.resolver(for: reader.value)
    return found
  }

  private func bareDOI(at start: Int) -> FoundAddress? {
    if text.scalar(before: start)?.properties.generalCategory == .currencySymbol { return nil }
    var reader = AddressReader(text: text, start: start, from: start, reach: AddressReader.uncertainReach)
    reader.readTail()
    let suffix = reader.value.drop { $0 != "/" }.dropFirst().utf8
    guard IdentifierScheme.doi.accepts(reader.value), suffix.count > 2,
      let first = suffix.first, LinkText.isAlphanumeric(first) || first == UInt8(ascii: "(")
    else { return nil }
    var found = reader.found(prefix: "")
    found.target = IdentifierScheme.doi.resolver(for: reader.value)
    return found
  }
}

/// The scheme at the end of a word, as printed.
private struct Scheme {
  /// Its letters as printed.
  let name: String
  /// Whether it is one that is known: http, https or ftp.
  let isKnown: Bool
  /// Whether it is http or https.
  let isWeb: Bool

  /// Finds http, https or ftp at the end of a word, or takes the word for a slip of one (`htttp`, `htps`, `ttp`).
  init?(endOf word: String) {
    let lower = word.lowercased()
    if let known = ["https", "http", "ftp"].first(where: lower.hasSuffix) {
      name = known
      isKnown = true
      isWeb = known != "ftp"
      return
    }
    let isSlip =
      (3...7).contains(lower.utf8.count) && lower.contains("t") && lower.contains("p")
      && lower.utf8.allSatisfy { "htps".utf8.contains($0) }
    guard isSlip else { return nil }
    name = lower
    isKnown = false
    isWeb = false
  }
}
