import Citations

extension PartialDate {
  /// The date as ISO 8601-1:2019 writes it, as far as it is known: `2018-03-22`, `2018-03`, `2018`.
  var isoText: String {
    let year = String(self.year)
    var parts = [String(repeating: "0", count: max(0, 4 - year.count)) + year]
    for part in [month, day].compactMap(\.self) { parts.append(part < 10 ? "0\(part)" : "\(part)") }
    return parts.joined(separator: "-")
  }
}

extension DateVariable {
  /// The date, or both ends of a range with a solidus between them, as ISO 8601 writes an interval.
  var isoText: String {
    to.map { "\(from.isoText)/\($0.isoText)" } ?? from.isoText
  }
}
