/// What parliaments and unions of states put on record, as notes of any style cite it: debates, hearings, reports and bills,
/// resolutions, treaties, acts of the European Union.
///
///     HL Deb 21 July 2005, vol 673, col WA261.      Ports: Hearing Before the S. Comm. on Trade, 98th Cong. 22 (1984).
///     UNGA Res 12 (IV) (3 May 1949) UN Doc A/RES/12.      H.R. Rep. No. 99-253, at 54 (1985).
///     Convention on Harbors (adopted 3 May 1969) 1155 UNTS 331, art 5.      Council Regulation (EC) 1/2004 [2004] OJ L24/1.
///
/// After OSCOLA (4th ed., parts 2.6, 3.4 and its appendix on international law), The Bluebook (21st ed., rules 13 and 21) and
/// The Chicago Manual of Style (18th ed., chapter 14, on legal and public documents).
struct PublicRecords: CitationStyle {
  static let name = "public-records"

  func read(_ segment: Segment) -> Reading? {
    guard let first = segment.tokens.first, segment.range.count <= 500,
      Script(segment.text.scalars[first.range.lowerBound]) == .latin,
      !segment.tokens.contains(where: { $0.titleMark != nil && $0.titleMark != .italics })
    else { return nil }
    let record = Record(segment: segment)
    guard
      var item = record.debate() ?? record.hearing() ?? record.report() ?? record.bill()
        ?? record.resolution() ?? record.act() ?? record.treaty() ?? record.paper()
    else { return nil }
    var facts = Facts()
    FactReader(segment).read(segment.tokens[...], into: &facts)
    if let link = facts.firstLink { item.url = segment.address(of: link) }
    item.accessed = facts.accessed
    item.language = LanguageTagger.tag(of: item.title ?? "")
    return Reading(item: item, score: 14, isExact: true)
  }
}

extension PublicRecords {
  /// One reading of one segment.
  private struct Record {
    let segment: Segment

    private var text: NoteText { segment.text }
    private var tokens: [Token] { segment.tokens }
    private var start: Int { text.trimmed(segment.range).lowerBound }
    private var end: Int { segment.range.upperBound }

    // MARK: Debates

    private static let debates = Lexicon([
      "hc deb", "hl deb", "hansard, hc deb", "hansard, hl deb", "hansard hc deb", "hansard hl deb",
      "hansard, hc",
      "hansard, hl", "hansard", "parl deb", "parl. deb",
    ])
    private static let columns = Lexicon(["col", "cols", "column", "columns", "cc", "c"])

    /// HC Deb 3 February 1977, vol 389, cols 973–976.
    func debate() -> CitationItem? {
      guard let named = Record.debates.match(in: text, at: start, limit: end), let date = date(from: named),
        case let column = column(from: named), column != nil || volume != nil
      else { return nil }
      var item = CitationItem(type: .document)
      item.title = segment.string(start..<named)
      item.issued = date
      item.volume = volume
      item.locator = column
      item.label = column == nil ? nil : "column"
      return item
    }

    private var volume: String? {
      tokens.lazy.compactMap { token in
        if case .counted(.volume, let value) = token.kind { value } else { nil }
      }.first
    }

    private func column(from start: Int) -> String? {
      var index = start
      while let word = Record.columns.first(in: text, index..<end) {
        var number = word.upperBound
        while number < end, text.scalars[number] == "." || text.scalars[number] == " " { number += 1 }
        if let read = NumberRange.readLoose(text, at: number, limit: end), number > word.upperBound {
          return read.0
        }
        index = word.upperBound
      }
      return nil
    }

    // MARK: Congress

    private static let hearings = Lexicon([
      "hearing before", "hearings before", "hearing on", "hearings on", "hearing of", "hearings of",
    ])
    private static let bodies = Lexicon([
      "u.s", "united states", "congress", "senate", "house", "committee", "subcommittee", "joint committee",
      "select committee", "special committee",
    ])
    private static let congress = Lexicon(["cong", "congress"])
    private static let sessions = Lexicon(["sess", "session"])

    /// U.S. Congress, Senate, Committee on Ports, Piers: Hearings before the Committee on Ports, 96th Cong., 1st sess., 1979, 17.
    func hearing() -> CitationItem? {
      guard let hearing = Record.hearings.first(in: text, start..<end),
        let congress = numberedCongress(from: hearing.upperBound)
      else { return nil }
      let title = titleStart(before: hearing.lowerBound)
      var item = CitationItem(type: .report)
      if title > start { item.author = [.literal(string(start..<title))] }
      item.title = string(title..<congress.lowerBound)
      guard item.title?.isEmpty == false else { return nil }
      readPublication(from: congress.upperBound, into: &item)
      return item.issued == nil ? nil : item
    }

    /// Behind the chamber and the committees that stand before a title.
    private func titleStart(before limit: Int) -> Int {
      var index = start
      while let begin = Record.bodies.match(in: text, at: index, limit: limit) {
        guard
          let stop = tokens.first(where: { token in
            token.range.lowerBound >= begin && token.range.lowerBound < limit
              && (token.isSeparator(",") || token.isSeparator(".") && !isInitial(before: token))
          })
        else { return start }
        index = text.trimmed(stop.range.upperBound..<limit).lowerBound
      }
      return index
    }

    /// U.S., S. Comm.: whether a stop follows one capital.
    private func isInitial(before stop: Token) -> Bool {
      let last = stop.range.lowerBound - 1
      return text.scalars[last].isUppercase
        && (last == start || " .".unicodeScalars.contains(text.scalars[last - 1]))
    }

    /// 96th Cong., 1st sess.: from the number to the end of the session.
    private func numberedCongress(from low: Int) -> Range<Int>? {
      guard let word = Record.congress.first(in: text, low..<end, where: { ordinal(before: $0) != nil }),
        let begin = ordinal(before: word.lowerBound)
      else { return nil }
      var stop = word.upperBound
      if let session = Record.sessions.first(in: text, stop..<min(end, stop + 16)) {
        stop = session.upperBound
      }
      if stop < end, text.scalars[stop] == "." { stop += 1 }
      return begin..<stop
    }

    /// Where 96th, 2d or 103rd begins before a word.
    private func ordinal(before word: Int) -> Int? {
      var index = word
      while index > start, text.scalars[index - 1] == " " { index -= 1 }
      let last = index
      while index > start, Script(text.scalars[index - 1]) == .latin { index -= 1 }
      guard (1...2).contains(last - index) else { return nil }
      let letters = index
      while index > start, Script(text.scalars[index - 1]) == .digit { index -= 1 }
      return (1...3).contains(letters - index) ? index : nil
    }

    /// 22 (2017); February 5, 1979, 17; (Washington, DC: GPO, 1979), 17: the page meant, the day, who printed it.
    private func readPublication(from low: Int, into item: inout CitationItem) {
      let behind = tokens.filter { $0.range.lowerBound >= low && !isStatement($0) }
      var facts = Facts()
      if let page = behind.first, case .number(let value) = page.kind, FactReader.year(value) == nil {
        facts.pages = value
        FactReader(segment).read(behind.dropFirst(), into: &facts)
      } else {
        FactReader(segment).read(behind[...], into: &facts)
      }
      item.issued = facts.issued
      item.locator = facts.pages ?? facts.volume
      item.publisher = facts.publisher
      item.publisherPlace = facts.publisherPlace
    }

    private static let statements = Lexicon([
      "statement of", "testimony of", "remarks of", "opening statement",
    ])

    /// (statement of Jane Roe, Director): who spoke.
    private func isStatement(_ token: Token) -> Bool {
      guard case .group("(") = token.kind else { return false }
      return Record.statements.match(in: text, at: token.inner.lowerBound, limit: token.inner.upperBound)
        != nil
    }

    private static let reports = Lexicon([
      "h.r. rep. no", "s. rep. no", "h.r. doc. no", "s. doc. no", "h.r. conf. rep. no", "s. exec. rep. no",
      "h. rep. no", "h.r. rep", "s. rep", "h. rept", "s. rept",
    ])

    /// H.R. Rep. No. 99-253, pt. 1, at 54 (1985).
    func report() -> CitationItem? {
      guard let words = Record.reports.match(in: text, at: start, limit: end) else { return nil }
      var number = words
      while number < end, text.scalars[number] == "." || text.scalars[number] == " " { number += 1 }
      guard let (value, stop) = NumberRange.read(text, at: number, limit: end, digitsOnly: true),
        value.contains("-"), let year = date(from: stop)
      else { return nil }
      var item = CitationItem(type: .report)
      item.title = segment.string(start..<stop)
      item.number = value
      item.issued = year
      item.locator = pageBehindAt(from: stop)
      return item
    }

    private static let at = Lexicon(["at"])

    private func pageBehindAt(from low: Int) -> String? {
      guard let at = Record.at.first(in: text, low..<end) else { return nil }
      return NumberRange.read(
        text,
        at: text.trimmed(at.upperBound..<end).lowerBound,
        limit: end,
        digitsOnly: true
      )?.0
    }

    private static let bills = Lexicon([
      "h.r", "s", "h.r. res", "h. res", "s. res", "h. con. res", "s. con. res", "h.j. res", "s.j. res",
    ])

    /// H.R. 3055, 94th Cong. § 2 (1976); Safe Piers Act, H.R. 3055, 94th Cong. (1976).
    func bill() -> CitationItem? {
      guard let congress = numberedCongress(from: start),
        case let head = text.trimmed(start..<congress.lowerBound, where: { $0 == " " || $0 == "," }),
        let space = text.scalars[head].lastIndex(of: " "),
        text.scalars[(space + 1)..<head.upperBound].allSatisfy({ Script($0) == .digit }),
        space + 1 < head.upperBound,
        case let abbreviation = text.trimmed(head.lowerBound..<space, where: { $0 == " " || $0 == "." }),
        let begin = Record.bills.matchEnding(in: text, at: abbreviation.upperBound, from: head.lowerBound),
        let year = date(from: congress.upperBound)
      else { return nil }
      let name = string(head.lowerBound..<begin)
      var item = CitationItem(type: .bill)
      item.number = segment.string(begin..<head.upperBound)
      item.title = name.isEmpty ? item.number : name
      item.issued = year
      if let section = locator(.section) { (item.locator, item.label) = (section, "section") }
      return item
    }

    // MARK: United Nations

    private static let resolutions = Lexicon([
      "unga res", "unsc res", "unhrc res", "ga res", "sc res", "g.a. res", "s.c. res", "h.r.c. res",
      "ecosoc res",
      "unga resolution", "unsc resolution", "security council resolution", "general assembly resolution",
      "un security council resolution", "un general assembly resolution", "human rights council resolution",
      "united nations security council resolution", "united nations general assembly resolution", "u.n. gaor",
      "u.n. scor", "un gaor", "un scor",
    ])
    private static let symbols = Lexicon(["un doc", "u.n. doc", "un document"])

    /// UNGA Res 2758 (XXVI) (25 October 1971) UN Doc A/RES/2758; S.C. Res. 1441, ¶ 4 (Nov. 8, 2002).
    func resolution() -> CitationItem? {
      guard let words = Record.resolutions.match(in: text, at: start, limit: end),
        let dated = tokens.first(where: { $0.range.lowerBound >= words && dateIn($0) != nil })
      else { return nil }
      let stop = tokens.first { token in
        guard token.range.lowerBound >= words else { return false }
        if case .counted = token.kind { return true }
        if token.kind == .words, Record.at.occurs(in: text, token.range) { return true }
        return token.range == dated.range || names(symbol: token)
      }
      var item = CitationItem(type: .document)
      item.title = string(start..<(stop ?? dated).range.lowerBound)
      item.issued = dateIn(dated)
      item.number = symbol
      if let paragraph = locator(.paragraph) { (item.locator, item.label) = (paragraph, "paragraph") }
      return item
    }

    private func names(symbol token: Token) -> Bool {
      token.kind == .words
        && (Record.symbols.match(in: text, at: token.range.lowerBound, limit: token.range.upperBound) != nil
          || isSymbol(token.range.lowerBound))
    }

    /// A/RES/2758, S/PV.4453, E/CN.4/2006/1: the letter of an organ and what follows it.
    private func isSymbol(_ index: Int) -> Bool {
      guard index + 3 < end, "AESTCHD".unicodeScalars.contains(text.scalars[index]) else { return false }
      return text.scalars[index + 1] == "/" && (index == 0 || Script(text.scalars[index - 1]) == .other)
    }

    private var symbol: String? {
      guard let begin = (start..<end).first(where: isSymbol) else { return nil }
      let stop = text.scalars[begin..<end].firstIndex { " ,;".unicodeScalars.contains($0) } ?? end
      return text.string(
        text.trimmed(begin..<stop) { $0 == "." || $0 == ")" && !text.scalars[begin..<stop].contains("(") }
      )
    }

    // MARK: Papers of governments

    private static let papers = Lexicon([
      "minutes of", "memorandum of", "memorandum from", "memorandum for", "memorandum by", "telegram from",
      "telegram to", "cable from", "record of", "notes of", "note of", "despatch from", "dispatch from",
      "letter from",
      "record of conversation", "memcon", "aide-mémoire", "paper prepared", "editorial note",
    ])
    private static let collections = Lexicon(["foreign relations of the united states", "frus"])

    /// Memorandum of Conversation, Port Ellis, February 21, 1972, FRUS, 1969–76, vol. 17, 510–17: a paper by its kind and day, and
    /// the collection that prints it (The Chicago Manual of Style, 18th ed., chapter 14).
    func paper() -> CitationItem? {
      guard Record.papers.match(in: text, at: start, limit: end) != nil,
        let at = tokens.firstIndex(where: { if case .date = $0.kind { true } else { false } }), at > 1,
        case .date(let date) = tokens[at].kind, date.from.day != nil
      else { return nil }
      var last = at - 1
      while last > 0, case .separator = tokens[last].kind { last -= 1 }
      var title = start..<tokens[last].range.upperBound
      if last >= 2, tokens[last].kind == .words, tokens[last - 1].isSeparator(","),
        PlaceNames.isTown(text, tokens[last].range)
      {
        title = start..<tokens[last - 1].range.lowerBound
      }
      var item = CitationItem(type: .document)
      item.title = string(title)
      item.issued = date
      readCollection(from: tokens[at].range.upperBound, into: &item)
      return item
    }

    private func readCollection(from low: Int, into item: inout CitationItem) {
      guard let name = Record.collections.first(in: text, low..<end) else { return }
      var behind = tokens.filter { $0.range.lowerBound >= name.upperBound }[...]
      while let first = behind.first, first.isSeparator(",") { behind.removeFirst() }
      var stop = name.upperBound
      if let years = behind.first, case .number(let value) = years.kind,
        value.contains("-") || FactReader.year(value) != nil
      {
        stop = years.range.upperBound
        behind.removeFirst()
      } else if let years = behind.first, case .date = years.kind {
        stop = years.range.upperBound
        behind.removeFirst()
      }
      item.containerTitle = segment.string(name.lowerBound..<stop)
      item.volume = volume
      var facts = Facts()
      FactReader(segment).read(behind.filter { !isYears($0) }, into: &facts)
      item.editor = facts.contributors.editor
      item.publisher = facts.publisher
      item.publisherPlace = facts.publisherPlace
      item.page = facts.pages
    }

    /// China, 1969–1972: the years of a volume's title.
    private func isYears(_ token: Token) -> Bool {
      if case .number(let value) = token.kind {
        value.contains("-") && FactReader.year(String(value.prefix(4))) != nil
      } else {
        false
      }
    }

    // MARK: Treaties

    private static let treaties = Lexicon([
      "convention", "treaty", "covenant", "protocol", "charter", "agreement", "statute", "declaration",
      "accord", "pact", "exchange of notes",
    ])
    private static let series = Lexicon([
      "unts", "u.n.t.s", "lnts", "l.n.t.s", "t.i.a.s", "tias", "u.s.t", "ust", "ilm", "i.l.m", "bevans",
      "cts",
    ])
    private static let histories = Lexicon([
      "adopted", "opened for signature", "signed", "done", "concluded", "entered into force", "art", "arts",
      "article",
    ])

    /// Convention on Harbors (adopted 3 May 1969, entered into force …) 1155 UNTS 331, art 5.
    func treaty() -> CitationItem? {
      guard let printed = Record.series.first(in: text, start..<end, where: { isNumber(before: $0) }),
        let dated = tokens.first(where: { dateIn($0) != nil })
      else { return nil }
      let stop = min(dated.range.lowerBound, titleStop)
      guard stop > start, Record.treaties.occurs(in: text, start..<stop) else { return nil }
      var item = CitationItem(type: .legislation)
      item.title = string(start..<stop)
      item.issued = dateIn(dated)
      item.containerTitle = segment.string(
        printed.lowerBound..<printed.upperBound
          + (text.scalar(at: printed.upperBound) == "." ? 1 : 0)
      )
      item.volume = number(before: printed.lowerBound)
      let page = text.trimmed(printed.upperBound..<end) { $0 == " " || $0 == "." }.lowerBound
      item.page = NumberRange.read(text, at: page, limit: end, digitsOnly: true)?.0
      if let article = locator(.article) { (item.locator, item.label) = (article, "article") }
      return item
    }

    /// Where brackets or a field begin that tell a treaty's history, or the article meant.
    private var titleStop: Int {
      tokens.first { token in
        switch token.kind {
        case .group("("):
          Record.histories.match(in: text, at: token.inner.lowerBound, limit: token.inner.upperBound) != nil
        case .words:
          token.range.lowerBound > start
            && Record.histories.match(in: text, at: token.range.lowerBound, limit: token.range.upperBound)
              != nil
        case .counted(.article, _): true
        default: false
        }
      }?.range.lowerBound ?? end
    }

    private func isNumber(before index: Int) -> Bool { number(before: index) != nil }

    private func number(before index: Int) -> String? {
      let stop = text.trimmed(start..<index).upperBound
      let begin = text.scalars[start..<stop].lastIndex { Script($0) != .digit }.map { $0 + 1 } ?? start
      return (1...5).contains(stop - begin) ? text.string(begin..<stop) : nil
    }

    // MARK: The European Union

    private static let acts = Lexicon(
      ["", "council ", "commission ", "parliament and council ", "european parliament and council "].flatMap {
        body in
        ["", "implementing ", "delegated ", "framework "].flatMap { kind in
          ["regulation", "directive", "decision", "recommendation"].map { body + kind + $0 }
        }
      }
    )
    private static let journals = Lexicon(["oj", "o.j", "official journal"])

    /// Council Regulation (EC) 139/2004 on … [2004] OJ L24/1; Regulation (EU) 2016/679, art. 17, 2016 O.J. (L 119) 1.
    func act() -> CitationItem? {
      let registered = Record.acts.match(in: text, at: start, limit: end).flatMap(registration)
      let journal = Record.journals.first(in: text, (registered?.upperBound ?? start)..<end)
      let isTreaty = journal.map { Record.treaties.occurs(in: text, start..<$0.lowerBound) } ?? false
      guard let number = registered ?? (isTreaty ? start..<start : nil) else { return nil }
      var item = CitationItem(type: .legislation)
      item.number = number.isEmpty ? nil : text.string(number)
      item.title = string(start..<actEnd(behind: number.upperBound, journal: journal))
      item.issued =
        tokens.lazy.compactMap { token in
          if case .date(let date) = token.kind { date } else { nil }
        }.first ?? journal.flatMap { year(before: $0.lowerBound) } ?? year(of: item.number ?? "")
      if let journal {
        item.containerTitle = segment.string(
          journal.lowerBound..<journal.upperBound
            + (text.scalar(at: journal.upperBound) == "." ? 1 : 0)
        )
        item.page = page(behind: journal.upperBound)
      }
      if let article = locator(.article) { (item.locator, item.label) = (article, "article") }
      return item
    }

    /// 139/2004, 2000/31/EC, 2016/679 within reach of the words for the act.
    private func registration(from low: Int) -> Range<Int>? {
      guard
        let slash = text.scalars[low..<min(end, low + 24)].firstIndex(of: "/"), slash > low, slash + 1 < end,
        Script(text.scalars[slash - 1]) == .digit, Script(text.scalars[slash + 1]) == .digit
      else { return nil }
      let begin = (text.scalars[low..<slash].lastIndex { Script($0) != .digit } ?? low) + 1
      let stop =
        text.scalars[slash..<end].firstIndex { scalar in
          scalar != "/" && Script(scalar) != .digit && !scalar.isUppercase
        } ?? end
      return begin..<stop
    }

    /// Before [2004] OJ, (OJ L 24, or the article meant.
    private func actEnd(behind low: Int, journal: Range<Int>?) -> Int {
      var stop = journal?.lowerBound ?? end
      for token in tokens where token.range.lowerBound >= low && token.range.lowerBound < stop {
        switch token.kind {
        case .counted(.article, _), .link: stop = token.range.lowerBound
        case .group("["): stop = token.range.lowerBound
        case .group("("):
          if let journal, token.range.contains(journal.lowerBound) { stop = token.range.lowerBound }
        default: break
        }
      }
      let printedYear = text.trimmed(low..<stop) { $0 == " " || $0 == "," }
      if let journal, journal.lowerBound == stop, printedYear.count > 4,
        FactReader.year(text.string(printedYear.upperBound - 4..<printedYear.upperBound)) != nil,
        text.scalars[printedYear.upperBound - 5] == " "
      {
        stop = printedYear.upperBound - 4
      }
      return stop
    }

    /// L24/1; L 119, 4.5.2016, p. 1; (L 119) 1: the page behind the number of the issue.
    private func page(behind low: Int) -> String? {
      for token in Lexer(text, links: segment.addresses).tokens(in: low..<end) {
        if case .counted(.pages, let pages) = token.kind { return pages }
      }
      let rest = text.scalars[low..<end]
      if let slash = rest.firstIndex(of: "/"), slash - low <= 8 {
        return NumberRange.read(text, at: slash + 1, limit: end, digitsOnly: true)?.0
      }
      guard let close = rest.firstIndex(of: ")"), close - low <= 10 else { return nil }
      return NumberRange.read(
        text,
        at: text.trimmed(close + 1..<end).lowerBound,
        limit: end,
        digitsOnly: true
      )?.0
    }

    private func year(before index: Int) -> DateVariable? {
      let stop = text.trimmed(start..<index) { $0 == " " || $0 == "]" || $0 == "(" }.upperBound
      return stop - 4 >= start ? FactReader.year(text.string(stop - 4..<stop)) : nil
    }

    private func year(of number: String) -> DateVariable? {
      number.split(separator: "/").lazy.compactMap { FactReader.year(String($0)) }.first
    }

    // MARK: Tokens

    /// Words without blanks, commas and opening brackets at the end.
    private func string(_ range: Range<Int>) -> String {
      segment.string(text.trimmed(range) { $0 == " " || $0 == "," || $0 == "(" })
    }

    private func locator(_ counter: Token.Counter) -> String? {
      tokens.lazy.compactMap { token in
        if case .counted(counter, let value) = token.kind { value } else { nil }
      }.first
    }

    /// The first date or year behind an index, in brackets or not.
    private func date(from low: Int) -> DateVariable? {
      tokens.lazy.filter { $0.range.lowerBound >= low }.compactMap { dateIn($0) ?? yearIn($0) }.first
    }

    private func dateIn(_ token: Token) -> DateVariable? {
      switch token.kind {
      case .date(let date): return date
      case .group:
        return Lexer(text, links: []).tokens(in: token.inner).lazy.compactMap { inner in
          if case .date(let date) = inner.kind { date } else { nil }
        }.first
      default: return nil
      }
    }

    private func yearIn(_ token: Token) -> DateVariable? {
      switch token.kind {
      case .number(let value): return FactReader.year(value)
      case .group:
        let inside = Lexer(text, links: []).tokens(in: token.inner)
        guard inside.count == 1, case .number(let value) = inside[0].kind else { return nil }
        return FactReader.year(value)
      default: return nil
      }
    }
  }
}
