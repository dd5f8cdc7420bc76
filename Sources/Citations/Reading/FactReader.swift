/// Reads the facts that stand beside a title: what has a shape of its own by its shape, the rest by its words.
struct FactReader: Sendable {
  private let segment: Segment
  private let order: NameParser.WesternOrder
  private var text: NoteText { segment.text }

  /// Prepares to read in `segment`.
  init(_ segment: Segment, order: NameParser.WesternOrder = .givenFirst) {
    self.segment = segment
    self.order = order
  }

  /// Reads tokens into `facts`; they hold no title.
  func read(_ tokens: ArraySlice<Token>, into facts: inout Facts) {
    for part in FactReader.parts(of: tokens, in: text) { read(part: part, into: &facts, depth: 0) }
  }

  // MARK: Parts

  /// The tokens cut at commas, semicolons, full stops; a stop after an abbreviation does not cut.
  static func parts(of tokens: ArraySlice<Token>, in text: NoteText) -> [ArraySlice<Token>] {
    var parts: [ArraySlice<Token>] = []
    var start = tokens.startIndex
    for index in tokens.indices {
      guard case .separator(let scalar) = tokens[index].kind else { continue }
      switch scalar {
      case ",", ";", "。": break
      case ".":
        if endsAbbreviation(tokens, index, in: text) { continue }
      default: continue
      }
      if start < index { parts.append(tokens[start..<index]) }
      start = index + 1
    }
    if start < tokens.endIndex { parts.append(tokens[start...]) }
    return parts
  }

  private static let abbreviations = Lexicon([
    "inc", "ltd", "co", "corp", "st", "dr", "mr", "mrs", "ed", "eds", "trans", "univ", "dept", "u.s", "u.k",
    "u.n",
    "d.c", "jr", "sr", "mass", "conn", "j", "proc", "gov", "gen", "assn", "no", "vol", "diss", "ph.d", "s.l",
    "s.n",
  ])

  /// Whether the stop at `index` ends an abbreviation and more words follow.
  private static func endsAbbreviation(_ tokens: ArraySlice<Token>, _ index: Int, in text: NoteText) -> Bool {
    guard index > tokens.startIndex, index + 1 < tokens.endIndex, tokens[index - 1].kind == .words else {
      return false
    }
    let words = tokens[index - 1].range
    let last = text.scalars[words.upperBound - 1]
    guard Script(last) == .latin else { return false }
    let beforeLast = words.count > 1 ? text.scalars[words.upperBound - 2] : " "
    if Script(beforeLast) != .latin, Lexicon.lowercased(last) != last { return true }
    return abbreviations.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) != nil
  }

  private func read(part: ArraySlice<Token>, into facts: inout Facts, depth: Int) {
    guard let first = part.first, let last = part.last else { return }
    let range = first.range.lowerBound..<last.range.upperBound
    let words = part.filter { $0.kind == .words }
    if let date = accessDate(part, words) {
      facts.accessed = facts.accessed ?? date
      facts.evidence += 1
      return
    }
    if words.isEmpty == false, let colon = publicationColon(part), readPublication(part, colon, into: &facts)
    {
      return
    }
    var leftover: [Range<Int>] = []
    for (index, token) in zip(part.indices, part) {
      switch token.kind {
      case .words: leftover.append(token.range)
      case .separator, .title, .typeMark: break
      case .link(let link):
        if facts.firstLink == nil { facts.firstLink = link }
        facts.evidence += 2
      case .date(let date): read(date, into: &facts)
      case .counted(let counter, let value): read(counter, value, into: &facts)
      case .number(let value): read(number: value, at: index, of: part, into: &facts)
      case .group: read(group: token, into: &facts, depth: depth)
      }
    }
    for words in leftover { read(words: words, in: range, into: &facts) }
  }

  // MARK: Shapes

  /// The date of a part that says that it is a visit's: 檢索日期：2020/5/3, accessed May 3, 2020, 2020年5月3日访问.
  private func accessDate(_ part: ArraySlice<Token>, _ words: [Token]) -> DateVariable? {
    guard !words.isEmpty, let date = part.lazy.compactMap(FactReader.date).first else { return nil }
    for token in words {
      let range = token.range
      if NoteWords.access.matchEnding(in: text, at: range.upperBound, from: range.lowerBound) != nil
        || NoteWords.access.match(in: text, at: range.lowerBound, limit: range.upperBound) != nil
      {
        return date
      }
    }
    return nil
  }

  private static func date(of token: Token) -> DateVariable? {
    if case .date(let date) = token.kind { date } else { nil }
  }

  private func read(_ date: DateVariable, into facts: inout Facts) {
    facts.evidence += 2
    guard let known = facts.issued else {
      facts.issued = date
      return
    }
    if known.from.month == nil, date.from.year == known.from.year { facts.issued = date }
  }

  private func read(_ counter: Token.Counter, _ value: String, into facts: inout Facts) {
    facts.evidence += 1
    switch counter {
    case .volume: facts.volume = facts.volume ?? value
    case .issue: facts.issue = facts.issue ?? value
    case .totalIssue: facts.totalIssue = facts.totalIssue ?? value
    case .pages: facts.pages = facts.pages ?? value
    case .edition: facts.edition = facts.edition ?? value
    case .sheet: facts.sheet = facts.sheet ?? value
    case .chapter: facts.locator = facts.locator ?? ("chapter", value)
    case .section: facts.locator = facts.locator ?? ("section", value)
    case .paragraph: facts.locator = facts.locator ?? ("paragraph", value)
    case .article: facts.locator = facts.locator ?? ("article", value)
    case .totalPages: break
    }
  }

  /// A bare number: a year; the pages after a colon; a volume before an issue in brackets; pages at the end.
  private func read(number value: String, at index: Int, of part: ArraySlice<Token>, into facts: inout Facts)
  {
    facts.evidence += 1
    let afterColon = index > part.startIndex && part[index - 1].isSeparator(":")
    if let year = FactReader.year(value), !afterColon, facts.issued == nil {
      facts.issued = year
    } else if afterColon || value.contains("-") {
      facts.pages = facts.pages ?? value
    } else if facts.volume == nil, facts.issued == nil || !isLast(index, of: part), facts.pages == nil {
      facts.volume = value
    } else if facts.pages == nil {
      facts.pages = value
    } else {
      facts.evidence -= 1
    }
  }

  private func isLast(_ index: Int, of part: ArraySlice<Token>) -> Bool {
    index == part.endIndex - 1
  }

  /// The year or range of years that a number can be.
  static func year(_ value: String) -> DateVariable? {
    let parts = value.split(whereSeparator: { $0 == "-" || $0 == "/" })
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first), (1400...2199).contains(year)
    else { return nil }
    if parts.count == 1 { return DateVariable(PartialDate(year: year)) }
    guard parts.count == 2, parts[1].utf8.count == 4, let last = Int(parts[1]), last >= year,
      last - year < 200
    else { return nil }
    return DateVariable(PartialDate(year: year), to: PartialDate(year: last))
  }

  // MARK: Brackets

  private func read(group token: Token, into facts: inout Facts, depth: Int) {
    guard depth < 2 else { return }
    let tokens = Lexer(text, links: []).tokens(in: token.inner)
    let parts = FactReader.parts(of: tokens[...], in: text)
    if tokens.count == 1, case .number(let value) = tokens[0].kind {
      facts.evidence += 1
      if let year = FactReader.year(value), facts.issued == nil {
        facts.issued = year
      } else {
        facts.issue = facts.issue ?? value
      }
      return
    }
    var inside = Facts()
    inside.issued = facts.issued
    for part in parts { read(part: part, into: &inside, depth: depth + 1) }
    guard inside.evidence > 0 else { return }
    facts.evidence += inside.evidence
    facts.issued = inside.issued ?? facts.issued
    facts.accessed = facts.accessed ?? inside.accessed
    facts.volume = facts.volume ?? inside.volume
    facts.issue = facts.issue ?? inside.issue
    facts.totalIssue = facts.totalIssue ?? inside.totalIssue
    facts.pages = facts.pages ?? inside.pages
    facts.edition = facts.edition ?? inside.edition
    facts.publisherPlace = facts.publisherPlace ?? inside.publisherPlace
    facts.publisher = facts.publisher ?? inside.publisher
    facts.isThesis = facts.isThesis || inside.isThesis
    facts.isConferencePaper = facts.isConferencePaper || inside.isConferencePaper
    facts.genre = facts.genre ?? inside.genre
    if facts.publisher == nil, let words = inside.unexplained.first, words.count <= 40, inside.issued != nil {
      facts.publisher = segment.string(words)
    }
  }

  // MARK: Words

  /// The colon of `place: publisher`: words on both sides, no number after it.
  private func publicationColon(_ part: ArraySlice<Token>) -> Int? {
    guard let colon = part.firstIndex(where: { $0.isSeparator(":") }), colon > part.startIndex,
      colon + 1 < part.endIndex, part[colon - 1].kind == .words, part[colon + 1].kind == .words
    else { return nil }
    return colon
  }

  private func readPublication(_ part: ArraySlice<Token>, _ colon: Int, into facts: inout Facts) -> Bool {
    let place = part[colon - 1].range
    guard place.count <= 40, facts.publisher == nil, colon - 1 == part.startIndex || facts.hasAny else {
      return false
    }
    var end = colon + 1
    while end + 1 < part.endIndex {
      let kind = part[end + 1].kind
      if kind == .words || kind == .separator(".") || kind == .separator("、") { end += 1 } else { break }
    }
    facts.publisherPlace = segment.string(place)
    let publisher = part[colon + 1].range.lowerBound..<part[end].range.upperBound
    facts.publisher = segment.string(text.trimmed(publisher) { $0 == " " || $0 == "." || $0 == "、" })
    facts.evidence += 2
    read(part: part[..<(colon - 1)], into: &facts, depth: 1)
    read(part: part[(end + 1)...], into: &facts, depth: 1)
    return true
  }

  private static let fillers = Lexicon([
    "版", "出版", "印本", "影印本", "年版", "日", "版次", "轉載", "DOI", "doi", "url", "網址", "网址", "available at",
    "at", "available from", "from", "https", "電子版", "資料來源", "取自", "引自", "網頁", "刊", "自", "(accessed", "n.d",
    "no date", "無日期", "online", "ISSN", "pub", "日版", "to",
  ])

  private func read(words range: Range<Int>, in part: Range<Int>, into facts: inout Facts) {
    let range = text.trimmed(range) { $0 == " " || $0 == "," || $0 == "." || $0 == ":" }
    guard !range.isEmpty else { return }
    if FactReader.fillers.match(in: text, at: range.lowerBound, limit: range.upperBound) == range.upperBound {
      return
    }
    if let thesis = NoteWords.thesis.first(in: text, range) {
      facts.isThesis = true
      facts.evidence += 3
      facts.genre = facts.genre ?? text.string(thesis)
      let school = text.trimmed(range.lowerBound..<thesis.lowerBound) { $0 == " " || $0 == "(" }
      let after = text.trimmed(thesis.upperBound..<range.upperBound) { $0 == " " || $0 == "." || $0 == "," }
      if facts.publisher == nil, !(school.isEmpty && after.isEmpty) {
        facts.publisher = segment.string(school.isEmpty ? after : school)
      }
      return
    }
    if NoteWords.conference.first(in: text, range) != nil {
      facts.isConferencePaper = true
      facts.evidence += 1
    }
    if readContributors(range, into: &facts) { return }
    if facts.publisher == nil,
      NoteWords.publisherEndings.matchEnding(in: text, at: range.upperBound, from: range.lowerBound) != nil
    {
      facts.publisher = segment.string(range)
      facts.evidence += 2
      return
    }
    facts.unexplained.append(range)
  }

  private static let englishEditors = Lexicon(["ed", "eds", "edited by", "ed. by"])
  private static let englishTranslators = Lexicon(["trans", "translated by", "trans. by", "tr"])

  /// Editors and translators after the title: 王小明譯, ed. Jane Roe, trans. John Doe.
  private func readContributors(_ range: Range<Int>, into facts: inout Facts) -> Bool {
    let parser = NameParser(text, order: .givenFirst)
    if let begin = NoteWords.translatorEndings.matchEnding(
      in: text,
      at: range.upperBound,
      from: range.lowerBound
    ),
      let names = parser.names(in: range.lowerBound..<begin)
    {
      facts.contributors.translator += names
      facts.evidence += 1
      return true
    }
    if let begin = NoteWords.editorEndings.matchEnding(
      in: text,
      at: range.upperBound,
      from: range.lowerBound
    ),
      begin > range.lowerBound, let names = parser.names(in: range.lowerBound..<begin)
    {
      facts.contributors.editor += names
      facts.evidence += 1
      return true
    }
    for (words, isEditor) in [(FactReader.englishEditors, true), (FactReader.englishTranslators, false)] {
      guard var start = words.match(in: text, at: range.lowerBound, limit: range.upperBound) else { continue }
      while start < range.upperBound, text.scalars[start] == "." || text.scalars[start] == " " { start += 1 }
      guard start < range.upperBound, let names = parser.names(in: start..<range.upperBound) else { continue }
      if isEditor {
        facts.contributors.editor += names
      } else {
        facts.contributors.translator += names
      }
      facts.evidence += 1
      return true
    }
    return false
  }
}
