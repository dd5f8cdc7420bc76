import DataFiles

/// The reports of courts by their abbreviations, from the list `court-reports.txt`.
enum CourtReports {
  /// Whether an abbreviation is that of a series of reports: U.S., F. Supp. 2d, WLR.
  static func isKnown(_ abbreviation: String) -> Bool {
    reports.contains(key(abbreviation)) || neutral.contains(key(abbreviation))
  }

  /// Whether an abbreviation is that of a court whose judgments are numbered, not printed on a page: UKSC, EWCA Civ.
  static func isNeutral(_ abbreviation: String) -> Bool {
    neutral.contains(key(abbreviation))
  }

  private static let reports = names("report")
  private static let neutral = names("neutral")

  private static func names(_ kind: String) -> Set<String> {
    let rows = DataTable(PackageResources.court_reports_txt).rows
    return Set(
      rows.filter { $0.count == 2 && $0[0] == kind }.flatMap {
        $0[1].split(separator: ";").map { key(String($0)) }
      }
    )
  }

  /// Letters and digits in lower case: stops and blanks are printed or not.
  private static func key(_ abbreviation: String) -> String {
    String(
      String.UnicodeScalarView(
        abbreviation.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
      )
    )
  }
}
