/// Years of the Republic and of Japanese eras beside the years of the Common Era that they are said to be:
/// 民國 108 年（2019 年）, 2019（令和元）年.
///
/// The first years are those of the Republic of China's calendar (民國元年 is 1912) and of the Japanese eras since 1868
/// (the National Diet Library's table of eras).
struct EraYears {
  /// A year of an era that is another year of the Common Era than the one beside it.
  struct Conflict {
    /// Where the first of the two begins, in UTF-8 bytes.
    let offset: Int
    /// The year of the era as printed, without blanks: 民國108年.
    let era: String
    /// The year that it is.
    let year: Int
    /// The year that stands beside it.
    let printed: Int
  }

  /// The conflicts, in the order of the text.
  let conflicts: [Conflict]

  /// Reads a text.
  ///
  /// - Complexity: Linear in its length.
  init(_ text: String) {
    // 年 stands in all of them.
    guard text.utf8.firstRange(of: "年".utf8) != nil else {
      conflicts = []
      return
    }
    let scalars = Array(text.unicodeScalars)
    var found: [Conflict] = []
    var offset = 0
    var index = 0
    while index < scalars.count {
      if let pair = Self.pair(in: scalars, at: index) {
        if let conflict = pair.conflict(at: offset) { found.append(conflict) }
        offset += scalars[index..<pair.end].reduce(0) { $0 + UTF8.width($1) }
        index = pair.end
      } else {
        offset += UTF8.width(scalars[index])
        index += 1
      }
    }
    conflicts = found
  }

  private struct Era {
    let name: String
    let year: Int
    let number: Int
    let end: Int
  }

  private struct Pair {
    let era: Era
    let printed: Int
    let end: Int

    func conflict(at offset: Int) -> Conflict? {
      era.year == printed
        ? nil : Conflict(offset: offset, era: "\(era.name)\(era.number)年", year: era.year, printed: printed)
    }
  }

  /// Era and year, the second in brackets right behind the first.
  private static func pair(in scalars: [Unicode.Scalar], at start: Int) -> Pair? {
    if let era = era(in: scalars, at: start), let open = bracket(in: scalars, at: era.end),
      let year = year(in: scalars, at: open), isClosed(scalars, year.end)
    {
      return Pair(era: era, printed: year.number, end: year.end)
    }
    guard start == 0 || scalars[start - 1].properties.numericType == nil,
      let year = year(in: scalars, at: start), let open = bracket(in: scalars, at: year.end),
      let era = era(in: scalars, at: open), isClosed(scalars, era.end)
    else { return nil }
    return Pair(era: era, printed: year.number, end: era.end)
  }

  private static func era(in scalars: [Unicode.Scalar], at start: Int) -> Era? {
    for (name, zero) in eras {
      let characters = Array(name.unicodeScalars)
      guard scalars[start...].starts(with: characters) else { continue }
      let at = skippingBlanks(in: scalars, from: start + characters.count)
      let number =
        at < scalars.count && scalars[at] == "元" ? (1, at + 1) : digits(in: scalars, at: at, atMost: 3)
      guard let (value, end) = number, value > 0 else { return nil }
      return Era(name: name, year: zero + value, number: value, end: afterYear(in: scalars, from: end))
    }
    return nil
  }

  private static func year(in scalars: [Unicode.Scalar], at start: Int) -> (number: Int, end: Int)? {
    var at = start
    for word in ["西元", "公元", "西曆", "西暦"] where scalars[at...].starts(with: word.unicodeScalars) {
      at = skippingBlanks(in: scalars, from: at + 2)
    }
    guard let (value, end) = digits(in: scalars, at: at, atMost: 4), (1800...2199).contains(value) else {
      return nil
    }
    return (value, afterYear(in: scalars, from: end))
  }

  private static func digits(in scalars: [Unicode.Scalar], at start: Int, atMost most: Int) -> (Int, Int)? {
    let digits = scalars[min(start, scalars.count)...].prefix { ("0"..."9").contains($0) }
    guard (1...most).contains(digits.count) else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }, digits.endIndex)
  }

  private static func afterYear(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    let at = skippingBlanks(in: scalars, from: start)
    return at < scalars.count && scalars[at] == "年" ? at + 1 : start
  }

  private static func bracket(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
    let at = skippingBlanks(in: scalars, from: start)
    guard at < scalars.count, scalars[at] == "（" || scalars[at] == "(" else { return nil }
    return skippingBlanks(in: scalars, from: at + 1)
  }

  private static func isClosed(_ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
    let at = skippingBlanks(in: scalars, from: start)
    return at < scalars.count && (scalars[at] == "）" || scalars[at] == ")")
  }

  private static func skippingBlanks(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var at = start
    while at < scalars.count, scalars[at] == " " || scalars[at] == "\u{3000}" { at += 1 }
    return min(at, scalars.count)
  }

  /// The names of eras, and the year before the first of each.
  private static let eras: [(name: String, zero: Int)] = [
    ("民國", 1911), ("民国", 1911), ("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988), ("令和", 2018),
  ]
}
