/// A day, a month or a year, as far as a source tells.
///
/// What a manuscript says is kept even where no such day exists (30 February): a rule says so.
package struct PartialDate: Sendable, Hashable, Codable {
  /// The year of the Common Era; 民國 years are converted (+1911).
  package var year: Int { Int(shortYear) }
  /// The month, 1 to 12 where it is right.
  package var month: Int? { shortMonth.map { Int($0) } }
  /// The day of the month; absent where the month is.
  package var day: Int? { shortDay.map { Int($0) } }

  // Citations and pages, which have several dates each, are kept by the hundred thousand.
  private let shortYear: Int32
  private let shortMonth: Int16?
  private let shortDay: Int16?

  /// Makes a date; a number that no calendar reaches becomes the greatest that can be told.
  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    shortYear = Int32(clamping: year)
    shortMonth = month.map { Int16(clamping: $0) }
    shortDay = month == nil ? nil : day.map { Int16(clamping: $0) }
  }

  private enum CodingKeys: String, CodingKey {
    case shortYear = "year"
    case shortMonth = "month"
    case shortDay = "day"
  }

  /// CSL's `date-parts`: year, month and day, as many as are known.
  package var dateParts: [Int] {
    var parts = [year]
    if let month { parts.append(month) }
    if let day { parts.append(day) }
    return parts
  }
}
