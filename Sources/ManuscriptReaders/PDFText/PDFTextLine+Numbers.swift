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

  /// Whether nothing but a number stands on it, as a page's does; a note's stands raised.
  var isNumber: Bool {
    runs.allSatisfy { $0.text.allSatisfy { $0.isNumber || $0.isWhitespace } } && label?.isRaised != true
  }

  /// Makes a run of each of the raised numbers that stand in one: those that blanks part (`8 9 10`), and those in a row
  /// that nothing does (`91011`), where they go on from the last better than the whole.
  ///
  /// - Parameter last: The number of the last marker before, and then of the last on this line.
  mutating func partRaisedNumbers(after last: inout Int) {
    guard runs.count > 1 else { return }
    let size = fontSize
    var parted: [PDFRun] = []
    for (index, run) in runs.enumerated() {
      let bytes = Array(run.text.utf8)
      guard bytes.contains(where: { $0 > 0x20 }), isRaised(run, beside: size),
        bytes.allSatisfy({ $0 == 0x20 || (0x30...0x39).contains($0) })
      else {
        parted.append(run)
        continue
      }
      var pieces: [Range<Int>] = []
      for word in bytes.split(separator: 0x20) {
        let digits = word.map { Int($0 - 0x30) }
        let number = ConsecutiveNumbers.value(of: digits.prefix(9))
        let parts = ConsecutiveNumbers.parts(of: digits)
        // What begins a line may also number a note.
        let first = parts.first.map { ConsecutiveNumbers.value(of: digits[$0]) }
        if let first, !Self.follows(number, last),
          index > 0 ? Self.follows(first, last) : first == last + 1
        {
          pieces += parts.map { word.startIndex + $0.lowerBound..<word.startIndex + $0.upperBound }
          last = ConsecutiveNumbers.value(of: digits[parts[parts.count - 1]])
        } else {
          pieces.append(word.startIndex..<word.endIndex)
          if index > 0 { last = number }
        }
      }
      parted += pieces.count > 1 ? pieces.map { run.part($0) } : [run]
    }
    runs = parted
  }

  /// Whether a marker's number can stand behind another's: the next, one of those few before and behind, or the first.
  private static func follows(_ number: Int, _ last: Int) -> Bool {
    number == 1 || (-3...3).contains(number - last)
  }

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
