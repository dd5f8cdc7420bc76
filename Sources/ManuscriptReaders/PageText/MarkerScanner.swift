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
        guard Self.mayBegin[Int(bytes[offset])], let label = label(at: offset, limit: line.inkEnd) else {
          offset += 1
          continue
        }
        // What stands at a line's beginning is for the definitions to claim first.
        if offset > line.inkStart, let candidate = candidate(label, at: offset, line: index) {
          found.append(candidate)
        }
        offset = label.end
      }
    }
    return found
  }

  /// The candidate that a line begins with, if it begins with one.
  func leadingCandidate(ofLine index: Int) -> MarkerCandidate? {
    let line = text.lines[index]
    guard let label = label(at: line.inkStart, limit: line.inkEnd), label.form != .round else { return nil }
    return MarkerCandidate(label: label, offset: line.inkStart, line: index, weight: 1, context: .space)
  }

  /// The bytes that a marker may begin with.
  private static let mayBegin: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    // ¹²³, superscripts and circled numbers, 〔【 and more circled numbers, ［（, [ and (.
    for byte in [0xC2, 0xE2, 0xE3, 0xEF, 0x5B, 0x28] { table[byte] = true }
    return table
  }()

  private func label(at offset: Int, limit: Int) -> NumberedLabel? {
    switch text.bytes[offset] {
    case 0xC2: NumberedLabel.superscript(in: text.bytes, at: offset, limit: limit)
    case 0xE2:
      NumberedLabel.superscript(in: text.bytes, at: offset, limit: limit)
        ?? NumberedLabel.circled(in: text.bytes, at: offset, limit: limit)
    case 0xE3:
      NumberedLabel.circled(in: text.bytes, at: offset, limit: limit)
        ?? NumberedLabel.bracketed(in: text.bytes, at: offset, limit: limit)
    default: NumberedLabel.bracketed(in: text.bytes, at: offset, limit: limit)
    }
  }

  private func candidate(_ label: NumberedLabel, at offset: Int, line: Int) -> MarkerCandidate? {
    let start = text.lines[line].inkStart
    guard let before = text.bytes.scalar(endingAt: offset, limit: start) else { return nil }
    let context = Self.context(of: before.value)
    let weight: Int
    switch label.form {
    case .superscript:
      if isExponent(label, at: offset, after: before, from: start) { return nil }
      weight =
        switch context {
        case .punctuation, .ideograph: 3
        case .letter: 2
        case .space: 1
        case .digit: -1
        }
    case .square:
      // [2018] is a year, a[1] an element.
      if (1400...2199).contains(label.number) { return nil }
      weight = context == .space ? 2 : context == .letter ? 1 : 3
    case .word: weight = 4
    case .circled: weight = 1
    case .round, .plain, .point: return nil
    }
    return MarkerCandidate(label: label, offset: offset, line: line, weight: weight, context: context)
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
    let isLetter = offset - wordStart == before.length
    if isLetter { return true }
    guard label.number == 2 || label.number == 3 else { return false }
    return Self.units.contains { unit in
      unit.utf8CodeUnitCount == offset - wordStart && text.bytes.matches(unit, at: wordStart, limit: offset)
    }
  }

  /// After digits a superscript is an exponent, unless they are a year's.
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
    return digits != 4 || !(1400...2199).contains(value)
  }

  /// Units of length that are squared and cubed, by the symbols of the SI Brochure (9th edition) and of
  /// common use.
  private static let units: [StaticString] = [
    "mm", "cm", "dm", "km", "nm", "µm", "μm", "ft", "in", "yd", "mi", "sec",
  ]
}
