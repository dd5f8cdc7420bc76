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
    guard let date = tokens[end...].lazy.compactMap({ self.date(in: $0, of: text) }).first ?? facts.issued,
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
  private func date(in token: Token, of text: NoteText) -> DateVariable? {
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

extension CommonLawAuthorities {
  /// One reading of one segment.
  private struct Pass {
    let words: [ReferenceWord]
    let segment: Segment

    private var text: NoteText { segment.text }

    // MARK: Cases

    /// Parties, and where the case is reported.
    func caseItem() -> CitationItem? {
      if let item = registeredCase() { return item }
      guard let end = partiesEnd(), let report = report(from: end) else { return nil }
      var item = CitationItem(type: .legalCase)
      let first = caseNumber
      item.title = title((first?.end ?? 0)..<end)
      item.number = first?.number
      item.containerTitle = report.reporter
      item.volume = report.volume
      if report.isNeutral { item.number = item.number ?? report.page } else { item.page = report.page }
      item.locator = report.pinpoint
      item.issued = report.year
      return item
    }

    /// Case C-176/03 Commission v Council EU:C:2005:542, para 47: the European Case Law Identifier in the place of a report (OSCOLA,
    /// 4th ed., 2.6.2; Council Conclusions 2011/C 127/01).
    private func registeredCase() -> CitationItem? {
      guard let number = caseNumber,
        let identifier = words.indices.dropFirst(number.end + 1).first(where: { isIdentifier(words[$0]) })
      else { return nil }
      let parts = text.string(words[identifier].core).split(separator: ":")
      var item = CitationItem(type: .legalCase)
      item.title = title(number.end..<identifier)
      item.number = number.number
      item.issued = parts.lazy.compactMap { FactReader.year(String($0)) }.first
      return item
    }

    /// EU:C:2005:542, ECLI:EU:T:2014:547.
    private func isIdentifier(_ word: ReferenceWord) -> Bool {
      let parts = text.string(word.core).split(separator: ":")
      return parts.count >= 4 && (parts[0] == "EU" || parts[0] == "ECLI")
    }

    /// Grant, 512 U.S. at 47; Harbor Office v. Grant, 512 U.S. at 47: a case cited before, by a party's name (The Bluebook, 21st
    /// ed., rule 10.9).
    func shortCase() -> CitationItem? {
      guard let at = words.lastIndex(where: { $0.lower == "at" && $0.has(.lower) }), at >= 3,
        at + 1 < words.count, words.count - at <= 4, isPinpoint(words[at + 1]), words[0].has(.capital),
        let volume = words[..<at].lastIndex(where: { $0.has(.digits) }), volume > 0, at - volume <= 5,
        volume + 1 < at, words[volume - 1].boundary == .comma,
        case let reporter = words[volume + 1].range.lowerBound..<words[at - 1].range.upperBound,
        CourtReports.isKnown(text.string(reporter))
      else { return nil }
      var item = CitationItem(type: .legalCase)
      item.title = title(0..<volume)
      item.containerTitle = text.string(reporter)
      item.volume = text.string(words[volume].core)
      item.locator = number(words[at + 1])
      return item
    }

    /// The word after the parties: the volume, or the year in brackets.
    private func partiesEnd() -> Int? {
      let versus = words.prefix(24).firstIndex { $0.isVersus }
      guard let sign = versus ?? inRe, sign + 1 < words.count, versus != 0, words[0].has(.capital) else {
        return nil
      }
      return words.indices.dropFirst(sign + 2).first { index in
        let word = words[index]
        guard word.has(.number) else { return false }
        return word.has(.digits) && words[index - 1].boundary == .comma
          || word.has(.year) && word.opensBracket && word.closesBracket
      }
    }

    /// In re Delta Corp.; Ex parte Roe; Re Roe.
    private var inRe: Int? {
      switch (words[0].lower, words[1].lower) {
      case ("in", "re"), ("ex", "parte"): 1
      default: words[0].lower == "re" && words[0].has(.capital) ? 0 : nil
      }
    }

    /// Case C-242/95 Quay Link v Harbor Office: the number by which the Court of Justice of the European Union registers a
    /// case, and the word after it (OSCOLA, 4th ed., 2.6.2).
    private var caseNumber: (number: String, end: Int)? {
      guard words[0].lower == "case" || words[0].lower == "cases" || words[0].lower == "joined",
        let at = words.prefix(3).firstIndex(where: { $0.has(.number) && text.scalars[$0.core].contains("/") }
        ),
        at + 1 < words.count
      else { return nil }
      return (text.string(words[at].core), at + 1)
    }

    /// I-4449: a page of the European Court Reports.
    private func isCourtPage(_ word: ReferenceWord) -> Bool {
      let parts = text.scalars[word.core].split { $0 == "-" || $0 == "–" }
      return parts.count == 2 && parts[0].allSatisfy { $0 == "I" }
        && parts[1].allSatisfy { Script($0) == .digit }
    }

    private struct Report {
      var year: DateVariable?
      var volume: String?
      var reporter: String
      var page: String?
      var pinpoint: String?
      var isNeutral: Bool
    }

    /// [1987] 2 AC 44, 47 (HL); (1884) 14 QBD 273; 88 F.3d 201, 205 (9th Cir. 1996).
    private func report(from start: Int) -> Report? {
      var index = start
      var year: DateVariable?
      if words[index].opensBracket {
        year = FactReader.year(text.string(words[index].core))
        index += 1
      }
      var volume: String?
      if index < words.count, words[index].has(.digits) {
        volume = text.string(words[index].core)
        index += 1
      }
      guard let name = reporter(at: index) else { return nil }
      index = name.end
      // 36 U.S. (11 Pet.) 420: the reporter of old by its own name.
      if index < words.count, words[index].opensBracket, !words[index].closesBracket {
        while index < words.count, !words[index].closesBracket { index += 1 }
        index += 1
      }
      guard index < words.count else { return nil }
      if words[index].opensBracket, let year = self.year(inBracketsAfter: index - 1) {
        // 576 U.S. (2015): not paged yet.
        let reporter = text.string(name.range)
        return Report(
          year: year,
          volume: volume,
          reporter: reporter,
          page: nil,
          pinpoint: nil,
          isNeutral: false
        )
      }
      guard words[index].has(.digits) || isCourtPage(words[index]) else { return nil }
      var series = name.range
      if index + 2 < words.count, words[index].boundary == .none, words[index + 1].has(.capital),
        words[index + 1].boundary == .none, words[index + 2].has(.digits)
      {
        // LR 3 HL 330: the volume inside of the series.
        series = series.lowerBound..<words[index + 1].range.upperBound
        index += 2
      }
      let page = text.string(words[index].core)
      var pinpoint: String?
      if words[index].boundary == .comma, index + 1 < words.count, isPinpoint(words[index + 1]) {
        index += 1
        pinpoint = number(words[index])
      }
      year = year ?? self.year(inBracketsAfter: index)
      guard year != nil || volume != nil else { return nil }
      return Report(
        year: year,
        volume: volume,
        reporter: text.string(series),
        page: page,
        pinpoint: pinpoint,
        isNeutral: volume == nil && CourtReports.isNeutral(text.string(name.range))
      )
    }

    private func isPinpoint(_ word: ReferenceWord) -> Bool {
      word.has(.digits) && !word.opensBracket || word.has(.range)
    }

    /// F. Supp. 2d; EWCA Civ; Cal. Rptr. 3d: capitalised words and the series, before a number.
    private func reporter(at start: Int) -> (range: Range<Int>, end: Int)? {
      var end = start
      while end < words.count, end - start < 6, !words[end].has(.digits), !words[end].opensBracket,
        !isCourtPage(words[end]),
        words[end].has(.capital) || end > start && isSeries(words[end])
      {
        end += 1
      }
      guard end > start, end < words.count,
        words[end].has(.digits) || words[end].opensBracket || isCourtPage(words[end])
      else { return nil }
      let last = words[end - 1]
      guard words[start..<end].dropLast().allSatisfy({ $0.boundary != .comma }), last.boundary != .comma
      else {
        return nil
      }
      let range = words[start].range.lowerBound..<last.range.upperBound
      let isAbbreviated = words[start..<end].contains {
        $0.has(.abbreviation) || text.scalars[$0.core].contains(".")
          || text.scalars[$0.core].allSatisfy { !$0.isLowercase }
      }
      return isAbbreviated || CourtReports.isKnown(text.string(range)) ? (range, end) : nil
    }

    /// 2d, 3d, 4th.
    private func isSeries(_ word: ReferenceWord) -> Bool {
      word.has(.beginsWithNumber) && word.core.count <= 4
    }

    /// (9th Cir. 1996): the year with which the next brackets end.
    private func year(inBracketsAfter index: Int) -> DateVariable? {
      guard let open = words.indices.dropFirst(index).prefix(4).first(where: { words[$0].opensBracket }),
        let close = words[open...].prefix(10).first(where: \.closesBracket), close.has(.year)
      else { return nil }
      return FactReader.year(text.string(close.core))
    }

    // MARK: Statutes

    /// A code with its section, or an act and where it is printed.
    func statute() -> CitationItem? { section() ?? restatement() ?? act() }

    /// Restatement (Third) of Torts § 14 (Am. L. Inst. 2010) (The Bluebook, 21st ed., rule 12.9.4).
    private func restatement() -> CitationItem? {
      guard words[0].lower == "restatement",
        let sign = words.prefix(10).firstIndex(where: { text.scalars[$0.range].first == "§" }), sign > 1,
        sign + 1 < words.count, words[sign + 1].has(.beginsWithNumber)
      else { return nil }
      return work(.book, signAt: sign)
    }

    /// 42 U.S.C. § 1983.
    private func section() -> CitationItem? {
      guard words[0].has(.digits), let name = reporter(before: "§", from: 1), name + 1 < words.count,
        words[name + 1].has(.beginsWithNumber)
      else { return nil }
      return work(.legislation, signAt: name)
    }

    /// What the words before a section's sign name, with the section, and the year in brackets behind it.
    private func work(_ type: ItemType, signAt sign: Int) -> CitationItem {
      var item = CitationItem(type: type)
      item.title = title(0..<sign)
      item.locator = sectionNumber(
        from: words[sign + 1].core.lowerBound,
        isList: text.string(words[sign].range).hasPrefix("§§")
      )
      item.label = "section"
      item.issued = year(inBracketsAfter: sign + 1)
      return item
    }

    /// 64.601(a)(40); 601(3)-(6); 27.1-27.70; 101.533, 101.1017 behind §§: the number of a section with its subdivisions.
    private func sectionNumber(from start: Int, isList: Bool) -> String {
      var end = start
      var depth = 0
      while end < segment.range.upperBound {
        let scalar = text.scalars[end]
        if scalar == "(" { depth += 1 }
        if scalar == ")" { depth -= 1 }
        if isList, depth == 0, scalar == ",", text.scalar(at: end + 1) == " ",
          text.scalar(at: end + 2).map({ Script($0) == .digit }) == true
        {
          end += 2
          continue
        }
        guard depth >= 0,
          scalar == "(" || scalar == ")" || "-–.".unicodeScalars.contains(scalar)
            || Script(scalar) == .digit || Script(scalar) == .latin
        else { break }
        end += 1
      }
      return text.string(text.trimmed(start..<end) { $0 == "." || $0 == "-" || $0 == "–" })
    }

    /// The index of a sign after at most four abbreviated words.
    private func reporter(before sign: Unicode.Scalar, from start: Int) -> Int? {
      words.indices.dropFirst(start + 1).prefix(4).first { index in
        text.scalars[words[index].range].first == sign
          && words[start..<index].allSatisfy { $0.has(.capital) }
      }
    }

    /// Safe Ferries Act of 1964, Pub. L. No. 88-210, 78 Stat. 241; Ferries Act 1998, s 12.
    private func act() -> CitationItem? {
      guard let act = words.prefix(20).firstIndex(where: { $0.lower == "act" && $0.has(.capital) }), act > 0,
        words[0].has(.capital)
      else { return nil }
      var end = act + 1
      if end < words.count, words[act].boundary == .none, words[end].lower == "of" { end += 1 }
      guard words[act].boundary != .none || end < words.count && words[end].has(.year) else { return nil }
      var item = CitationItem(type: .legislation)
      if words[act].boundary == .none {
        item.issued = FactReader.year(text.string(words[end].core))
        end += 1
      }
      item.title = title(0..<end)
      guard end < words.count else { return nil }
      if readCode(from: end, into: &item) { return item }
      let hasPlace = readSection(from: end, into: &item)
      return readPublication(from: end, into: &item) || hasPlace ? item : nil
    }

    /// Fla. Stat. § 394 (2009): the code in which an act stands, behind its name.
    private func readCode(from start: Int, into item: inout CitationItem) -> Bool {
      if words[start].has(.digits), start + 1 < words.count, words[start - 1].boundary == .comma {
        // Taiwan Relations Act, 22 U.S.C. § 3301: the title of the code before its name.
        guard readCode(from: start + 1, behind: start, into: &item) else { return false }
        item.volume = text.string(words[start].core)
        return true
      }
      return readCode(from: start, behind: start - 1, into: &item)
    }

    private func readCode(from start: Int, behind last: Int, into item: inout CitationItem) -> Bool {
      guard last == start - 1, words[last].boundary == .comma || words[last].has(.digits),
        start + 1 < words.count,
        let sign = reporter(before: "§", from: words[last].has(.digits) ? start : last), sign > start,
        sign + 1 < words.count,
        words[sign + 1].has(.beginsWithNumber), words[start..<sign].contains(where: { $0.has(.abbreviation) })
      else { return false }
      item.containerTitle = title(start..<sign)
      item.locator = sectionNumber(
        from: words[sign + 1].core.lowerBound,
        isList: text.string(words[sign].range).hasPrefix("§§")
      )
      item.label = "section"
      item.issued = item.issued ?? year(inBracketsAfter: sign + 1)
      return true
    }

    /// s 12, § 5, section 12(1).
    private func readSection(from start: Int, into item: inout CitationItem) -> Bool {
      guard start + 1 < words.count, words[start + 1].has(.beginsWithNumber),
        ["s", "ss", "sec", "section", "sections", "§", "§§"].contains(words[start].lower)
      else { return false }
      item.locator =
        words[start + 1].has(.range)
        ? number(words[start + 1]) : sectionNumber(from: words[start + 1].core.lowerBound, isList: false)
      item.label = "section"
      return true
    }

    /// Pub. L. No. 88-210, 78 Stat. 241.
    private func readPublication(from start: Int, into item: inout CitationItem) -> Bool {
      var isFound = false
      if let law = words.indices.dropFirst(start).prefix(4).first(where: { words[$0].has(.beginsWithNumber) }
      ),
        words[start].lower == "pub", words[law].has(.range)
      {
        item.number = text.string(words[law].core)
        isFound = true
      }
      for index in words.indices.dropFirst(start) where index + 2 < words.count {
        guard words[index].has(.digits), words[index + 1].lower == "stat", words[index + 2].has(.digits)
        else {
          continue
        }
        item.volume = text.string(words[index].core)
        item.containerTitle = text.string(words[index + 1].range)
        item.page = text.string(words[index + 2].core)
        item.issued = item.issued ?? year(inBracketsAfter: index + 2)
        return true
      }
      return isFound
    }

    // MARK: Words

    /// A number or range with CSL's dash, or as printed.
    private func number(_ word: ReferenceWord) -> String {
      guard
        let (value, end) = NumberRange.read(
          text,
          at: word.core.lowerBound,
          limit: word.core.upperBound,
          digitsOnly: true
        ), end == word.core.upperBound
      else { return text.string(word.core) }
      return value
    }

    /// Words as printed, without the comma behind them.
    private func title(_ range: Range<Int>) -> String {
      let scalars = words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
      return segment.string(text.trimmed(scalars) { $0 == " " || $0 == "," })
    }
  }
}
