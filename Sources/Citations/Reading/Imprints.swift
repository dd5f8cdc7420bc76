import DataFiles

/// What periodicals and presses are called whose names do not end with a word that tells it, from the list `imprints.txt`.
enum Imprints {
  /// Whether a name is that of a periodical, a site or an encyclopedia, which hold what is cited: The Atlantic, 思與言.
  static func isPeriodical(_ name: String) -> Bool { holds(periodicals, name) && !holds(presses, name) }

  /// Whether a name is that of a house that publishes books: Knopf, 聯經.
  static func isPress(_ name: String) -> Bool { holds(presses, name) && !holds(periodicals, name) }

  private static let periodicals = names("periodical")
  private static let presses = names("press")
  private static let longest = 60

  private static func holds(_ names: Set<String>, _ name: String) -> Bool {
    name.utf8.count <= longest * 3 && names.contains(key(name))
  }

  private static func names(_ kind: String) -> Set<String> {
    let rows = DataTable(PackageResources.imprints_txt).rows
    return Set(
      rows.filter { $0.count == 2 && $0[0] == kind }.flatMap {
        $0[1].split(separator: ";").map { key(String($0)) }
      }
    )
  }

  /// Letters, digits and signs that names are told apart by in lower case, without the article.
  private static func key(_ name: String) -> String {
    let words = name.lowercased().split(separator: " ")
    let own = words.count > 1 && words[0] == "the" ? words.dropFirst() : words[...]
    return String(String.UnicodeScalarView(own.joined().unicodeScalars.filter { $0 != "." && $0 != "," }))
  }
}
