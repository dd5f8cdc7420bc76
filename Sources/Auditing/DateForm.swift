import Citations

/// A way of writing a day, named by an example.
package enum DateForm: String, Sendable, CaseIterable {
  case han = "2023年3月7日"
  case spacedHan = "2023 年 3 月 7 日"
  case republican = "民國112年3月7日"
  case iso = "2023-03-07"
  case slashed = "2023/3/7"
  case dotted = "2023.3.7"
  case monthFirst = "March 7, 2023"
  case dayFirst = "7 March 2023"
  case abbreviatedMonthFirst = "Mar. 7, 2023"
  case abbreviatedDayFirst = "7 Mar. 2023"

  /// Tells the form of a day as it is printed; nil where it is none of these.
  init?(of printed: Substring) {
    let scalars = printed.unicodeScalars
    if scalars.contains("年") {
      if scalars.contains("國") || scalars.contains("国") {
        self = .republican
      } else {
        self = scalars.contains(" ") ? .spacedHan : .han
      }
      return
    }
    let words = printed.split { !$0.isLetter }
    if let month = words.first(where: { $0.count >= 3 }) {
      let isAbbreviated = !Self.months.contains(month.lowercased())
      if scalars.first?.properties.numericType == nil {
        self = isAbbreviated ? .abbreviatedMonthFirst : .monthFirst
      } else {
        self = isAbbreviated ? .abbreviatedDayFirst : .dayFirst
      }
      return
    }
    switch scalars.first(where: { $0.properties.numericType == nil }) {
    case "-": self = .iso
    case "/": self = .slashed
    case ".": self = .dotted
    default: return nil
    }
  }

  /// The months' English names in full.
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// The days that a note prints outside of titles and addresses, each with its form and its UTF-8 offset.
  static func occurrences(in text: String) -> [(form: DateForm, printed: Substring, offset: Int)] {
    let quoted = QuotedStretches(text)
    return ProseDates(text).occurrences.compactMap { occurrence in
      guard occurrence.date.from.day != nil, !quoted.contains(occurrence.range.lowerBound) else { return nil }
      let utf8 = text.utf8
      let start = utf8.index(utf8.startIndex, offsetBy: occurrence.range.lowerBound)
      let printed = text[start..<utf8.index(start, offsetBy: occurrence.range.count)]
      return DateForm(of: printed).map { ($0, printed, occurrence.range.lowerBound) }
    }
  }
}
