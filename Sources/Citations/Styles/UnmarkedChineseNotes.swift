/// Chinese notes without title marks, whose fields commas part, as most law journals of Taiwan have them.
///
///     作者，篇名，刊物，37卷4期，頁253-284，2008年12月。
///     作者，書名，10版，新學林，2020年9月，頁322。
///     作者，篇名，收於：某某編，書名，元照，2006年，頁5。
///
/// After the guides of 《中研院法學期刊》, 《政大法學評論》 and 《月旦法學雜誌》. Nothing marks a title here, so a name must stand
/// first, and numbers that only sources have must follow.
struct UnmarkedChineseNotes: CitationStyle {
  static let name = "unmarked-chinese-notes"

  /// Whether tokens may be such a note: a family name before a comma, and pages or a date behind another.
  static func mayBe(_ tokens: ArraySlice<Token>, in text: NoteText) -> Bool {
    guard tokens.count >= 6, let name = tokens.first, name.kind == .words,
      (2...24).contains(name.range.count),
      FamilyNames.begin(text, name.range), tokens.filter({ $0.isSeparator(",") }).count >= 2
    else { return false }
    return tokens.contains { token in
      switch token.kind {
      case .counted(.pages, _), .date: true
      default: false
      }
    }
  }

  func read(_ segment: Segment) -> Reading? {
    guard let first = segment.tokens.first, first.kind == .words, segment.range.count <= 300,
      Script(segment.text.scalars[first.range.lowerBound]).isEastAsian, !segment.scripts.isKorean,
      !segment.tokens.contains(where: {
        $0.stands(in: [.singleAngle, .doubleAngle, .doubleCorner, .asciiAngle])
      })
    else { return nil }
    var pass = Pass(segment: segment)
    return pass.read()
  }
}

extension UnmarkedChineseNotes {
  /// One reading of one segment.
  private struct Pass {
    let segment: Segment
    var item = CitationItem(type: .book)
    var facts = Facts()

    private var text: NoteText { segment.text }

    init(segment: Segment) { self.segment = segment }

    mutating func read() -> Reading? {
      let fields = fields()
      guard fields.count >= 4, readAuthors(fields[0]), let title = title(fields[1]), !tellsInterview(fields)
      else { return nil }
      item.title = segment.string(title)
      let start = fields[2].startIndex
      let next = readHost(fields) ?? readPeriodical(fields) ?? start
      FactReader(segment).read(segment.tokens[next...], into: &facts)
      placePublisher()
      guard isComplete else { return nil }
      segment.assign(facts, to: &item)
      item.type = type
      item.place(facts)
      item.language = LanguageTagger.tag(of: item.title ?? "")
      return Reading(item: item, score: 5 + facts.evidence - 2 * facts.unexplainedWeight(in: text))
    }

    /// The tokens between commas; full stops end the last.
    private func fields() -> [ArraySlice<Token>] {
      segment.tokens.split { $0.isSeparator(",") || $0.isSeparator("。") }
    }

    private func range(_ field: ArraySlice<Token>) -> Range<Int> {
      guard let first = field.first, let last = field.last else { return 0..<0 }
      return first.range.lowerBound..<last.range.upperBound
    }

    // MARK: Names

    /// 黃昭元; 王某／李某; 許某主編; 林某（2008）; 法務部: who made it, by a family name, a role or an institution's ending.
    private mutating func readAuthors(_ field: ArraySlice<Token>) -> Bool {
      var names = field
      if names.count > 1, case .group("(") = names[names.endIndex - 1].kind {
        let inside = Lexer(text, links: []).tokens(in: names[names.endIndex - 1].inner)
        guard inside.count == 1, case .number(let value) = inside[0].kind, let year = FactReader.year(value)
        else { return false }
        facts.issued = year
        names = names.dropLast()
      }
      guard names.allSatisfy({ $0.kind == .words || $0.isSeparator("、") }),
        let people = ContributorReader(text).contributors(in: range(names)), !people.isEmpty
      else { return false }
      let hasRole = people.author.isEmpty || Self.roles.endsWords(names[names.endIndex - 1], in: text)
      guard (people.author + people.editor + people.translator).allSatisfy({ isName($0, hasRole: hasRole) })
      else { return false }
      item.author = people.author
      item.editor = people.editor
      item.translator = people.translator
      return true
    }

    private static let roles = Lexicon(["著", "等著", "合著", "主編", "主编", "編著", "编著", "合編", "等", "譯", "译"])

    private func isName(_ person: PersonName, hasRole: Bool) -> Bool {
      guard case .literal(let name) = person else { return hasRole }
      let scalars = Array(name.unicodeScalars)
      if hasRole, scalars.count <= 12 { return true }
      if (2...4).contains(scalars.count), FamilyNames.beginsChinese(name) { return true }
      return (3...16).contains(scalars.count) && ItemClassifier.isInstitution(name)
    }

    private static let tellers = Lexicon(["口述", "受訪", "受访", "口述者"])
    private static let listeners = Lexicon(["訪問", "訪談", "採訪", "访问", "访谈", "采访", "紀錄", "記錄", "记录", "整理"])

    /// 林某口述，周某訪問，day: what somebody was told, which stands nowhere.
    private func tellsInterview(_ fields: [ArraySlice<Token>]) -> Bool {
      guard let teller = fields[0].last, let listener = fields[1].last, range(fields[1]).count <= 12 else {
        return false
      }
      return Self.tellers.endsWords(teller, in: text) && Self.listeners.endsWords(listener, in: text)
    }

    // MARK: Title

    private static let prose = Lexicon([
      "認為", "认为", "指出", "主張", "主张", "以為", "本文", "筆者", "笔者", "參照", "参照", "參見", "参见", "所謂", "即", "惟", "但", "因此",
      "如此", "此外",
    ])

    /// Words with brackets, colons and quotations, which no prose begins.
    private func title(_ field: ArraySlice<Token>) -> Range<Int>? {
      let range = range(field)
      guard (3...80).contains(range.count), field.contains(where: { $0.kind == .words }),
        Self.prose.match(in: text, at: range.lowerBound, limit: range.upperBound) == nil,
        field.allSatisfy({ token in
          switch token.kind {
          case .link, .typeMark, .counted(.pages, _), .counted(.article, _): false
          case .title(let mark): mark == .corner || mark == .doubleQuotes
          default: true
          }
        })
      else { return nil }
      return range
    }

    // MARK: What holds it

    private static let containedIn = Lexicon([
      "收於", "收于", "收錄於", "收录于", "收入", "載於", "载于", "載", "载", "刊於", "輯於", "刊載於", "收載於",
    ])

    /// 收於：某某編，書名; 載：書名: the token behind the host.
    private mutating func readHost(_ fields: [ArraySlice<Token>]) -> Int? {
      let words = range(fields[2])
      guard let end = Self.containedIn.match(in: text, at: words.lowerBound, limit: words.upperBound) else {
        return nil
      }
      let rest = text.trimmed(end..<words.upperBound) { $0 == " " || $0 == ":" }
      guard !rest.isEmpty else { return nil }
      let isEdited =
        NoteWords.editorEndings.matchEnding(in: text, at: rest.upperBound, from: rest.lowerBound) != nil
        || NoteWords.authorEndings.matchEnding(in: text, at: rest.upperBound, from: rest.lowerBound) != nil
      guard isEdited else {
        item.containerTitle = segment.string(rest)
        facts.evidence += 2
        return fields[2].endIndex
      }
      guard fields.count > 4, case let host = range(fields[3]), host.count >= 3 else { return nil }
      item.editor += ContributorReader(text).contributors(in: rest)?.editor ?? []
      item.containerTitle = segment.string(host)
      facts.evidence += 2
      return fields[3].endIndex
    }

    /// 臺大法學論叢，37卷4期; 聯合報，2008年5月3日: the token behind the name of a periodical.
    private mutating func readPeriodical(_ fields: [ArraySlice<Token>]) -> Int? {
      guard let name = fields[2].first, name.kind == .words, name.range.count <= 30 else { return nil }
      let words = segment.string(name.range)
      guard !Imprints.isPress(words) else { return nil }
      let behind = fields[2].dropFirst().first ?? fields[3].first
      let isNumbered =
        switch behind?.kind {
        case .counted(.volume, _), .counted(.issue, _), .counted(.totalIssue, _): true
        default: false
        }
      let isDated = if case .date(let date) = behind?.kind { date.from.day != nil } else { false }
      guard isNumbered || isDated && ItemClassifier.isPeriodical(words) else { return nil }
      item.containerTitle = words
      facts.evidence += 1
      return name.range.upperBound == range(fields[2]).upperBound
        ? fields[2].endIndex : fields[2].startIndex + 1
    }

    /// 新學林: what stands alone beside an edition or a date is the house, where it is known for one or short.
    private mutating func placePublisher() {
      guard item.containerTitle == nil || !item.editor.isEmpty || facts.volume == nil && facts.issue == nil,
        facts.publisher == nil, facts.issued != nil, let words = facts.unexplained.first,
        words.count <= 12, facts.unexplained.count == 1
      else { return }
      facts.publisher = segment.string(words)
      facts.unexplained = []
      facts.evidence += 1
    }

    /// Whether the numbers of a source stand behind the title: the signs of commentary are none of them.
    private var isComplete: Bool {
      guard facts.unexplained.isEmpty, facts.issued != nil || facts.pages != nil else { return false }
      if facts.isThesis { return true }
      if item.containerTitle != nil {
        return facts.volume != nil || facts.issue != nil || facts.totalIssue != nil
          || facts.issued?.from.day != nil || facts.publisher != nil && facts.issued != nil
      }
      return facts.issued != nil && (facts.edition != nil || facts.publisher != nil || facts.pages != nil)
    }

    private var type: ItemType {
      if facts.isThesis { return .thesis }
      guard let container = item.containerTitle else { return .book }
      let type = ItemClassifier.typeOfContained(
        container: container,
        facts: facts,
        hasHostEditor: !item.editor.isEmpty
      )
      // 月旦法學雜誌: what is paged and numbered by volumes here is a journal, whatever its name ends with.
      return type == .articleMagazine && facts.pages != nil ? .articleJournal : type
    }
  }
}
