import CharacterEncodings
import Citations
import DataFiles

/// Finds a day in a short text: a `datetime` attribute, a meta element, a line near the title.
///
/// ISO 8601 and RFC 5322, East Asian forms with 年月日 and 년월일, the Republic of China's and Japan's eras, months by
/// name in European languages, and numbers between dots, slashes and dashes.
struct DateText {
  /// How a date of two small numbers and a year is ordered.
  enum Order { case dayFirst, monthFirst }

  /// The years that a page can be of.
  private static let years = 1800...2100

  private var tokens: [Token] = []
  private let order: Order

  private enum Token: Hashable {
    case number(Int, digits: Int)
    case word(String)
    case mark(Unicode.Scalar)
  }

  /// The first date in `text`, of which 300 scalars are read.
  ///
  /// - Parameter order: How 03/05/2023 is meant; where one of the numbers exceeds 12 that decides.
  static func date(in text: String, order: Order = .dayFirst) -> PartialDate? {
    guard holdsNumber(text) else { return nil }
    if let day = leadingDay(of: text) { return day }
    let reader = DateText(text, order: order)
    // A full day anywhere is worth more than a month or year before it.
    return reader.first(reader.day) ?? reader.first(reader.month) ?? reader.wholeYear
  }

  /// The first full day in `text`.
  static func day(in text: String, order: Order = .dayFirst) -> PartialDate? {
    guard mayHoldDay(text) else { return nil }
    if let day = leadingDay(of: text) { return day }
    let reader = DateText(text, order: order)
    return reader.first(reader.day)
  }

  /// The day that a text begins with, as pages' data write most days: 2023-05-03, 2023-05-03T10:20:00Z (ISO 8601).
  private static func leadingDay(of text: String) -> PartialDate? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count >= 10, bytes.count == 10 || !bytes[10].isASCIIDigit else { return nil }
      var number = 0
      for index in 0..<10 {
        if index == 4 || index == 7 {
          guard bytes[index] == UInt8(ascii: "-") else { return nil }
        } else {
          guard bytes[index].isASCIIDigit else { return nil }
          number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        }
      }
      return valid(number / 10_000, number / 100 % 100, number % 100)
    }
  }

  /// Whether there are two numbers, or one of eight digits: a full day has no less. The bytes of full-width digits count
  /// with the other characters that begin as they do.
  private static func mayHoldDay(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var (numbers, digits) = (0, 0)
      for byte in bytes {
        if (0x30...0x39).contains(byte) {
          if digits == 0 { numbers += 1 }
          digits += 1
          if numbers == 2 || digits == 8 { return true }
        } else if byte == 0xEF {
          return true
        } else {
          digits = 0
        }
      }
      return false
    }
  }

  /// Whether there may be a digit: one of ASCII, or the first byte of the full-width ones. Most lines have none.
  private static func holdsNumber(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.contains { (0x30...0x39).contains($0) || $0 == 0xEF } }
  }

  private init(_ text: String, order: Order) {
    self.order = order
    var number: (value: Int, digits: Int)?
    var word = ""
    func flush(_ tokens: inout [Token]) {
      if let (value, digits) = number { tokens.append(.number(value, digits: digits)) }
      if !word.isEmpty { tokens.append(.word(word)) }
      number = nil
      word = ""
    }
    for scalar in text.unicodeScalars.prefix(300) {
      if let digit = Self.digit(scalar) {
        if !word.isEmpty { flush(&tokens) }
        let (value, digits) = number ?? (0, 0)
        if digits < 14 { number = (value * 10 + digit, digits + 1) }
      } else if Self.isEastAsianUnit(scalar) {
        flush(&tokens)
        tokens.append(.mark(scalar))
      } else if Self.isLetter(scalar) {
        if number != nil { flush(&tokens) }
        if scalar.isASCII {
          word.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: scalar).asciiLowercased))
        } else {
          word.unicodeScalars.append(contentsOf: String(scalar).lowercased().unicodeScalars)
        }
      } else {
        flush(&tokens)
        if scalar != " ", !scalar.properties.isWhitespace { tokens.append(.mark(scalar)) }
      }
    }
    flush(&tokens)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? UInt8(ascii: scalar).isASCIILetter : scalar.properties.isAlphabetic
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }

  private static func isEastAsianUnit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "年", "月", "日", "號", "号", "년", "월", "일": true
    default: false
    }
  }

  private func first(_ form: (Int) -> PartialDate?) -> PartialDate? {
    for index in tokens.indices {
      if let date = form(index) { return date }
    }
    return nil
  }

  private func day(at index: Int) -> PartialDate? {
    compactDay(at: index) ?? yearFirst(at: index) ?? named(at: index) ?? yearLast(at: index)
  }

  /// 20230503, 20230503102000.
  private func compactDay(at index: Int) -> PartialDate? {
    guard case .number(let value, let digits) = tokens[index], digits == 8 || digits == 12 || digits == 14
    else {
      return nil
    }
    let day = digits == 8 ? value : digits == 12 ? value / 10_000 : value / 1_000_000
    return Self.valid(day / 10_000, day / 100 % 100, day % 100)
  }

  /// 2023-05-03, 2023/5/3, 2023. 05. 03., 2023年5月3日, 民國112年5月3日, 112/05/03, 令和5年5月3日.
  private func yearFirst(at index: Int) -> PartialDate? {
    guard case .number(let written, let digits) = tokens[index], index + 4 < tokens.count,
      case .number(let month, let monthDigits) = tokens[index + 2], monthDigits <= 2,
      case .number(let day, _) = tokens[index + 4],
      case .mark(let first) = tokens[index + 1], case .mark(let second) = tokens[index + 3]
    else { return nil }
    let isEastAsian = (first == "年" || first == "년") && (second == "月" || second == "월")
    guard isEastAsian || (first == second && Self.isSeparator(first)) else { return nil }
    guard !isPartOfNumber(at: index) else { return nil }
    // The day may run on into an hour: 2023-05-03T10:20 has a word between, 2023-05-0310 is none.
    guard let year = year(written, digits: digits, at: index, isEastAsian: isEastAsian) else { return nil }
    return Self.valid(year, month, day)
  }

  /// The year of the Common Era that a year's number means where it stands.
  private func year(_ written: Int, digits: Int, at index: Int, isEastAsian: Bool) -> Int? {
    let era: String? =
      index > 0 ? { if case .word(let word) = tokens[index - 1] { word } else { nil } }() : nil
    if let era {
      if era.hasSuffix("民國") || era.hasSuffix("民国") { return written + 1911 }
      if era.hasSuffix("令和") { return written + 2018 }
      if era.hasSuffix("平成") { return written + 1988 }
      if era.hasSuffix("昭和") { return written + 1925 }
    }
    if digits == 4 { return written }
    // Years of the Republic since 1991, when there were pages to date.
    if digits == 3, (80...190).contains(written) { return written + 1911 }
    if digits == 2, isEastAsian, (80...99).contains(written) { return written + 1911 }
    return nil
  }

  /// May 3, 2023; 3 May 2023; 3. Mai 2023; 3 de mayo de 2023; Wed, 03 May 2023 10:20:00 GMT; 2023 May 3.
  private func named(at index: Int) -> PartialDate? {
    guard case .word(let word) = tokens[index], let month = Self.months[word] else { return nil }
    let before = number(before: index)
    let after = number(after: index)
    if let before, before.digits <= 2, let after, after.digits == 4 {
      return Self.valid(after.value, month, before.value)
    }
    if let after, after.digits <= 2, let year = number(after: after.index), year.digits == 4 {
      return Self.valid(year.value, month, after.value)
    }
    if let before, before.digits == 4, let after, after.digits <= 2 {
      return Self.valid(before.value, month, after.value)
    }
    return nil
  }

  /// 03.05.2023, 3/5/2023, 05-03-2023.
  private func yearLast(at index: Int) -> PartialDate? {
    guard index + 4 < tokens.count, case .number(let first, let firstDigits) = tokens[index],
      firstDigits <= 2,
      case .number(let second, let secondDigits) = tokens[index + 2], secondDigits <= 2,
      case .number(var year, let yearDigits) = tokens[index + 4],
      case .mark(let mark) = tokens[index + 1], tokens[index + 3] == .mark(mark), Self.isSeparator(mark),
      !isPartOfNumber(at: index)
    else { return nil }
    if yearDigits == 2, mark == "." { year += year < 70 ? 2000 : 1900 } else if yearDigits != 4 { return nil }
    let dayFirst = mark == "." || first > 12 || (second <= 12 && order == .dayFirst)
    return dayFirst ? Self.valid(year, second, first) : Self.valid(year, first, second)
  }

  /// 2023-05, 2023年5月, May 2023.
  private func month(at index: Int) -> PartialDate? {
    if case .word(let word) = tokens[index], let month = Self.months[word], let year = number(after: index),
      year.digits == 4
    {
      return Self.years.contains(year.value) ? PartialDate(year: year.value, month: month) : nil
    }
    guard index + 2 < tokens.count, case .number(let written, let digits) = tokens[index],
      case .mark(let mark) = tokens[index + 1], case .number(let month, let monthDigits) = tokens[index + 2],
      monthDigits <= 2, (1...12).contains(month), !isPartOfNumber(at: index)
    else { return nil }
    let isEastAsian = mark == "年" || mark == "년"
    guard isEastAsian || mark == "-" || mark == "/",
      let year = year(written, digits: digits, at: index, isEastAsian: isEastAsian), Self.years.contains(year)
    else { return nil }
    return PartialDate(year: year, month: month)
  }

  /// A year that is the whole text.
  private var wholeYear: PartialDate? {
    guard tokens.count == 1, case .number(let year, digits: 4) = tokens[0], Self.years.contains(year) else {
      return nil
    }
    return PartialDate(year: year)
  }

  /// Whether the number here is the end of a longer one: the 19 of 1.19.
  private func isPartOfNumber(at index: Int) -> Bool {
    guard index > 1, case .mark(let mark) = tokens[index - 1], Self.isSeparator(mark),
      case .number = tokens[index - 2]
    else { return false }
    return true
  }

  private func number(before index: Int) -> (value: Int, digits: Int)? {
    var index = index - 1
    while index >= 0 {
      switch tokens[index] {
      case .number(let value, let digits): return (value, digits)
      case .mark(let mark) where mark == "." || mark == ",": index -= 1
      case .word(let word) where Self.fillers.contains(word): index -= 1
      default: return nil
      }
    }
    return nil
  }

  private func number(after index: Int) -> (value: Int, digits: Int, index: Int)? {
    var index = index + 1
    while index < tokens.count {
      switch tokens[index] {
      case .number(let value, let digits): return (value, digits, index)
      case .mark(let mark) where mark == "." || mark == "," || mark == "-": index += 1
      case .word(let word) where Self.fillers.contains(word): index += 1
      default: return nil
      }
    }
    return nil
  }

  private static func isSeparator(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "-", "/", ".", "／", "．", "‐", "–": true
    default: false
    }
  }

  /// The words that stand between day, month and year: 3rd of May, 3 de mayo de 2023.
  private static let fillers: Set<String> = [
    "st", "nd", "rd", "th", "of", "de", "del", "der", "er", "a", "r",
  ]

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for row in DataTable(PackageResources.month_names_txt).rows where row.count == 2 {
      guard let month = Int(row[0]) else { continue }
      for name in row[1].split(separator: " ") { months[String(name)] = month }
    }
    return months
  }()

  private static func valid(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    guard years.contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1] ? PartialDate(year: year, month: month, day: day) : nil
  }
}
