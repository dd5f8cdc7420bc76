import Citations

/// The dates that a citation or note prints outside of addresses.
struct PrintedDates {
  /// The dates, in the order of the text.
  let dates: [PartialDate]
  /// Whether the text may tell a date at all: a date, a year outside of titles and addresses, or the words that say
  /// that the source has none.
  let mayTellDate: Bool

  /// Reads a text.
  ///
  /// - Complexity: Linear in its length.
  init(_ text: String) {
    let stretches = QuotedStretches(text)
    let occurrences = ProseDates(text).occurrences
    dates = occurrences.filter { !stretches.isInAddress($0.range.lowerBound) }.map(\.date.from)
    let lowered = text.lowercased()
    mayTellDate =
      occurrences.contains { !stretches.contains($0.range.lowerBound) }
      || Self.undated.contains { lowered.utf8.firstRange(of: $0.utf8) != nil }
      || Self.years(in: text).contains { !stretches.contains($0) }
  }

  /// The offsets of numbers that may be years: four digits, from 1500 to 2099.
  private static func years(in text: String) -> [Int] {
    let bytes = Array(text.utf8)
    var offsets: [Int] = []
    var start = 0
    while start < bytes.count {
      let digits = bytes[start...].prefix { (0x30...0x39).contains($0) }
      if digits.count == 4, let year = Int(String(decoding: digits, as: UTF8.self)),
        (1500..<2100).contains(year)
      {
        offsets.append(start)
      }
      start += max(1, digits.count)
    }
    return offsets
  }

  /// What notes print in the place of a date that the source does not tell.
  private static let undated = [
    "n.d.", "n. d.", "undated", "s.d.", "s. d.", "o. j.", "o.j.", "無日期", "无日期", "日期不詳", "日期不详", "年份不詳",
    "年份不详",
    "出版年不詳", "出版年不详", "刊年不明", "発行年不明",
  ]

  /// Whether one of them names or holds a day.
  func agree(with day: PartialDate) -> Bool { dates.contains { $0.days(to: day) == 0 } }
}
