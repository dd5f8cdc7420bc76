/// Which lines of a text belong together: whether a line goes on in the next, is a heading, is complete.
struct LineLayout: Sendable {
  private let text: PageText
  private let columns: [Int32]
  /// For each line the columns of the widest line between the same two blank lines.
  private let widest: [Int32]

  /// Lines wider than this many columns are whole paragraphs: nothing is set that wide.
  private static let widestWrap: Int32 = 160

  /// Measures `text`.
  ///
  /// - Complexity: Linear in the text's length.
  init(_ text: PageText) {
    self.text = text
    let columns = text.lines.map { line -> Int32 in
      var columns = 0
      var offset = line.inkStart
      while let scalar = text.bytes.scalar(at: offset, limit: line.inkEnd) {
        columns += scalar.value.columns
        offset += scalar.length
      }
      return Int32(columns)
    }
    self.columns = columns
    var widest = columns
    var index = 1
    while index < widest.count {
      if columns[index] > 0, widest[index - 1] > widest[index] { widest[index] = widest[index - 1] }
      index += 1
    }
    index = widest.count - 2
    while index >= 0 {
      if columns[index] > 0, widest[index + 1] > widest[index] { widest[index] = widest[index + 1] }
      index -= 1
    }
    self.widest = widest
  }

  /// Whether the line at `index` and the next belong to one paragraph; neither is blank.
  ///
  /// - Parameter isRunning: Whether the line is known to be no heading: it begins a note, or is the rest of a sentence.
  func goesOn(after index: Int, isRunning: Bool = false) -> Bool {
    if text.continuedLines.contains(index + 1) { return true }
    let next = text.lines[index + 1]
    let ink = text.lines[index].ink
    if !next.beginsPage,
      BrokenDOI.goesOn(in: text.bytes, from: ink, to: next.ink)
        || BrokenQuery.goesOn(in: text.bytes, from: ink, to: next.ink)
    {
      return true
    }
    if !next.beginsPage, breaksNumber(index) { return true }
    if next.beginsPage || (!isRunning && isHeading(index)) || isListItem(index + 1) { return false }
    if next.isIndented, !text.lines[index].isIndented { return isRunning && hangs(index + 1) }
    if !isComplete(index) { return widest[index] <= Self.widestWrap || columns[index] > 60 }
    return columns[index] <= Self.widestWrap && columns[index] * 4 >= widest[index] * 3
  }

  /// Whether a line ends with a number and the next begins with what it numbers: 2008 年 10 月 4 | 日, 第 3 | 期.
  private func breaksNumber(_ index: Int) -> Bool {
    let (ink, next) = (text.lines[index].ink, text.lines[index + 1].ink)
    guard let last = text.bytes.scalar(endingAt: ink.upperBound, limit: ink.lowerBound),
      last.value.digit != nil,
      let first = text.bytes.scalar(at: next.lowerBound, limit: next.upperBound)
    else { return false }
    return [0x5E74, 0x6708, 0x65E5, 0x671F, 0x5377, 0x9801, 0x9875].contains(first.value)  // 年月日期卷頁页
  }

  /// Whether an indented line is the rest of the one before, as under a hanging indent: that one is wide and breaks off.
  private func hangs(_ index: Int) -> Bool {
    let before = columns[index - 1]
    let ink = text.lines[index - 1].ink
    let last = text.bytes.scalar(endingAt: ink.upperBound, limit: ink.lowerBound)?.value ?? 0
    let isBrokenOff = !isComplete(index - 1) || last == UInt32(Byte.colon) || last == UInt32(Byte.semicolon)
    return before >= Self.narrowestWrap && before * 5 >= widest[index - 1] * 3 && isBrokenOff
      && text.bytes[text.lines[index].start] < 0x80
  }

  /// Lines of fewer columns than this were not broken for want of room.
  private static let narrowestWrap: Int32 = 40

  /// Whether the line begins with a list's sign: a hyphen, an asterisk or a bullet, and a space; or with a
  /// number that a line near it continues.
  private func isListItem(_ index: Int) -> Bool {
    let ink = text.lines[index].ink
    if let label = listNumber(ofLine: index) {
      return hasNumber(label.number - 1, label.form, near: index, step: -1)
        || hasNumber(label.number + 1, label.form, near: index, step: 1)
    }
    guard let sign = text.bytes.scalar(at: ink.lowerBound, limit: ink.upperBound) else { return false }
    switch sign.value {
    case 0x2A, 0x2B, 0x2D, 0x2022, 0x2023, 0x2043, 0x25CF, 0x25AA, 0x2013:
      return text.bytes.spaceLength(at: ink.lowerBound + sign.length, limit: ink.upperBound) > 0
    default: return false
    }
  }

  /// The number `1.`, `(1)` or `①` that a line begins with.
  private func listNumber(ofLine index: Int) -> NumberedLabel? {
    let ink = text.lines[index].ink
    guard let label = DefinitionScanner.label(in: text.bytes, at: ink.lowerBound, limit: ink.upperBound),
      [.point, .round, .circled].contains(label.form)
    else { return nil }
    return label
  }

  /// The lines that are looked at for a list's next number.
  private static let listReach = 8

  private func hasNumber(_ number: Int, _ form: LabelForm, near index: Int, step: Int) -> Bool {
    var line = index + step
    for _ in 0..<Self.listReach {
      guard text.lines.indices.contains(line), !text.lines[line].isBlank else { return false }
      if let label = listNumber(ofLine: line), label.form == form { return label.number == number }
      line += step
    }
    return false
  }

  /// Whether the line ends as a sentence ends, apart from closing quotes, brackets and markers.
  func isComplete(_ index: Int) -> Bool {
    let line = text.lines[index]
    var end = line.inkEnd
    while let scalar = text.bytes.scalar(endingAt: end, limit: line.inkStart) {
      if scalar.value.endsSentence { return true }
      guard scalar.value.isCloser || Self.belongsToMarker(scalar.value), line.inkEnd - end < 24 else {
        return false
      }
      end -= scalar.length
    }
    return false
  }

  /// Whether a character is part of a marker: of `¹`, `①`, `[1]`, `（註 1）`.
  private static func belongsToMarker(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5B, 0x3014, 0xFF3B, 0x28, 0xFF08, 0x8A3B, 0x6CE8: true  // [ 〔 ［ ( （ 註 注
    default:
      scalar.superscriptDigit != nil || scalar.circledNumber != nil || scalar.digit != nil || scalar.isSpace
    }
  }

  /// Whether the line reads as a heading: short, without the end of a sentence, and numbered as headings are or
  /// alone between blank lines.
  func isHeading(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard columns[index] > 0, columns[index] <= 80, !isComplete(index) else { return false }
    if HeadingNumber.begins(text.bytes, line.ink) { return true }
    let isAlone =
      (index == 0 || text.lines[index - 1].isBlank)
      && (index + 1 == text.lines.count || text.lines[index + 1].isBlank)
    return isAlone && columns[index] <= 40 && !text.bytes.contains("，", in: line.ink)
  }
}
