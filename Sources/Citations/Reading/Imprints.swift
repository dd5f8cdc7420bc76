/// What is known of names whose words do not tell what they are: general knowledge, in lists beside the code.
enum Imprints {
  /// What a name can be known as.
  enum Kind { case periodical, press }

  /// What a name is known as; nil of one that is not known, and of one that is both a periodical's and a house's.
  static func kind(of name: String) -> Kind? {
    switch (periodicals.holds(name), presses.holds(name)) {
    case (true, false): .periodical
    case (false, true): .press
    default: isUniversityPress(name) ? .press : nil
    }
  }

  /// Whether a name is that of a periodical, a site or an encyclopedia, which hold what is cited: The Atlantic, 思與言.
  static func isPeriodical(_ name: String) -> Bool { kind(of: name) == .periodical }

  /// Whether a name is that of a house that publishes books: Knopf, 聯經.
  static func isPress(_ name: String) -> Bool { kind(of: name) == .press }

  /// Northmoor UP, U of Northmoor P: a university press as the MLA shortens it (9th ed., appendix 1).
  static func isUniversityPress(_ name: String) -> Bool {
    guard name.utf8.last == UInt8(ascii: "P") else { return false }
    let words = name.parts(between: " ")
    guard words.count >= 2, let last = words.last else { return false }
    return last == "UP" || last == "P" && words[0] == "U"
  }

  /// Whether works lie there that others made (videos, data, preprints), which is told as their publisher: YouTube, ICPSR.
  static func isRepository(_ name: String) -> Bool { repositories.holds(name) }

  /// Whether people post there: Facebook, 噗浪.
  static func isPostSite(_ name: String) -> Bool { postSites.holds(name) }

  /// Whether a word is a common one that nobody is called by: Children, Effects.
  static func isPlainWord(_ word: some StringProtocol) -> Bool { plainWords.holds(word) }

  static let periodicals = NameList(PackageResources.periodicals_txt)
  static let presses = NameList(PackageResources.presses_txt)
  static let repositories = NameList(PackageResources.repositories_txt)
  static let postSites = NameList(PackageResources.post_sites_txt)
  static let plainWords = NameList(PackageResources.plain_words_txt)
}
