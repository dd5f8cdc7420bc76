/// Cases and statutes as lawyers of the common law cite them, in notes of any style.
///
///     Harbor Office v. Grant, 512 U.S. 44, 47 (1994).      Port of Alder v. Roe, 88 F.3d 201 (9th Cir. 1996).
///     Harbor Office v Grant [1987] AC 44 (HL).             Page v Delta Ltd [2008] UKHL 13, [2008] 1 AC 884.
///     Safe Ferries Act of 1964, Pub. L. No. 88-210, 78 Stat. 241.    Ferries Act 1998, s 12.    42 U.S.C. § 1983.
///
/// After The Bluebook (21st ed., rules 10, 12 and tables T1 and T6) and OSCOLA (4th ed., parts 2.1 to 2.4).
struct CommonLawAuthorities: CitationStyle {
  static let name = "common-law-authorities"

  /// What cites a case or a statute says little else.
  private static let wordLimit = 80

  func read(_ segment: Segment) -> Reading? {
    if let letter = letter(segment) { return letter }
    guard segment.range.count <= 600,
      hasSign(segment) || CommonLawAuthorities.mayBeShort(segment.text, segment.range),
      let reference = ReferenceText(
        segment.text,
        segment.range,
        addresses: segment.addresses,
        numbers: segment.numbers
      ), reference.words.count <= CommonLawAuthorities.wordLimit
    else { return nil }
    let reader = Pass(words: reference.words, segment: segment)
    if let item = reader.shortCase() {
      return Reading(item: item, score: 14, isShortForm: true, needsEarlierWork: true, isExact: true)
    }
    guard hasSign(segment), var item = reader.caseItem() ?? reader.statute() else { return nil }
    var facts = Facts()
    FactReader(segment).read(segment.tokens[...], into: &facts)
    if let link = facts.firstLink { item.url = segment.address(of: link) }
    item.accessed = facts.accessed
    if item.type == .legalCase, item.locator == nil, let place = facts.locator, place.label == "paragraph" {
      (item.locator, item.label) = (place.value, place.label)
    }
    item.language = LanguageTagger.tag(of: item.title ?? "")
    return Reading(item: item, score: 14, isExact: true)
  }

  private static let letters = Lexicon(["letter from", "memorandum from", "e-mail from", "email from"])
  private static let addressee = Lexicon(["to"])
  private static let dockets = Lexicon([
    "docket", "docket no", "docket nos", "file no", "file nos", "case no", "at", "no", "nos", "in",
  ])

  /// Letter from A. Roe, Secretary, to B. Poe, Director, Docket No. 14-28, at 2 (Dec. 2, 2014): who wrote it, and when (The
  /// Bluebook, rule 17.2.3).
  private func letter(_ segment: Segment) -> Reading? {
    let text = segment.text
    let tokens = segment.tokens
    guard let first = tokens.first, first.kind == .words,
      let name = CommonLawAuthorities.letters.match(
        in: text,
        at: first.range.lowerBound,
        limit: first.range.upperBound
      ),
      let comma = tokens.firstIndex(where: { $0.isSeparator(",") }), comma > 0,
      case let author = text.trimmed(name..<tokens[comma - 1].range.upperBound), !author.isEmpty,
      let to = CommonLawAuthorities.addressee.occurs(in: text, author)
        ? 0
        : tokens.firstIndex(where: {
          $0.kind == .words && CommonLawAuthorities.addressee.occurs(in: text, $0.range)
        })
    else { return nil }
    var end = to + 1
    while end < tokens.count,
      tokens[end].kind == .words && !isDocket(tokens[end], in: text) || isInName(tokens, end)
    {
      end += 1
    }
    while end > to + 1, case .separator = tokens[end - 1].kind { end -= 1 }
    var facts = Facts()
    FactReader(segment).read(tokens[end...].filter { !isDocketNumber($0) }[...], into: &facts)
    guard
      let date = tokens[end...].lazy.compactMap({ CommonLawAuthorities.date(in: $0, of: text) }).first
        ?? facts.issued,
      date.from.day != nil
    else { return nil }
    var item = CitationItem(type: .document)
    item.title = segment.string(first.range.lowerBound..<tokens[end - 1].range.upperBound)
    item.author = NameParser(text, order: .givenFirst).names(in: writer(author, in: text)) ?? []
    item.issued = date
    if let link = facts.firstLink { item.url = segment.address(of: link) }
    item.accessed = facts.accessed
    item.language = LanguageTagger.tag(of: item.title ?? "")
    return Reading(item: item, score: 14, isExact: true)
  }

  /// Dr. Jo Roe to Ada Poe: the writer alone, without a degree.
  private func writer(_ names: Range<Int>, in text: NoteText) -> Range<Int> {
    let end = CommonLawAuthorities.addressee.first(in: text, names)?.lowerBound ?? names.upperBound
    let start =
      CommonLawAuthorities.degrees.match(in: text, at: names.lowerBound, limit: end) ?? names.lowerBound
    return text.trimmed(start..<end) { $0 == " " || $0 == "." }
  }

  private static let degrees = Lexicon(["dr", "prof", "hon", "mr", "mrs", "ms"])

  /// Whether a token is a comma or stop with which the people and their offices go on.
  private func isInName(_ tokens: [Token], _ index: Int) -> Bool {
    guard tokens[index].isSeparator(",") || tokens[index].isSeparator(".") else { return false }
    return index + 1 < tokens.count && tokens[index + 1].kind == .words
  }

  /// GN Docket, at: with what the names in a letter's citation end.
  private func isDocket(_ token: Token, in text: NoteText) -> Bool {
    CommonLawAuthorities.dockets.matchEnding(
      in: text,
      at: token.range.upperBound,
      from: token.range.lowerBound
    ) != nil
  }

  private func isDocketNumber(_ token: Token) -> Bool {
    if case .counted(.issue, _) = token.kind { true } else { false }
  }

  /// (filed Dec. 2, 2014): the date in a bracket.
  static func date(in token: Token, of text: NoteText) -> DateVariable? {
    guard case .group = token.kind else { return nil }
    return Lexer(text, links: []).tokens(in: token.inner).lazy.compactMap { inner in
      if case .date(let date) = inner.kind { date } else { nil }
    }.first
  }

  private static let at = Lexicon(["at"])

  /// Whether a stretch is as short as Grant, 512 U.S. at 47, with “at” between two numbers.
  static func mayBeShort(_ text: NoteText, _ range: Range<Int>) -> Bool {
    guard range.count <= 100, let at = at.first(in: text, range),
      let page = text.scalars[at.upperBound..<range.upperBound].first(where: { $0 != " " })
    else { return false }
    return Script(page) == .digit
      && text.scalars[range.lowerBound..<at.lowerBound].contains { Script($0) == .digit }
  }

  private static let signs = Lexicon(["v", "vs", "re", "parte", "act", "§", "§§"])

  /// Whether v., re, Act or § stands somewhere: what no case or statute lacks.
  private func hasSign(_ segment: Segment) -> Bool {
    CommonLawAuthorities.signs.occurs(in: segment.text, segment.range)
  }
}
