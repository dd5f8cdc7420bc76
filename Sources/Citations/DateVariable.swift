/// A date variable of CSL: a date or a range, or a season of a year.
/// https://docs.citationstyles.org/en/stable/specification.html#date-variables
package struct DateVariable: Sendable, Hashable {
  /// The date, or a range's first.
  package let from: PartialDate
  /// A range's last; absent where there is no range.
  package let to: PartialDate?
  /// CSL's `season`, 1 (spring) to 4 (winter).
  package let season: Int?

  /// Makes a date variable.
  package init(_ from: PartialDate, to: PartialDate? = nil, season: Int? = nil) {
    self.from = from
    self.to = to
    self.season = season
  }
}
