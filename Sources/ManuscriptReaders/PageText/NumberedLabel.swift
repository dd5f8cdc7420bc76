/// The number of a note as it is printed, wherever it stands: `1 `, `1.`, `¹`, `①`, `[1]`, `（註 1）`.
struct NumberedLabel: Sendable, Equatable {
  /// The number.
  let number: Int
  /// How it is printed.
  let form: LabelForm
  /// The offset after its last byte, the white space behind it not included.
  let end: Int

  /// More digits than this are no note's number.
  private static let mostDigits = 7

  /// Reads superscript digits.
  static func superscript(in bytes: [UInt8], at start: Int, limit: Int) -> NumberedLabel? {
    guard let (number, end) = number(in: bytes, at: start, limit: limit, digit: \.superscriptDigit) else {
      return nil
    }
    return NumberedLabel(number: number, form: .superscript, end: end)
  }

  /// The labels of notes in a row whose digits nothing parts: 1 and 2 of `¹²`, 9 and 10 of `⁹¹⁰` or of `910`. Empty where
  /// they are none.
  ///
  /// - Parameter start: The offset of the first digit.
  func consecutiveParts(in bytes: [UInt8], from start: Int) -> [(label: NumberedLabel, offset: Int)] {
    var digits: [(value: Int, offset: Int)] = []
    var offset = start
    while let scalar = bytes.scalar(at: offset, limit: end),
      let digit = scalar.value.superscriptDigit ?? scalar.value.digit
    {
      digits.append((digit, offset))
      offset += scalar.length
    }
    return ConsecutiveNumbers.parts(of: digits.map(\.value)).map { part in
      let end = part.upperBound < digits.count ? digits[part.upperBound].offset : self.end
      let number = ConsecutiveNumbers.value(of: digits[part].map(\.value)[...])
      return (NumberedLabel(number: number, form: form, end: end), digits[part.lowerBound].offset)
    }
  }

  /// Reads a circled number.
  static func circled(in bytes: [UInt8], at start: Int, limit: Int) -> NumberedLabel? {
    guard let scalar = bytes.scalar(at: start, limit: limit), let number = scalar.value.circledNumber else {
      return nil
    }
    return NumberedLabel(number: number, form: .circled, end: start + scalar.length)
  }

  /// Reads a number in brackets, `[1]` or `（1）`, or a word and a number in brackets, `（註 1）`.
  static func bracketed(in bytes: [UInt8], at start: Int, limit: Int) -> NumberedLabel? {
    guard let opening = bytes.scalar(at: start, limit: limit), let bracket = Bracket(opening.value) else {
      return nil
    }
    var offset = bytes.skippingSpace(from: start + opening.length, limit: limit)
    let word = noteWordLength(in: bytes, at: offset, limit: limit)
    if word > 0 { offset = bytes.skippingSpace(from: offset + word, limit: limit) }
    guard let (number, end) = anyNumber(in: bytes, at: offset, limit: limit, chinese: word > 0) else {
      return nil
    }
    offset = bytes.skippingSpace(from: end, limit: limit)
    guard let closing = bytes.scalar(at: offset, limit: limit), closing.value == bracket.closing else {
      return nil
    }
    return NumberedLabel(number: number, form: word > 0 ? .word : bracket.form, end: offset + closing.length)
  }

  /// Reads a number at the beginning of a definition without brackets: `1 `, `1.`, `1、`, `1)`, `註1：`, or
  /// right before the note's first character: `1〈`, `1王`.
  static func leading(in bytes: [UInt8], at start: Int, limit: Int) -> NumberedLabel? {
    let word = noteWordLength(in: bytes, at: start, limit: limit)
    let offset = word > 0 ? bytes.skippingSpace(from: start + word, limit: limit) : start
    guard let (number, end) = anyNumber(in: bytes, at: offset, limit: limit, chinese: word > 0) else {
      return nil
    }
    guard let next = bytes.scalar(at: end, limit: limit) else {
      return NumberedLabel(number: number, form: word > 0 ? .word : .plain, end: end)
    }
    switch next.value {
    case 0x2E, 0xFF0E, 0xFF61:  // . ． ｡
      if let following = bytes.scalar(at: end + next.length, limit: limit), following.value.digit != nil {
        return nil
      }
      return NumberedLabel(number: number, form: word > 0 ? .word : .point, end: end + next.length)
    case 0x3001, 0x3A, 0xFF1A:  // 、 : ：
      return NumberedLabel(number: number, form: word > 0 ? .word : .point, end: end + next.length)
    case 0x29, 0xFF09:  // ) ）
      return NumberedLabel(number: number, form: word > 0 ? .word : .round, end: end + next.length)
    default:
      if next.value.isSpace {
        return NumberedLabel(number: number, form: word > 0 ? .word : .plain, end: end)
      }
      guard word == 0, next.value.opensTitle || next.value.isIdeographic && next.value.isWordCharacter else {
        return nil
      }
      return NumberedLabel(number: number, form: .plain, end: end)
    }
  }

  /// Reads several numbers in square brackets, `[1,2]`, `[3-5]`, `［1、2］`: the numbers, and the offset after them.
  static func list(in bytes: [UInt8], at start: Int, limit: Int) -> (numbers: [Int], end: Int)? {
    guard let opening = bytes.scalar(at: start, limit: limit), let bracket = Bracket(opening.value),
      bracket.form == .square
    else { return nil }
    var numbers: [Int] = []
    var offset = start + opening.length
    var isRange = false
    while let (number, end) = number(in: bytes, at: offset, limit: limit, digit: \.digit) {
      if isRange {
        guard let first = numbers.last, number > first, number - first <= longestRange else { return nil }
        numbers += first + 1...number
      } else {
        numbers.append(number)
      }
      guard numbers.count <= longestRange, let next = bytes.scalar(at: end, limit: limit) else { return nil }
      if next.value == bracket.closing { return numbers.count > 1 ? (numbers, end + next.length) : nil }
      switch next.value {
      case 0x2C, 0x3001, 0xFF0C, 0x3B, 0xFF1B: isRange = false
      case 0x2D, 0x2013, 0x7E, 0xFF5E: isRange = true
      default: return nil
      }
      offset = bytes.skippingSpace(from: end + next.length, limit: limit)
    }
    return nil
  }

  /// The most notes that one marker may name.
  private static let longestRange = 50

  /// The highest number that a marker which has lost its height is believed to bear; above, it may be several in a row.
  static let highestBare = 999

  /// Reads a number that stands bare behind a sentence, where a superscript has lost its height, or `1)`.
  static func bare(in bytes: [UInt8], at start: Int, limit: Int) -> NumberedLabel? {
    guard let (number, end) = number(in: bytes, at: start, limit: limit, digit: \.digit),
      !(1400...2199).contains(number)
    else { return nil }
    if end < limit, bytes[end] == 0x29 { return NumberedLabel(number: number, form: .round, end: end + 1) }
    return NumberedLabel(number: number, form: .plain, end: end)
  }

  private struct Bracket {
    let closing: UInt32
    let form: LabelForm

    init?(_ opening: UInt32) {
      switch opening {
      case 0x5B: (closing, form) = (0x5D, .square)  // [
      case 0xFF3B: (closing, form) = (0xFF3D, .square)  // ［
      case 0x3014: (closing, form) = (0x3015, .square)  // 〔
      case 0x3010: (closing, form) = (0x3011, .square)  // 【
      case 0x28: (closing, form) = (0x29, .round)
      case 0xFF08: (closing, form) = (0xFF09, .round)
      default: return nil
      }
    }
  }

  /// The bytes that a word for "note" takes before a number; 0 where there is none.
  private static func noteWordLength(in bytes: [UInt8], at offset: Int, limit: Int) -> Int {
    for word in noteWords where bytes.matches(word, at: offset, limit: limit) {
      return word.utf8CodeUnitCount
    }
    return 0
  }

  private static let noteWords: [StaticString] = [
    "註釋", "注释", "註解", "附註", "附注", "腳註", "脚注", "脚註", "尾註", "尾注", "註", "注", "주", "각주", "미주",
  ]

  private static func anyNumber(
    in bytes: [UInt8],
    at start: Int,
    limit: Int,
    chinese: Bool
  ) -> (number: Int, end: Int)? {
    if let found = number(in: bytes, at: start, limit: limit, digit: \.digit) { return found }
    guard chinese else { return nil }
    if let scalar = bytes.scalar(at: start, limit: limit), let number = scalar.value.circledNumber {
      return (number, start + scalar.length)
    }
    return chineseNumber(in: bytes, at: start, limit: limit)
  }

  private static func number(
    in bytes: [UInt8],
    at start: Int,
    limit: Int,
    digit: (UInt32) -> Int?
  ) -> (number: Int, end: Int)? {
    var number = 0
    var offset = start
    var count = 0
    while let scalar = bytes.scalar(at: offset, limit: limit), let value = digit(scalar.value) {
      count += 1
      if count > mostDigits || (count == 1 && value == 0) { return nil }
      number = number * 10 + value
      offset += scalar.length
    }
    return count > 0 ? (number, offset) : nil
  }

  /// Reads a Chinese number below 1000: 七, 十二, 二十, 三十一, 一百零五.
  static func chineseNumber(in bytes: [UInt8], at start: Int, limit: Int) -> (number: Int, end: Int)? {
    var total = 0
    var pending = 0
    var offset = start
    while let scalar = bytes.scalar(at: offset, limit: limit), let value = scalar.value.chineseNumeral {
      guard total + pending < 1000, offset - start < 24 else { return nil }
      if value >= 10 {
        total += max(pending, 1) * value
        pending = 0
      } else {
        pending = value
      }
      offset += scalar.length
    }
    let number = total + pending
    return number > 0 ? (number, offset) : nil
  }
}

extension UInt32 {
  /// What opens a title at the beginning of a note: `〈《「『“"<[`.
  fileprivate var opensTitle: Bool {
    switch self {
    case 0x22, 0x3C, 0x5B, 0x201C, 0x3008, 0x300A, 0x300C, 0x300E: true
    default: false
    }
  }
}
