/// Reads the facts that stand beside a title: what has a shape of its own by its shape, the rest by its words.
struct FactReader: Sendable {
  let segment: Segment
  let order: NameParser.WesternOrder
  var text: NoteText { segment.text }

  /// Prepares to read in `segment`.
  init(_ segment: Segment, order: NameParser.WesternOrder = .givenFirst) {
    self.segment = segment
    self.order = order
  }

  /// Reads tokens into `facts`; they hold no title.
  func read(_ tokens: ArraySlice<Token>, into facts: inout Facts) {
    if let volume = spacedVolume(in: tokens) {
      read(tokens[..<volume], into: &facts)
      if case .number(let value) = tokens[volume].kind { facts.volume = facts.volume ?? value }
      if case .number(let value) = tokens[volume + 2].kind { facts.issue = facts.issue ?? value }
      facts.evidence += 2
      read(tokens[(volume + 3)...], into: &facts)
      return
    }
    if let run = openRun(in: tokens) {
      read(tokens[..<run.lowerBound], into: &facts)
      facts.volume =
        facts.volume
        ?? text.string(tokens[run.lowerBound].range.lowerBound..<tokens[run.upperBound - 1].range.upperBound)
      facts.evidence += 2
      read(tokens[run.upperBound...], into: &facts)
      if facts.issued == nil, case .number(let year) = tokens[run.lowerBound].kind {
        facts.issued = FactReader.year(year)
      }
      return
    }
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

  /// 1957, 1(1)—: the year, volume and issue with which a serial begins that goes on (GB/T 7714-2015, 4.3).
  private func openRun(in tokens: ArraySlice<Token>) -> Range<Int>? {
    guard
      let dash = tokens.indices.dropFirst(4).first(where: { index in
        guard tokens[index].kind == .words, tokens[index].range.count <= 2,
          case .group = tokens[index - 1].kind,
          case .number = tokens[index - 2].kind, tokens[index - 3].isSeparator(","),
          case .number(let year) = tokens[index - 4].kind,
          index + 1 == tokens.endIndex || isSeparator(tokens[index + 1])
        else { return false }
        return FactReader.year(year) != nil
          && text.scalars[tokens[index].range].allSatisfy { $0 == "—" || $0 == "–" }
      })
    else { return nil }
    return dash - 4..<dash + 1
  }

  private func isSeparator(_ token: Token) -> Bool {
    if case .separator = token.kind { true } else { false }
  }

  /// 21, 1–30: a number that is no year, and pages after it.
  private func isVolume(_ value: String, before next: ArraySlice<Token>, _ facts: Facts) -> Bool {
    guard facts.volume == nil, facts.issued != nil, !value.contains("-"), next.count == 1 else {
      return false
    }
    if case .counted(.article, _)? = next.first?.kind { return FactReader.year(value) == nil }
    guard case .number(let pages)? = next.first?.kind else { return false }
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
      case ",":
        if beginsCompanyEnding(tokens, index + 1, in: text) || joinsPartners(tokens, index, in: text) {
          continue
        }
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

  private static let partners = Lexicon(["and", "&"])

  /// New York: Harcourt, Brace & World: whether the comma at `index` parts partners of a house behind a place's colon.
  private static func joinsPartners(_ tokens: ArraySlice<Token>, _ index: Int, in text: NoteText) -> Bool {
    guard index - 2 >= tokens.startIndex, index + 1 < tokens.endIndex, tokens[index - 2].isSeparator(":"),
      tokens[index - 1].kind == .words, tokens[index + 1].kind == .words,
      case let first = tokens[index - 1].range, case let rest = tokens[index + 1].range,
      Script(text.scalars[first.lowerBound]) == .latin, text.scalars[rest.lowerBound].isUppercase
    else { return false }
    let words = text.scalars[rest].split(separator: " ")
    return partners.first(in: text, rest) != nil && (3...5).contains(words.count)
      && text.scalars[first].split(separator: " ").count == 1
      || Imprints.isPress(text.string(first.lowerBound..<rest.upperBound))
  }

  private static let abbreviations = Lexicon([
    "inc", "ltd", "co", "corp", "st", "dr", "mr", "mrs", "ed", "eds", "trans", "univ", "dept", "u.s", "u.k",
    "u.n",
    "d.c", "jr", "sr", "mass", "conn", "j", "proc", "gov", "gen", "assn", "no", "n", "nn", "vol", "doc",
    "diss",
    "ph.d", "s.l",
    "s.n", "v", "vs", "exec", "res", "intl", "int", "internat", "conf", "symp", "natl", "acad", "sci", "soc",
    "assoc", "discr", "appl", "theor", "comput", "commun", "éd",
  ])

  /// Proc. of the 5th Conf. on Harbors: with what no field begins.
  private static let goingOn = Lexicon(["of", "on", "for", "and"])

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
    if case .words = tokens[index + 1].kind, case let next = tokens[index + 1].range,
      text.scalars[next.lowerBound].isLowercase,
      goingOn.match(in: text, at: next.lowerBound, limit: next.upperBound) != nil
    {
      return true
    }
    return abbreviations.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) != nil
  }

  func read(part: ArraySlice<Token>, into facts: inout Facts, depth: Int) {
    guard let first = part.first, let last = part.last else { return }
    let range = first.range.lowerBound..<last.range.upperBound
    if let visit = visitStart(part) {
      read(part: part[..<visit], into: &facts, depth: depth)
      read(part: part[visit...], into: &facts, depth: depth)
      return
    }
    let words = part.filter { $0.kind == .words }
    if isRun(part) || isSentence(part) || isTimeOfDay(part) || isNoteOfPage(part) { return }
    if isDuration(part) || isCredit(part) {
      facts.isRecording = true
      return
    }
    if readCallNumber(part, into: &facts) || readDocumentNumber(range, into: &facts) { return }
    if first.kind == .words, StandardDesignation(text).end(in: range) == range.upperBound {
      facts.number = facts.number ?? text.string(range)
      facts.evidence += 1
      return
    }
    if let date = accessDate(part, words) {
      facts.accessed = facts.accessed ?? date
      facts.evidence += 1
      readLinks(of: part, into: &facts)
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
      case .words where readVolumeAndIssue(at: index, of: part, into: &facts): break
      case .words:
        if index >= part.startIndex + 2,
          FactReader.joinsWords(part[index - 1]) || joinsNames(index, of: part)
            || part[index - 1].isSeparator(":") && beginsSubtitle(token.range),
          part[index - 2].kind == .words,
          let last = leftover.popLast()
        {
          leftover.append(last.lowerBound..<token.range.upperBound)
        } else {
          leftover.append(token.range)
        }
      case .separator, .title, .typeMark: break
      case .link: readLinks(of: [token], into: &facts)
      case .date(let date):
        if let last = dateOfVisit(behind: index, of: part) {
          facts.issued = facts.issued ?? date
          facts.accessed = facts.accessed ?? last
          facts.evidence += 2
        } else if facts.firstLink != nil, date.from.day != nil, facts.accessed == nil, !tellsRevision(words) {
          facts.accessed = date
          facts.evidence += 1
        } else {
          read(date, into: &facts)
        }
      case .counted(.pages, let value) where index > part.startIndex && isPointer(part[index - 1]):
        if facts.pages == nil { facts.pages = value } else { facts.pinpoint = facts.pinpoint ?? value }
      case .counted(let counter, let value): read(counter, value, into: &facts)
      case .number(let value): read(number: value, at: index, of: part, into: &facts)
      case .group: read(group: token, into: &facts, depth: depth)
      }
    }
    for words in leftover { read(words: words, in: range, into: &facts) }
  }

  private func readLinks(of part: ArraySlice<Token>, into facts: inout Facts) {
    for token in part {
      guard case .link(let link) = token.kind else { continue }
      if facts.firstLink == nil { facts.firstLink = link } else { facts.otherLinks.append(link) }
      facts.evidence += 2
    }
  }

  /// 山水书房1998年版: who stands directly before a year with 版 published the work.
  private func isPublisher(at index: Int, of part: ArraySlice<Token>) -> Bool {
    guard index + 1 < part.endIndex, case .date = part[index + 1].kind else { return false }
    let date = part[index + 1].range
    return text.scalars[date.upperBound - 1] == "版" && date.lowerBound - part[index].range.upperBound <= 1
  }

  /// S. 5–27, hier S. 12: before the page meant.
  static let pointers = Lexicon([
    "hier", "hier bes", "bes", "insb", "insbes", "here", "esp", "especially", "particularly", "ici",
    "notamment",
    "aquí", "especialmente", "qui", "in particolare",
  ])

  private func isPointer(_ token: Token) -> Bool {
    token.kind == .words && FactReader.pointers.holdsWhole(token.range, of: text)
  }

  /// 林某、王某譯: an enumeration of names that ends with a role.
  private func joinsNames(_ index: Int, of part: ArraySlice<Token>) -> Bool {
    guard part[index - 1].isSeparator("、") else { return false }
    var last = index
    while last + 2 < part.endIndex, part[last + 1].isSeparator("、"), part[last + 2].kind == .words {
      last += 2
    }
    return NoteWords.translatorEndings.endsWords(part[last], in: text)
      || NoteWords.editorEndings.endsWords(part[last], in: text)
  }

  /// A stop after an abbreviation, a comma before Inc, a semicolon between two publishers.
  static func joinsWords(_ token: Token) -> Bool {
    token.isSeparator(".") || token.isSeparator(",") || token.isSeparator(";")
  }

  // MARK: Shapes

  /// Journal 77 <address> accessed 4 May 2004: where a visit is told that no comma parts from what stands before it.
  private func visitStart(_ part: ArraySlice<Token>) -> Int? {
    part.indices.dropFirst().dropLast().first { index in
      guard part[index].kind == .words, case .date = part[index + 1].kind, case let words = part[index].range,
        Script(text.scalars[words.lowerBound]) == .latin
      else { return false }
      return NoteWords.access.match(in: text, at: words.lowerBound, limit: words.upperBound)
        == words.upperBound
    }
  }

  private static let datedWords = [
    NoteWords.access, NoteWords.enactment, NoteWords.publisherEndings, NoteWords.thesis, NoteWords.conference,
    NoteWords.otherEndings, NoteWords.containedIn,
    Lexicon([
      "版", "出版", "刊", "印", "修", "初", "第", "再", "增", "編", "编", "著", "譯", "译", "號", "号", "秋", "夏", "春", "冬",
      "年", "月", "日", "卷", "期", "度", "版本", "級", "级", "届", "屆", "上", "下", "重", "新", "影", "首", "貼文", "贴文", "帖文",
      "發文", "发文", "推文",
    ]),
  ]

  /// 2012 年獲獎: a date with which a sentence begins, in Chinese words that no publication is told with.
  private func isSentence(_ part: ArraySlice<Token>) -> Bool {
    guard part.count >= 2, case .date = part[part.startIndex].kind, case let next = part[part.startIndex + 1],
      next.kind == .words, next.range.count >= 2, Script(text.scalars[next.range.lowerBound]) == .han,
      text.scalars[part[part.startIndex].range].contains("年")
    else { return false }
    let words = next.range
    return !FactReader.datedWords.contains { lexicon in
      lexicon.match(in: text, at: words.lowerBound, limit: words.upperBound) != nil
        || lexicon.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) != nil
    }
  }

  /// The date of a part that says that it is a visit's: 檢索日期：2020/5/3, accessed May 3, 2020, 2020年5月3日访问.
  private func accessDate(_ part: ArraySlice<Token>, _ words: [Token]) -> DateVariable? {
    guard !words.isEmpty, let date = part.lazy.compactMap(FactReader.date).first else { return nil }
    for token in words {
      let range = token.range
      // 45頁も参照: the reader is to look there.
      if "もを".unicodeScalars.contains(text.scalars[range.lowerBound]) { continue }
      if NoteWords.access.matchEnding(in: text, at: range.upperBound, from: range.lowerBound) != nil
        || NoteWords.access.match(in: text, at: range.lowerBound, limit: range.upperBound) != nil
      {
        return date
      }
    }
    return nil
  }

  /// Whether a part says that its date is that of a page: last modified, 更新日期.
  private func tellsRevision(_ words: [Token]) -> Bool {
    words.contains { token in
      NoteWords.revision.match(in: text, at: token.range.lowerBound, limit: token.range.upperBound)
        == token.range.upperBound
    }
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
    case .issue where value.utf8.count > 4 && !value.contains("-"):
      // 委員提案第21334號 counts no issues.
      facts.number = facts.number ?? value
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
    if isBeforePublication(index, of: part), FactReader.year(value) != nil || FactReader.isSpan(value) {
      // Vol. 2, The Kingdom of the East, 1100–1187 (Place: Publisher, 1952): years in the title of a volume.
      return
    }
    facts.evidence += 1
    let afterColon = index > part.startIndex && part[index - 1].isSeparator(":")
    if afterColon, index > part.startIndex + 1, case .counted(.volume, _) = part[index - 2].kind,
      value.contains("-"), FactReader.year(value) != nil
    {
      // Bd. 3: 1849–1914: the years of a volume.
      facts.evidence -= 1
      return
    }
    if afterColon, index > part.startIndex + 1, isVolumeBeforeIssue(part[index - 2], value) {
      facts.issue = facts.issue ?? value
      return
    }
    if afterColon, index > part.startIndex + 1, part[index - 2].kind == .words, facts.issued == nil,
      facts.volume == nil, facts.issue == nil, value.utf8.count == 4, let year = FactReader.year(value),
      part[index - 2].range.count > 1
    {
      // Uppsala: 1990: nobody is told who published there.
      facts.issued = year
      return
    }
    if let known = facts.issued, !afterColon,
      FactReader.year(value)?.from == PartialDate(year: known.from.year)
    {
      // 1883, 1(1)—. …, 1883: the year once more.
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
    } else if let pages = facts.pages, let last = pages.split(separator: "-").last.flatMap({ Int($0) }),
      pages.contains("-"), index > part.startIndex || part.count == 1, let page = Int(value), page > last + 1,
      FactReader.year(value) == nil
    {
      // 12-27, 160: an article that goes on on another page.
      facts.pages = pages + ", " + value
    } else if facts.volume != nil, facts.pages?.contains("-") == false {
      facts.pinpoint = facts.pinpoint ?? value
    } else {
      facts.evidence -= 1
    }
  }

  /// 1100-1187, 800-1200: years of any century, from one to another.
  static func isSpan(_ value: String) -> Bool {
    let years = value.split(separator: "-").map(String.init)
    guard years.count == 2, years[1].utf8.count == 4, (3...4).contains(years[0].utf8.count),
      let first = Int(years[0]), let last = Int(years[1])
    else { return false }
    return first < last
  }

  /// Whether brackets follow with a place and a publisher: (Place: Publisher, 1952).
  private func isBeforePublication(_ index: Int, of part: ArraySlice<Token>) -> Bool {
    guard index + 1 < part.endIndex, case .group("(") = part[index + 1].kind else { return false }
    let inner = text.scalars[part[index + 1].inner]
    return inner.contains(":") && inner.contains { Script($0) == .latin }
      && inner.contains { Script($0) == .digit }
  }

  /// 第16卷：4; 16:4（2009年12月），頁161: whether a volume stands before the colon, the pages being told elsewhere.
  private func isVolumeBeforeIssue(_ token: Token, _ issue: String) -> Bool {
    switch token.kind {
    case .counted(.volume, _): true
    case .number:
      issue.utf8.count <= 3 && !issue.contains("-")
        && segment.tokens.contains { if case .counted(.pages, _) = $0.kind { true } else { false } }
    default: false
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
}
