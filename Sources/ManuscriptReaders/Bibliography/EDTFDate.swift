import Manuscripts

/// Dates as ISO 8601-2 (EDTF, levels 0 and 1) writes them, which biblatex, CSL and RIS files use.
/// https://www.loc.gov/standards/datetime/
enum EDTFDate {
  /// The date variable of `2020-05-03`, `2020-05`, `2020`, `2020/2021`, `2020-21` (spring), `2020~`; nil for others.
  static func value(_ text: String) -> EmbeddedItem.Value? {
    var halves = text.split(separator: "/", omittingEmptySubsequences: false)
    // What BibTeX's styles print as they find it: 1854-1971, 2005--2007.
    let years = text.split { $0 == "-" || $0 == "–" }
    if years.count == 2, years.allSatisfy({ $0.utf8.count == 4 && Int($0) != nil }) { halves = years }
    guard halves.count <= 2, let first = halves.first, let from = parts(first) else { return nil }
    let to = halves.count == 2 ? parts(halves[1]) : nil
    // EDTF's 21 to 24 are the seasons from spring on, and 25 to 41 those of a hemisphere, quarters and the like.
    if from.count == 2, (21...41).contains(from[1]) {
      return .date(from: [from[0]], to: to.map(withoutSeason), season: from[1] <= 24 ? from[1] - 20 : nil)
    }
    return .date(from: from, to: to.map(withoutSeason), season: nil)
  }

  private static func withoutSeason(_ parts: [Int]) -> [Int] {
    parts.count == 2 && (21...41).contains(parts[1]) ? [parts[0]] : parts
  }

  private static func parts(_ text: Substring) -> [Int]? {
    let bare = text.filter { !"?~% ".contains($0) }.prefix { $0 != "T" }
    let numbers = bare.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(numbers.count), numbers[0].utf8.count == 4 else { return nil }
    var parts: [Int] = []
    for number in numbers {
      // Unknown digits (`2020-uu`, `2020-XX`) end what is known.
      guard number.utf8.count <= 4, let value = Int(number) else { break }
      parts.append(value)
    }
    return parts.isEmpty ? nil : parts
  }
}
