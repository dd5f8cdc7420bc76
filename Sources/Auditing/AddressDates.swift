import Citations

/// The days that an address names: `/2020/09/03/`, `/2020/sep/03/`, `20200903`, `2021-05-06`, `/2021/1229/`, `202303100111`.
///
/// Only days of the years from 1990 to 2099 that exist are read. Digits that run on before a day, that are too many for
/// a day and a time or number behind it, or that stand inside a word (US2002061118A1), are an id.
struct AddressDates {
  /// How a day is written in an address.
  enum Form: Sendable {
    /// Its parts are parted by `/`, `-`, `_` or `.`: nothing but a day looks so.
    case parted
    /// Its digits stand together: an id may look so by accident.
    case together
  }

  /// A day, and how it is written.
  struct AddressDate: Sendable {
    let date: PartialDate
    let form: Form
  }

  /// The days, in their order.
  let dates: [AddressDate]

  /// Reads the path and query of an address.
  ///
  /// - Complexity: Linear in its length.
  init(path: String, query: String?) {
    var runs = Self.runs(in: Self.original(Array(path.utf8)))
    if let query { runs += Self.runs(in: Array(query.utf8)[...]) }
    var dates: [AddressDate] = []
    var index = 0
    while index < runs.count {
      if let date = Self.parted(runs[index...]) {
        dates.append(AddressDate(date: date.date, form: .parted))
        index += date.runs
        continue
      }
      if let date = Self.together(runs[index]) { dates.append(AddressDate(date: date, form: .together)) }
      index += 1
    }
    self.dates = dates
  }

  /// The part of an archive's path that is the archived address: what stands before it is the day of the capture.
  private static func original(_ path: [UInt8]) -> ArraySlice<UInt8> {
    let scheme = Array("/http".utf8)
    guard path.count > scheme.count,
      let start = path.indices.dropLast(scheme.count).first(where: { path[$0...].starts(with: scheme) })
    else { return path[...] }
    return path[(start + 1)...]
  }

  /// A run of digits, and the one character between it and the run before, where it is just one that parts a day.
  private struct Run {
    let digits: [UInt8]
    let separator: UInt8?
    /// Whether letters stand on it: more than one before it (`t20200903` is common), or any behind it.
    let isInWord: Bool

    /// The number; -1 where it is too long to be a part of a day.
    var value: Int { digits.count > 8 ? -1 : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
  }

  private static func runs(in bytes: ArraySlice<UInt8>) -> [Run] {
    var runs: [Run] = []
    var position = bytes.startIndex
    var endOfLast = -1
    while position < bytes.endIndex {
      // The digits of a percent-escape are no part of a number.
      if bytes[position] == UInt8(ascii: "%") {
        position += 3
        continue
      }
      guard isDigit(bytes[position]) else {
        if let month = month(in: bytes, at: position), endOfLast == position - 1, runs.last?.digits.count == 4
        {
          let separator = bytes[endOfLast]
          runs.append(
            Run(
              digits: [0x30 + UInt8(month.number / 10), 0x30 + UInt8(month.number % 10)],
              separator: separator,
              isInWord: true
            )
          )
          position = month.end
          endOfLast = position
        } else {
          position += 1
        }
        continue
      }
      let start = position
      while position < bytes.endIndex, isDigit(bytes[position]) { position += 1 }
      let isNext = endOfLast >= 0 && start == endOfLast + 1 && "/-_.".utf8.contains(bytes[endOfLast])
      let isInWord =
        start - bytes.startIndex >= 2 && isLetter(bytes[start - 1]) && isLetter(bytes[start - 2])
        || position < bytes.endIndex && isLetter(bytes[position])
      runs.append(
        Run(
          digits: Array(bytes[start..<position]),
          separator: isNext ? bytes[endOfLast] : nil,
          isInWord: isInWord
        )
      )
      endOfLast = position
    }
    return runs
  }

  /// The month whose English name, or its first letters, stands between two slashes or hyphens from a place on.
  private static func month(in bytes: ArraySlice<UInt8>, at start: Int) -> (number: Int, end: Int)? {
    guard start > bytes.startIndex, "/-".utf8.contains(bytes[start - 1]), isLetter(bytes[start]) else {
      return nil
    }
    let word = bytes[start...].prefix(10).prefix(while: isLetter)
    guard word.count >= 3, word.endIndex < bytes.endIndex, bytes[word.endIndex] == bytes[start - 1] else {
      return nil
    }
    let name = word.map { $0 | 0x20 }
    let number = months.firstIndex {
      $0.utf8.starts(with: name) || name == Array("sept".utf8) && $0 == "september"
    }
    return number.map { ($0 + 1, word.endIndex) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// A day in three runs (2020/09/03, 2020-09/03), or in two (2021/1229).
  private static func parted(_ runs: ArraySlice<Run>) -> (date: PartialDate, runs: Int)? {
    guard let year = runs.first, year.digits.count == 4 else { return nil }
    let rest = Array(runs.dropFirst().prefix(2))
    guard let second = rest.first, let separator = second.separator else { return nil }
    if second.digits.count <= 2, rest.count == 2, rest[1].digits.count <= 2,
      rest[1].separator == separator
        || separator == UInt8(ascii: "-") && rest[1].separator == UInt8(ascii: "/"),
      let date = day(year.value, second.value, rest[1].value)
    {
      return (date, 3)
    }
    if second.digits.count == 4, separator == UInt8(ascii: "/"),
      let date = day(year.value, second.value / 100, second.value % 100)
    {
      return (date, 2)
    }
    return nil
  }

  /// A day at the beginning of a run of 8 digits, or of up to 17 where a time or a number follows it.
  private static func together(_ run: Run) -> PartialDate? {
    guard !run.isInWord,
      run.digits.count == 8 || (10...14).contains(run.digits.count) || run.digits.count == 17
    else { return nil }
    let value = run.digits.prefix(8).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return day(value / 10_000, value / 100 % 100, value % 100)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    guard (1990...2099).contains(year), month >= 1, day >= 1 else { return nil }
    let date = PartialDate(year: year, month: month, day: day)
    return date.exists ? date : nil
  }
}
