extension FactReader {
  func read(group token: Token, into facts: inout Facts, depth: Int) {
    guard depth < 2, case var tokens = withoutEarlierWork(token) else { return }
    if let last = tokens.last, tokens.contains(where: { $0.isSeparator(":") }), let years = years(of: last) {
      tokens[tokens.count - 1] = Token(.date(years), last.range)
    }
    if case .group("[") = token.kind, tokens.count == 1, case .date(let date) = tokens[0].kind {
      facts.accessed = facts.accessed ?? date
      facts.evidence += 1
      return
    }
    if FactReader.channels.holdsWhole(text.trimmed(token.inner), of: text) {
      facts.isRecording = true
      return
    }
    if facts.issued != nil, isSeries(tokens) { return }
    if readReportNumber(tokens, into: &facts) || readNamesWithRole(token.inner, into: &facts) { return }
    if readDocumentNumber(token.inner, into: &facts) { return }
    let parts = FactReader.parts(of: withoutOriginal(tokens), in: text)
    if tokens.count == 1, case .number(let value) = tokens[0].kind {
      facts.evidence += 1
      if let year = FactReader.year(value), facts.issued == nil {
        facts.issued = year
        facts.isDateBracketed = true
        facts.evidence += 1
      } else if facts.issued?.from.day != nil {
        facts.sheet = facts.sheet ?? value
      } else if FactReader.year(value).map({ $0.from.year == facts.issued?.from.year }) != true,
        value.utf8.count <= 4 || value.contains("-")
      {
        facts.issue = facts.issue ?? value
      }
      return
    }
    if readSupplement(token.inner, into: &facts) { return }
    var inside = Facts()
    inside.issued = facts.issued
    for part in parts where !readReportField(part, into: &inside) {
      read(part: part, into: &inside, depth: depth + 1)
    }
    guard inside.evidence > 0 else { return }
    if inside.unexplained.count > 1, FactReader.occasions.holdsWhole(inside.unexplained[0], of: text) {
      inside.genre = inside.genre ?? text.string(inside.unexplained.removeFirst())
      if inside.unexplained.count == 3, PlaceNames.isRegion(text, inside.unexplained[2]) {
        inside.publisherPlace = segment.string(
          inside.unexplained[1].lowerBound..<inside.unexplained[2].upperBound
        )
        inside.unexplained.removeLast(2)
      }
    }
    facts.evidence += inside.evidence
    if facts.issued == nil, inside.issued != nil, inside.publisher == nil, inside.unexplained.isEmpty {
      facts.isDateBracketed = true
    }
    facts.issued = inside.issued ?? facts.issued
    facts.accessed = facts.accessed ?? inside.accessed
    for link in [inside.firstLink].compactMap({ $0 }) + inside.otherLinks {
      if facts.firstLink == nil { facts.firstLink = link } else { facts.otherLinks.append(link) }
    }
    facts.volume = facts.volume ?? inside.volume
    facts.issue = facts.issue ?? inside.issue
    facts.totalIssue = facts.totalIssue ?? inside.totalIssue
    facts.pages = facts.pages ?? inside.pages
    facts.sheet = facts.sheet ?? inside.sheet
    facts.number = facts.number ?? inside.number
    facts.edition = facts.edition ?? inside.edition
    facts.publisherPlace = facts.publisherPlace ?? inside.publisherPlace
    facts.publisher = facts.publisher ?? inside.publisher
    facts.isThesis = facts.isThesis || inside.isThesis
    facts.isConferencePaper = facts.isConferencePaper || inside.isConferencePaper
    facts.genre = facts.genre ?? inside.genre
    facts.contributors.editor += inside.contributors.editor
    facts.contributors.translator += inside.contributors.translator
    readPlaceAndPublisher(of: inside, into: &facts)
    if facts.publisher == nil, facts.publisherPlace == nil, inside.unexplained.count == 1, !inside.isThesis,
      inside.issued != nil, let words = inside.unexplained.first, PlaceNames.isTown(text, words)
    {
      // Harbor Songs (London, 1890): the place alone.
      facts.publisherPlace = segment.string(words)
      facts.evidence += 1
    } else if inside.isConferencePaper {
      facts.unexplained += inside.unexplained.filter { namesConference($0) }
    } else if facts.publisher == nil, let words = inside.unexplained.first, words.count <= 60,
      inside.issued != nil || inside.isThesis
    {
      facts.publisher = segment.string(withCampus(words, of: inside))
      facts.evidence += 1
    }
  }

  /// (lecture, University of Port Ellis, April 26, 2000): on what occasion something was said (The Chicago Manual of Style,
  /// 17th ed., 14.217).
  private static let occasions = Lexicon([
    "lecture", "public lecture", "keynote", "keynote address", "keynote speech", "address", "speech", "talk",
    "presentation", "seminar", "panel discussion", "poster", "plenary address", "inaugural lecture",
    "workshop",
    "sermon",
  ])

  private func namesConference(_ words: Range<Int>) -> Bool {
    NoteWords.presented.match(in: text, at: words.lowerBound, limit: words.upperBound) != nil
  }

  private static let systems = Lexicon([
    "university of california", "university of wisconsin", "university of illinois", "university of texas",
    "university of massachusetts", "university of michigan", "university of north carolina",
    "university of maryland",
    "university of hawaii", "university of hawai’i", "university of hawai'i", "university of colorado",
    "university of minnesota", "university of nebraska", "university of tennessee", "university of nevada",
    "state university of new york", "city university of new york", "california state university",
    "indiana university",
    "rutgers university", "purdue university",
  ])

  /// University of California, Berkeley: a school of a university with several, and its campus.
  private func withCampus(_ school: Range<Int>, of inside: Facts) -> Range<Int> {
    guard inside.isThesis, inside.unexplained.count == 2, FactReader.systems.holdsWhole(school, of: text),
      inside.unexplained[1].lowerBound - school.upperBound == 2
    else { return school }
    return school.lowerBound..<inside.unexplained[1].upperBound
  }

  /// （台北，山水，1988）, (London, Quay Books, 1998), (Penguin, London, 1990): place and publisher between commas.
  private func readPlaceAndPublisher(of inside: Facts, into facts: inout Facts) {
    guard inside.issued != nil, !inside.isThesis, !inside.isConferencePaper, facts.publisherPlace == nil
    else {
      return
    }
    let words = inside.unexplained
    if words.count == 1, inside.publisher != nil, facts.publisher == inside.publisher,
      PlaceNames.isTown(text, words[0])
    {
      facts.publisherPlace = segment.string(words[0])
    } else if words.count == 2, facts.publisher == nil,
      let place = words.firstIndex(where: { PlaceNames.isTown(text, $0) })
    {
      facts.publisherPlace = segment.string(words[place])
      facts.publisher = segment.string(words[1 - place])
      facts.evidence += 1
    }
  }

  private static let earlier = Lexicon([
    "original work published", "originally published", "first published", "to be codified",
  ])

  /// (Original work published 1931): what tells of another edition.
  static func isEarlierWork(_ token: Token, in text: NoteText) -> Bool {
    earlier.match(in: text, at: token.inner.lowerBound, limit: token.inner.upperBound) != nil
      && !text.scalars[token.inner].contains(",")
  }

  /// (first published 1651, Penguin 1985): the tokens in brackets without those that tell of another edition (OSCOLA, 4th ed.,
  /// 3.2.4).
  private func withoutEarlierWork(_ token: Token) -> [Token] {
    let tokens = Lexer(text, links: segment.addresses).tokens(in: token.inner)
    guard
      FactReader.earlier.match(in: text, at: token.inner.lowerBound, limit: token.inner.upperBound) != nil
    else { return tokens }
    return tokens.firstIndex { $0.isSeparator(",") }.map { Array(tokens[($0 + 1)...]) } ?? []
  }

  /// (London: Quay, 1972–73): the years in which the volumes of a work appeared, the second one short.
  private func years(of token: Token) -> DateVariable? {
    guard case .number(let value) = token.kind, value.utf8.count == 7 else { return nil }
    let parts = value.split(separator: "-")
    guard parts.count == 2, parts[0].utf8.count == 4, let first = FactReader.year(String(parts[0])),
      let last = Int(parts[0].prefix(2) + parts[1]), let from = Int(parts[0]), last > from
    else { return nil }
    return DateVariable(first.from, to: PartialDate(year: last))
  }

  /// Hamburg 1994 (Schriften zur Seegeschichte 12); (= Studien zum Hafen, Bd. 3): the series that a book belongs to, behind
  /// its year.
  private func isSeries(_ tokens: [Token]) -> Bool {
    guard (2...3).contains(tokens.count), let first = tokens.first, let last = tokens.last,
      first.kind == .words,
      tokens.count == 2 || tokens[1].isSeparator(","),
      segment.isLatin(first.range) || text.scalars[first.range.lowerBound] == "=",
      text.scalars[text.trimmed(first.range) { $0 == "=" || $0 == " " }].split(separator: " ").count >= 2
    else { return false }
    switch last.kind {
    case .counted(.volume, _): return true
    case .counted(.issue, _): return !namesReport(first)
    case .number(let value): return value.utf8.count <= 3 && !namesReport(first) && tokens.count == 2
    default: return false
    }
  }

  /// Harbor Light (blog); 《海港夜話》（Podcast）: what puts no issues out.
  private static let channels = Lexicon([
    "blog", "weblog", "podcast", "播客", "部落格", "網誌", "博客", "podcast 節目", "podcast節目", "newsletter",
  ])

  private static let reports = Lexicon([
    "report", "research report", "technical report", "working paper", "discussion paper", "policy paper",
    "papers", "paper series", "working paper series", "policy papers", "technical paper", "briefing paper",
    "occasional paper", "paper", "publication", "policy brief", "bulletin", "memorandum", "white paper",
    "law com", "scot law com", "consultation paper", "research series", "working papers", "research paper",
    "special report", "issue paper", "staff paper",
  ])

  /// Report No. 12: the kind of a work and its number.
  private func readReportNumber(_ tokens: [Token], into facts: inout Facts) -> Bool {
    guard tokens.count == 2, tokens[0].kind == .words, case .counted(.issue, let number) = tokens[1].kind,
      namesReport(tokens[0])
    else { return false }
    let words = tokens[0].range
    facts.genre = facts.genre ?? text.string(words)
    facts.number = number
    facts.evidence += 1
    return true
  }

  private func namesReport(_ token: Token) -> Bool { FactReader.reports.endsWords(token, in: text) }

  private static let commandPapers = Lexicon(["cm", "cmnd", "cmd", "cp", "hc", "hl paper", "cd"])

  /// Law Com No 313, 2008; White Paper, Cm 5362: the number of a report in a field of its own, inside of brackets.
  func readReportField(_ part: ArraySlice<Token>, into facts: inout Facts) -> Bool {
    guard part.count == 2, let words = part.first, words.kind == .words, let last = part.last else {
      return false
    }
    switch last.kind {
    case .counted(.issue, let number):
      guard namesReport(words) else { return false }
      facts.number = facts.number ?? number
    case .number(let number):
      guard FactReader.commandPapers.holdsWhole(words.range, of: text) else { return false }
      facts.number = facts.number ?? text.string(words.range) + " " + number
    default: return false
    }
    facts.evidence += 1
    return true
  }

  /// R. Haldane, Trans.: people and, behind a comma, what they did.
  private func readNamesWithRole(_ range: Range<Int>, into facts: inout Facts) -> Bool {
    let scalars = text.scalars[range]
    guard let comma = scalars.lastIndex(of: ","), range.upperBound - comma <= 14, comma > range.lowerBound,
      !scalars.contains(where: { Script($0) == .digit }),
      let names = ContributorReader(text, order: order).contributors(in: range), names.author.isEmpty,
      !names.isEmpty
    else { return false }
    facts.contributors.editor += names.editor
    facts.contributors.translator += names.translator
    facts.evidence += 1
    return true
  }
}
