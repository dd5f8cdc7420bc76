/// Reads the words by which a note points back: Ibid., 同前註, 同註 5, 王小明，前揭書，頁 12, Smith, supra note 5, at 12.
struct BackReferenceScanner: Sendable {
  /// A reference as written, not yet led to its target.
  struct Found: Sendable, Hashable {
    /// What the words point to.
    let form: BackReference.Form
    /// The words themselves.
    let words: String
    /// The author that stands beside them, also where the form is a note.
    let author: String?
    /// The short title that stands beside them, without its marks.
    let title: String?
    /// Whether the words point to the note just before (同上, Ibid.), also where an author stands beside them.
    var isNear = false
    /// The volume and the reports of a case: 410 U.S.
    var report: String?
    /// The place in the work that the reference adds.
    let locator: String?
  }

  /// Whether a range may hold a reference: a cheap test.
  static func mayRefer(_ text: NoteText, _ range: Range<Int>) -> Bool {
    guard range.count <= maximumLength else { return false }
    return ReferenceWords.previous.occurs(in: text, range) || ReferenceWords.numbered.occurs(in: text, range)
      || ReferenceWords.earlierWork.occurs(in: text, range) || ReferenceWords.citedIn.occurs(in: text, range)
  }

  /// References are short: longer stretches tell a source of their own.
  private static let maximumLength = 160

  /// Reads a segment as a reference, or nil where it is none.
  static func scan(_ segment: Segment) -> Found? {
    let text = segment.text
    let range = text.trimmed(segment.range) { $0 == " " || $0 == "。" }
    guard !range.isEmpty, range.count <= maximumLength, segment.tokens.allSatisfy(mayStand) else {
      return nil
    }
    let scanner = BackReferenceScanner(text, range, segment)
    return scanner.leading() ?? scanner.afterAuthor() ?? scanner.inRunningWords()
  }

  private let text: NoteText
  private let range: Range<Int>
  private let segment: Segment

  private init(_ text: NoteText, _ range: Range<Int>, _ segment: Segment) {
    self.text = text
    self.range = range
    self.segment = segment
  }

  /// A reference has no address and no full date of its own.
  private static func mayStand(_ token: Token) -> Bool {
    switch token.kind {
    case .link, .typeMark: false
    case .date(let date): date.from.month == nil
    default: true
    }
  }

  /// The words stand first.
  private func leading() -> Found? {
    if let found = numbered(at: range.lowerBound, author: nil, title: nil) { return found }
    let limit = range.upperBound
    // A work that nobody is named for is the one just cited: op. cit., 前揭書.
    guard
      let end = longest(
        ReferenceWords.previous.match(in: text, at: range.lowerBound, limit: limit),
        ReferenceWords.earlierWork.match(in: text, at: range.lowerBound, limit: limit)
      )
    else {
      return nil
    }
    let after = afterStop(end)
    guard after >= range.upperBound || !isWordScalar(text.scalars[end]) else { return namedWork(after: end) }
    // “See supra Part II” and “supra para. 3” point into the manuscript itself.
    if ReferenceWords.earlierPlace.match(in: text, at: range.lowerBound, limit: limit) == end,
      ReferenceWords.divisions.match(in: text, at: skipBlanks(after), limit: limit) != nil
    {
      return nil
    }
    guard let rest = rest(from: after) else { return nil }
    return Found(
      form: .previousNote,
      words: text.string(range.lowerBound..<after),
      author: rest.author,
      title: rest.title,
      locator: rest.locator
    )
  }

  private static let aforesaid = Lexicon(["前掲", "前出", "前揭", "前引"])

  /// 前掲鈴木『海』78頁: the author and the title directly behind the words, as Japanese notes have them.
  private func namedWork(after end: Int) -> Found? {
    guard BackReferenceScanner.aforesaid.holdsWhole(range.lowerBound..<end, of: text),
      let title = segment.tokens.first(where: { $0.titleMark != nil }), title.range.lowerBound > end,
      case let author = text.trimmed(end..<title.range.lowerBound), (1...8).contains(author.count),
      text.scalars[author].allSatisfy({ Script($0).isEastAsian }),
      let rest = rest(from: title.range.upperBound)
    else { return nil }
    return Found(
      form: .earlierWork(
        author: text.string(author),
        shortTitle: MarkedTitleGrammar.title(in: title, of: segment)
      ),
      words: text.string(range.lowerBound..<title.range.upperBound),
      author: text.string(author),
      title: MarkedTitleGrammar.title(in: title, of: segment),
      locator: rest.locator
    )
  }

  private func longest(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return one ?? other }
    return max(one, other)
  }

  /// An author, and perhaps a short title, stand before the words.
  private func afterAuthor() -> Found? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let comma = nextBoundary(from: index) else { return nil }
      let start = text.trimmed(comma..<range.upperBound) {
        $0 == " " || $0 == "," || $0 == ":" || $0 == "、" || $0 == "・"
      }
      .lowerBound
      index = max(start, comma + 1)
      guard start < range.upperBound else { return nil }
      let names = text.trimmed(range.lowerBound..<comma) { $0 == " " || $0 == "," || $0 == ":" }
      // “See note, above.” names nobody.
      guard !names.isEmpty, text.string(names) != "note" else { continue }
      let (author, title) = authorAndTitle(names)
      if let found = numbered(at: start, author: author, title: title) { return found }
      let near = ReferenceWords.previous.match(in: text, at: start, limit: range.upperBound)
      if let end = ReferenceWords.earlierWork.match(in: text, at: start, limit: range.upperBound) ?? near {
        let after = afterStop(end)
        guard let rest = rest(from: after) else { continue }
        return Found(
          form: .earlierWork(author: author, shortTitle: title),
          words: text.string(start..<after),
          author: author,
          title: title,
          isNear: near != nil,
          locator: rest.locator
        )
      }
    }
    return nil
  }

  /// On tolls see the works cited in note 12 above: behind words that tell no source of their own.
  private func inRunningWords() -> Found? {
    guard let phrase = ReferenceWords.citedIn.first(in: text, range), phrase.lowerBound > range.lowerBound,
      segment.tokens.allSatisfy({ $0.kind == .words || $0.range.lowerBound >= phrase.lowerBound })
    else { return nil }
    return numbered(at: phrase.lowerBound, author: nil, title: nil)
  }

  private func nextBoundary(from index: Int) -> Int? {
    var index = index
    while index < range.upperBound {
      switch text.scalars[index] {
      case ",", ":", "、": return index
      case " " where index + 1 < range.upperBound && text.scalars[index + 1] == "(": return index
      // 鈴木・前掲注(37)20頁.
      case "・" where ReferenceWords.earlierWork.match(in: text, at: index + 1, limit: range.upperBound) != nil:
        return index
      default: index += 1
      }
    }
    return nil
  }

  private func authorAndTitle(_ names: Range<Int>) -> (author: String?, title: String?) {
    let inside = segment.tokens.filter {
      $0.range.lowerBound >= names.lowerBound && $0.range.upperBound <= names.upperBound
    }
    guard let title = inside.first(where: { $0.titleMark != nil }) else { return (text.string(names), nil) }
    let before = text.trimmed(names.lowerBound..<title.range.lowerBound) {
      $0 == " " || $0 == "," || $0 == ":"
    }
    return (before.isEmpty ? nil : text.string(before), MarkedTitleGrammar.title(in: title, of: segment))
  }

  /// 同註 5, 前揭註〔5〕, supra note 5, n. 5 above.
  private func numbered(at start: Int, author: String?, title: String?) -> Found? {
    let isBracketed = author != nil && start < range.upperBound && text.scalars[start] == "("
    let words = isBracketed ? ReferenceWords.bracketed : ReferenceWords.numbered
    let cited = isBracketed ? nil : ReferenceWords.citedIn.match(in: text, at: start, limit: range.upperBound)
    guard
      let wordEnd = cited
        ?? words.match(in: text, at: isBracketed ? start + 1 : start, limit: range.upperBound)
    else { return nil }
    if author != nil, ReferenceWords.note.holdsWhole(start..<wordEnd, of: text), tellsPages(before: start) {
      return nil
    }
    var index = afterStop(wordEnd)
    let opening = skipBlanks(index)
    var close: Unicode.Scalar?
    index = opening
    if index < range.upperBound {
      switch text.scalars[index] {
      case "[": close = "]"
      case "(": close = ")"
      case "〔": close = "〕"
      case "【": close = "】"
      default: break
      }
    }
    if close != nil { index = skipBlanks(index + 1) }
    guard index < range.upperBound,
      let number = Numeral.circled(in: text, at: index)
        ?? Numeral.any(in: text, at: index, limit: range.upperBound)
    else {
      return nil
    }
    index = number.end
    if let close {
      guard index < range.upperBound, text.scalars[index] == close else { return nil }
      index += 1
    }
    let tail = ReferenceWords.noteTails.match(in: text, at: skipBlanks(index), limit: range.upperBound)
    if isBracketed {
      guard index < range.upperBound, text.scalars[index] == ")" else { return nil }
      index += 1
    } else if tail == nil, index < range.upperBound, isWordScalar(text.scalars[index]), close == nil,
      !NoteWords.noteClosers.contains(text.scalars[index])
    {
      return nil
    }
    while index < range.upperBound, NoteWords.noteClosers.contains(text.scalars[index]) { index += 1 }
    if let tail { index = tail }
    guard let rest = rest(from: index) else { return nil }
    return Found(
      form: .note(label: String(number.value)),
      words: text.string(start..<index),
      author: author ?? rest.author,
      title: title ?? rest.title,
      locator: rest.locator
    )
  }

  /// 《書》，頁112，註33: whether a page stands before, so that a bare word for a note means one on that page.
  private func tellsPages(before start: Int) -> Bool {
    segment.tokens.contains { token in
      if case .counted(.pages, _) = token.kind { token.range.upperBound <= start } else { false }
    }
  }

  /// What follows the words: nothing, pages, an author with 書 or 文, or a title; nil where it is something else.
  private func rest(from start: Int) -> (author: String?, title: String?, locator: String?)? {
    let rest = text.trimmed(start..<range.upperBound) { $0 == " " || $0 == "," || $0 == "." || $0 == ":" }
    guard !rest.isEmpty else { return (nil, nil, nil) }
    var author: String?
    var title: String?
    var authorStart: Int?
    var locator: String?
    for token in Lexer(text, links: []).tokens(in: rest) {
      switch token.kind {
      case .counted(_, let value), .number(let value): locator = locator ?? value
      case .title: title = title ?? MarkedTitleGrammar.title(in: token, of: segment)
      case .separator, .group: break
      case .words:
        let words = withoutAt(token.range)
        if words.isEmpty { break }
        if let start = authorStart, joinsNames(start, words.lowerBound) {
          author = text.string(withoutWorkWord(start..<words.upperBound))
          break
        }
        guard author == nil, words.count <= 40 else { return nil }
        authorStart = words.lowerBound
        author = text.string(withoutWorkWord(words))
      case .link, .typeMark, .date: return nil
      }
    }
    return (author, title, locator)
  }

  private static let at = Lexicon(["at", "para", "above", "oben", "同頁", "同书", "同書", "同页", "以下", "及以下"])

  private func withoutAt(_ words: Range<Int>) -> Range<Int> {
    guard let end = BackReferenceScanner.at.match(in: text, at: words.lowerBound, limit: words.upperBound)
    else {
      return words
    }
    return text.trimmed(end..<words.upperBound)
  }

  /// 林海、陈港书: names that an enumeration comma joins.
  private func joinsNames(_ start: Int, _ next: Int) -> Bool {
    next - start <= 40 && text.scalar(at: next - 1) == "、"
  }

  private func withoutWorkWord(_ words: Range<Int>) -> Range<Int> {
    switch text.scalars[words.upperBound - 1] {
    case "書", "书", "文", "著": words.count > 1 ? words.lowerBound..<words.upperBound - 1 : words
    default: words
    }
  }

  private func afterStop(_ index: Int) -> Int {
    index < range.upperBound && text.scalars[index] == "." ? index + 1 : index
  }

  private func skipBlanks(_ index: Int) -> Int {
    var index = index
    while index < range.upperBound, text.scalars[index] == " " { index += 1 }
    return index
  }

  private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    Script(scalar) != .other
  }
}
