/// Reads whole numbers in ASCII digits and in Chinese numerals.
enum Numeral {
  /// Reads ASCII digits from `start`: their value and end. At most nine digits are a number here.
  static func digits(in text: NoteText, at start: Int, limit: Int) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while end < limit, let digit = asciiDigit(text.scalars[end]), end - start < 9 {
      value = value * 10 + digit
      end += 1
    }
    guard end > start, end == limit || asciiDigit(text.scalars[end]) == nil else { return nil }
    return (value, end)
  }

  /// Reads Chinese numerals from `start`, positional (一九九五, 二〇) or with units (十三, 二百零五).
  static func chinese(in text: NoteText, at start: Int, limit: Int) -> (value: Int, end: Int)? {
    var end = start
    var total = 0
    var current = 0
    var positional = true
    var digitRun = 0
    while end < limit, end - start < 9 {
      let scalar = text.scalars[end]
      if let digit = chineseDigit(scalar) {
        digitRun += 1
        current = positional && digitRun > 1 ? current * 10 + digit : digit
      } else if let unit = chineseUnit(scalar) {
        positional = false
        total += max(current, digitRun == 0 && total == 0 ? 1 : current) * unit
        current = 0
        digitRun = 0
      } else {
        break
      }
      end += 1
    }
    guard end > start else { return nil }
    return (total + current, end)
  }

  /// Reads a number in either notation.
  static func any(in text: NoteText, at start: Int, limit: Int) -> (value: Int, end: Int)? {
    digits(in: text, at: start, limit: limit) ?? chinese(in: text, at: start, limit: limit)
  }

  /// Reads ① to ⑳ (U+2460 to U+2473).
  static func circled(in text: NoteText, at start: Int) -> (value: Int, end: Int)? {
    let value = text.scalars[start].value
    return (0x2460...0x2473).contains(value) ? (Int(value) - 0x245F, start + 1) : nil
  }

  /// The value of an ASCII digit.
  static func asciiDigit(_ scalar: Unicode.Scalar) -> Int? {
    scalar.value >= 0x30 && scalar.value <= 0x39 ? Int(scalar.value - 0x30) : nil
  }

  private static func chineseDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零", "○": 0
    case "一", "元": 1
    case "二", "兩", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func chineseUnit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    case "廿": 20
    default: nil
    }
  }
}
