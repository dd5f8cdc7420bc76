/// Finds everything in a text that looks like a marker: superscripts, numbers in brackets, circled numbers.
///
/// Exponents (`10⁶`, `m²`) and years in brackets are left out here; the rest is for the sequence to judge.
struct MarkerScanner {
  private let text: PageText

  /// Scans `text`.
  init(_ text: PageText) {
    self.text = text
  }

  /// The candidates in reading order.
  ///
  /// - Complexity: Linear in the text's length.
  func candidates() -> [MarkerCandidate] {
    let bytes = text.bytes
    var found: [MarkerCandidate] = []
    for (index, line) in text.lines.enumerated() {
      var offset = line.inkStart
      while offset < line.inkEnd {
        guard Self.mayBegin[Int(bytes[offset])] else {
          offset += 1
          continue
        }
        guard let label = label(at: offset, in: line) else {
          if let list = NumberedLabel.list(in: bytes, at: offset, limit: line.inkEnd) {
            found += candidates(list.numbers, at: offset, end: list.end, line: index)
            offset = list.end
          } else {
            offset += 1
          }
          continue
        }
        // What stands at a line's beginning is for the definitions to claim first, unless none begins so.
        if offset > line.inkStart || isBroughtOver(label, line: index),
          let candidate = candidate(label, at: offset, line: index)
        {
          found += readings(of: candidate)
        }
        offset = label.end
      }
    }
    return found
  }

  /// What it costs to part digits that may have been raised, in the points of `SequenceTariff`: more than a numbering that begins anew gains
  /// by two numbers over one that goes on.
  private static let partCost = 3

  /// A marker; where its digits may be those of several notes in a row (`¹²`, `⁹¹⁰`), these before it.
  private func readings(of marker: MarkerCandidate) -> [MarkerCandidate] {
    guard marker.label.form == .superscript || marker.label.form == .plain else { return [marker] }
    let parts = marker.label.consecutiveParts(in: text.bytes, from: marker.offset)
    let isTooHigh = marker.label.form == .plain && marker.label.number > NumberedLabel.highestBare
    guard !parts.isEmpty else { return isTooHigh ? [] : [marker] }
    var whole = marker
    whole.reading = MarkerCandidate.Reading(start: marker.offset, isWhole: true)
    return parts.map { part in
      MarkerCandidate(
        label: part.label,
        offset: part.offset,
        line: marker.line,
        weight: marker.weight - Self.partCost,
        context: marker.context,
        mayBePower: false,
        reading: MarkerCandidate.Reading(start: marker.offset, isWhole: false)
      )
    } + (isTooHigh ? [] : [whole])
  }

  /// One candidate for each of the numbers in `[1,2]`.
  private func candidates(_ numbers: [Int], at offset: Int, end: Int, line: Int) -> [MarkerCandidate] {
    guard offset > text.lines[line].inkStart else { return [] }
    return numbers.compactMap {
      candidate(NumberedLabel(number: $0, form: .square, end: end), at: offset, line: line)
    }
  }

  /// The bytes that a marker may begin with.
  private static let mayBegin: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    // ¹²³, superscripts and circled numbers, 〔【 and more circled numbers, ［（, [ and (, digits.
    for byte in [0xC2, 0xE2, 0xE3, 0xEF, 0x5B, 0x28] + Array(0x31...0x39) { table[byte] = true }
    return table
  }()

  private func label(at offset: Int, in line: TextLine) -> NumberedLabel? {
    let limit = line.inkEnd
    switch text.bytes[offset] {
    case 0xC2: return NumberedLabel.superscript(in: text.bytes, at: offset, limit: limit)
    case 0xE2:
      return NumberedLabel.superscript(in: text.bytes, at: offset, limit: limit)
        ?? NumberedLabel.circled(in: text.bytes, at: offset, limit: limit)
    case 0xE3:
      return NumberedLabel.circled(in: text.bytes, at: offset, limit: limit)
        ?? NumberedLabel.bracketed(in: text.bytes, at: offset, limit: limit)
    case 0x30...0x39:
      guard offset > line.inkStart else { return nil }
      // A digit inside a number or behind a space begins no marker.
      let before = text.bytes[offset - 1]
      guard before > Byte.space, !UInt32(before).isASCIIDigit else { return nil }
      return NumberedLabel.bare(in: text.bytes, at: offset, limit: limit)
    default: return NumberedLabel.bracketed(in: text.bytes, at: offset, limit: limit)
    }
  }

  private func candidate(_ label: NumberedLabel, at offset: Int, line: Int) -> MarkerCandidate? {
    let start = text.lines[offset > text.lines[line].inkStart ? line : line - 1].inkStart
    let end = offset > text.lines[line].inkStart ? offset : text.lines[line - 1].inkEnd
    guard let before = text.bytes.scalar(endingAt: end, limit: start) else { return nil }
    let context = Self.context(of: before.value)
    let mayBePower = label.form == .superscript && label.number <= 3 && Self.endsUnit(before.value)
    let weight: Int
    switch label.form {
    case .superscript:
      if isExponent(label, at: end, after: before, from: start) { return nil }
      weight =
        switch context {
        case _ where mayBePower: 0
        case .punctuation: 4
        case .ideograph: 3
        case .space: 1
        case .letter: 0
        case .digit: -1
        }
    case .square:
      // [2018] is a year.
      if (1400...2199).contains(label.number) || isElement(label, at: end, line: line) { return nil }
      weight = context == .space ? 2 : context == .letter ? 1 : 3
    case .word: weight = 4
    case .circled:
      if countsPoint(after: before.value, followedAt: label.end, limit: text.lines[line].inkEnd) {
        return nil
      }
      weight = 3
    case .round:
      guard context != .space, context != .digit, !namesPart(before.value) else { return nil }
      weight = 1
    case .plain:
      let isBehindPhrase = context == .punctuation && endsPhrase(before, at: end, from: start)
      let isBeforeStop = context == .ideograph && isFollowedByStop(label, line: line)
      let isBehindWord = context == .ideograph && !namesPart(before.value) && endsWord(label, line: line)
      guard isBehindPhrase || isBeforeStop || isBehindWord,
        !Quantity.isCounted(in: text.bytes, from: label.end, limit: text.lines[line].inkEnd)
      else { return nil }
      weight = isBehindPhrase ? 1 : isBeforeStop ? 0 : -1
    case .point: return nil
    }
    return MarkerCandidate(
      label: label,
      offset: offset,
      line: line,
      weight: weight,
      context: context,
      mayBePower: mayBePower
    )
  }

  /// Whether a character ends the name of a unit of length, which may be squared or cubed: Å, 公里, 平方呎, 坪, 米.
  private static func endsUnit(_ scalar: UInt32) -> Bool {
    // Å Å 里 哩 尺 呎 寸 吋 米 分 釐 厘 毫 碼 码 メ ㎡ ル
    [
      0xC5, 0x212B, 0x91CC, 0x54E9, 0x5C3A, 0x544E, 0x5BF8, 0x540B, 0x7C73, 0x5206, 0x91D0, 0x5398, 0x6BEB,
      0x78BC, 0x7801,
      0x30EB,
    ].contains(scalar)
  }

  /// Whether a marker that begins a line belongs to the line before: a sentence's punctuation follows it.
  private func isBroughtOver(_ label: NumberedLabel, line index: Int) -> Bool {
    index > 0 && !text.lines[index - 1].isBlank && isFollowedByStop(label, line: index)
  }

  /// Whether a bracket or a quotation mark follows a number, or the line ends and the next does not begin with what is
  /// counted.
  private func endsWord(_ label: NumberedLabel, line: Int) -> Bool {
    if let next = text.bytes.scalar(at: label.end, limit: text.lines[line].inkEnd)?.value {
      return next == 0xFF08 || next == 0x28 || next == 0x300C || next == 0x201C || next.isCloser
    }
    guard line + 1 < text.lines.count, !text.lines[line + 1].isBlank else { return false }
    let ink = text.lines[line + 1].ink
    return !Quantity.isCounted(in: text.bytes, from: ink.lowerBound, limit: ink.upperBound)
      && !Quantity.numbersPart(in: text.bytes, at: ink.lowerBound, limit: ink.upperBound)
  }

  /// Whether the punctuation of a sentence follows a number, perhaps broken over to the next line.
  private func isFollowedByStop(_ label: NumberedLabel, line: Int) -> Bool {
    var ink = text.lines[line].ink
    if label.end == ink.upperBound, line + 1 < text.lines.count {
      ink = text.lines[line + 1].ink
      return text.bytes.scalar(at: ink.lowerBound, limit: ink.upperBound)?.value.isWideStop ?? false
    }
    let behind = text.bytes.skippingSpace(from: label.end, limit: ink.upperBound)
    return text.bytes.scalar(at: behind, limit: ink.upperBound)?.value.isWideStop ?? false
  }

  /// Whether a number in square brackets counts an element of a program's variable: `x[1]`, `x_in[2]`, `a[0][1]`, `[1] =`.
  private func isElement(_ label: NumberedLabel, at end: Int, line: Int) -> Bool {
    let ink = text.lines[line].ink
    let behind = text.bytes.skippingSpace(from: label.end, limit: ink.upperBound)
    if behind < ink.upperBound, text.bytes[behind] == Byte.equals { return true }
    guard end > ink.lowerBound, text.bytes[end] == Byte.leftSquare else { return false }
    let before = text.bytes[ink.lowerBound..<end]
    if before.last == Byte.leftSquare || before.suffix(3).elementsEqual("[0]".utf8) { return true }
    let name = before.suffix(32).reversed().prefix { byte in
      byte < 0x80 && (UInt32(byte).isASCIIDigit || UInt32(byte).isAlphabetic || byte == UInt8(ascii: "_"))
    }
    if name.contains(UInt8(ascii: "_")) { return true }
    // A letter of its own; behind a degree's sign or a character it belongs to those.
    guard name.count == 1, let letter = name.first, UInt32(letter).isAlphabetic else { return false }
    return before.dropLast().last.map { $0 < 0x80 } ?? true
  }

  /// Whether a circled number stands before one of several points (`：①甲；②乙`), not behind a sentence.
  private func countsPoint(after scalar: UInt32, followedAt end: Int, limit: Int) -> Bool {
    guard let next = text.bytes.scalar(at: end, limit: limit), next.value.isWordCharacter else {
      return false
    }
    switch scalar {
    case 0x3A, 0x3B, 0x3001, 0xFF1A, 0xFF1B: return true  // : ; 、 ： ；
    default: return scalar.isSpace
    }
  }

  /// Whether a number in round brackets behind this character counts an equation, a figure or an article.
  private func namesPart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5F0F, 0x5716, 0x56FE, 0x8868, 0x7B2C, 0x6B3E, 0x689D, 0x6761, 0x9805, 0x9879: true  // 式圖图表第款條条項项
    default: false
    }
  }

  /// Whether a phrase ends before a bare number: at punctuation that is part of no number and no address.
  private func endsPhrase(_ mark: [UInt8].ScalarAt, at offset: Int, from start: Int) -> Bool {
    guard let last = text.bytes.scalar(endingAt: offset - mark.length, limit: start) else { return false }
    switch mark.value {
    case 0x3002, 0xFF0C, 0xFF1B, 0xFF01, 0xFF1F, 0x201D, 0x2019, 0x300D, 0x300F: return true
    case 0x2C, 0x2E, 0x3B, 0x21, 0x3F: return last.value.isWordCharacter || last.value.isCloser
    default: return false
    }
  }

  private static func context(of scalar: UInt32) -> MarkerCandidate.Context {
    if scalar.isSpace { return .space }
    if scalar.digit != nil { return .digit }
    if scalar.isAlphabetic { return .letter }
    if scalar.isPunctuation || scalar.superscriptDigit != nil { return .punctuation }
    return .ideograph
  }

  /// Whether a superscript is part of a number, a unit or a formula: `10⁶`, `10⁻⁶`, `km²`, `x²`.
  private func isExponent(
    _ label: NumberedLabel,
    at offset: Int,
    after before: [UInt8].ScalarAt,
    from start: Int
  ) -> Bool {
    if before.value == 0x207B || before.value == 0x207A { return true }  // ⁻ ⁺
    if before.value.digit != nil { return isExponentAfterDigits(endingAt: offset, from: start) }
    guard before.value.isAlphabetic else { return false }
    var wordStart = offset
    while let scalar = text.bytes.scalar(endingAt: wordStart, limit: start), scalar.value.isAlphabetic {
      wordStart -= scalar.length
      if offset - wordStart > 8 { return false }
    }
    if offset - wordStart == before.length {
      // A degree's letter and a name's (`25°C⁸`, `計畫A⁷`) carry markers, a formula's exponents: x², y³.
      let sign = text.bytes.scalar(endingAt: wordStart, limit: start)?.value
      return sign != 0xB0 && label.number <= 3
    }
    guard label.number == 2 || label.number == 3 else { return false }
    return isOperand(endingBefore: wordStart, from: start)
      || Self.units.contains { unit in
        unit.utf8CodeUnitCount == offset - wordStart && text.bytes.matches(unit, at: wordStart, limit: offset)
      }
  }

  /// Whether an operator stands before a word, as in `E = mc²`.
  private func isOperand(endingBefore wordStart: Int, from start: Int) -> Bool {
    var end = wordStart
    while end > start, text.bytes[end - 1] == Byte.space { end -= 1 }
    return switch text.bytes.scalar(endingAt: end, limit: start)?.value {
    case 0x2A, 0x2B, 0x3D, 0xB1, 0xB7, 0xD7, 0x2212, 0x2248, 0x2264, 0x2265: true  // * + = ± · × − ≈ ≤ ≥
    default: false
    }
  }

  /// After digits a superscript is an exponent, unless they are a year's or a name's.
  private func isExponentAfterDigits(endingAt offset: Int, from start: Int) -> Bool {
    var digits = 0
    var value = 0
    var scale = 1
    var position = offset
    while let scalar = text.bytes.scalar(endingAt: position, limit: start), let digit = scalar.value.digit {
      digits += 1
      if digits > 4 { return true }
      value += digit * scale
      scale *= 10
      position -= scalar.length
    }
    if namesModel(endingAt: position, from: start) { return false }
    return digits != 4 || !(1400...2199).contains(value)
  }

  /// Whether letters stand before digits and make a name of them: `MH370⁸`, `COVID-19¹²`, `G20³`.
  private func namesModel(endingAt end: Int, from start: Int) -> Bool {
    guard let before = text.bytes.scalar(endingAt: end, limit: start) else { return false }
    guard before.value == 0x2D else { return before.value.isAlphabetic }
    return text.bytes.scalar(endingAt: end - before.length, limit: start)?.value.isAlphabetic ?? false
  }

  /// Units of length that are squared and cubed, by the symbols of the SI Brochure (9th edition) and of
  /// common use.
  private static let units: [StaticString] = [
    "mm", "cm", "dm", "hm", "km", "nm", "µm", "μm", "ft", "in", "yd", "mi", "sec",
  ]
}
