import CharacterEncodings

/// Finds every line that begins as the definition of a numbered note begins.
struct DefinitionScanner {
  private let text: PageText

  /// Scans `text`.
  init(_ text: PageText) {
    self.text = text
  }

  /// The candidates in reading order.
  ///
  /// - Complexity: Linear in the number of lines; of each line only the beginning is looked at.
  func candidates() -> [DefinitionCandidate] {
    var found: [DefinitionCandidate] = []
    var section: NoteHeading?
    for (index, line) in text.lines.enumerated() where !line.isBlank {
      if let heading = NoteHeading.announced(in: text.bytes, line.ink) {
        section = heading
      } else if let label = Self.label(in: text.bytes, at: line.inkStart, limit: line.inkEnd) {
        if let candidate = candidate(label, line: index, section: section) { found.append(candidate) }
      } else if HeadingNumber.begins(text.bytes, line.ink), line.ink.count < 120 {
        section = nil
      }
    }
    return found
  }

  private func candidate(
    _ label: NumberedLabel,
    line index: Int,
    section: NoteHeading?
  ) -> DefinitionCandidate? {
    let line = text.lines[index]
    if endsSentence(label, in: line) { return nil }
    let isKnown = text.noteLines?.contains(index)
    if isKnown == false { return nil }
    let content = text.bytes.skippingSpace(from: label.end, limit: line.inkEnd)
    // The number may stand alone, with the note's text on the next line.
    let isAlone = content == line.inkEnd && index + 1 < text.lines.count && !text.lines[index + 1].isBlank
    guard isAlone || isKnown != nil || hasWord(from: content, limit: line.inkEnd) else { return nil }
    let read = isAlone ? text.lines[index + 1].ink : content..<line.inkEnd
    let isCitation = looksLikeCitation(read.lowerBound..<min(read.upperBound, read.lowerBound + Self.reach))
    var weight = isCitation ? 4 : 0
    let opensBlock = index == 0 || text.lines[index - 1].isBlank || line.beginsPage
    weight += opensBlock ? 2 : -1
    if isAlone { weight -= 2 }
    // What a number counts follows it as closely as a name may.
    if label.form == .plain, content == label.end, content < line.inkEnd {
      if Quantity.isCounted(in: text.bytes, from: content, limit: line.inkEnd)
        || Quantity.numbersPart(in: text.bytes, at: content, limit: line.inkEnd)
      {
        return nil
      }
      if !isCitation { weight -= 4 }
    }
    switch isKnown != nil ? .notes : section {
    case .notes: weight += 6
    case .sources: weight -= 8
    case nil: break
    }
    switch label.form {
    case .point, .round: weight -= 1
    case .plain: if Quantity.isCounted(in: text.bytes, from: content, limit: line.inkEnd) { weight -= 4 }
    case .superscript, .square, .circled, .word: break
    }
    return DefinitionCandidate(
      label: label,
      line: index,
      weight: weight,
      isCitation: isCitation
        || goesOnAsCitation(from: read.upperBound, line: isAlone ? index + 2 : index + 1),
      isUnderHeading: isKnown != nil || section == .notes
    )
  }

  /// Whether the lines that follow the first of a note read like a citation, as far as no blank line or number parts them.
  private func goesOnAsCitation(from start: Int, line first: Int) -> Bool {
    var line = first
    let limit = min(start + Self.reach, text.bytes.count)
    while line < text.lines.count, !text.lines[line].isBlank, text.lines[line].inkStart < limit {
      let ink = text.lines[line].ink
      if Self.label(in: text.bytes, at: ink.lowerBound, limit: ink.upperBound) != nil { return false }
      if looksLikeCitation(ink.lowerBound..<min(ink.upperBound, limit)) { return true }
      line += 1
    }
    return false
  }

  /// The bytes of a note in which a citation is looked for.
  private static let reach = 600

  /// Whether the number is the end of what the line before says, an issue's or a year's: `2018), 198.`, `（1997），`, `(3): 41.`
  private func endsSentence(_ label: NumberedLabel, in line: TextLine) -> Bool {
    let next = text.bytes.scalar(at: label.end, limit: line.inkEnd)
    if next?.value.isWideStop == true { return true }
    guard label.form == .round || label.form == .square else { return false }
    let isYear = (1400...2199).contains(label.number)
    guard let next else { return isYear }
    switch next.value {
    case 0x2C, 0x3B: return true  // , ;
    case 0x3A, 0xFF1A:  // : ：
      let following = text.bytes.skippingSpace(from: label.end + next.length, limit: line.inkEnd)
      return isYear || text.bytes.scalar(at: following, limit: line.inkEnd)?.value.digit != nil
    default: return isYear && !next.value.isSpace
    }
  }

  /// The label that a definition may begin with, at `start`.
  static func label(in bytes: [UInt8], at start: Int, limit: Int) -> NumberedLabel? {
    NumberedLabel.superscript(in: bytes, at: start, limit: limit)
      ?? NumberedLabel.circled(in: bytes, at: start, limit: limit)
      ?? NumberedLabel.bracketed(in: bytes, at: start, limit: limit)
      ?? NumberedLabel.leading(in: bytes, at: start, limit: limit)
  }

  /// Whether something stands in a line's beginning that stands in citations: an address, a title's brackets,
  /// a reference back, who published a work and when.
  func looksLikeCitation(_ range: Range<Int>) -> Bool {
    range.contains { offset in
      if text.bytes[offset] == UInt8(ascii: ")"), closesImprint(at: offset, in: range) { return true }
      return Self.hasSign(in: text.bytes, at: offset, limit: range.upperBound)
    }
  }

  /// Whether something that stands in citations, and hardly in prose, begins at `offset`.
  static func hasSign(in bytes: [UInt8], at offset: Int, limit: Int) -> Bool {
    mayBeginSign[Int(bytes[offset])] && signs.contains { bytes.matches($0, at: offset, limit: limit) }
  }

  /// (Port Ellis: Quay Press, 1998); 12, no. 3 (2003): 77; 95 Quay L. Rev. 1220 (1982): a year in brackets behind a comma,
  /// before a colon, or behind a number, as notes of the West have it and prose has not.
  private func closesImprint(at close: Int, in range: Range<Int>) -> Bool {
    let year = close - 4
    guard year - 2 >= range.lowerBound, text.bytes[year..<close].allSatisfy(\.isASCIIDigit) else {
      return false
    }
    let before = (text.bytes[year - 2], text.bytes[year - 1])
    if before == (UInt8(ascii: ","), UInt8(ascii: " ")) { return true }
    guard before == (UInt8(ascii: " "), UInt8(ascii: "(")) else { return false }
    return close + 1 < range.upperBound && text.bytes[close + 1] == UInt8(ascii: ":")
      || year - 3 >= range.lowerBound && text.bytes[year - 3].isASCIIDigit
  }

  /// The bytes that a sign of a citation may begin with.
  private static let mayBeginSign: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for sign in signs { table[Int(sign.utf8Start.pointee)] = true }
    return table
  }()

  private static let signs: [StaticString] = [
    "http", "〈", "《", "『", "“", "同前", "同上", "同註", "同注", "前揭", "Ibid", "ibid", "参见", "參見", "頁", "页", "doi",
    "pp. ", "[J]", "[M]", "前掲", "同書", "쪽", "같은 책", "같은 글", "위의 책", "위의 글", "앞의 책", "앞의 글",
  ]

  /// Whether letters or characters stand in a line's beginning that are no number's, as those of `1.98e+05` are.
  private func hasWord(from start: Int, limit: Int) -> Bool {
    var offset = start
    var isBehindDigit = false
    while let scalar = text.bytes.scalar(at: offset, limit: min(limit, start + 200)) {
      if scalar.value.isWordCharacter, !isBehindDigit { return true }
      isBehindDigit = scalar.value.isASCIIDigit
      offset += scalar.length
    }
    return false
  }
}
