/// Reads numbers and ranges of numbers, and writes them as CSL wants them: ASCII digits, `-` for every dash.
enum NumberRange {
  /// Reads `37`, `37-63`, `37–63, 71`, `1/2`, and, unless `digitsOnly`, the same in Chinese numerals.
  static func read(_ text: NoteText, at start: Int, limit: Int, digitsOnly: Bool) -> (String, Int)? {
    func number(_ index: Int) -> (value: Int, end: Int)? {
      digitsOnly
        ? Numeral.digits(in: text, at: index, limit: limit) : Numeral.any(in: text, at: index, limit: limit)
    }
    guard let first = number(start) else { return nil }
    var value = String(first.value)
    var end = first.end
    while end < limit, value.utf8.count < 80 {
      var index = skipBlanks(text, end, limit)
      guard index < limit, let joiner = joiner(text.scalars[index]) else { break }
      index += 1
      while index < limit, text.scalars[index] == text.scalars[index - 1], joiner == "-" { index += 1 }
      index = skipBlanks(text, index, limit)
      if index < limit, text.scalars[index] == "頁" || text.scalars[index] == "第" {
        // 2006、頁1-31: a year, and pages in a field of their own.
        if joiner == ", ", isYear(value) { break }
        index += 1
      }
      guard let next = number(index) else { break }
      value += joiner + String(next.value)
      end = next.end
    }
    return (value, end)
  }

  /// Reads what may follow `pp.` or `vol.`: numbers, Roman numerals, letters before digits (S12, e2214), and ranges.
  static func readLoose(_ text: NoteText, at start: Int, limit: Int) -> (String, Int)? {
    guard let first = loose(text, start, limit) else { return nil }
    var value = first.0
    var end = first.1
    while end < limit, value.utf8.count < 80 {
      var index = skipBlanks(text, end, limit)
      guard index < limit, let joiner = joiner(text.scalars[index]) ?? comma(text.scalars[index]) else {
        break
      }
      index += 1
      while index < limit, text.scalars[index] == text.scalars[index - 1], joiner == "-" { index += 1 }
      index = skipBlanks(text, index, limit)
      guard index < limit, let next = loose(text, index, limit) else { break }
      if joiner == ", ",
        Int(next.0) == nil || isYear(next.0) || !endsNumber(text, next.1, limit)
          || countsEdition(text, next.1, limit)
          || MonthName.read(text, at: skipBlanks(text, next.1, limit), limit: limit) != nil
      {
        break
      }
      value += joiner + next.0
      end = next.1
    }
    return (value, end)
  }

  private static let editions = Lexicon(["aufl", "auflage", "ed", "edn", "edition", "éd"])

  /// Bd. I, 4. Aufl.: whether the number that ends here counts the edition.
  private static func countsEdition(_ text: NoteText, _ end: Int, _ limit: Int) -> Bool {
    guard end < limit, text.scalars[end] == "." else { return false }
    return editions.match(in: text, at: skipBlanks(text, end + 1, limit), limit: limit) != nil
  }

  private static func loose(_ text: NoteText, _ start: Int, _ limit: Int) -> (String, Int)? {
    var end = start
    var digits = 0
    while end < limit, end - start < 12 {
      let script = Script(text.scalars[end])
      if script == .digit { digits += 1 } else if script != .latin { break }
      end += 1
    }
    guard end > start else { return nil }
    let string = String(String.UnicodeScalarView(text.scalars[start..<end]))
    guard digits > 0 || isRoman(string) else { return nil }
    if digits > 0, Script(text.scalars[start]) == .latin, end - start - digits > 2 { return nil }
    return (string, end)
  }

  private static func isRoman(_ string: String) -> Bool {
    string.utf8.allSatisfy { "ivxlcdmIVXLCDM".utf8.contains($0) }
  }

  private static func isYear(_ string: String) -> Bool {
    string.utf8.count == 4 && (Int(string).map { $0 >= 1400 && $0 <= 2199 } ?? false)
  }

  private static func endsNumber(_ text: NoteText, _ end: Int, _ limit: Int) -> Bool {
    end >= limit || Script(text.scalars[end]) == .other && text.scalars[end] != "("
  }

  private static func joiner(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "-", "–", "—", "~", "〜", "至", "‐", "‑", "−", "─", "―": "-"
    case "/": "/"
    case "、": ", "
    case "+": "+"
    default: nil
    }
  }

  private static func comma(_ scalar: Unicode.Scalar) -> String? {
    scalar == "," ? ", " : nil
  }

  private static func skipBlanks(_ text: NoteText, _ index: Int, _ limit: Int) -> Int {
    var index = index
    while index < limit, text.scalars[index] == " " { index += 1 }
    return index
  }
}
