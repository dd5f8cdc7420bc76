/// A day, a month or a year, as far as a source tells.
///
/// What a manuscript says is kept even where no such day exists (30 February): a rule says so.
package struct PartialDate: Sendable, Hashable, Codable {
  /// The year of the Common Era; 民國 years are converted (+1911).
  package let year: Int
  /// The month, 1 to 12 where it is right.
  package let month: Int?
  /// The day of the month; absent where the month is.
  package let day: Int?

  /// Makes a date.
  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
  }

  /// CSL's `date-parts`: year, month and day, as many as are known.
  package var dateParts: [Int] {
    var parts = [year]
    if let month { parts.append(month) }
    if let day { parts.append(day) }
    return parts
  }
}
