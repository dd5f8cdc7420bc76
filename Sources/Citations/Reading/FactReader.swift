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
    let parts = FactReader.parts(of: tokens, in: text)
    for (index, part) in parts.enumerated() {
      if part.count == 1, case .number(let volume)? = part.first?.kind, index + 1 < parts.count,
        isVolume(volume, before: parts[index + 1], facts)
      {
        facts.volume = volume
        facts.evidence += 1
      } else {
        read(part: part, into: &facts, depth: 0)
      }
    }
  }

  /// 21, 1–30: a number that is no year, and pages after it.
  private func isVolume(_ value: String, before next: ArraySlice<Token>, _ facts: Facts) -> Bool {
    guard facts.volume == nil, facts.issued != nil, !value.contains("-"), next.count == 1,
      case .number(let pages)? = next.first?.kind
    else { return false }
    return pages.contains("-") || FactReader.year(pages) == nil
  }

  // MARK: Parts

  /// The tokens cut at commas, semicolons, full stops; a stop after an abbreviation does not cut.
  static func parts(of tokens: ArraySlice<Token>, in text: NoteText) -> [ArraySlice<Token>] {
    var parts: [ArraySlice<Token>] = []
    var start = tokens.startIndex
    for index in tokens.indices {
      guard case .separator(let scalar) = tokens[index].kind else { continue }
      switch scalar {
      case ",": if beginsCompanyEnding(tokens, index + 1, in: text) { continue }
      case "。": break
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

  private static let companyEndings = Lexicon(["inc", "ltd", "llc", "co", "s.a", "gmbh", "l.l.c", "jr"])

  /// Publishing Group, Inc.: the comma inside of a company's name.
  private static func beginsCompanyEnding(
    _ tokens: ArraySlice<Token>,
    _ index: Int,
    in text: NoteText
  ) -> Bool {
    guard index < tokens.endIndex, tokens[index].kind == .words else { return false }
    let range = tokens[index].range
    return companyEndings.match(in: text, at: range.lowerBound, limit: range.upperBound) == range.upperBound
  }

  private static let abbreviations = Lexicon([
    "inc", "ltd", "co", "corp", "st", "dr", "mr", "mrs", "ed", "eds", "trans", "univ", "dept", "u.s", "u.k",
    "u.n",
    "d.c", "jr", "sr", "mass", "conn", "j", "proc", "gov", "gen", "assn", "no", "vol", "diss", "ph.d", "s.l",
    "s.n", "v", "vs", "exec", "res",
  ])

  /// Whether the stop at `index` ends an abbreviation and more words follow.
  static func endsAbbreviation(_ tokens: ArraySlice<Token>, _ index: Int, in text: NoteText) -> Bool {
    guard index > tokens.startIndex, index + 1 < tokens.endIndex, tokens[index - 1].kind == .words else {
      return false
    }
    let words = tokens[index - 1].range
    let last = text.scalars[words.upperBound - 1]
    guard Script(last) == .latin else { return false }
    switch tokens[index + 1].kind {
    case .date, .link: return false
    case .number(let value): if year(value) != nil { return false }
    default: break
    }
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
      case .words where facts.publisher == nil && isPublisher(at: index, of: part):
        facts.publisher = segment.string(token.range)
        facts.evidence += 1
      case .words:
        if index >= part.startIndex + 2,
          FactReader.joinsWords(part[index - 1])
            || part[index - 1].isSeparator(":") && beginsSubtitle(token.range),
          part[index - 2].kind == .words,
          let last = leftover.popLast()
        {
          leftover.append(last.lowerBound..<token.range.upperBound)
        } else {
          leftover.append(token.range)
        }
      case .separator, .title, .typeMark: break
      case .link(let link):
        if facts.firstLink == nil { facts.firstLink = link } else { facts.otherLinks.append(link) }
        facts.evidence += 2
      case .date(let date):
        if facts.firstLink != nil, date.from.day != nil, facts.accessed == nil {
          facts.accessed = date
          facts.evidence += 1
        } else {
          read(date, into: &facts)
        }
      case .counted(let counter, let value): read(counter, value, into: &facts)
      case .number(let value): read(number: value, at: index, of: part, into: &facts)
      case .group: read(group: token, into: &facts, depth: depth)
      }
    }
    for words in leftover { read(words: words, in: range, into: &facts) }
  }

  /// 山水书房1998年版: who stands directly before a year with 版 published the work.
  private func isPublisher(at index: Int, of part: ArraySlice<Token>) -> Bool {
    guard index + 1 < part.endIndex, case .date = part[index + 1].kind else { return false }
    let date = part[index + 1].range
    return text.scalars[date.upperBound - 1] == "版" && date.lowerBound - part[index].range.upperBound <= 1
  }

  /// A stop after an abbreviation, a comma before Inc, a semicolon between two publishers.
  private static func joinsWords(_ token: Token) -> Bool {
    token.isSeparator(".") || token.isSeparator(",") || token.isSeparator(";")
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
    if afterColon, index > part.startIndex + 1, case .counted(.volume, _) = part[index - 2].kind {
      facts.issue = facts.issue ?? value
      return
    }
    if let year = FactReader.year(value), !afterColon, facts.issued == nil {
      facts.issued = year
      facts.evidence += 1
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
    if case .group("[") = token.kind, tokens.count == 1, case .date(let date) = tokens[0].kind {
      facts.accessed = facts.accessed ?? date
      facts.evidence += 1
      return
    }
    let parts = FactReader.parts(of: tokens[...], in: text)
    if tokens.count == 1, case .number(let value) = tokens[0].kind {
      facts.evidence += 1
      if let year = FactReader.year(value), facts.issued == nil {
        facts.issued = year
        facts.isDateBracketed = true
        facts.evidence += 1
      } else if facts.issued?.from.day != nil {
        facts.sheet = facts.sheet ?? value
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
    if facts.issued == nil, inside.issued != nil, inside.publisher == nil, inside.unexplained.isEmpty {
      facts.isDateBracketed = true
    }
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
    if facts.publisher == nil, let words = inside.unexplained.first, words.count <= 60,
      inside.issued != nil || inside.isThesis
    {
      facts.publisher = segment.string(words)
      facts.evidence += 1
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
    guard place.count <= 40, facts.publisher == nil, colon - 1 == part.startIndex || facts.hasAny,
      !beginsSubtitle(part[colon + 1].range)
    else { return false }
    var end = colon + 1
    while end + 1 < part.endIndex {
      let kind = part[end + 1].kind
      if kind == .words || FactReader.joinsWords(part[end + 1]) || kind == .separator("、") {
        end += 1
      } else {
        break
      }
    }
    facts.publisherPlace = segment.string(place)
    let publisher = part[colon + 1].range.lowerBound..<part[end].range.upperBound
    readPublisher(text.trimmed(publisher) { $0 == " " || $0 == "." || $0 == "、" }, into: &facts)
    facts.evidence += 2
    read(part: part[..<(colon - 1)], into: &facts, depth: 1)
    read(part: part[(end + 1)...], into: &facts, depth: 1)
    return true
  }

  private static let articles = Lexicon(["a", "an", "how", "why", "toward", "towards"])

  /// The Research Guidebook: A Resource for …: words after a colon that go on with a title.
  private func beginsSubtitle(_ range: Range<Int>) -> Bool {
    guard let end = FactReader.articles.match(in: text, at: range.lowerBound, limit: range.upperBound) else {
      return false
    }
    return end < range.upperBound && text.scalars[end] == " "
  }

  /// A publisher, or the school of a thesis with the word for it behind.
  private func readPublisher(_ range: Range<Int>, into facts: inout Facts) {
    guard let thesis = NoteWords.thesis.first(in: text, range), thesis.lowerBound > range.lowerBound else {
      facts.publisher = segment.string(range)
      return
    }
    facts.isThesis = true
    facts.genre = text.string(thesis)
    facts.publisher = segment.string(
      text.trimmed(range.lowerBound..<thesis.lowerBound) { $0 == " " || $0 == "," }
    )
  }

  private static let fillers = Lexicon([
    "版", "出版", "印本", "年版", "日", "版次", "轉載", "DOI", "doi", "url", "網址", "网址", "available at",
    "at", "available from", "from", "https", "電子版", "資料來源", "取自", "引自", "網頁", "刊", "自", "(accessed", "n.d",
    "no date", "無日期", "online", "ISSN", "pub", "日版", "to", "n.d.", "无日期", "in chinese", "in japanese",
  ])

  private func read(words range: Range<Int>, in part: Range<Int>, into facts: inout Facts) {
    let range = text.trimmed(range) { $0 == " " || $0 == "," || $0 == "." || $0 == ":" }
    guard !range.isEmpty else { return }
    if FactReader.fillers.match(in: text, at: range.lowerBound, limit: range.upperBound) == range.upperBound {
      return
    }
    if let edition = FactReader.edition(text, range) {
      facts.edition = facts.edition ?? edition
      facts.evidence += 1
      return
    }
    if let thesis = NoteWords.thesis.first(in: text, range) {
      facts.isThesis = true
      facts.evidence += 3
      facts.genre = facts.genre ?? text.string(thesis)
      let school = FactReader.withoutThesisWords(
        text,
        text.trimmed(range.lowerBound..<thesis.lowerBound) { $0 == " " || $0 == "(" }
      )
      let after = FactReader.withoutThesisWords(
        text,
        text.trimmed(thesis.upperBound..<range.upperBound) { $0 == " " || $0 == "." || $0 == "," }
      )
      if facts.publisher == nil, !(school.isEmpty && after.isEmpty) {
        facts.publisher = segment.string(school.isEmpty ? after : school)
      }
      return
    }
    if NoteWords.conference.first(in: text, range) != nil {
      facts.isConferencePaper = true
      facts.evidence += 1
    }
    if readRole(range, into: &facts) || readContributors(range, into: &facts) { return }
    if facts.publisher == nil,
      NoteWords.publisherEndings.matchEnding(in: text, at: range.upperBound, from: range.lowerBound) != nil
    {
      facts.publisher = segment.string(range)
      facts.evidence += 2
      return
    }
    if facts.publisher == nil, let name = publisherOfEdition(range) {
      facts.publisher = segment.string(name)
      facts.evidence += 2
      return
    }
    facts.unexplained.append(range)
  }

  private static let editionRemarks = Lexicon(["版", "年版", "出版时间不详", "出版時間不詳", "出版年不详", "出版年不詳", "刊本", "印本"])

  /// 海港書局版: a publisher's name with the word for an edition, or for an unknown year, behind it.
  private func publisherOfEdition(_ range: Range<Int>) -> Range<Int>? {
    guard
      let begin = FactReader.editionRemarks.matchEnding(
        in: text,
        at: range.upperBound,
        from: range.lowerBound
      ),
      begin > range.lowerBound,
      NoteWords.publisherEndings.matchEnding(in: text, at: begin, from: range.lowerBound) != nil
    else { return nil }
    return range.lowerBound..<begin
  }

  /// 曹樹, 譯: a role after a comma, whose names stand before it.
  private func readRole(_ range: Range<Int>, into facts: inout Facts) -> Bool {
    guard range.count <= 3, let name = facts.unexplained.last,
      let names = NameParser(text, order: order).names(in: name)
    else { return false }
    if NoteWords.translatorEndings.match(in: text, at: range.lowerBound, limit: range.upperBound)
      == range.upperBound
    {
      facts.contributors.translator += names
    } else if NoteWords.editorEndings.match(in: text, at: range.lowerBound, limit: range.upperBound)
      == range.upperBound
    {
      facts.contributors.editor += names
    } else {
      return false
    }
    facts.unexplained.removeLast()
    facts.evidence += 1
    return true
  }

  private static let thesisAttributes = Lexicon(["unpublished", "未出版", "學位論文", "学位论文", "未刊"])

  private static func withoutThesisWords(_ text: NoteText, _ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty,
      thesisAttributes.match(in: text, at: range.lowerBound, limit: range.upperBound) != nil
    else { return range }
    return range.upperBound..<range.upperBound
  }

  private static let editionEndings = Lexicon([
    "ed", "edition", "刻本", "影印本", "抄本", "刊本", "活字本", "稿本", "鉛印本", "铅印本", "石印本", "點校本", "点校本", "标点本", "標點本",
    "排印本",
    "年修订", "年修訂", "修正版", "订正版", "訂正版", "改訂版", "新版", "第一版", "精裝版", "影印版",
  ])

  /// An edition in words: Rev. ed, Summer 2019 ed, 影印本.
  private static func edition(_ text: NoteText, _ range: Range<Int>) -> String? {
    guard range.count <= 24,
      let begin = editionEndings.matchEnding(in: text, at: range.upperBound, from: range.lowerBound),
      Script(text.scalars[range.upperBound - 1]) != .latin || begin > range.lowerBound
    else { return nil }
    return text.string(range)
  }

  private static let englishEditors = Lexicon(["ed", "eds", "edited by", "ed. by"])

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
    for (words, isEditor) in [(FactReader.englishEditors, true), (NoteWords.englishTranslators, false)] {
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
