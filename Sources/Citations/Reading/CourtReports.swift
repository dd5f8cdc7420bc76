import DataFiles

/// The reports of courts by their abbreviations, from the list `court-reports.txt`.
enum CourtReports {
  /// Whether an abbreviation is that of a series of reports: U.S., F. Supp. 2d, WLR.
  static func isKnown(_ abbreviation: String) -> Bool {
    reports.contains(key(abbreviation)) || neutral.contains(key(abbreviation))
  }

  /// Whether an abbreviation is that of a collection whose decisions are cited without parties: BVerfGE, BGHZ.
  static func isCollection(_ abbreviation: String) -> Bool { collections.contains(key(abbreviation)) }

  /// Whether an abbreviation is that of a journal that prints decisions: NJW.
  static func isJournal(_ abbreviation: String) -> Bool { journals.contains(key(abbreviation)) }

  /// Whether an abbreviation is that of a court: BVerfG, OLG.
  static func isCourt(_ abbreviation: String) -> Bool { courts.contains(key(abbreviation)) }

  /// Whether a name is that of a series of reports or a code that nothing else is called by: QB, U.S.C., BVerfGE; not U.S. and
  /// Mass., which are places as well.
  static func isHost(_ name: String) -> Bool {
    guard name.utf8.count <= 40 else { return false }
    let key = key(name)
    return codes.contains(key) || key != "us" && reports.contains(key) && name.count(where: \.isUppercase) > 1
  }

  /// Whether an abbreviation is that of a court whose judgments are numbered, not printed on a page: UKSC, EWCA Civ.
  static func isNeutral(_ abbreviation: String) -> Bool {
    neutral.contains(key(abbreviation))
  }

  /// The end of the longest abbreviation of a series or a code that begins at `start`, with its last stop.
  ///
  /// Of one letter or one word without a stop it is not known which: these are left to other signs.
  static func end(in text: NoteText, from start: Int) -> Int? {
    let limit = min(text.scalars.count, start + 24)
    var key = ""
    var stops = 0
    var best: Int?
    var index = start
    guard text.scalars[start].isUppercase else { return nil }
    while index < limit {
      let scalar = text.scalars[index]
      if scalar == "." {
        stops += 1
      } else if scalar != " " {
        guard Script(scalar) == .latin || Script(scalar) == .digit || scalar == "’" else { break }
        if scalar != "’" { key += scalar.properties.lowercaseMapping }
      }
      index += 1
      let isEnd =
        index == text.scalars.count
        || Script(text.scalars[index]) != .latin && Script(text.scalars[index]) != .digit
      if isEnd, stops > 0, key.utf8.count > 1, scalar != " ", reports.contains(key) || codes.contains(key) {
        best = index < limit && text.scalars[index] == "." ? index + 1 : index
      }
    }
    return best
  }

  /// The volume and the reports in which a case is printed, for comparing: 410us; nil where it is in none.
  static func place(of item: CitationItem) -> String? {
    guard item.type == .legalCase, let volume = item.volume, let name = item.containerTitle, isKnown(name)
    else {
      return nil
    }
    return volume + key(name)
  }

  private static let reports = names("report")
  private static let neutral = names("neutral")
  private static let codes = names("code")
  private static let collections = names("collection")
  private static let journals = names("law-journal")
  private static let courts = names("court")

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
