/// Words that end the name of a place and name nothing else: states by their codes, countries.
enum PlaceNames {
  private static let regions = Lexicon([
    "usa", "uae", "nsw", "prc", "roc", "u.s", "u.s.a", "u.k", "england", "scotland", "germany", "france",
    "italy", "spain", "china",
    "japan",
    "australia", "canada", "india", "netherlands", "the netherlands", "switzerland", "sweden", "austria",
    "united states", "united kingdom", "russia", "brazil", "mexico", "ireland", "israel", "denmark", "norway",
    "mass",
    "conn", "calif", "cal", "d.c", "n.y", "n.j", "ill", "md", "va", "pa", "tex", "fla", "mich", "wash", "ont",
  ])

  /// Whether a range is nothing but the name of a place of publishing: London, New York, 臺北.
  static func isTown(_ text: NoteText, _ range: Range<Int>) -> Bool {
    let words = text.string(text.trimmed(range) { $0 == " " || $0 == "." }).lowercased().split(separator: " ")
    return (1...3).contains(words.count) && words.allSatisfy { WordKinds.of(String($0)).contains(.place) }
  }

  /// Whether a range is a state's code (NJ) or abbreviation (Mass.), or a country.
  static func isRegion(_ text: NoteText, _ range: Range<Int>) -> Bool {
    let words = text.trimmed(range) { $0 == " " || $0 == "." }
    guard !words.isEmpty else { return false }
    if words.count == 2, text.scalars[words].allSatisfy({ $0.isUppercase }) { return true }
    return regions.match(in: text, at: words.lowerBound, limit: words.upperBound) == words.upperBound
  }
}
