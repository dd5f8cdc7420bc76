/// Cuts a note into the stretches that cite one source each, and drops signals and commentary before them.
///
/// It cuts at ；, ; and 。 and before words such as 轉引自 or `quoted in`, never inside of titles, brackets or addresses,
/// and only where what stands before the cut shows a source.
struct Segmenter: Sendable {
  private let text: NoteText

  /// Prepares to cut `text`.
  init(_ text: NoteText) {
    self.text = text
  }

  /// 同时可参见, 另請參閱: how Chinese notes send the reader on, an adverb before the verb.
  private static let directions: [String] = {
    let adverbs = [
      "", "同時", "同时", "也", "亦", "又", "另", "還", "还", "再", "並", "并", "更", "具體", "具体", "詳細", "详细", "皆", "均",
      "主要", "尤其", "或", "此外",
    ]
    let seen = ["以上", "以下", "另", "又", "亦", "並", "并", "均", "皆", "俱", "同", "分別", "分别"].flatMap { adverb in
      ["", "可", "請", "请"].flatMap { modal in ["見", "见"].map { adverb + modal + $0 } }
    }
    let modals = ["", "可", "請", "请", "可以", "應", "应"]
    let verbs = ["參見", "参见", "參閱", "参阅", "參看", "参看", "詳見", "详见", "參考", "参考"]
    return seen + ["並參", "并参", "亦參", "再參", "另參", "另参"]
      + adverbs.flatMap { adverb in modals.flatMap { modal in verbs.map { adverb + modal + $0 } } }
  }()

  /// Words that send the reader to a source. What stands between one and the source is the signal's own.
  static let signals = Lexicon(
    directions + [
      "參考", "詳參", "參照", "可參考", "請參考", "另參", "參", "另見", "又見", "亦見", "並見", "另可見", "可見", "見", "轉引自",
      "引自", "引用自", "例如", "例見", "如", "語出", "語見", "出自", "原文見", "全文見", "另见", "又见", "见", "转引自", "参考",
      "资料来源", "資料來源", "來源", "来源", "出處", "出处", "see also", "see, e.g.,", "see e.g.", "see for example",
      "see, for example,", "see generally", "see", "quoting", "citing", "reprinted in", "excerpted in",
      "but see", "but cf.", "contra", "cf.", "cf", "quoted in", "quoted by", "cited in", "as cited in",
      "compare", "and compare", "but compare", "and see also", "and see", "but see also", "accord",
      "なお、", "また、", "たとえば、", "例えば、", "ほかに、", "さらに、", "詳しくは、", "詳細は、", "このほか、",
      "e.g.,", "for example,", "for a discussion, see", "for an overview, see", "source:", "vgl.",
      "vgl", "siehe", "voir",
    ]
  )

  /// Signals that stand also in the middle of a sentence, and begin a source there.
  private static let innerSignals = Lexicon(
    directions + [
      "另見", "又見", "轉引自", "另见", "转引自", "轉引", "转引", "see", "see also", "but see", "but cf.", "quoted in",
      "quoted by", "cited in", "as cited in", "cf.", "and compare", "but compare", "and see", "詳參",
      "並見", "參考", "请见", "請見",
    ]
  )

  /// The stretches, in order; each may still turn out to be commentary.
  func segments(of tokens: [Token]) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    let signs = SourceSigns(tokens, in: text)
    var start = 0
    for index in tokens.indices where index >= start {
      if case .separator(let scalar) = tokens[index].kind, cuts(scalar, at: index, tokens, signs, from: start)
      {
        append(tokens, start..<index, to: &segments)
        start = index + 1
      } else if let next = nextDecision(tokens, index, from: start) {
        append(tokens, start..<index, to: &segments)
        start = next
      } else if let end = remarkEnd(tokens, index) {
        append(tokens, start..<index, to: &segments)
        start = end
      } else if index > start, beginsOwnWork(tokens, index), isEvident(tokens[start..<index], signs) {
        append(tokens, start..<index, to: &segments)
        start = index
      } else if index > start, beginsSignal(tokens, index), !isCopy(tokens[index...]) {
        if isEvident(tokens[start..<index], signs) {
          append(tokens, start..<index, to: &segments)
          start = index
        } else if !signs.hasTitle(in: start..<index) {
          start = index
        }
      }
    }
    append(tokens, start..<tokens.count, to: &segments)
    return segments
  }

  private static let joiners = Lexicon(["及", "與", "与", "和", "暨"])

  /// 釋字第584號、第649號解釋; 109年度台上字第12號及110年度台上字第8號判決: the token at which the second of two decisions begins, which
  /// tells its own number; nil where the token at `index` joins none.
  private func nextDecision(_ tokens: [Token], _ index: Int, from start: Int) -> Int? {
    guard index > start, index + 1 < tokens.count, case .counted(.issue, _) = tokens[index - 1].kind,
      case let before = tokens[start].range.lowerBound..<tokens[index].range.lowerBound,
      LegalAuthorities.tellsDocket(text, before)
        || LegalAuthorities.interpretation(before: before.lowerBound, in: text) != nil,
      !tokens[start..<index].contains(where: { $0.titleMark != nil })
    else { return nil }
    let words = tokens[index].range
    let joiner =
      tokens[index].kind == .words
      ? Segmenter.joiners.match(in: text, at: words.lowerBound, limit: words.upperBound) : nil
    guard tokens[index].isSeparator("、") || joiner != nil else { return nil }
    let isInside = joiner.map { $0 < words.upperBound } ?? false
    let end =
      tokens[(index + 1)...].firstIndex { if case .separator = $0.kind { true } else { false } }
      ?? tokens.count
    guard end > index + 1 else { return nil }
    let begin = isInside ? joiner ?? words.upperBound : tokens[index + 1].range.lowerBound
    let next = isInside ? index : index + 1
    if LegalAuthorities.tellsDocket(text, begin..<tokens[end - 1].range.upperBound) { return next }
    guard !isInside, case .counted(.issue, _) = tokens[index + 1].kind else { return nil }
    return LegalAuthorities.interpretation(before: begin, in: text).map { _ in next }
  }

  /// 〈Title〉，address — what the page tells: the index after a remark that a dash parts from the address before it, which
  /// may hold names and dates of any kind; nil where none begins here, or where it says when the page was visited.
  private func remarkEnd(_ tokens: [Token], _ index: Int) -> Int? {
    guard index > 0, case .link = tokens[index - 1].kind, tokens[index].kind == .words,
      case let range = tokens[index].range, let dash = text.scalar(at: range.lowerBound),
      dash == "—" || dash == "–" || dash == "―" || dash == "─"
    else { return nil }
    let end = tokens[index...].firstIndex { $0.isSeparator(";") || $0.isSeparator("。") } ?? tokens.count
    let tellsVisit = tokens[index..<end].contains { token in
      guard token.kind == .words else { return false }
      let words = text.trimmed(token.range) { $0 == " " || $0 == dash }
      return NoteWords.access.match(in: text, at: words.lowerBound, limit: words.upperBound) != nil
        || NoteWords.access.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) != nil
    }
    return tellsVisit ? nil : end
  }

  private func append(_ tokens: [Token], _ range: Range<Int>, to segments: inout [Range<Int>]) {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, case .separator = tokens[low].kind { low += 1 }
    while high > low, tokens[high - 1].isSeparator(",") { high -= 1 }
    low = afterNumber(tokens, low, high)
    guard low < high else { return }
    let end = tokens[high - 1].range.upperBound
    let start = low == 0 ? afterJoinedNumber(tokens[0]) : tokens[low].range.lowerBound
    let begin = afterSignals(start, tokens[low], end: end)
    if begin < end { segments.append(begin..<end) }
  }

  /// The index after the number of a reference in a list: [12], （3）, 12.
  private func afterNumber(_ tokens: [Token], _ low: Int, _ high: Int) -> Int {
    guard high - low > 3 else { return low }
    switch tokens[low].kind {
    case .group:
      let inner = tokens[low].inner
      // (1979) Title. Press, 1979: a year.
      return inner.count <= 4 && text.scalars[inner].allSatisfy { Script($0) == .digit }
        && (text.scalars[tokens[low].range.lowerBound] != "(" || FactReader.year(text.string(inner)) == nil)
        ? low + 1 : low
    case .number(let value):
      guard value.utf8.count <= 3, low == 0, !beginsCode(tokens, low + 1, high) else { return low }
      if tokens[low + 1].isSeparator(".") { return low + 2 }
      return isReference(tokens, low + 1, high) ? low + 1 : low
    default: return low
    }
  }

  /// 42 U.S.C. § 1983: the number of a title, and not of a reference.
  private func beginsCode(_ tokens: [Token], _ start: Int, _ high: Int) -> Bool {
    tokens[start..<min(start + 3, high)].contains { token in
      text.scalars[token.range.lowerBound] == "§"
    }
  }

  /// 56 Ellison N, Ames A. Title: names up to a full stop after a bare number; or a year, or a type mark.
  private func isReference(_ tokens: [Token], _ start: Int, _ high: Int) -> Bool {
    switch tokens[start].kind {
    case .words:
      return AuthorEnd(text, tokens).find(from: start, limit: high).map {
        $0.names.lowerBound == tokens[start].range.lowerBound
      }
        ?? false
    case .number(let value): return FactReader.year(value) != nil
    case .typeMark: return true
    default: return false
    }
  }

  /// 49.Author: the number of a reference that no blank parts from its first word.
  private func afterJoinedNumber(_ token: Token) -> Int {
    let start = token.range.lowerBound
    guard token.kind == .words,
      let number = Numeral.digits(in: text, at: start, limit: token.range.upperBound),
      number.end - start <= 3, text.scalar(at: number.end) == ".", let next = text.scalar(at: number.end + 1),
      next.isUppercase || Script(next).isEastAsian
    else { return start }
    return number.end + 1
  }

  /// The beginning after one or two signals: 另，參見; See also.
  private func afterSignals(_ start: Int, _ first: Token, end: Int) -> Int {
    guard first.kind == .words else { return start }
    var begin = afterConjunction(start, end: end)
    if let seen = Segmenter.seenThings.first(in: text, begin..<min(begin + 12, first.range.upperBound)),
      seen.upperBound < first.range.upperBound
    {
      // 訪談紀錄見林海編: what is to be seen there.
      begin = seen.upperBound
    }
    for _ in 0..<2 {
      guard let afterSignal = Segmenter.signals.match(in: text, at: begin, limit: end),
        isSignal(begin..<afterSignal, end: end)
      else { break }
      begin = afterSignal
      while begin < end,
        text.scalars[begin] == " " || text.scalars[begin] == ":" || text.scalars[begin] == ","
      {
        begin += 1
      }
    }
    return begin
  }

  /// What a note says that stands in a source, before the word for seeing it there.
  private static let seenThings = Lexicon(
    [
      "紀錄", "记录", "全文", "原文", "內容", "内容", "詳情", "详情", "資料", "资料", "討論", "讨论", "說明", "说明", "介紹", "介绍",
      "分析", "原件", "影本", "節錄", "节录", "摘要", "譯文", "译文", "經過", "经过", "考證", "考证",
    ].flatMap { thing in ["見", "见", "詳見", "详见", "參見", "参见", "可見", "可见", "請見", "载于", "載於"].map { thing + $0 } }
  )

  private static let conjunctions = Lexicon(["and", "or", "also", "以及", "及", "und", "et"])

  /// ; and Roe, Title: what joins the last source of a note to the others, in small letters behind a mark.
  private func afterConjunction(_ start: Int, end: Int) -> Int {
    let before = text.trimmed(0..<start).upperBound
    guard before > 0, ";,。.號号".unicodeScalars.contains(text.scalars[before - 1]),
      !text.scalars[start].isUppercase,
      let word = Segmenter.conjunctions.match(in: text, at: start, limit: end), word < end,
      Script(text.scalars[start]) == .han || text.scalars[word] == " "
    else { return start }
    return text.trimmed(word..<end) { $0 == " " || $0 == "," }.lowerBound
  }

  /// A signal of one character must not be the beginning of a name or another word: 如 of 如何.
  private func isSignal(_ range: Range<Int>, end: Int) -> Bool {
    guard range.count == 1, range.upperBound < end else { return true }
    switch text.scalars[range.lowerBound] {
    case "如":
      return TitleMark.opened(by: text.scalars[range.upperBound]) != nil
        || text.scalars[range.upperBound] == ":"
    case "參": return text.scalars[range.upperBound] != "與" && text.scalars[range.upperBound] != "謀"
    default: return text.scalars[range.upperBound] != "證" && text.scalars[range.upperBound] != "解"
    }
  }

  private func cuts(
    _ scalar: Unicode.Scalar,
    at index: Int,
    _ tokens: [Token],
    _ signs: SourceSigns,
    from start: Int
  ) -> Bool {
    switch scalar {
    case ";":
      if joinsNumbers(tokens, index) { return false }
      // Brackets that hold a source of their own stand for separators.
      let mark = text.scalars[tokens[index].range.lowerBound]
      if mark == "(" || mark == ")" { return true }
      return (signs.hasNumber(in: start..<index) || isEvident(tokens[start..<index], signs))
        && beginsSource(tokens, index + 1)
    case "。":
      guard index + 1 < tokens.count, index > start else { return true }
      if isCopy(tokens[(index + 1)...]) { return false }
      if isAuthorYear(tokens[start..<index]) || isTrailingFacts(tokens, index + 1) { return false }
      if case .title = tokens[index + 1].kind, !isEvident(tokens[start..<index], signs) { return false }
      if holdsWork(tokens[index + 1], after: tokens[index - 1]) { return false }
      if announcesHost(tokens, index + 1) { return false }
      return true
    case ".":
      guard index + 1 < tokens.count else { return false }
      if beginsNextEntry(tokens, index), isEvident(tokens[start..<index], signs) { return true }
      return beginsSignal(tokens, index + 1) && (isEvident(tokens[start..<index], signs) || index - start > 3)
    default: return false
    }
  }

  private func isYear(_ token: Token) -> Bool {
    switch token.kind {
    case .date: true
    case .number(let value): FactReader.year(value) != nil
    default: false
    }
  }

  /// 950–959. Paul Romer, "Title": whether the stop behind a number ends a source, and a name and a title in quotation marks
  /// begin another.
  private func beginsNextEntry(_ tokens: [Token], _ index: Int) -> Bool {
    guard index > 0, index + 3 < tokens.count, tokens[index + 1].kind == .words,
      tokens[index + 2].isSeparator(","),
      tokens[index + 3].titleMark == .doubleQuotes, case let name = tokens[index + 1].range,
      text.scalars[name].contains(" "), NameShape(text).verdict(on: name) != .no
    else { return false }
    switch tokens[index - 1].kind {
    case .number, .counted(.pages, _): return true
    default: return false
    }
  }

  /// 2010;31(2):144–68; 2010; 31(2): 144: year and volume, as the lists of medicine have them.
  private func joinsNumbers(_ tokens: [Token], _ index: Int) -> Bool {
    let mark = tokens[index].range
    if index > 0, index + 2 < tokens.count, isYear(tokens[index - 1]), case .number = tokens[index + 1].kind {
      if case .group = tokens[index + 2].kind { return true }
      if tokens[index + 2].isSeparator(":") { return true }
    }
    guard !text.isFullWidth(mark.lowerBound), let before = text.scalar(at: mark.lowerBound - 1),
      let after = text.scalar(at: mark.upperBound)
    else { return false }
    return Script(before) == .digit && Script(after) == .digit
  }

  /// Whether what follows a semicolon, up to the next, can be a source of its own and is not the rest of this one.
  private func beginsSource(_ tokens: [Token], _ start: Int) -> Bool {
    var end = start
    while end < tokens.count, !tokens[end].isSeparator(";"), !tokens[end].isSeparator("。") { end += 1 }
    guard start < end, !isCopy(tokens[start..<end]) else { return false }
    let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    return BackReferenceScanner.mayRefer(text, range) || LegalAuthorities.tellsDocket(text, range)
      || CommonLawAuthorities.mayBeShort(text, range) || CivilLawDecisions.mayBe(text, range)
      || ArchivalDocuments.mayBe(tokens[start..<end], in: text) || isShortForm(tokens[start..<end])
      || UnmarkedChineseNotes.mayBe(tokens[start..<end], in: text)
      || tokens[start..<end].contains { token in
        switch token.kind {
        case .title, .link, .typeMark, .counted(.article, _), .counted(.section, _): true
        case .group: text.scalars[token.inner].contains { Script($0) == .digit }
        default: false
        }
      }
  }

  /// 電子版見 https://…: where on the web the source told before is found.
  private func isCopy(_ tokens: ArraySlice<Token>) -> Bool {
    guard let words = tokens.first, words.kind == .words, NoteWords.copies.holdsWhole(words.range, of: text),
      case .link? = tokens.dropFirst().drop(while: { $0.isSeparator(":") || $0.isSeparator(",") }).first?.kind
    else { return false }
    return true
  }

  /// Lahiri, In Other Words, 184: a name of few words, a title as names are written, and a page.
  private func isShortForm(_ tokens: ArraySlice<Token>) -> Bool {
    var tokens = tokens
    while let last = tokens.last, last.isSeparator(".") { tokens.removeLast() }
    guard tokens.count == 5, let name = tokens.first, name.kind == .words, name.range.count <= 40,
      tokens[tokens.startIndex + 1].isSeparator(","), tokens[tokens.startIndex + 3].isSeparator(","),
      case let title = tokens[tokens.startIndex + 2], title.kind == .words, title.range.count <= 80,
      [name, title].allSatisfy({ text.scalars[$0.range.lowerBound].isUppercase })
    else { return false }
    switch tokens[tokens.startIndex + 4].kind {
    case .number(let value): return FactReader.year(value) == nil
    case .counted(.pages, _): return true
    default: return false
    }
  }

  /// Whether what follows a full stop, up to the next, only goes on telling the source: 上海：北新書局，1948年。檢索日期：…。
  private func isTrailingFacts(_ tokens: [Token], _ start: Int) -> Bool {
    var words = 0
    var facts = 0
    for (index, token) in zip(start..., tokens[start...]) {
      switch token.kind {
      case .separator("。"): return facts > 0 && words <= 24
      case .words:
        words += token.range.count
        if index + 1 < tokens.count, tokens[index + 1].isSeparator(":"), PlaceNames.isTown(text, token.range)
        {
          facts += 1
        }
        if NoteWords.publisherEndings.endsWords(token, in: text) || Imprints.isPress(text.string(token.range))
        {
          facts += 1
        }
      case .date, .number, .counted, .link: facts += 1
      case .title, .typeMark: return false
      case .group, .separator: break
      }
    }
    return facts > 0 && words <= 24
  }

  /// "Title"。《Journal》16: whether a work stands directly behind the stop after an article, which it holds.
  private func holdsWork(_ work: Token, after article: Token) -> Bool {
    guard let host = work.titleMark, let part = article.titleMark else { return false }
    return host == .doubleAngle && part != .doubleAngle
  }

  private static let holders = Lexicon([
    "载", "載", "载于", "載於", "收入", "收于", "收於", "收录于", "收錄於", "辑入", "輯入", "见", "見",
  ])

  /// 题名[A]。载《论文集》; 题名[M]。载林海、周舟．《论文集》: whether words directly behind a stop that ends a title with its type
  /// mark announce what holds it, and the host in its marks.
  private func announcesHost(_ tokens: [Token], _ start: Int) -> Bool {
    let words = tokens[start].range
    guard start >= 2, tokens[start].kind == .words,
      Segmenter.holders.match(in: text, at: words.lowerBound, limit: words.upperBound) != nil,
      tokens[..<(start - 1)].suffix(8).contains(where: {
        if case .typeMark = $0.kind { true } else { false }
      })
    else { return false }
    return tokens[start...].prefix(8).contains { $0.titleMark == .doubleAngle }
  }

  /// 作者（2004）。篇名。刊名，18，1-20。: after names with a year in brackets full stops part fields, until numbers come.
  private func isAuthorYear(_ tokens: ArraySlice<Token>) -> Bool {
    guard
      let year = tokens.firstIndex(where: { token in
        if case .group("(") = token.kind {
          Numeral.digits(in: text, at: token.inner.lowerBound, limit: token.inner.upperBound)?.value ?? 0
            > 1000
        } else {
          false
        }
      }), year > tokens.startIndex, year - tokens.startIndex <= 60
    else { return false }
    var stops = 0
    for token in tokens[(year + 1)...] {
      switch token.kind {
      case .number, .counted, .link, .date: return false
      case .separator("。"): stops += 1
      default: break
      }
    }
    return stops < 3
      && NameShape(text).verdict(
        on: tokens[tokens.startIndex].range.lowerBound..<tokens[year].range.lowerBound
      ) != .no
  }

  /// 海野『港』（2008年）3頁、同『海』（2011年）5頁: another work of the same author, behind the first.
  private func beginsOwnWork(_ tokens: [Token], _ index: Int) -> Bool {
    guard tokens[index].kind == .words, case .separator = tokens[index - 1].kind, index + 1 < tokens.count,
      let mark = tokens[index + 1].titleMark
    else { return false }
    return (mark == .doubleCorner || mark == .corner) && text.string(tokens[index].range) == "同"
  }

  /// Whether words begin here that send the reader to a source: after a separator, and with a source after them.
  private func beginsSignal(_ tokens: [Token], _ index: Int) -> Bool {
    guard tokens[index].kind == .words, case .separator = tokens[index - 1].kind else { return false }
    let range = tokens[index].range
    return Segmenter.innerSignals.match(in: text, at: range.lowerBound, limit: range.upperBound) != nil
  }

  /// Whether tokens can be a source: a title, an address, a type mark, a date, or a reference back.
  private func isEvident(_ tokens: ArraySlice<Token>, _ signs: SourceSigns) -> Bool {
    guard let first = tokens.first, let last = tokens.last else { return false }
    let range = first.range.lowerBound..<last.range.upperBound
    return signs.hasTitle(in: tokens.indices) || BackReferenceScanner.mayRefer(text, range)
      || LegalAuthorities.tellsDocket(text, range)
  }
}
