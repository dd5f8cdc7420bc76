/// What stands beside a title: dates, numbers, publisher, addresses, and what nothing explains.
struct Facts: Sendable {
  var issued: DateVariable?
  /// Whether the date stood in brackets, as that of a journal's issue does.
  var isDateBracketed = false
  var accessed: DateVariable?
  var volume: String?
  var issue: String?
  var totalIssue: String?
  var pages: String?
  /// The page meant, behind the first page of an article: 37, 41.
  var pinpoint: String?
  /// The number of a report: Report No. 12.
  var number: String?
  var edition: String?
  var sheet: String?
  var locator: (label: String, value: String)?
  var publisher: String?
  var publisherPlace: String?
  var genre: String?
  var isThesis = false
  var isConferencePaper = false
  /// Whether something is told that only recordings and blogs have: who hosts it, how long it is, what it is.
  var isRecording = false
  var contributors = NameParser.Contributors()
  var firstLink: Int?
  var otherLinks: [Int] = []
  /// Words that no shape explains, in their order, each with the separator before it.
  var unexplained: [Range<Int>] = []
  /// How many things were recognised.
  var evidence = 0

  /// Whether any number, date or address was found.
  var hasAny: Bool { evidence > 0 }

  /// The unexplained words that stand first, with those that commas and blanks alone part from them; they count no more.
  mutating func takeUnexplained(in text: NoteText) -> Range<Int>? {
    guard var words = unexplained.first else { return nil }
    unexplained.removeFirst()
    guard Script(text.scalars[words.lowerBound]) == .latin else { return words }
    while let next = unexplained.first, next.lowerBound >= words.upperBound,
      text.scalars[words.upperBound..<next.lowerBound].allSatisfy({ $0 == " " || $0 == "," || $0 == ":" })
    {
      words = words.lowerBound..<next.upperBound
      unexplained.removeFirst()
    }
    return words
  }

  /// How much speaks against a reading because nothing explains it; Latin words are longer than Chinese ones.
  func unexplainedWeight(in text: NoteText) -> Int {
    unexplained.reduce(0) { weight, range in
      weight + range.count / (Script(text.scalars[range.lowerBound]) == .latin ? 15 : 6)
    }
  }
}
