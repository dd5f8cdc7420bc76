extension PartialDate {
  /// Whether there is such a day, month or year in the Gregorian calendar.
  package var exists: Bool {
    guard let month else { return true }
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    return (1...Self.days(inMonth: month, of: year)).contains(day)
  }

  /// The days from 1 January 1970 to this date's first day, by the proleptic Gregorian calendar.
  ///
  /// A year counts from its first day, a month likewise. The arithmetic is the one for civil dates of
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2014), `days_from_civil`.
  package var firstDayNumber: Int {
    let month = month ?? 1
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + (day ?? 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day numbers that this date covers: one day, a whole month, or a whole year.
  package var dayNumbers: ClosedRange<Int> {
    let first = firstDayNumber
    if day != nil { return first...first }
    guard let month else { return first...(PartialDate(year: year + 1).firstDayNumber - 1) }
    let next = month >= 12 ? PartialDate(year: year + 1, month: 1) : PartialDate(year: year, month: month + 1)
    return first...max(first, next.firstDayNumber - 1)
  }

  /// How many days lie between the days that two dates cover; 0 where they touch or overlap.
  package func days(to other: PartialDate) -> Int {
    let mine = dayNumbers
    let theirs = other.dayNumbers
    if mine.overlaps(theirs) { return 0 }
    return mine.upperBound < theirs.lowerBound
      ? theirs.lowerBound - mine.upperBound : mine.lowerBound - theirs.upperBound
  }

  /// How people write it in English messages: `2023-04-01`, `2023-04`, `2023`.
  package var isoText: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    var text = padded(year, 4)
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return text
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
