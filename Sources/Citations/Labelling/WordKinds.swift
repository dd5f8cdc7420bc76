import DataFiles

/// What parts of a reference a word is a sign of, by the list `reference-words.txt`.
struct WordKinds: OptionSet, Sendable {
  let rawValue: UInt32

  /// Parts of names: van, de, and.
  static let particle = WordKinds(rawValue: 1 << 0)
  /// Small words of titles and names of institutions: of, the.
  static let small = WordKinds(rawValue: 1 << 1)
  /// Journal, Proceedings, Rev.
  static let container = WordKinds(rawValue: 1 << 2)
  /// Press, University, Inc.
  static let publisher = WordKinds(rawValue: 1 << 3)
  /// Cities of publishing, states, countries.
  static let place = WordKinds(rawValue: 1 << 4)
  /// Months and seasons.
  static let month = WordKinds(rawValue: 1 << 5)
  /// vol, pp, pages.
  static let counter = WordKinds(rawValue: 1 << 6)
  /// Counters that titles have as well: part, number.
  static let plainCounter = WordKinds(rawValue: 1 << 7)
  /// Counters that names of journals have as well: part, s.
  static let shortCounter = WordKinds(rawValue: 1 << 8)
  /// thesis, report.
  static let genre = WordKinds(rawValue: 1 << 9)
  /// Words for kinds of works that titles have as well: paper.
  static let plainGenre = WordKinds(rawValue: 1 << 10)
  /// Retrieved, Available.
  static let remark = WordKinds(rawValue: 1 << 11)
  /// ed, Hrsg.
  static let editor = WordKinds(rawValue: 1 << 12)
  /// trans, Übers.
  static let translator = WordKinds(rawValue: 1 << 13)
  /// edition, edn.
  static let edition = WordKinds(rawValue: 1 << 14)
  /// second, 2nd.
  static let ordinal = WordKinds(rawValue: 1 << 15)
  /// Words that begin a remark where they stand first: Reprinted.
  static let afterRemark = WordKinds(rawValue: 1 << 16)
  /// Words that begin the name of what holds a work: Proceedings, Journal.
  static let host = WordKinds(rawValue: 1 << 17)
  /// Abbreviations that a host's name does not end with: Proc.
  static let shortHost = WordKinds(rawValue: 1 << 18)

  /// The kinds of a word in lower case without stops around it.
  static func of(_ word: String) -> WordKinds { words[word] ?? [] }

  private static let names = [
    "particle", "small", "container", "publisher", "place", "month", "counter", "plain-counter",
    "short-counter", "genre", "plain-genre", "remark", "editor", "translator", "edition", "ordinal",
    "after-remark", "host", "short-host",
  ]

  private static let words: [String: WordKinds] = {
    var words: [String: WordKinds] = [:]
    for row in DataTable(PackageResources.reference_words_txt).rows where row.count == 2 {
      guard let bit = names.firstIndex(of: row[0]) else { continue }
      for word in row[1].split(separator: " ") {
        words[String(word), default: []].insert(WordKinds(rawValue: 1 << UInt32(bit)))
      }
    }
    return words
  }()
}
