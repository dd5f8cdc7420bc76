import PDFReading

extension PDFTextLine {
  /// The number that a line begins with, and whether it stands raised.
  var label: (number: Int, isRaised: Bool)? {
    let first = runs[0]
    guard runs.count > 1, let number = Self.number(in: first.text) else {
      return Self.leadingNumber(in: first.text).flatMap { Int($0.number) }.map { ($0, false) }
    }
    return Int(number).map { ($0, isRaised(first, beside: fontSize)) }
  }

  /// The number that a note would have that begins on this line, whatever follows the number.
  var announced: Int? { label?.number ?? Self.firstNumber(in: runs[0].text).flatMap { Int($0.number) } }

  /// The numbers that stand raised on it.
  var raisedNumbers: [Int] {
    guard runs.count > 1 else { return [] }
    let size = fontSize
    return runs.lazy.filter { isRaised($0, beside: size) }.compactMap {
      Self.number(in: $0.text).flatMap(Int.init)
    }
  }

  /// Whether nothing but a number stands on it, as a page's does.
  var isNumber: Bool { runs.allSatisfy { $0.text.allSatisfy { $0.isNumber || $0.isWhitespace } } }

  /// Whether numbers and words stand on it, as where a note is marked or begins.
  var isNumbered: Bool { !isNumber && (label != nil || !raisedNumbers.isEmpty) }

  /// Where the words begin behind the number of a list's item; nil if the line begins with none, or with a raised one.
  var hang: Double? {
    let words = runs.dropFirst().first { $0.text.contains { !$0.isWhitespace } }
    return label.flatMap { $0.isRaised ? nil : words?.box.x }
  }

  /// The digits of a run that shows a number and nothing else.
  static func number(in text: String) -> String? {
    let bare = text.filter { !$0.isWhitespace && $0 != "." }
    return (1...4).contains(bare.utf8.count) && bare.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? bare : nil
  }

  /// The number that a text begins with, before a space or point, and the rest.
  static func leadingNumber(in text: String) -> (number: String, rest: String)? {
    let next = text.dropFirst(text.prefix { $0.isASCII && $0.isNumber }.count).first
    return next == " " || next == "." ? firstNumber(in: text) : nil
  }

  /// The number that a text begins with, and the rest behind a point and spaces; the number may touch the word.
  static func firstNumber(in text: String) -> (number: String, rest: String)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count) else { return nil }
    let rest = text.dropFirst(digits.count)
    return (String(digits), String((rest.first == "." ? rest.dropFirst() : rest).drop { $0 == " " }))
  }
}
