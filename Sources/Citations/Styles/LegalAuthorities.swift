/// Laws, interpretations, judgments and gazettes as notes of Taiwan and the mainland cite them.
///
/// 司法院釋字第 748 號解釋。 最高法院 98 年度台上字第 123 號民事判決。 民法第 184 條。 《立法院公報》，第 108 卷第 45 期，頁 12。
///
/// After 《臺大法學論叢》's guide and 《法学引注手册》 (parts on legal documents and judgments).
struct LegalAuthorities: CitationStyle {
  static let name = "legal-authorities"

  private static let decisions = Lexicon([
    "判決", "裁定", "解釋", "判例", "決議", "判决书", "裁定书", "判决", "民事判決", "刑事判決", "憲判字", "裁判", "座談會", "函", "函釋", "令", "號",
    "号", "公告", "書函", "處分書", "訴願決定", "訴願決定書", "決定書", "決定", "意見書", "理由書", "理由书",
  ])
  private static let remarks = Lexicon(["參照", "参照", "意旨參照", "意旨参照", "可資參照", "同旨", "意旨"])
  private static let dockets = Lexicon([
    "指导案例", "指导性案例", "指導案例", "指導性案例", "字第", "釋字第", "憲判字第", "民终", "刑终", "行终", "民初", "民申", "刑初", "行初", "民再",
    "法释", "法发", "国发",
  ])
  private static let acts = Lexicon([
    "法", "條例", "条例", "憲法", "宪法", "規則", "规则", "辦法", "办法", "細則", "通則", "刑法", "民法典", "增修條文", "條文", "修正案",
  ])

  func read(_ segment: Segment) -> Reading? {
    guard !segment.tokens.contains(where: { $0.titleMark != nil }), segment.range.count <= 160 else {
      return nil
    }
    if let reading = namedCase(segment) ?? gazette(segment) { return reading }
    guard segment.range.count <= 80 else { return nil }
    return guidingCase(segment) ?? decision(segment) ?? laterInterpretation(segment) ?? article(segment)
      ?? reported(segment) ?? koreanDecision(segment)
  }

  // MARK: Judgments and interpretations

  private func decision(_ segment: Segment) -> Reading? {
    let text = segment.text
    let (head, paragraph) = withoutParagraph(headRange(segment), of: segment)
    guard let docket = LegalAuthorities.dockets.first(in: text, head),
      LegalAuthorities.decisions.matchEnding(in: text, at: head.upperBound, from: docket.upperBound) != nil,
      let number = number(after: docket.upperBound, limit: head.upperBound, in: text)
    else { return nil }
    let isLetter = LegalAuthorities.letters.matchEnding(in: text, at: head.upperBound, from: head.lowerBound)
    var item = CitationItem(type: isLetter == nil ? .legalCase : .document)
    item.title = segment.string(head)
    item.number = number
    item.issued = day(in: head, of: segment) ?? year(in: text, head.lowerBound..<docket.upperBound)
    if let paragraph { (item.locator, item.label) = (paragraph, "paragraph") }
    return finished(item, segment, after: head.upperBound)
  }

  private static let guiding = Lexicon(["指导案例", "指导性案例", "指導案例", "指導性案例"])

  /// 最高人民法院指导案例24号：甲诉乙机动车交通事故责任纠纷案: a case that a court publishes to guide others, by its number and, behind a
  /// colon, its name (最高人民法院关于案例指导工作的规定, 2010).
  private func guidingCase(_ segment: Segment) -> Reading? {
    let text = segment.text
    let head = headRange(segment)
    guard let words = LegalAuthorities.guiding.first(in: text, head),
      let close = text.scalars[words.upperBound..<head.upperBound].firstIndex(where: {
        $0 == "号" || $0 == "號"
      }),
      close - words.upperBound <= 8, let number = number(after: words.upperBound, limit: close, in: text)
    else { return nil }
    var item = CitationItem(type: .legalCase)
    let name = text.trimmed(close + 1..<head.upperBound) { $0 == " " || $0 == ":" }
    let isNamed =
      LegalAuthorities.cases.matchEnding(in: text, at: name.upperBound, from: name.lowerBound) != nil
    item.title = segment.string(isNamed ? name : head.lowerBound..<close + 1)
    item.number = number
    return finished(item, segment, after: head.upperBound)
  }

  private static let interpretations = Lexicon(["釋字"])

  /// Where the court's name and 釋字 stand to which a number behind them belongs: 司法院釋字第584號、第649號解釋.
  static func interpretation(before end: Int, in text: NoteText) -> Range<Int>? {
    let near = max(end - 60, 0)..<end
    guard
      let sign = near.reversed().first(where: {
        interpretations.match(in: text, at: $0, limit: end) != nil
      })
    else { return nil }
    let start = text.scalars[near.lowerBound..<sign].lastIndex { !Script($0).isEastAsian }.map { $0 + 1 }
    return (start ?? near.lowerBound)..<sign + 2
  }

  /// 第649號解釋, behind 司法院釋字第584號: a number that goes on with the interpretations before it.
  private func laterInterpretation(_ segment: Segment) -> Reading? {
    let text = segment.text
    let head = headRange(segment)
    guard let first = segment.tokens.first, case .counted(.issue, let number) = first.kind,
      first.range.lowerBound == head.lowerBound, text.scalars[head.lowerBound] == "第",
      text.scalars[max(head.lowerBound - 2, 0)..<head.lowerBound].contains(where: {
        "、及與与和暨".unicodeScalars.contains($0)
      }),
      case let rest = text.trimmed(first.range.upperBound..<head.upperBound),
      rest.isEmpty || LegalAuthorities.decisions.holdsWhole(rest, of: text),
      let court = LegalAuthorities.interpretation(before: head.lowerBound, in: text)
    else { return nil }
    var item = CitationItem(type: .legalCase)
    item.title = text.string(court) + segment.string(head)
    item.number = number
    return finished(item, segment, after: head.upperBound)
  }

  private static let letters = Lexicon(["函", "函釋", "令", "公告", "書函"])
  private static let reasons = Lexicon(["理由書", "判決理由", "理由", "理由书"])

  /// 判決理由書第12段: the decision without the paragraph meant, and that.
  private func withoutParagraph(_ head: Range<Int>, of segment: Segment) -> (Range<Int>, String?) {
    guard let last = segment.tokens.last(where: { $0.range.upperBound == head.upperBound }),
      case .counted(.paragraph, let value) = last.kind, last.range.lowerBound > head.lowerBound
    else { return (head, nil) }
    let rest = segment.text.trimmed(head.lowerBound..<last.range.lowerBound)
    let reasons = LegalAuthorities.reasons.matchEnding(
      in: segment.text,
      at: rest.upperBound,
      from: rest.lowerBound
    )
    return (segment.text.trimmed(rest.lowerBound..<(reasons ?? rest.upperBound)), value)
  }

  /// 法務部104年5月11日法律字第…號函: the day of a letter or decision.
  private func day(in head: Range<Int>, of segment: Segment) -> DateVariable? {
    segment.tokens.lazy.filter { head.contains($0.range.lowerBound) }.compactMap { token in
      if case .date(let date) = token.kind, date.from.day != nil { date } else { nil }
    }.first ?? shortDay(in: head, of: segment.text)
  }

  /// 94年12月30日: a day of the Republic's calendar with a year of two digits, as its offices write it.
  private func shortDay(in head: Range<Int>, of text: NoteText) -> DateVariable? {
    func number(before unit: Unicode.Scalar, from start: Int) -> (value: Int, end: Int)? {
      guard let number = Numeral.digits(in: text, at: start, limit: head.upperBound),
        number.end < head.upperBound,
        text.scalars[number.end] == unit, number.end - start <= 2
      else { return nil }
      return (number.value, number.end + 1)
    }
    return head.lazy.compactMap { index -> DateVariable? in
      guard index == head.lowerBound || Script(text.scalars[index - 1]) != .digit,
        let year = number(before: "年", from: index), let month = number(before: "月", from: year.end),
        let day = number(before: "日", from: month.end)
      else { return nil }
      return DateVariable(PartialDate(year: year.value + 1911, month: month.value, day: day.value))
    }.first
  }

  private static let cases = Lexicon(["案"])
  private static let gazettes = Lexicon(["公报", "公報"])

  /// 甲诉乙合同纠纷案，最高人民法院民事裁定书（2011）民一终字第81号，2017年12月16日: a case by its name, and its docket.
  private func namedCase(_ segment: Segment) -> Reading? {
    let text = segment.text
    let head = headRange(segment)
    let rest = text.trimmed(head.upperBound..<segment.range.upperBound) { $0 == " " || $0 == "," }
    guard !rest.isEmpty,
      LegalAuthorities.cases.matchEnding(in: text, at: head.upperBound, from: head.lowerBound) != nil,
      let docket = LegalAuthorities.dockets.first(in: text, rest) ?? registration(in: rest, of: text),
      let open = text.scalars[max(rest.lowerBound, docket.lowerBound - 14)..<docket.lowerBound].lastIndex(
        of: "("
      ),
      let close = text.scalars[docket.upperBound..<min(rest.upperBound, docket.upperBound + 10)].firstIndex(
        where: {
          $0 == "号" || $0 == "號"
        })
    else { return nil }
    var item = CitationItem(type: .legalCase)
    item.title = segment.string(head)
    item.number = segment.string(open..<close + 1)
    let court = text.trimmed(rest.lowerBound..<open) { $0 == " " || $0 == "," }
    if LegalAuthorities.gazettes.matchEnding(in: text, at: court.upperBound, from: court.lowerBound) != nil {
      item.containerTitle = segment.string(court)
    }
    var reading = finished(item, segment, after: close + 1)
    if reading.item.issued == nil { reading.item.issued = year(in: text, open..<docket.upperBound) }
    return reading
  }

  /// （2017）最高法行申12号: the letters of a court and a kind of proceeding, between the year in brackets and the number
  /// (最高人民法院关于人民法院案件案号的若干规定, 2015).
  private func registration(in range: Range<Int>, of text: NoteText) -> Range<Int>? {
    guard let close = text.scalars[range].firstIndex(of: ")"), close - 5 >= range.lowerBound,
      text.scalars[(close - 4)..<close].allSatisfy({ Script($0) == .digit }), text.scalars[close - 5] == "("
    else { return nil }
    let letters = text.scalars[(close + 1)..<range.upperBound].prefix {
      Script($0) == .han && $0 != "号" && $0 != "號" || Script($0) == .digit
    }
    guard (4...20).contains(letters.count), let last = letters.lastIndex(where: { Script($0) == .han }),
      last < letters.endIndex - 1
    else { return nil }
    return close + 1..<last + 1
  }

  /// The first field of the segment: up to its first comma or full stop.
  private func headRange(_ segment: Segment) -> Range<Int> {
    let range = segment.text.trimmed(segment.range)
    let end =
      segment.text.scalars[range].firstIndex { $0 == "," || $0 == "。" || $0 == ";" } ?? range.upperBound
    var head = segment.text.trimmed(range.lowerBound..<end)
    if let last = segment.tokens.last(where: { $0.range.upperBound == head.upperBound }),
      case .group("(") = last.kind,
      case let before = segment.text.trimmed(head.lowerBound..<last.range.lowerBound),
      LegalAuthorities.decisions.matchEnding(in: segment.text, at: before.upperBound, from: before.lowerBound)
        != nil
    {
      // 刑事判決（裁判日期：…）: what is remarked of the decision.
      head = before
    }
    let remark = LegalAuthorities.remarks.matchEnding(
      in: segment.text,
      at: head.upperBound,
      from: head.lowerBound
    )
    return segment.text.trimmed(head.lowerBound..<(remark ?? head.upperBound))
  }

  /// Whether the docket of a judgment or an interpretation stands in a stretch: 98 年度台上字第 123 號.
  static func tellsDocket(_ text: NoteText, _ range: Range<Int>) -> Bool {
    range.count <= 160 && dockets.occurs(in: text, range)
  }

  private func number(after start: Int, limit: Int, in text: NoteText) -> String? {
    if let printed = Numeral.chinese(in: text, at: text.trimmed(start..<limit).lowerBound, limit: limit) {
      return String(printed.value)
    }
    var index = start
    while index < limit, Numeral.asciiDigit(text.scalars[index]) == nil {
      guard index - start < 12 else { return nil }
      index += 1
    }
    let end = text.scalars[index..<limit].firstIndex { Numeral.asciiDigit($0) == nil } ?? limit
    return (1...16).contains(end - index) ? text.string(index..<end) : nil
  }

  /// The year of a docket: 98 年度 of the Republic, （2018） of the Common Era.
  private func year(in text: NoteText, _ range: Range<Int>) -> DateVariable? {
    for index in range {
      let isDigit = Numeral.asciiDigit(text.scalars[index]) != nil
      guard isDigit || "一二三四五六七八九十".unicodeScalars.contains(text.scalars[index]),
        index == range.lowerBound || Numeral.asciiDigit(text.scalars[index - 1]) == nil,
        let year = Numeral.any(in: text, at: index, limit: range.upperBound), isDigit || year.end - index >= 2
      else { continue }
      var next = year.end
      while next < range.upperBound, text.scalars[next] == " " { next += 1 }
      guard next < range.upperBound else { return nil }
      if text.scalars[next] == "年", year.value < 200 {
        return DateVariable(PartialDate(year: year.value + 1911))
      }
      if year.value > 1900, year.value < 2200 { return DateVariable(PartialDate(year: year.value)) }
    }
    return nil
  }

  private static let judgments = Lexicon(["判", "決", "判決", "決定", "大判", "大決"])

  /// 最判昭和48年12月12日民集27巻11号1536頁: a court and its day, and the volume, issue and page of the reports (法律編集者懇話会,
  /// 法律文献等の出典の表示方法, II).
  private func reported(_ segment: Segment) -> Reading? {
    let tokens = segment.tokens.filter { token in
      !token.isSeparator(",") && !token.isSeparator("。")
        && !LegalAuthorities.remarks.holdsWhole(token.range, of: segment.text)
    }
    guard tokens.count >= 4, tokens[0].kind == .words, tokens[2].kind == .words,
      LegalAuthorities.judgments.endsWords(tokens[0], in: segment.text), tokens[0].range.count <= 16,
      case .date(let date) = tokens[1].kind, date.from.day != nil, tokens[2].range.count <= 12
    else { return nil }
    var facts = Facts()
    FactReader(segment).read(tokens[3...], into: &facts)
    guard facts.pages != nil, facts.unexplained.isEmpty else { return nil }
    var item = CitationItem(type: .legalCase)
    item.title = segment.string(tokens[0].range.lowerBound..<tokens[1].range.upperBound)
    item.containerTitle = segment.string(tokens[2].range)
    item.issued = date
    item.volume = facts.volume
    item.issue = facts.issue
    item.page = facts.pages
    item.locator = facts.pinpoint
    item.language = "ja"
    return Reading(item: item, score: 12, isExact: true)
  }

  private static let pronounced = Lexicon(["선고", "자"])
  private static let koreanDecisions = Lexicon(["판결", "결정", "명령", "전원재판부", "판결문"])

  /// 대법원 2018. 10. 30. 선고 2013다61381 전원합의체 판결: a court, the day, and the number, as the courts of Korea cite themselves.
  private func koreanDecision(_ segment: Segment) -> Reading? {
    let text = segment.text
    guard segment.scripts.isKorean, let court = segment.tokens.first, court.kind == .words,
      let at = segment.tokens.firstIndex(where: { if case .date = $0.kind { true } else { false } }),
      case .date(let date) = segment.tokens[at].kind, date.from.day != nil,
      case let head = text.trimmed(
        segment.range
          .lowerBound..<(segment.tokens[at...].first { $0.isSeparator(",") }?.range.lowerBound
          ?? segment.range.upperBound),
        where: { $0 == " " || $0 == "." || $0 == "。" }
      ),
      LegalAuthorities.koreanDecisions.matchEnding(in: text, at: head.upperBound, from: head.lowerBound)
        != nil,
      let number = text.string(segment.tokens[at].range.upperBound..<head.upperBound).split(separator: " ")
        .first(where: isDocket)
    else { return nil }
    var item = CitationItem(type: .legalCase)
    item.title = segment.string(head)
    item.number = String(number)
    item.issued = date
    return finished(item, segment, after: head.upperBound)
  }

  /// 2013다61381: a year, the letters of a kind of proceeding, a number.
  private func isDocket(_ word: Substring) -> Bool {
    let scalars = Array(word.unicodeScalars)
    let letters = scalars.filter { Script($0) == .hangul }.count
    return scalars.count >= 6 && (1...3).contains(letters)
      && scalars.allSatisfy { Script($0) == .digit || Script($0) == .hangul }
      && Script(scalars[0]) == .digit && Script(scalars[scalars.count - 1]) == .digit
  }

  // MARK: Gazettes

  private static let gazetteNames = Lexicon(["公報", "公报", "府報", "官報", "관보"])

  /// 立法院公報，108卷77期，頁15; 總統府公報第7582號，民國110年12月29日: a gazette without marks, by its numbers.
  private func gazette(_ segment: Segment) -> Reading? {
    let tokens = segment.tokens
    guard let name = tokens.first, name.range.count <= 24,
      LegalAuthorities.gazetteNames.endsWords(name, in: segment.text)
    else { return nil }
    var facts = Facts()
    FactReader(segment).read(tokens[1...], into: &facts)
    facts.unexplained.removeAll { LegalAuthorities.sittings.endsWords(Token(.words, $0), in: segment.text) }
    guard facts.unexplained.isEmpty, facts.volume ?? facts.issue ?? facts.totalIssue != nil,
      facts.evidence >= 2
    else { return nil }
    var item = CitationItem(type: .articleJournal)
    item.title = segment.string(name.range)
    segment.assign(facts, to: &item)
    item.place(facts)
    item.language = LanguageTagger.tag(of: item.title ?? "")
    return Reading(item: item, score: 7 + facts.evidence)
  }

  private static let sittings = Lexicon(["紀錄", "記錄", "院會", "公聽會", "质询", "質詢", "专刊", "專刊"])

  // MARK: Articles of laws

  /// 民法第 184 條: a law's name and the article cited.
  private func article(_ segment: Segment) -> Reading? {
    let text = segment.text
    guard segment.tokens.count >= 2, segment.tokens[0].kind == .words,
      case .counted(.article, let number) = segment.tokens[1].kind
    else { return nil }
    let name = segment.tokens[0].range
    guard LegalAuthorities.acts.matchEnding(in: text, at: name.upperBound, from: name.lowerBound) != nil,
      name.count <= 30
    else { return nil }
    var item = CitationItem(type: .legislation)
    item.title = segment.string(name)
    item.locator = number
    item.label = "article"
    return finished(item, segment, after: segment.tokens[1].range.upperBound)
  }

  private func finished(_ item: CitationItem, _ segment: Segment, after end: Int) -> Reading {
    var item = item
    var facts = Facts()
    FactReader(segment).read(segment.tokens.filter { $0.range.lowerBound >= end }[...], into: &facts)
    if item.issued == nil || item.issued?.from.day == nil && facts.issued?.from.day != nil {
      item.issued = facts.issued ?? item.issued
    }
    if item.locator == nil { item.locator = facts.pages }
    if let link = facts.firstLink { item.url = segment.address(of: link) }
    item.accessed = facts.accessed
    item.language = LanguageTagger.tag(of: item.title ?? "")
    return Reading(item: item, score: 7 - facts.unexplainedWeight(in: segment.text))
  }
}
