import Citations

/// The dates that a citation or note prints outside of addresses.
struct PrintedDates {
  /// The dates, in the order of the text.
  let dates: [PartialDate]

  /// Reads a text.
  ///
  /// - Complexity: Linear in its length.
  init(_ text: String) {
    let stretches = QuotedStretches(text)
    dates = ProseDates(text).occurrences.filter { !stretches.isInAddress($0.range.lowerBound) }.map(
      \.date.from
    )
  }

  /// Whether one of them names or holds a day.
  func agree(with day: PartialDate) -> Bool { dates.contains { $0.days(to: day) == 0 } }
}
