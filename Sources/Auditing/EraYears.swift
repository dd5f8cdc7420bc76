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
    let scalars = Array(text.unicodeScalars)
    guard scalars.indices.contains(where: { Self.era(in: scalars, namedAt: $0) != nil }) else {
      conflicts = []
      return
    }
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
    guard let name = era(in: scalars, namedAt: start) else { return nil }
    let at = skippingBlanks(in: scalars, from: start + 2)
    let number =
      at < scalars.count && scalars[at] == "元" ? (1, at + 1) : digits(in: scalars, at: at, atMost: 3)
    guard let (value, end) = number, value > 0 else { return nil }
    return Era(
      name: String(String.UnicodeScalarView([name.first, name.second])),
      year: name.zero + value,
      number: value,
      end: afterYear(in: scalars, from: end)
    )
  }

  private static func era(in scalars: [Unicode.Scalar], namedAt start: Int) -> EraName? {
    guard start + 1 < scalars.count, scalars[start].value >= 0x4E00 else { return nil }
    return eras.first { $0.first == scalars[start] && $0.second == scalars[start + 1] }
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

  private struct EraName {
    let first: Unicode.Scalar
    let second: Unicode.Scalar
    /// The year before its first.
    let zero: Int
  }

  private static let eras = [
    EraName(first: "民", second: "國", zero: 1911), EraName(first: "民", second: "国", zero: 1911),
    EraName(first: "明", second: "治", zero: 1867), EraName(first: "大", second: "正", zero: 1911),
    EraName(first: "昭", second: "和", zero: 1925), EraName(first: "平", second: "成", zero: 1988),
    EraName(first: "令", second: "和", zero: 2018),
  ]
}
