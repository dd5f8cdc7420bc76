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

  /// How many bytes of `text`, which is in lower case, say of a thing that it is not there; nil where none do.
  static func absence(in text: String) -> Int? {
    for (things, absences) in absences {
      guard let thing = things.longest(in: text), let absence = absences.longest(in: text) else { continue }
      return thing.utf8.count + absence.utf8.count
    }
    return nil
  }
}
