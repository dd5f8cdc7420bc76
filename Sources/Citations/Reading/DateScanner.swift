/// Reads dates in the notations of notes: East Asian, numeric, and Western with the month's name.
struct DateScanner: Sendable {
  private let text: NoteText

  /// Prepares to read in `text`.
  init(_ text: NoteText) {
    self.text = text
  }

  /// The date that begins at `start`, and its end. A bare year is none: it may be any number.
  func date(at start: Int, limit: Int) -> (date: DateVariable, end: Int)? {
    let scalar = text.scalars[start]
    switch Script(scalar) {
    case .digit:
      return yearFirst(at: start, limit: limit) ?? republicYear(at: start, limit: limit)
        ?? dayFirst(at: start, limit: limit) ?? numericDayFirst(at: start, limit: limit)
    case .latin:
      return monthFirst(at: start, limit: limit) ?? season(at: start, limit: limit)
        ?? ofDay(at: start, limit: limit)
    case .han, .hangul:
      return era(at: start, limit: limit) ?? chineseYear(at: start, limit: limit)
    case .kana, .other:
      return nil
    }
  }

  // MARK: Year first

  private func yearFirst(at start: Int, limit: Int) -> (DateVariable, Int)? {
    guard let year = Numeral.digits(in: text, at: start, limit: limit), year.end - start == 4 else {
      return nil
    }
    let index = skipBlanks(year.end, limit)
    guard index < limit else { return nil }
    if DateScanner.years.contains(text.scalars[index]) {
      return afterYear(year.value, at: index + 1, limit: limit)
    }
    return yearRange(year.value, at: index, limit: limit) ?? numeric(year.value, at: index, limit: limit)
      ?? yearThenMonthName(year.value, at: index, limit: limit)
  }

  /// 2002—2008年.
  private func yearRange(_ year: Int, at start: Int, limit: Int) -> (DateVariable, Int)? {
    guard let dash = rangeDash(at: start, limit: limit),
      let last = Numeral.digits(in: text, at: skipBlanks(dash, limit), limit: limit), last.value > year,
      last.value < 2200, last.end < limit, DateScanner.years.contains(text.scalars[last.end])
    else { return nil }
    let end = yearAlone(last.value, at: last.end + 1, limit: limit).1
    return (DateVariable(PartialDate(year: year), to: PartialDate(year: last.value)), end)
  }

  private static let years: Set<Unicode.Scalar> = ["年", "년"]
  private static let months: Set<Unicode.Scalar> = ["月", "월"]
  private static let days: Set<Unicode.Scalar> = ["日", "일", "號", "号"]

  /// What follows the word for year: a month, a day, the end of a range; or 版, 刊, 春.
  private func afterYear(_ year: Int, at start: Int, limit: Int) -> (DateVariable, Int) {
    let start = afterGloss(start, limit)
    guard let (month, afterMonth) = unit(at: start, limit, DateScanner.months) else {
      return yearAlone(year, at: start, limit: limit)
    }
    guard let (day, afterDay) = unit(at: afterMonth, limit, DateScanner.days) else {
      return (DateVariable(PartialDate(year: year, month: month)), afterMonth)
    }
    let from = PartialDate(year: year, month: month, day: day)
    if let dash = rangeDash(at: afterDay, limit: limit) {
      if let (lastDay, end) = unit(at: dash, limit, DateScanner.days) {
        return (DateVariable(from, to: PartialDate(year: year, month: month, day: lastDay)), end)
      }
      if let (lastMonth, next) = unit(at: dash, limit, DateScanner.months),
        let (lastDay, end) = unit(at: next, limit, DateScanner.days)
      {
        return (DateVariable(from, to: PartialDate(year: year, month: lastMonth, day: lastDay)), end)
      }
    }
    return (DateVariable(from), afterDay)
  }

  /// 1935年（昭和10年）4月22日, 昭和10年（1935）4月22日: the index behind the same year in another calendar, where a month follows.
  private func afterGloss(_ start: Int, _ limit: Int) -> Int {
    guard start < limit, text.scalars[start] == "(",
      let close = (start + 1..<min(start + 12, limit)).first(where: { text.scalars[$0] == ")" }),
      case let inner = text.scalars[start + 1..<close], let last = inner.last,
      last == "年" || inner.count == 4 && inner.allSatisfy({ Script($0) == .digit }),
      unit(at: close + 1, limit, DateScanner.months) != nil
    else { return start }
    return close + 1
  }

  private func yearAlone(_ year: Int, at start: Int, limit: Int) -> (DateVariable, Int) {
    let date = PartialDate(year: year)
    guard start < limit else { return (DateVariable(date), start) }
    let seasons: [Unicode.Scalar: Int] = ["春": 1, "夏": 2, "秋": 3, "冬": 4, "봄": 1, "여": 2, "가": 3, "겨": 4]
    if let season = seasons[text.scalars[start]], start + 1 < limit,
      text.scalars[start + 1] == "季" || text.scalars[start + 1] == "號" || text.scalars[start + 1] == "号"
    {
      return (DateVariable(date, season: season), start + (text.scalars[start + 1] == "季" ? 2 : 1))
    }
    var end = start
    if text.scalars[end] == "版" || text.scalars[end] == "度" { end += 1 }
    return (DateVariable(date), end)
  }

  /// A number of one or two digits, or in Chinese numerals, and a unit.
  private func unit(at start: Int, _ limit: Int, _ units: Set<Unicode.Scalar>) -> (Int, Int)? {
    let index = skipBlanks(start, limit)
    guard index < limit, let number = Numeral.any(in: text, at: index, limit: limit) else { return nil }
    let unitAt = skipBlanks(number.end, limit)
    guard unitAt < limit, units.contains(text.scalars[unitAt]), number.value < 100 else { return nil }
    return (number.value, unitAt + 1)
  }

  private func rangeDash(at start: Int, limit: Int) -> Int? {
    let index = skipBlanks(start, limit)
    guard index < limit, DateScanner.dashes.contains(text.scalars[index]) else { return nil }
    return index + 1
  }

  private static let dashes: Set<Unicode.Scalar> = ["-", "–", "—", "~", "〜", "至"]

  /// 2020-05-03, 2020/5/3, 2020.5.3; and 2020.05, 2020-05 where the month has two digits.
  private func numeric(_ year: Int, at start: Int, limit: Int) -> (DateVariable, Int)? {
    let separator = text.scalars[start]
    guard separator == "-" || separator == "/" || separator == "." || separator == "–",
      // 4809-11 is a range of pages.
      (1000..<2200).contains(year),
      let month = Numeral.digits(in: text, at: skipBlanks(start + 1, limit), limit: limit), month.value <= 31
    else { return nil }
    let dayAt = skipBlanks(month.end, limit)
    if dayAt < limit, text.scalars[dayAt] == separator,
      let day = Numeral.digits(in: text, at: skipBlanks(dayAt + 1, limit), limit: limit), day.value <= 99,
      day.end - dayAt <= 4
    {
      let date = PartialDate(year: year, month: month.value, day: day.value)
      var end = day.end
      if separator == ".", end < limit, text.scalars[end] == ".", end + 1 < limit,
        text.scalars[end + 1] != " "
      {
        end += 1
      }
      return (DateVariable(date), end)
    }
    if month.end - start == 2, (1...9).contains(month.value), separator == "." || separator == "/",
      text.scalar(at: start - 5).map({ "(, ".unicodeScalars.contains($0) }) ?? false,
      text.scalar(at: month.end) == ")"
    {
      // （2008.9）: a month of one digit, which brackets alone tell from other numbers.
      return (DateVariable(PartialDate(year: year, month: month.value)), month.end)
    }
    guard month.end - start == 3, text.scalars[start + 1] != " ", month.value >= 1, month.value <= 12,
      separator != "–",
      dayAt >= limit || Script(text.scalars[dayAt]) != .latin
    else { return nil }
    return (DateVariable(PartialDate(year: year, month: month.value)), month.end)
  }

  /// 2019, January 15 and 2016 June 10.
  private func yearThenMonthName(_ year: Int, at start: Int, limit: Int) -> (DateVariable, Int)? {
    guard year >= 1000, year < 2200 else { return nil }
    var index = start
    if text.scalars[index] == "," { index = skipBlanks(index + 1, limit) }
    guard index < limit, let (month, afterMonth) = MonthName.read(text, at: index, limit: limit) else {
      return nil
    }
    let dayAt = skipBlanks(afterMonth, limit)
    if let day = Numeral.digits(in: text, at: dayAt, limit: limit), day.end - dayAt <= 2,
      day.end >= limit || Script(text.scalars[day.end]) == .other
    {
      return (DateVariable(PartialDate(year: year, month: month, day: day.value)), day.end)
    }
    return text.scalars[start] == "," || dayAt >= limit
      ? (DateVariable(PartialDate(year: year, month: month)), afterMonth) : nil
  }

  // MARK: Day or month first

  /// 12 October 2022, 16. August 2023, 5–7 May 2020.
  private func dayFirst(at start: Int, limit: Int) -> (DateVariable, Int)? {
    // Version 72. September 2003: so high a number is no slip for a day.
    guard let day = Numeral.digits(in: text, at: start, limit: limit), day.end - start <= 2, day.value < 40
    else { return nil }
    var index = day.end
    var lastDay: Int?
    if let dash = rangeDash(at: index, limit: limit) ?? ampersand(at: index, limit: limit),
      let last = Numeral.digits(in: text, at: skipBlanks(dash, limit), limit: limit), last.value <= 31
    {
      lastDay = last.value
      index = last.end
    }
    if index < limit, text.scalars[index] == "." { index += 1 }
    index = afterOrdinal(index, limit)
    if lastDay == nil, let joined = dayThenMonth(day.value, at: index, limit: limit) { return joined }
    index = skipBlanks(
      DateScanner.of.match(in: text, at: skipBlanks(index, limit), limit: limit) ?? index,
      limit
    )
    guard index < limit, let (month, afterMonth) = MonthName.read(text, at: index, limit: limit),
      case let beforeYear = DateScanner.of.match(in: text, at: skipBlanks(afterMonth, limit), limit: limit),
      let (year, end) = fourDigits(at: beforeYear ?? afterMonth, limit: limit)
    else { return nil }
    let from = PartialDate(year: year, month: month, day: day.value)
    return (DateVariable(from, to: lastDay.map { PartialDate(year: year, month: month, day: $0) }), end)
  }

  /// 12 de marzo de 2018.
  private static let of = Lexicon(["de", "del"])

  /// 19-Oct-2017, 19/Oct/2017: a month's name between two marks.
  private func dayThenMonth(_ day: Int, at start: Int, limit: Int) -> (DateVariable, Int)? {
    guard start < limit, text.scalars[start] == "-" || text.scalars[start] == "/", (1...31).contains(day),
      let (month, afterMonth) = MonthName.read(text, at: start + 1, limit: limit), afterMonth < limit,
      text.scalars[afterMonth] == text.scalars[start],
      let year = Numeral.digits(in: text, at: afterMonth + 1, limit: limit), year.end - afterMonth == 5,
      (1000..<2200).contains(year.value)
    else { return nil }
    return (DateVariable(PartialDate(year: year.value, month: month, day: day)), year.end)
  }

  /// 29.9.2015, 29. 9. 2015; 19/10/2017, 10/19/2017; of 5/3/2020 only the year is sure.
  private func numericDayFirst(at start: Int, limit: Int) -> (DateVariable, Int)? {
    guard let first = Numeral.digits(in: text, at: start, limit: limit), first.end - start <= 2,
      first.end < limit,
      case let mark = text.scalars[first.end], mark == "." || mark == "/",
      case let secondAt = mark == "." ? skipBlanks(first.end + 1, limit) : first.end + 1,
      let second = Numeral.digits(in: text, at: secondAt, limit: limit), second.end - secondAt <= 2,
      second.end < limit, text.scalars[second.end] == mark,
      case let yearAt = mark == "." ? skipBlanks(second.end + 1, limit) : second.end + 1,
      let year = Numeral.digits(in: text, at: yearAt, limit: limit), year.end - yearAt == 4,
      (1500..<2200).contains(year.value), (1...31).contains(first.value), (1...31).contains(second.value)
    else { return nil }
    let days = (1...12).contains(second.value) ? (first.value, second.value) : (second.value, first.value)
    guard days.1 <= 12 else { return nil }
    let isSure = mark == "." || days.0 > 12 || days.0 == days.1
    let date =
      isSure ? PartialDate(year: year.value, month: days.1, day: days.0) : PartialDate(year: year.value)
    return (DateVariable(date), year.end)
  }

  private static let beforeDay = Lexicon(["v", "vom"])

  /// v. 29. 9. 2015: the word before the day of a newspaper, as German notes have it.
  private func ofDay(at start: Int, limit: Int) -> (DateVariable, Int)? {
    guard text.scalars[start] == "v",
      var index = DateScanner.beforeDay.match(in: text, at: start, limit: limit)
    else { return nil }
    if index < limit, text.scalars[index] == "." { index += 1 }
    index = skipBlanks(index, limit)
    guard index < limit, Script(text.scalars[index]) == .digit else { return nil }
    return dayFirst(at: index, limit: limit) ?? numericDayFirst(at: index, limit: limit)
  }

  /// October 12, 2022; Oct. 2022; May 3–5, 2020; September/October 2019.
  private func monthFirst(at start: Int, limit: Int) -> (DateVariable, Int)? {
    guard let (month, afterMonth) = MonthName.read(text, at: start, limit: limit) else { return nil }
    if let (year, end) = fourDigits(at: afterMonth, limit: limit) {
      return (DateVariable(PartialDate(year: year, month: month)), end)
    }
    var index = skipBlanks(afterMonth, limit)
    if index < limit, text.scalars[index] == "/" || DateScanner.dashes.contains(text.scalars[index]),
      let (lastMonth, next) = MonthName.read(text, at: skipBlanks(index + 1, limit), limit: limit),
      let (year, end) = fourDigits(at: next, limit: limit)
    {
      let to = PartialDate(year: year, month: lastMonth)
      return (DateVariable(PartialDate(year: year, month: month), to: to), end)
    }
    guard let day = Numeral.digits(in: text, at: index, limit: limit), day.end - index <= 2 else {
      return nil
    }
    index = afterOrdinal(day.end, limit)
    var lastDay: Int?
    if let dash = rangeDash(at: index, limit: limit) ?? ampersand(at: index, limit: limit),
      let last = Numeral.digits(in: text, at: skipBlanks(dash, limit), limit: limit), last.value <= 31
    {
      lastDay = last.value
      index = last.end
    }
    guard let (year, end) = fourDigits(at: index, limit: limit) else { return nil }
    let from = PartialDate(year: year, month: month, day: day.value)
    return (DateVariable(from, to: lastDay.map { PartialDate(year: year, month: month, day: $0) }), end)
  }

  /// December 22 & 29, 2003: the days of an issue of two weeks.
  private func ampersand(at start: Int, limit: Int) -> Int? {
    let index = skipBlanks(start, limit)
    return index < limit && text.scalars[index] == "&" ? index + 1 : nil
  }

  private static let seasonNames: [(Lexicon, Int)] = [
    (Lexicon(["spring"]), 1), (Lexicon(["summer"]), 2), (Lexicon(["autumn", "fall"]), 3),
    (Lexicon(["winter"]), 4),
  ]

  private func season(at start: Int, limit: Int) -> (DateVariable, Int)? {
    for (name, season) in DateScanner.seasonNames {
      guard let afterName = name.match(in: text, at: start, limit: limit),
        let (year, end) = fourDigits(at: afterName, limit: limit)
      else { continue }
      return (DateVariable(PartialDate(year: year), season: season), end)
    }
    return nil
  }

  /// A year of four digits after blanks and at most one comma.
  private func fourDigits(at start: Int, limit: Int) -> (Int, Int)? {
    var index = skipBlanks(start, limit)
    if index < limit, text.scalars[index] == "," { index = skipBlanks(index + 1, limit) }
    guard index > start || start == limit, index < limit,
      let year = Numeral.digits(in: text, at: index, limit: limit), year.end - index == 4, year.value >= 1000,
      year.value < 2200
    else { return nil }
    return (year.value, year.end)
  }

  private static let ordinals = Lexicon(["st", "nd", "rd", "th", "er"])

  private func afterOrdinal(_ index: Int, _ limit: Int) -> Int {
    DateScanner.ordinals.match(in: text, at: index, limit: limit) ?? index
  }

  // MARK: Eras

  /// The eras and the year before their first; 民國 1 is 1912.
  private static let eras: [(Lexicon, Int)] = [
    (Lexicon(["民國", "民国", "中華民國", "中华民国", "民"]), 1911), (Lexicon(["明治"]), 1867), (Lexicon(["大正"]), 1911),
    (Lexicon(["昭和"]), 1925), (Lexicon(["平成"]), 1988), (Lexicon(["令和"]), 2018),
  ]

  private func era(at start: Int, limit: Int) -> (DateVariable, Int)? {
    for (name, offset) in DateScanner.eras {
      guard let afterName = name.match(in: text, at: start, limit: limit) else { continue }
      let index = skipBlanks(afterName, limit)
      guard index < limit, let number = Numeral.any(in: text, at: index, limit: limit), number.value < 200
      else {
        return nil
      }
      let yearAt = skipBlanks(number.end, limit)
      if yearAt < limit, text.scalars[yearAt] == "年" {
        return afterYear(number.value + offset, at: yearAt + 1, limit: limit)
      }
      let isAlone = yearAt >= limit || ",)。".unicodeScalars.contains(text.scalars[yearAt])
      if isAlone, offset == 1911 {
        return (DateVariable(PartialDate(year: number.value + offset)), number.end)
      }
      guard yearAt < limit else { return nil }
      return numeric(number.value + offset, at: yearAt, limit: limit)
    }
    return nil
  }

  /// 109年5月3日: a day of the Republic's calendar whose era goes without saying; three digits, so that it is no short year.
  private func republicYear(at start: Int, limit: Int) -> (DateVariable, Int)? {
    guard let year = Numeral.digits(in: text, at: start, limit: limit), year.end - start == 3,
      (100..<200).contains(year.value), case let unit = skipBlanks(year.end, limit), unit < limit,
      text.scalars[unit] == "年",
      case let (date, end) = afterYear(year.value + 1911, at: unit + 1, limit: limit),
      date.from.day != nil
    else { return nil }
    return (date, end)
  }

  private func chineseYear(at start: Int, limit: Int) -> (DateVariable, Int)? {
    guard let year = Numeral.chinese(in: text, at: start, limit: limit), year.end - start == 4,
      year.value >= 1000, year.value < 2200, year.end < limit, text.scalars[year.end] == "年"
    else { return nil }
    return afterYear(year.value, at: year.end + 1, limit: limit)
  }

  private func skipBlanks(_ index: Int, _ limit: Int) -> Int {
    var index = index
    while index < limit, text.scalars[index] == " " { index += 1 }
    return index
  }
}
