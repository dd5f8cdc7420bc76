import Citations

/// A date variable of CSL-JSON: `date-parts` with one date, or the two ends of a range.
struct DateObject: Encodable {
  private let dateParts: [[Int]]
  private let season: Int?

  private enum CodingKeys: String, CodingKey {
    case dateParts = "date-parts"
    case season
  }

  init(_ date: DateVariable) {
    dateParts = [date.from.dateParts] + (date.to.map { [$0.dateParts] } ?? [])
    season = date.season
  }
}
