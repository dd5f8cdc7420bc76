import Foundation

/// Decides whether a date was read right, by the parts that the item has and the citation prints.
struct DateComparison {
  /// The printed citation in which the date stands.
  let text: String

  /// Whether the date found is the true one; both as `2020-03-01`, ranges with a slash.
  ///
  /// A true date that is a piece of the text itself (12 May 1995) agrees where its numbers are in the date found.
  func agrees(found: String, truth: String) -> Bool {
    let found = dates(found.components(separatedBy: "~")[0])
    let truth = dates(truth)
    guard let first = found.first, let from = truth.first else { return false }
    if from[0] < 1000 { return truth.joined().allSatisfy(first.contains) }
    guard agrees(first, from) else { return false }
    guard let to = truth.dropFirst().first, to[0] != from[0], text.contains(String(to[0])) else {
      return true
    }
    return found.count > 1 && found[1][0] == to[0]
  }

  private func dates(_ printed: String) -> [[Int]] {
    printed.split(separator: "/").map { date in
      date.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }.filter { $0 > 0 }
    }.filter { !$0.isEmpty }
  }

  private func agrees(_ found: [Int], _ truth: [Int]) -> Bool {
    guard zip(found, truth).allSatisfy(==) else { return false }
    return found.count >= truth.count || !shows(truth.prefix(found.count + 1))
  }

  /// Whether the last part of a date (month or day) stands in the citation in one of the common forms.
  private func shows(_ parts: ArraySlice<Int>) -> Bool {
    let year = String(parts[0])
    let month = parts[1]
    guard parts.count == 3 else {
      return names(month).contains { text.contains($0) }
        || numeric(year, month).contains { text.contains($0) }
    }
    let day = parts[2]
    return numeric(year, month).contains { prefix in
      text.ranges(of: prefix).contains { found in
        let rest = text[found.upperBound...].drop { " -./月，,".contains($0) }.prefix { $0.isNumber }
        return Int(rest) == day
      }
    }
      || names(month).contains { name in
        ["\(name) \(day),", "\(day) \(name)", "\(name) \(day) "].contains { text.contains($0) }
      }
  }

  private func numeric(_ year: String, _ month: Int) -> [String] {
    [String(month), month < 10 ? "0\(month)" : String(month)].flatMap { month in
      ["\(year)-\(month)-", "\(year)年\(month)月", "\(year)年 \(month) 月", "\(year) 年 \(month) 月"].map { $0 }
        + ["\(year).\(month).", "\(year)/\(month)/"]
    }
  }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private func names(_ month: Int) -> [String] {
    guard (1...12).contains(month) else { return [] }
    let name = DateComparison.english[month - 1]
    return name.count > 3 ? [name, name.prefix(3) + "."] : [name]
  }
}
