/// What stands beside a title: dates, numbers, publisher, addresses, and what nothing explains.
struct Facts: Sendable {
  var issued: DateVariable?
  var accessed: DateVariable?
  var volume: String?
  var issue: String?
  var totalIssue: String?
  var pages: String?
  var edition: String?
  var sheet: String?
  var locator: (label: String, value: String)?
  var publisher: String?
  var publisherPlace: String?
  var genre: String?
  var isThesis = false
  var isConferencePaper = false
  var contributors = NameParser.Contributors()
  var firstLink: Int?
  /// Words that no shape explains, in their order, each with the separator before it.
  var unexplained: [Range<Int>] = []
  /// How many things were recognised.
  var evidence = 0

  /// Whether any number, date or address was found.
  var hasAny: Bool { evidence > 0 }

  /// How many scalars stayed unexplained.
  var unexplainedLength: Int { unexplained.reduce(0) { $0 + $1.count } }
}
