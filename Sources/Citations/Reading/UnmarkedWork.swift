/// A work described without title marks: contributors, title and facts, parted by commas.
///
///     Jane Roe and John Doe, eds., Title: Subtitle, Place: Publisher, Year, pp. 12–15
///     Jane Roe, Title (Place: Publisher, Year), 12
///     Jane Roe, Title, 19 Journal 199 (1993)
struct UnmarkedWork: Sendable {
  /// Who made it.
  var contributors = NameParser.Contributors()
  /// The scalars of its title.
  private(set) var title: Range<Int> = 0..<0
  /// What holds it, where a volume and pages name it: 19 Journal 199 (1993).
  var container: Range<Int>?
  /// What stands beside it.
  var facts = Facts()
  /// Whether it is a periodical that holds an article: Journal 28 (2002).
  var isPeriodical = false

  /// Whether a colon parts who made it from its title: Muster, Hans: Titel.
  var isNamedBeforeColon = false

  let segment: Segment
  private let isPublished: Bool
  let isHost: Bool
  private var hasJournal = false
  private var hasReferenceWork = false
  var tokens: ArraySlice<Token>
  var text: NoteText { segment.text }

  /// Reads a work from tokens, or nil where no title can be told from the rest.
  ///
  /// - Parameters:
  ///   - isPublished: Whether a publisher may stand last; false for a part whose host is told after it.
  ///   - isHost: Whether it holds the work cited: what stands first is then its title, but where people are told as such.
  init?(_ tokens: ArraySlice<Token>, in segment: Segment, isPublished: Bool = true, isHost: Bool = false) {
    self.segment = segment
    let sized = ArtWork.withoutMeasures(tokens, in: segment.text)
    let named = ArtWork.withoutAttribution(sized, in: segment.text)
    self.tokens = UnmarkedWork.withoutSeries(named, in: segment.text)
    self.isPublished = isPublished
    self.isHost = isHost
    guard read() else { return nil }
  }

  private static let series = Lexicon(["coll", "collection"])

  /// coll. « Rives »: whether the word for a series stands last.
  static func announcesSeries(_ tokens: ArraySlice<Token>, in text: NoteText) -> Bool {
    guard let word = tokens.last(where: { !$0.isSeparator(".") }), word.kind == .words else { return false }
    return series.holdsWhole(word.range, of: text)
  }

  /// Titel (= Hafenstudien, Bd. 9), Wien 2003; Titre, Paris, Quai, coll. « Rives », 2003: the tokens without those that tell a
  /// book's series.
  private static func withoutSeries(_ tokens: ArraySlice<Token>, in text: NoteText) -> ArraySlice<Token> {
    func isSeries(_ token: Token) -> Bool {
      guard case .group("(") = token.kind else { return false }
      return text.scalar(at: token.inner.lowerBound) == "="
    }
    guard
      let word = tokens.indices.dropLast().first(where: { index in
        tokens[index].kind == .words && series.holdsWhole(tokens[index].range, of: text)
          && (tokens[index + 1].titleMark != nil || tokens[index + 1].isSeparator("."))
      }),
      let end = tokens[word...].prefix(4).firstIndex(where: { $0.titleMark != nil })
    else { return tokens.contains(where: isSeries) ? ArraySlice(tokens.filter { !isSeries($0) }) : tokens }
    let next = tokens[(end + 1)...].firstIndex { $0.isSeparator(",") } ?? tokens.endIndex - 1
    return ArraySlice(Array(tokens[..<word]) + Array(tokens[(next + 1)...]))
  }

  /// Author, Year, Title: the year may stand directly after the names.
  private mutating func readAuthorYear() {
    let all = Array(tokens)
    guard let found = AuthorEnd(text, all).find(from: 0, limit: all.count), let year = found.year,
      found.verdict == .surely, found.next < all.count, all[found.next].kind == .words,
      let names = ContributorReader(text).contributors(in: found.names)
    else { return }
    contributors = names
    facts.issued = year
    facts.evidence += 2
    tokens = ArraySlice(Array(all[found.next...]))
  }

  /// Title 88, 91 (Jane Roe ed., 2012): the pages between a title and the brackets of its year, as the Bluebook has it.
  private mutating func takePages() {
    var last = tokens.endIndex - 1
    while last > tokens.startIndex, tokens[last].isSeparator(".") { last -= 1 }
    var index = last - 1
    if takeSection(before: last) { return }
    guard index > tokens.startIndex, isYearGroup(tokens[last]), case .number(let page) = tokens[index].kind,
      FactReader.year(page) == nil
    else { return }
    var pages = page
    var pinpoint: String?
    if index - 2 > tokens.startIndex, tokens[index - 1].isSeparator(","),
      case .number(let first) = tokens[index - 2].kind, FactReader.year(first) == nil
    {
      (pages, pinpoint) = (first, page)
      index -= 2
    }
    var begin = index
    while begin > tokens.startIndex, !tokens[begin - 1].isSeparator(",") { begin -= 1 }
    guard begin < index, tokens[begin].kind == .words, tokens[index - 1].kind == .words,
      text.scalars[tokens[begin].range].contains(" "),
      isEdited(tokens[last]) || begin > tokens.startIndex && areNames(before: begin)
    else { return }
    facts.pages = pages
    facts.pinpoint = pinpoint
    facts.evidence += 1
    tokens = ArraySlice(Array(tokens[..<index]) + Array(tokens[last...]))
  }

  /// Title § 7.1, at 222 (8th ed. 2011): the section meant of a treatise, before the brackets of its year (The Bluebook, 21st
  /// ed., rule 15.1).
  private mutating func takeSection(before last: Int) -> Bool {
    guard last > tokens.startIndex + 2, isYearGroup(tokens[last]),
      let at = tokens[..<last].lastIndex(where: {
        if case .counted(.section, _) = $0.kind { true } else { false }
      }),
      case .counted(_, let value) = tokens[at].kind, last - at <= 4, at > tokens.startIndex + 2,
      !isHost, tokens[at - 1].kind == .words,
      !tokens[(at + 1)..<last].contains(where: { $0.kind == .words && $0.range.count > 3 }),
      let comma = tokens[..<at].lastIndex(where: { $0.isSeparator(",") }), areNames(before: comma)
    else { return false }
    facts.locator = ("section", value)
    facts.evidence += 1
    tokens = ArraySlice(Array(tokens[..<at]) + Array(tokens[last...]))
    return true
  }

  /// Whether nothing but names stands before a field.
  private func areNames(before index: Int) -> Bool {
    let names = tokens[tokens.startIndex].range.lowerBound..<tokens[index - 1].range.lowerBound
    return !names.isEmpty && NameShape(text).verdict(on: names) != .no
  }

  private static let editors = Lexicon(["ed", "eds"])

  private func isEdited(_ group: Token) -> Bool {
    UnmarkedWork.editors.occurs(in: text, group.inner)
  }

  private mutating func read() -> Bool {
    readAuthorYear()
    if contributors.isEmpty,
      let (people, next) = NamesBeforeColon(text, tokens, end: segment.range.upperBound).find()
    {
      contributors = people
      isNamedBeforeColon = true
      facts.evidence += 1
      tokens = ArraySlice(Array(tokens[next...]))
    }
    takePages()
    var fields = fields()
    guard !fields.isEmpty else { return false }
    let factsAt = firstFact(of: fields)
    let isGroup = factsAt < fields.count && !isFact(fields[factsAt])
    let head = isGroup ? factsAt + 1 : factsAt
    guard head > 0 else { return false }
    let isCase = PartiesSign.occurs(in: text, range(fields[0].lowerBound..<fields[head - 1].upperBound))
    var first = contributors.isEmpty && !isCase ? nameFields(fields, head) : 0
    if first == 1, head == 2, !isGroup, isTitleOfPublisher(fields[0], fields[1]) { first = 0 }
    if isHost, first > 0, !tellsEditors(fields, first, head) { first = 0 }
    let named = first
    if first > 0, first + 1 < head, isDesignation(fields[first]) {
      facts.genre = text.string(range(fields[first]))
      first += 1
    }
    if first > 0 {
      let names = range(fields[0].lowerBound..<fields[named - 1].upperBound)
      guard let read = ContributorReader(text).contributors(in: names) else { return false }
      contributors = read
    }
    var last = isGroup || !isPublished || isCase ? head : publisherStart(fields, first, head)
    hasJournal = last < head
    if last == head - 1, last - first > 1, isPublisherBeforePlace(fields, last) {
      facts.publisherPlace = segment.string(range(fields[last]))
      facts.publisher = segment.string(range(fields[last - 1]))
      facts.evidence += 1
      fields.removeSubrange(last - 1...last)
      last -= 1
    }
    if last == head - 1, last - first > 1, isPlace(fields[last - 1]),
      !fields[last].contains(where: { tokens[$0].isSeparator(":") }),
      !PlaceNames.isRegion(text, range(fields[last - 1])), last - first < 3 || !isPlace(fields[last - 2])
    {
      // Title, Paris, Gallimard, 1979.
      facts.publisherPlace = segment.string(range(fields[last - 1]))
      fields.remove(at: last - 1)
      last -= 1
    }
    var place: Range<Int>?
    if last == head - 1, isPlaceWithYear(fields[last]), fields[last].count == 2 {
      place = tokens[fields[last].lowerBound].range
      facts.publisherPlace = place.map { segment.string($0) }
      facts.evidence += 1
    }
    if last == head, head - first > 1, isPublisherBeforeEdition(fields, head) {
      facts.publisher = segment.string(range(fields[head - 1]))
      facts.publisherPlace = segment.string(range(fields[head + 1]))
      place = tokens[fields[head + 1].lowerBound].range
      fields.remove(at: head - 1)
      last -= 1
    }
    guard last > first else { return false }
    if !isGroup, last == head, last - first > 1,
      takeNumberedJournal(fields[last - 1], before: fields[last...])
    {
      last -= 1
    }
    var end = fields[last - 1].upperBound
    if isGroup {
      end = publication(of: fields[last - 1]) ?? end
      if last - first > 1, holdsDateAlone(tokens[end]) {
        container = range(fields[last - 1].lowerBound..<end)
        last -= 1
        end = fields[last - 1].upperBound
      }
    }
    while last - first > 1 {
      guard readGenre(fields[last - 1]) || readRole(of: fields[last - 1]) else { break }
      fields.remove(at: last - 1)
      last -= 1
      end = fields[last - 1].upperBound
    }
    if container == nil, last - first > 1, namesReferenceWork(fields[last - 1]) {
      container = range(fields[last - 1])
      last -= 1
      end = fields[last - 1].upperBound
      hasReferenceWork = true
    }
    if isGroup, container == nil, takeVolumeOfHost(before: end) { end -= 1 }
    if !isGroup { end = beforeRoleGroup(end, from: fields[first].lowerBound) }
    if isGroup, container == nil, end - 1 > fields[first].lowerBound { end = beforeGloss(end) }
    title = text.trimmed(range(fields[first].lowerBound..<end)) { $0 == " " || $0 == "," || $0 == "." }
    guard !title.isEmpty else { return false }
    var rest = fields[last...]
    if hasReferenceWork {
      rest = fields[(last + 1)...]
    } else if container != nil, let field = rest.first {
      let from =
        field.first { tokens[$0].range.lowerBound >= (container?.upperBound ?? 0) && isFactToken(tokens[$0]) }
        ?? field.upperBound
      FactReader(segment).read(tokens[from...], into: &facts)
      rest = []
    }
    if let field = rest.first, isVolumeContainer(field) {
      let whole = joined(rest)
      if readVolumeContainerPage(whole) {
        rest = rest.drop { $0.lowerBound < whole.upperBound }
        readPinpoint(&rest)
      }
    }
    let reader = FactReader(segment)
    let from = isPeriodical ? end + 1 : end
    if from < fields[last - 1].upperBound {
      reader.read(tokens[from..<fields[last - 1].upperBound], into: &facts)
    }
    if let from = rest.first?.lowerBound { reader.read(tokens[from...], into: &facts) }
    facts.unexplained.removeAll { $0 == place }
    if container == nil,
      let at = facts.unexplained.firstIndex(where: { CourtReports.isHost(segment.string($0)) })
    {
      container = facts.unexplained.remove(at: at)
    }
    if container == nil, isJournal, let words = facts.unexplained.first, !facts.isThesis {
      container = words.lowerBound..<(facts.unexplained.last?.upperBound ?? words.upperBound)
      facts.unexplained = []
    }
    if facts.publisher == nil, last < head || facts.isThesis || isNamed,
      let words = facts.takeUnexplained(in: text)
    {
      if facts.issued?.from.day != nil || facts.firstLink != nil && facts.publisherPlace == nil
        || ItemClassifier.isPlatform(segment.string(words))
        || !isHost && Imprints.isPeriodical(segment.string(words)),
        container == nil, !facts.isThesis, !Imprints.isPress(segment.string(words)),
        !Imprints.isRepository(segment.string(words))
      {
        container = words
      } else {
        facts.publisher = segment.string(words)
      }
    }
    return true
  }

  /// Gangkou de lishi 港口的歷史 [A history of ports]: the end of the title before what it means (The Chicago Manual of Style,
  /// 18th ed., 11.9).
  private func beforeGloss(_ end: Int) -> Int {
    guard case .group("[") = tokens[end - 1].kind else { return end }
    return text.scalars[tokens[end - 1].inner].contains(" ") ? end - 1 : end
  }

  /// Whether who made the work and when are known.
  private var isNamed: Bool { !contributors.isEmpty && facts.issued != nil }

  /// Fields that a comma inside of a journal's name parts: 28 Journal of Learning, Memory, and Cognition 162 (2002).
  private func joined(_ fields: ArraySlice<Range<Int>>) -> Range<Int> {
    var whole = fields.first ?? 0..<0
    for field in fields.dropFirst() {
      guard tokens[whole.upperBound - 1].kind == .words, tokens[field.lowerBound].kind == .words else {
        break
      }
      whole = whole.lowerBound..<field.upperBound
    }
    return whole
  }

  /// Whether numbers of a volume or issue follow the title and nobody published: Title, Journal, vol. 23, no. 2, 2008.
  private var isJournal: Bool {
    (facts.volume != nil || facts.issue != nil) && facts.publisher == nil && facts.publisherPlace == nil
      && facts.edition == nil && !facts.unexplained.isEmpty && facts.unexplained.count <= 4 && hasJournal
  }

  /// Whether what may be the title and no name stands before what is published: Old Harbor Bible, Quay Press, 2017.
  private func isTitleOfPublisher(_ title: Range<Int>, _ publisher: Range<Int>) -> Bool {
    let words = range(title)
    if NameShape(text).verdict(on: words) == .surely { return false }
    if UnmarkedWork.works.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) != nil {
      return true
    }
    let name = range(publisher)
    let count = text.scalars[words].split(separator: " ").count
    if NoteWords.publisherEndings.first(in: text, name) != nil { return count != 2 || !hasInitial(words) }
    let printed = segment.string(name)
    return ItemClassifier.isPlatform(printed) || ItemClassifier.isInstitution(printed) && count > 2
      || Imprints.isPeriodical(printed) && NameShape(text).verdict(on: words) == .no
  }

  private func hasInitial(_ words: Range<Int>) -> Bool { text.scalars[words].contains(".") }

  /// With what the titles of works end that look like names.
  static let works = Lexicon([
    "bible", "quarterly", "journal", "review", "act", "dictionary", "encyclopedia", "map", "atlas",
    "handbook",
    "guide", "symphony", "report", "survey", "manual", "code", "constitution", "treaty", "convention",
  ])

  /// The field at which facts begin; a year with words and another year behind it belongs to the title.
  private func firstFact(of fields: [Range<Int>]) -> Int {
    var first = fields.firstIndex { isFact($0) || endsWithPublication($0) } ?? fields.count
    if first > 0, first + 1 < fields.count, isYearAlone(fields[first]),
      fields[(first + 1)...].contains(where: { field in field.contains { holdsPublisher(tokens[$0]) } }),
      let next = fields[(first + 1)...].firstIndex(where: { isFact($0) || endsWithPublication($0) })
    {
      // Papers of the Port, 1952–1954, vol. 14 (Port Ellis: Quay Press, 1985): the brackets tell the year.
      first = next
    }
    while first > 0, first + 1 < fields.count, mayBelongToTitle(fields[first]),
      let next = fields[(first + 1)...].firstIndex(where: { isFact($0) || endsWithPublication($0) }),
      isYearAlone(fields[next]) && next > first + 1 || mayBelongToTitle(fields[next]),
      fields[next...].contains(where: isYearAlone),
      !fields[first..<next].contains(where: { tokens[$0].contains { isLink($0) } })
    {
      first = next
    }
    return first
  }

  /// A date in a title, where the year of publication is told behind it: Survey, June 1990, Author, 1991; Proceedings
  /// (SoCo 2012), December 28–30, 2012, Publisher, 2014.
  private func mayBelongToTitle(_ field: Range<Int>) -> Bool {
    if isYearAlone(field) { return true }
    if case .date = tokens[field.lowerBound].kind { return field.count == 1 }
    guard let group = publication(of: field), group == field.upperBound - 1 else { return false }
    return !text.scalars[tokens[group].inner].contains { $0 == ":" || $0 == "," }
  }

  private func isYearAlone(_ field: Range<Int>) -> Bool {
    guard case .number(let value) = tokens[field.lowerBound].kind else { return false }
    return FactReader.year(value) != nil && field.dropFirst().allSatisfy { tokens[$0].isSeparator(".") }
  }

  // MARK: Fields

  private func fields() -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var start = tokens.startIndex
    for index in tokens.indices
    where tokens[index].isSeparator(",") || endsRole(index) || isHost && endsBeforePlace(index) {
      if start < index { fields.append(start..<index) }
      start = index + 1
    }
    if start < tokens.endIndex { fields.append(start..<tokens.endIndex) }
    return fields
  }

  /// Whether the stop or colon at `index` parts editors from their work: Roe, eds. Work; Roe, eds: Work.
  private func endsRole(_ index: Int) -> Bool {
    guard tokens[index].isSeparator(".") || tokens[index].isSeparator(":"), index - 2 >= tokens.startIndex,
      index + 1 < tokens.endIndex, tokens[index + 1].kind == .words, tokens[index - 2].isSeparator(","),
      tokens[index - 1].kind == .words
    else { return false }
    guard isRole(tokens[index - 1].range) else { return false }
    if index + 2 < tokens.endIndex, tokens[index + 2].isSeparator(":") { return true }
    return NameShape(text).verdict(on: tokens[index + 1].range) == .no
  }

  func range(_ field: Range<Int>) -> Range<Int> {
    tokens[field.lowerBound].range.lowerBound..<tokens[field.upperBound - 1].range.upperBound
  }

  private static let factWords = Lexicon([
    "accessed", "last accessed", "retrieved", "last visited", "visited", "trans", "translated", "ed",
    "edited", "available at",
    "rev", "revised", "phd", "ph.d", "doctoral", "master's", "master’s", "unpublished", "no date", "n.d",
    "thèse", "tesis doctoral", "tesi di dottorato",
  ])

  private func isFact(_ field: Range<Int>) -> Bool {
    let token = tokens[field.lowerBound]
    if endsTitle(field) { return false }
    switch token.kind {
    case .date(let date): return !beginsSubtitle(field) && !(date.from.day == nil && goesOnInWords(field))
    case .counted, .link: return true
    case .number(let value):
      if FactReader.year(value) != nil { return !beginsSubtitle(field) }
      return field.count > 1 || value.contains("-")
    case .group: return isFactToken(token)
    case .words:
      return field.lowerBound > tokens.startIndex
        && UnmarkedWork.factWords.match(in: text, at: token.range.lowerBound, limit: token.range.upperBound)
          != nil
        && !(token.range.count <= 5 && field.count <= 2) && !isUnpublishedData(token.range)
        || field.lowerBound > tokens.startIndex
          && (ArtWork.isDatedAbout(tokens[field], in: text) || ArtWork.isDescribed(by: token.range, in: text))
        || field.lowerBound > tokens.startIndex
          && StandardDesignation(text).end(in: range(field)) == range(field).upperBound
    default: return false
    }
  }

  /// February 2003 Web Server Survey: a month with which a title begins.
  func goesOnInWords(_ field: Range<Int>) -> Bool {
    field.count > 1 && field.lowerBound > tokens.startIndex && tokens[field.lowerBound + 1].kind == .words
      && segment.isLatin(tokens[field.lowerBound + 1].range)
      && text.scalars[tokens[field.lowerBound + 1].range].contains(" ")
      && text.scalars[tokens[field.lowerBound + 1].range.lowerBound].isUppercase
  }

  /// Harbors of the North, 1650–1720 (Port Ellis: Quay Press, 1998): years with which a title ends, the brackets behind
  /// them telling who published it (The Chicago Manual of Style, 18th ed., 13.100).
  private func endsTitle(_ field: Range<Int>) -> Bool {
    guard field.lowerBound > tokens.startIndex, field.count > 1, holdsPublisher(tokens[field.lowerBound + 1])
    else { return false }
    switch tokens[field.lowerBound].kind {
    case .date(let date): return date.from.month == nil
    case .number(let value): return FactReader.year(value) != nil || FactReader.isSpan(value)
    default: return false
    }
  }

  /// Harbors, 1943–1955: Docks and Society: years and a colon inside of a title.
  private func beginsSubtitle(_ field: Range<Int>) -> Bool {
    field.count > 2 && tokens[field.lowerBound + 1].isSeparator(":")
      && tokens[field.lowerBound + 2].kind == .words
  }

  /// Unpublished raw data on …: a title, where no thesis is named and many words follow.
  private func isUnpublishedData(_ words: Range<Int>) -> Bool {
    words.count > 30 && NoteWords.thesis.first(in: text, words) == nil
  }

  /// Whether a field ends with brackets round a year: Title (Place: Publisher, 2004).
  private func endsWithPublication(_ field: Range<Int>) -> Bool {
    publication(of: field) != nil
  }

  /// The first of the brackets that end a field, one of which has a year: (May 2011) (PhD thesis, School); (2009) 12.
  private func publication(of field: Range<Int>) -> Int? {
    var earliest: Int?
    for index in field.dropFirst().reversed() {
      switch tokens[index].kind {
      case .group: if isYearGroup(tokens[index]) { earliest = index }
      case .number
      where earliest == nil && (index + 1..<field.upperBound).allSatisfy({ tokens[$0].isSeparator(".") }):
        break
      case .separator("."), .link: break
      case .counted(.paragraph, _), .counted(.chapter, _), .counted(.section, _), .counted(.pages, _): break
      case .separator(":") where holdsPublisher(tokens[index - 1]): break
      default: return earliest
      }
    }
    return earliest
  }

  /// (Gothenburg: Quay Institute, 2023): 7 — brackets with a place and a publisher, behind which a colon announces a page.
  func holdsPublisher(_ token: Token) -> Bool {
    isYearGroup(token) && text.scalars[token.inner].contains(":")
  }

  private func isLink(_ token: Token) -> Bool {
    if case .link = token.kind { true } else { false }
  }

  private func isYearGroup(_ token: Token) -> Bool {
    guard case .group("(") = token.kind else { return false }
    return Lexer(text, links: []).tokens(in: token.inner).contains { inside in
      switch inside.kind {
      case .date: true
      case .number(let value): FactReader.year(value) != nil
      case .words:
        UnmarkedWork.noDate.match(in: text, at: inside.range.lowerBound, limit: inside.range.upperBound)
          != nil
      default: false
      }
    }
  }

  private static let noDate = Lexicon(["no date", "n.d"])

  private func isFactToken(_ token: Token) -> Bool {
    switch token.kind {
    case .group: isYearGroup(token)
    case .separator(let scalar): scalar == "."
    case .link: true
    default: false
    }
  }

  static let genres = Lexicon([
    "report", "issue brief", "fact sheets", "data set", "dataset", "working paper", "technical report",
    "white paper", "policy brief",
    "press release", "brochure", "fact sheet", "map", "video", "film", "podcast", "lecture", "preprint",
    "新聞稿", "新闻稿", "聲明稿", "院會紀錄", "委員會紀錄", "公聽會紀錄", "院會記錄", "委員會記錄", "會議紀錄", "播客",
    "computer software", "mobile app", "nih publication", "research report", "annual report",
  ])

  /// Title, Report, Publisher: a kind of work in a field of its own.
  private mutating func readGenre(_ field: Range<Int>) -> Bool {
    let words = range(field)
    guard
      UnmarkedWork.genres.match(in: text, at: words.lowerBound, limit: words.upperBound) == words.upperBound
    else { return false }
    facts.genre = text.string(words)
    return true
  }

  private static let designations = Lexicon([
    "note", "comment", "essay", "article", "book review", "book note", "case comment", "recent case",
    "developments", "editorial", "opinion", "op-ed", "letter to the editor", "column", "commentary",
  ])

  /// Jane Roe, Note, Title, 92 Quay L. Rev. 1 (1999): what a piece is, between author and title (The Bluebook, 21st ed.,
  /// rules 16.6 and 16.7).
  private func isDesignation(_ field: Range<Int>) -> Bool {
    let words = range(field)
    return UnmarkedWork.designations.match(in: text, at: words.lowerBound, limit: words.upperBound)
      == words.upperBound
  }

  private static let referenceWorks = Lexicon([
    "encyclopedia", "encyclopaedia", "encyclopædia", "dictionary", "enciclopedia", "encyclopédie", "lexikon",
    "enzyklopädie",
  ])

  /// Relativity, The New Encyclopedia Britannica, Publisher: an entry's host, which its words tell.
  private func namesReferenceWork(_ field: Range<Int>) -> Bool {
    UnmarkedWork.referenceWorks.occurs(in: text, range(field))
  }
}
