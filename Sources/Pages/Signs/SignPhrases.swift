import DataFiles

/// The words by which pages say that they are not the page that was asked for.
enum SignPhrases {
  /// What a phrase is a sign of.
  enum Kind: String { case notFound = "not-found", parked, challenge, login, javascript }

  /// The phrases of each kind, in lower case.
  private static let phrases: [Kind: PhraseFinder] = {
    var phrases: [Kind: [String]] = [:]
    for row in DataTable(PackageResources.signs_txt).rows where row.count == 2 {
      guard let kind = Kind(rawValue: row[0]) else { continue }
      phrases[kind, default: []].append(row[1])
    }
    return phrases.mapValues { PhraseFinder($0) }
  }()

  /// The longest phrase of a kind that stands in `text`, which is in lower case.
  static func phrase(_ kind: Kind, in text: String) -> String? {
    phrases[kind]?.longest(in: text)
  }

  /// A language's words for what a page can be, and for its not being there.
  private static let absences: [(things: PhraseFinder, absences: PhraseFinder)] =
    DataTable(PackageResources.absence_txt).rows.filter { $0.count == 3 }.map { row in
      func words(_ field: String) -> PhraseFinder {
        PhraseFinder(field.split(separator: "|").map(String.init))
      }
      return (words(row[1]), words(row[2]))
    }

  /// The words of all languages for not being there: a sentence with none of them need not be asked about each.
  private static let anyAbsence = PhraseFinder(
    DataTable(PackageResources.absence_txt).rows.filter { $0.count == 3 }.flatMap {
      $0[2].split(separator: "|").map(String.init)
    }
  )

  /// How many bytes of `text`, which is in lower case, say that something is not there; nil where none do.
  ///
  /// What is quoted is talked about, and what stands under a condition is not so.
  static func notFound(in text: String) -> Int? {
    for sentence in text.unicodeScalars.split(whereSeparator: isEnd).map(String.init) {
      if let words = unquoted(.notFound, in: sentence) { return words.utf8.count }
      guard anyAbsence.longest(in: sentence) != nil else { continue }
      for (things, absences) in absences {
        if let thing = things.longest(in: sentence), let absence = absences.longest(in: sentence),
          isSaid(absence, in: sentence)
        {
          return thing.utf8.count + absence.utf8.count
        }
      }
    }
    return nil
  }

  /// The longest phrase of a kind that stands in `text`, which is in lower case, and is said there in earnest.
  static func unquoted(_ kind: Kind, in text: String) -> String? {
    phrase(kind, in: text).flatMap { isSaid($0, in: text) ? $0 : nil }
  }

  /// What makes a sentence a condition, before the words and right behind them.
  private static let conditions = [
    "若", "如果", "如有", "倘", "if ", "when ", "should ", "whether ", "wenn ", "falls ", "si ",
  ]
  private static let trailingConditions = ["とき", "場合", "時", "时", "때", "경우", "的話", "的话"]
  /// How far behind the words a condition stands, in scalars.
  private static let trail = 6
  private static let quotes = Set("“„\"‘「『«‹〈《".unicodeScalars)

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", ".", "!", "?", "！", "？", ";", "；": true
    default: false
    }
  }

  /// Whether words of a text are neither quoted in their sentence nor under its condition.
  private static func isSaid(_ words: String, in text: String) -> Bool {
    guard let found = text.firstRange(of: words) else { return false }
    let scalars = text.unicodeScalars
    let start = scalars[..<found.lowerBound].lastIndex(where: isEnd).map(scalars.index(after:))
    let before = scalars[(start ?? scalars.startIndex)..<found.lowerBound]
    let after = String(scalars[found.upperBound...].prefix(trail))
    return !before.contains(where: quotes.contains) && !conditions.contains(where: String(before).contains)
      && !trailingConditions.contains(where: after.contains)
  }
}
