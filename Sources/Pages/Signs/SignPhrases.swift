import DataFiles

/// The words by which pages say that they are not the page that was asked for.
enum SignPhrases {
  /// What a phrase is a sign of.
  enum Kind: String { case notFound = "not-found", parked, challenge, login, javascript }

  /// The phrases of each kind, in lower case, the longest first.
  private static let phrases: [Kind: [String]] = {
    var phrases: [Kind: [String]] = [:]
    for row in DataTable(PackageResources.signs_txt).rows where row.count == 2 {
      guard let kind = Kind(rawValue: row[0]) else { continue }
      phrases[kind, default: []].append(row[1])
    }
    return phrases.mapValues { $0.sorted { $0.utf8.count > $1.utf8.count } }
  }()

  /// The longest phrase of a kind that stands in `text`, which is in lower case.
  static func phrase(_ kind: Kind, in text: String) -> String? {
    (phrases[kind] ?? []).first { text.contains($0) }
  }

  /// A language's words for what a page can be, and for its not being there.
  private static let absences: [(things: [String], absences: [String])] =
    DataTable(PackageResources.absence_txt).rows.filter { $0.count == 3 }.map { row in
      func words(_ field: String) -> [String] {
        field.split(separator: "|").map(String.init).sorted { $0.utf8.count > $1.utf8.count }
      }
      return (words(row[1]), words(row[2]))
    }

  /// How many bytes of `text`, which is in lower case, say of a thing that it is not there; nil where none do.
  static func absence(in text: String) -> Int? {
    for (things, absences) in absences {
      guard let thing = things.first(where: text.contains), let absence = absences.first(where: text.contains)
      else {
        continue
      }
      return thing.utf8.count + absence.utf8.count
    }
    return nil
  }
}
