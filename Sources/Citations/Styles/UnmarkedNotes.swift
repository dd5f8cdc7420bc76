/// English notes whose titles stand without marks, italics being lost: books, reports, laws, Bluebook articles.
///
///     First Last, Title: Subtitle (Place: Publisher, Year), 12.
///     First Last, Title, Place: Publisher, Year, pp. 12–15.
///     First Last, Title, 19 Journal 199 (1993).
///
/// After the Chicago Manual of Style (17th ed., 14.100), and The Bluebook (21st ed., rules 15 and 16).
struct UnmarkedNotes: CitationStyle {
  static let name = "unmarked-notes"

  func read(_ segment: Segment) -> Reading? {
    let tokens = withoutIn(segment)
    guard let first = tokens.first, first.kind == .words,
      isWestern(first, in: segment),
      !tokens.contains(where: { $0.titleMark != nil && $0.titleMark != .singleQuotes })
    else { return nil }
    if let reading = readPart(of: segment) ?? readShort(tokens, segment) { return reading }
    guard let work = UnmarkedWork(ReviewedWork.joined(tokens, in: segment.text)[...], in: segment),
      segment.isLatin(first.range) || !segment.isLatin(work.title)
    else { return nil }
    var item = CitationItem(type: .book)
    item.title = segment.string(withoutQuotes(work.title, of: segment))
    item.author = work.contributors.author
    item.editor = work.contributors.editor
    item.translator = work.contributors.translator
    item.containerTitle = work.container.map { segment.string($0) }
    segment.assign(work.facts, to: &item)
    item.type = type(of: work, in: segment)
    item.place(work.facts)
    item.language = LanguageTagger.tag(of: item.title ?? "")
    let isCase = PartiesSign.occurs(in: segment.text, work.title)
    let names = work.contributors.isEmpty ? (isCase ? 2 : isComplete(work, in: segment) ? 3 : 0) : 3
    guard work.facts.evidence >= 2, names > 0 || work.facts.evidence >= 3 else { return nil }
    let score = names + work.facts.evidence - work.facts.unexplainedWeight(in: segment.text)
    let swallows = work.container.map { range in
      segment.text.scalars[range].contains { Script($0) == .digit }
    }
    let stops = stops(in: work.title, of: segment)
    let parted = (isSubtitled(work, stops, of: segment) ? 0 : stops) + (swallows == true ? 2 : 0)
    return Reading(item: item, score: score - 3 * parted)
  }

  /// Whether a citation begins with Latin letters, or commas of the West part it: 王小明, 港口史, 山水書房, 2004.
  private func isWestern(_ first: Token, in segment: Segment) -> Bool {
    if segment.isLatin(first.range) { return true }
    let commas = segment.tokens.filter { $0.isSeparator(",") }
    return commas.count >= 2 && !commas.contains { segment.text.isFullWidth($0.range.lowerBound) }
  }

  /// ‘Title’: without the quotation marks around the whole.
  private func withoutQuotes(_ title: Range<Int>, of segment: Segment) -> Range<Int> {
    segment.tokens.first { $0.titleMark == .singleQuotes && $0.range == title }?.inner ?? title
  }

  /// How many full stops part the words that would be the title: where full stops part fields, commas do not.
  private func stops(in title: Range<Int>, of segment: Segment) -> Int {
    let tokens = segment.tokens
    return tokens.indices.filter { index in
      tokens[index].isSeparator(".") && title.contains(tokens[index].range.lowerBound)
        && !FactReader.endsAbbreviation(tokens[...], index, in: segment.text) && !endsOrdinal(tokens, index)
    }.count
  }

  /// Hans Muster, Die Häfen. Zur Geschichte der Zölle, München 1999, S. 12: whether the one stop of a title parts its subtitle,
  /// as in notes of the continent: names in their order, and a place or a house and pages behind the title.
  private func isSubtitled(_ work: UnmarkedWork, _ stops: Int, of segment: Segment) -> Bool {
    guard stops == 1, !work.contributors.isEmpty, work.facts.issued != nil,
      work.facts.publisherPlace ?? work.facts.publisher != nil,
      let stop = segment.tokens.first(where: {
        $0.isSeparator(".") && work.title.contains($0.range.lowerBound)
      }),
      let first = segment.tokens.first,
      work.isNamedBeforeColon
        || segment.text.scalars[first.range].lastIndex(of: " ").map({ first.range.upperBound - $0 > 3 })
          == true,
      case let rest = segment.text.trimmed(stop.range.upperBound..<work.title.upperBound)
    else { return false }
    return segment.text.scalars[rest].contains(" ") && !Imprints.isPress(segment.string(rest))
      && !PlaceNames.isTown(segment.text, rest)
  }

  /// des 19. Jahrhunderts: the stop behind an ordinal number of German.
  private func endsOrdinal(_ tokens: [Token], _ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index + 1].kind == .words,
      case .number(let value) = tokens[index - 1].kind
    else { return false }
    return value.utf8.count <= 2
  }

  /// A title alone, with a publisher or a container and a date after it, and nothing that stays unexplained.
  private func isComplete(_ work: UnmarkedWork, in segment: Segment) -> Bool {
    work.facts.unexplained.isEmpty && work.facts.issued != nil
      && (work.facts.publisher != nil || work.container != nil || work.facts.firstLink != nil
        || isPartOfUnnamed(work) && stops(in: work.title, of: segment) == 0)
      || isStatute(work, in: segment)
  }

  /// Title, Vol. 81, 2016, p. 32391: volume and pages of a host that the style does not print.
  private func isPartOfUnnamed(_ work: UnmarkedWork) -> Bool {
    work.facts.volume != nil && work.facts.pages != nil && work.container == nil
      && work.facts.publisher == nil
  }

  private static let interviews = Lexicon([
    "interview by", "interview with", "interviewed by", "in conversation with", "oral history interview",
  ])

  private static let statutes = Lexicon([
    "act", "acts", "code", "res", "stat", "exec. order no", "order no", "§",
  ])

  /// Harbor Safety Act of 1964, vol. 70, 1964, p. 24; S. Res. 12, 2016.
  private func isStatute(_ work: UnmarkedWork, in segment: Segment) -> Bool {
    UnmarkedNotes.statutes.first(in: segment.text, work.title) != nil && work.facts.issued != nil
      && work.facts.unexplained.isEmpty && work.title.count <= 120
  }

  /// Jane Roe, Short Title, pp. 12–15; Jane Roe: Short Title, p. 12 — what an earlier citation must answer to.
  private func readShort(_ tokens: [Token], _ segment: Segment) -> Reading? {
    let text = segment.text
    var end = tokens.count
    while end > 0, tokens[end - 1].isSeparator(".") { end -= 1 }
    var inVolume: String?
    if end >= 7, case .number(let page) = tokens[end - 1].kind, tokens[end - 2].isSeparator(":"),
      case .number = tokens[end - 3].kind
    {
      // Roe, Title, 1:88: volume and page.
      inVolume = page
      end -= 2
    }
    guard end >= 5, let pages = inVolume ?? UnmarkedNotes.pages(tokens[end - 1]),
      tokens[end - 2].isSeparator(","),
      let border = tokens.firstIndex(where: { $0.isSeparator(",") || $0.isSeparator(":") }), border + 2 < end,
      tokens[(border + 1)..<(end - 2)].allSatisfy({ $0.kind == .words || $0.isSeparator(":") }),
      case let names = tokens[0].range.lowerBound..<tokens[border - 1].range.upperBound,
      NameShape(text).verdict(on: names) != .no, let people = ContributorReader(text).contributors(in: names)
    else { return nil }
    var item = CitationItem(type: .book)
    item.author = people.author
    item.editor = people.editor
    item.title = segment.string(tokens[border + 1].range.lowerBound..<tokens[end - 3].range.upperBound)
    item.locator = pages
    item.language = LanguageTagger.tag(of: item.title ?? "")
    guard inVolume != nil else {
      return Reading(item: item, score: Reading.shortThreshold, isShortForm: true)
    }
    item.volume = UnmarkedNotes.number(tokens[end - 1])
    return Reading(item: item, score: Reading.threshold, isShortForm: true)
  }

  private static func pages(_ token: Token) -> String? {
    if case .counted(.pages, let pages) = token.kind { pages } else { nil }
  }

  private static func number(_ token: Token) -> String? {
    if case .number(let value) = token.kind { value } else { nil }
  }

  private static let inWords = NoteWords.latinIn

  /// The tokens of a host that stands without its part: in Jane Roe, ed., Host.
  private func withoutIn(_ segment: Segment) -> [Token] {
    guard let first = segment.tokens.first, first.kind == .words,
      let end = UnmarkedNotes.inWords.match(
        in: segment.text,
        at: first.range.lowerBound,
        limit: first.range.upperBound
      ),
      end < first.range.upperBound
    else { return segment.tokens }
    return [Token(.words, segment.text.trimmed(end..<first.range.upperBound))] + segment.tokens.dropFirst()
  }

  /// Jane Roe, Part, in John Doe ed., Host, Publisher, Year.
  private func readPart(of segment: Segment) -> Reading? {
    let tokens = segment.tokens
    guard
      let comma = tokens.indices.dropFirst().first(where: { index in
        guard tokens[index - 1].isSeparator(","), tokens[index].kind == .words else { return false }
        let range = tokens[index].range
        return UnmarkedNotes.inWords.match(in: segment.text, at: range.lowerBound, limit: range.upperBound)
          != nil
      }), let part = UnmarkedWork(tokens[..<(comma - 1)], in: segment, isPublished: false),
      !part.contributors.isEmpty
    else { return nil }
    let words = tokens[comma].range
    let afterIn = UnmarkedNotes.inWords.match(in: segment.text, at: words.lowerBound, limit: words.upperBound)
    let rest = segment.text.trimmed((afterIn ?? words.lowerBound)..<words.upperBound)
    let behind = tokens[(comma + 1)...].drop { rest.isEmpty && $0.isSeparator(":") }
    let all = (rest.isEmpty ? [] : [Token(.words, rest)]) + behind
    let own = UnmarkedWork.withoutSameEditor(all[...], in: segment.text)
    let host = own.map { Array($0) } ?? all
    if let reading = readPaper(part, in: Array(host), of: segment) { return reading }
    guard let work = UnmarkedWork(host[...], in: segment, isHost: true) else { return nil }
    var item = CitationItem(type: work.isPeriodical ? .articleJournal : .chapter)
    item.title = segment.string(part.title)
    item.author = part.contributors.author
    item.translator = part.contributors.translator
    item.containerTitle = segment.string(work.title)
    item.editor = work.contributors.editor + work.contributors.author
    if own != nil, item.editor.isEmpty { item.editor = item.author }
    segment.assign(work.facts, to: &item)
    item.place(work.facts)
    item.language = LanguageTagger.tag(of: item.title ?? "")
    return Reading(
      item: item,
      score: 4 + work.facts.evidence - work.facts.unexplainedWeight(in: segment.text)
    )
  }

  /// Max Muster, Titel, in: Zeitung v. 29. 9. 2015, S. 12: a newspaper and its day.
  private func readPaper(_ part: UnmarkedWork, in host: [Token], of segment: Segment) -> Reading? {
    guard host.count >= 2, host[0].kind == .words, case .date(let date) = host[1].kind, date.from.day != nil
    else {
      return nil
    }
    var item = CitationItem(type: .articleNewspaper)
    item.title = segment.string(part.title)
    item.author = part.contributors.author
    item.containerTitle = segment.string(host[0].range)
    var facts = Facts()
    FactReader(segment).read(host[1...], into: &facts)
    segment.assign(facts, to: &item)
    item.place(facts)
    item.language = LanguageTagger.tag(of: item.title ?? "")
    return Reading(item: item, score: 4 + facts.evidence - facts.unexplainedWeight(in: segment.text))
  }

  private func type(of work: UnmarkedWork, in segment: Segment) -> ItemType {
    if PartiesSign.occurs(in: segment.text, work.title), work.contributors.isEmpty {
      return .legalCase
    }
    if work.contributors.isEmpty, work.container == nil, work.facts.publisher == nil,
      isStatute(work, in: segment)
    {
      return .legislation
    }
    if UnmarkedNotes.interviews.match(
      in: segment.text,
      at: work.title.lowerBound,
      limit: work.title.upperBound
    )
      != nil
    {
      return .document
    }
    if let container = work.container {
      return ItemClassifier.typeOfContained(
        container: segment.string(container),
        facts: work.facts,
        hasHostEditor: false
      )
    }
    if work.facts.isThesis { return .thesis }
    if isPartOfUnnamed(work), work.contributors.isEmpty { return .articleJournal }
    if work.facts.publisher == nil, work.facts.firstLink != nil { return .webpage }
    return .book
  }
}
