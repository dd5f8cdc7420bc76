/// Finds where the authors of a reference without title marks end: at a year, else at a full stop after names.
struct AuthorEnd: Sendable {
  /// The authors and what follows them.
  struct Found: Sendable {
    /// The scalars of the names.
    let names: Range<Int>
    /// The year that stands after them.
    let year: DateVariable?
    /// The index of the token after them.
    let next: Int
    /// How much they look like names.
    let verdict: NameShape.Verdict
    /// Whether words say that there is no year.
    var isUndated = false
  }

  private let text: NoteText
  private let tokens: [Token]

  /// Prepares to look at the tokens of a reference.
  init(_ text: NoteText, _ tokens: [Token]) {
    self.text = text
    self.tokens = tokens
  }

  /// Finds the end of the authors that begin at the token `start`.
  ///
  /// - Parameter needsDot: Whether only a full stop may end them, not a year.
  func find(from start: Int, limit: Int, needsDot: Bool = false) -> Found? {
    guard start < limit else { return nil }
    if let nobody = nobody(at: start, limit: limit, needsDot: needsDot) { return nobody }
    guard !namesCase(from: start, limit: limit), !namesBill(at: start, limit: limit) else { return nil }
    var index = start
    while index < limit {
      if index > start, !needsDot, let year = year(at: index), let found = end(start, index, year, limit) {
        return found
      }
      if index > start, let found = beforeTitle(start, index, limit) { return found }
      if index > start, isNoDate(index), let found = undated(start, index, limit) { return found }
      if tokens[index].isSeparator(".") || tokens[index].isSeparator("。"), index > start,
        index + 1 < limit, !tokens[index + 1].isSeparator(":"), !tokens[index + 1].isSeparator(","),
        !continuesInitials(at: index, limit: limit)
      {
        return dotted(start, index, limit)
      }
      switch tokens[index].kind {
      case .title where needsDot && isPartOfName(index, limit): index += 1
      case .title, .link, .typeMark, .counted, .separator("∥"): return nil
      default: index += 1
      }
    }
    return nil
  }

  private static let nobodies = Lexicon(["anon", "anonymous", "佚名", "匿名", "无名氏", "無名氏"])

  /// Anon. 1973. Title; 佚名. 题名: nobody, and perhaps a year.
  private func nobody(at start: Int, limit: Int, needsDot: Bool) -> Found? {
    let words = tokens[start].range
    guard tokens[start].kind == .words, start + 2 < limit,
      AuthorEnd.nobodies.match(in: text, at: words.lowerBound, limit: words.upperBound) == words.upperBound
    else { return nil }
    if case .separator = tokens[start + 1].kind {
      guard !needsDot, start + 3 < limit, let year = year(at: start + 2),
        case .separator = tokens[start + 3].kind
      else {
        return Found(names: words, year: nil, next: start + 2, verdict: .surely)
      }
      return Found(names: words, year: year, next: afterSeparators(start + 3, limit), verdict: .surely)
    }
    guard !needsDot, let year = year(at: start + 1) else { return nil }
    return Found(names: words, year: year, next: afterSeparators(start + 2, limit), verdict: .surely)
  }

  /// Ames, L. S., Title of Two Words. 林海, 港口法教程新編. — a comma ends the names where what follows cannot be one.
  private func beforeTitle(_ start: Int, _ index: Int, _ limit: Int) -> Found? {
    guard tokens[index].isSeparator(","), index + 2 < limit, tokens[index + 1].kind == .words,
      tokens[index + 2].isSeparator(".") || tokens[index + 2].isSeparator(":"),
      case let title = tokens[index + 1].range, case let before = tokens[index - 1]
    else { return nil }
    let names = tokens[start].range.lowerBound..<tokens[index - 1].range.upperBound
    if before.isSeparator("."), index > start + 1 {
      let words = text.scalars[title].split(separator: " ")
      guard endsWithInitial(tokens[index - 2].range), words.count >= 2, words.allSatisfy({ $0.count > 1 }),
        AuthorEnd.joiners.match(in: text, at: title.lowerBound, limit: title.upperBound) == nil,
        !endsWithInitial(title), NameShape(text).verdict(on: names) == .surely
      else { return nil }
      return Found(names: names, year: nil, next: index + 1, verdict: .surely)
    }
    let isHan = text.scalars[title].allSatisfy { Script($0) == .han }
    guard before.kind == .words, index == start + 1, isHan, title.count >= 5,
      (2...4).contains(before.range.count),
      text.scalars[before.range].allSatisfy({ Script($0) == .han }), NameShape(text).verdict(on: title) == .no
    else { return nil }
    return Found(names: names, year: nil, next: index + 1, verdict: .surely)
  }

  /// Names before (n.d.) or 无日期.
  private func undated(_ start: Int, _ index: Int, _ limit: Int) -> Found? {
    guard index + 1 < limit else { return nil }
    let names = tokens[start].range.lowerBound..<tokens[index - 1].range.upperBound
    let verdict = NameShape(text, allowsPlainWords: true).verdict(on: names)
    guard verdict != .no else { return nil }
    let next = afterSeparators(index + 1, limit)
    return Found(names: names, year: nil, next: next, verdict: verdict, isUndated: true)
  }

  private func endsWithInitial(_ words: Range<Int>) -> Bool {
    let scalar = text.scalars[words.upperBound - 1]
    guard Script(scalar) == .latin, !scalar.isLowercase else { return false }
    return words.count == 1 || Script(text.scalars[words.upperBound - 2]) != .latin
  }

  private static let bills = Lexicon([
    "s. res", "h.r. res", "h. res", "h.r. con. res", "s. con. res", "h. con. res", "exec. order", "pub. l",
    "s. rep", "h.r. rep", "h.r. doc", "cong. rec",
  ])

  /// Whether a resolution, an order or a report of Congress stands first: S. Res. 438, Exec. Order No. 13,676.
  private func namesBill(at start: Int, limit: Int) -> Bool {
    let range = tokens[start].range.lowerBound..<tokens[limit - 1].range.upperBound
    return AuthorEnd.bills.match(in: text, at: range.lowerBound, limit: range.upperBound) != nil
  }

  /// Whether a case's parties stand first: Roe v. Wade.
  private func namesCase(from start: Int, limit: Int) -> Bool {
    for index in start..<min(limit, start + 8) {
      guard tokens[index].kind == .words, index + 1 < limit, tokens[index + 1].isSeparator(".") else {
        continue
      }
      if PartiesSign.ends(tokens[index].range, in: text) { return true }
    }
    return false
  }

  private func dotted(_ start: Int, _ dot: Int, _ limit: Int) -> Found? {
    var last = dot - 1
    if dot + 1 < limit, case .group = tokens[dot + 1].kind, endsWithInitial(tokens[last].range) { last = dot }
    if last > start, isOccupation(tokens[last]) { last -= 1 }
    var names = tokens[start].range.lowerBound..<tokens[last].range.upperBound
    // Roe, Ellen D. Title: the stop is the initial's as well.
    if last == dot - 1, last == start + 2, followsFamily(last) {
      names = names.lowerBound..<tokens[dot].range.upperBound
    }
    var verdict = NameShape(text, allowsPlainWords: precedesTitle(dot, limit)).verdict(on: names)
    if verdict == .no, isInstitution(start, before: dot, limit) { verdict = .perhaps }
    guard verdict != .no, !tellsRevision(dot + 1, limit) else { return nil }
    if dot + 2 < limit, isNoDate(dot + 1) {
      let next = afterSeparators(dot + 2, limit)
      return Found(names: names, year: nil, next: next, verdict: verdict, isUndated: true)
    }
    if dot + 2 < limit, let year = year(at: dot + 1), isGroup(dot + 1) || isSeparator(dot + 2) {
      return Found(names: names, year: year, next: afterSeparators(dot + 2, limit), verdict: verdict)
    }
    return Found(names: names, year: nil, next: dot + 1, verdict: verdict)
  }

  /// Consumer Reports. The Salt Road. Quay Press. 2015: whether a title and another field stand behind a stop, or a title with
  /// its type mark, so that what stands before it is who made it.
  private func precedesTitle(_ dot: Int, _ limit: Int) -> Bool {
    guard limit == tokens.count else { return true }
    var fields = 0
    for index in dot + 1..<limit {
      switch tokens[index].kind {
      case .words: if tokens[index - 1].isSeparator(".") { fields += 1 }
      case .number, .date, .link: return fields >= 2
      default: break
      }
    }
    return fields >= 2
  }

  private static let titleWords: Set<Unicode.Scalar> = [
    "的", "论", "論", "与", "與", "和", "及", "之", "于", "於", "在", "是", "为", "為", "从", "從", "以",
  ]

  /// 港口文献保障系统. 文献传递服务[EB/OL]: one Chinese field before the one that ends with a type mark, which GB/T 7714 wants
  /// an author before.
  private func isInstitution(_ start: Int, before dot: Int, _ limit: Int) -> Bool {
    guard limit < tokens.count, dot == start + 1, tokens[start].kind == .words, dot + 1 < limit,
      tokens[dot + 1].kind == .words, case let name = tokens[start].range, (5...20).contains(name.count),
      text.scalars[name].allSatisfy({ Script($0) == .han && !AuthorEnd.titleWords.contains($0) }),
      Script(text.scalars[tokens[dot + 1].range.lowerBound]) == .han
    else { return false }
    return !tokens[(dot + 1)..<limit].contains { $0.isSeparator(".") || $0.isSeparator("。") }
  }

  /// Harbor Guide. Last modified …: whether what follows says when, so that no title follows.
  private func tellsRevision(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit, tokens[index].kind == .words, case let words = tokens[index].range else {
      return false
    }
    return NoteWords.revision.match(in: text, at: words.lowerBound, limit: words.upperBound)
      == words.upperBound
      || NoteWords.access.match(in: text, at: words.lowerBound, limit: words.upperBound) == words.upperBound
  }

  /// 《潮汐》杂志社: a title that an institution's name begins with.
  private func isPartOfName(_ index: Int, _ limit: Int) -> Bool {
    guard index + 1 < limit, tokens[index + 1].kind == .words else { return false }
    return NameShape(text).verdict(on: tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound)
      != .no
  }

  private func isGroup(_ index: Int) -> Bool {
    if case .group = tokens[index].kind { true } else { false }
  }

  private func isSeparator(_ index: Int) -> Bool {
    if case .separator = tokens[index].kind { true } else { false }
  }

  /// A year in brackets after names, or one that a comma parts from them and a stop, colon or comma from the title.
  private func end(_ start: Int, _ index: Int, _ year: DateVariable, _ limit: Int) -> Found? {
    guard index + 1 < limit else { return nil }
    let names = tokens[start].range.lowerBound..<tokens[index - 1].range.upperBound
    let named = index - 1 > start && isHanRole(tokens[index - 1]) ? tokens[index - 2] : tokens[index - 1]
    let people = names.lowerBound..<named.range.upperBound
    let verdict = NameShape(text, allowsPlainWords: true).verdict(on: people)
    guard verdict != .no else { return nil }
    if case .group = tokens[index].kind {
      return Found(names: names, year: year, next: afterSeparators(index + 1, limit), verdict: verdict)
    }
    guard case .separator(let before) = tokens[index - 1].kind, before == "," || before == ".",
      case .separator(let after) = tokens[index + 1].kind, after == "." || after == ":" || after == ","
    else { return nil }
    return Found(names: names, year: year, next: afterSeparators(index + 1, limit), verdict: verdict)
  }

  private func afterSeparators(_ index: Int, _ limit: Int) -> Int {
    var index = index
    while index < limit, case .separator(let scalar) = tokens[index].kind, scalar != "∥" { index += 1 }
    return index
  }

  /// The year that a token can be.
  private func year(at index: Int) -> DateVariable? {
    switch tokens[index].kind {
    case .number(let value): return FactReader.year(value)
    case .date(let date): return date
    case .group(let open):
      guard open == "(" || open == "[" else { return nil }
      let inside = Lexer(text, links: []).tokens(in: tokens[index].inner)
      guard let first = inside.first, inside.count <= 2 else { return nil }
      switch first.kind {
      case .number(let value): return FactReader.year(value)
      case .date(let date): return date
      default: return nil
      }
    default: return nil
    }
  }

  private static let occupations = Lexicon([
    "director", "directors", "producer", "producers", "executive producer", "executive producers", "host",
    "hosts",
    "writer", "writers", "artist", "composer", "photographer", "导演", "導演", "主持人",
  ])

  /// (Director): what the people before it were, where the work is no text.
  private func isOccupation(_ token: Token) -> Bool {
    guard case .group("(") = token.kind else { return false }
    return AuthorEnd.occupations.match(in: text, at: token.inner.lowerBound, limit: token.inner.upperBound)
      != nil
  }

  private static let roles = Lexicon(["ed", "eds", "ed.", "eds.", "hrsg", "hrsg.", "trans", "trans."])

  /// (Ed.), (Eds.): what the people before it did.
  private func isRole(_ token: Token) -> Bool {
    guard case .group("(") = token.kind else { return false }
    let inner = text.trimmed(token.inner) { $0 == " " || $0 == "." }
    return AuthorEnd.roles.match(in: text, at: inner.lowerBound, limit: inner.upperBound) == inner.upperBound
  }

  /// （編）, （主編）: what the people before it did, in Chinese.
  private func isHanRole(_ token: Token) -> Bool {
    guard case .group("(") = token.kind else { return false }
    return [NoteWords.editorEndings, NoteWords.translatorEndings, NoteWords.authorEndings].contains {
      $0.holdsWhole(text.trimmed(token.inner), of: text)
    }
  }

  private static let noDate = Lexicon(["n.d", "n. d", "no date", "in press", "forthcoming", "无日期", "無日期"])

  /// Whether a token says that there is no date: n.d., (n.d.).
  private func isNoDate(_ index: Int) -> Bool {
    if case .separator = tokens[index].kind { return false }
    let range = text.trimmed(tokens[index].inner) { $0 == " " || $0 == "." }
    return !range.isEmpty
      && AuthorEnd.noDate.match(in: text, at: range.lowerBound, limit: range.upperBound) == range.upperBound
  }

  /// Whether the stop at `index` ends an initial inside of the names: more names or initials follow.
  private func continuesInitials(at index: Int, limit: Int) -> Bool {
    guard tokens[index - 1].kind == .words else { return false }
    let before = tokens[index - 1].range
    let last = text.scalars[before.upperBound - 1]
    guard Script(last) == .latin, !last.isLowercase,
      before.count == 1 || Script(text.scalars[before.upperBound - 2]) != .latin
    else {
      return false
    }
    if index + 1 < limit, case .separator(let scalar) = tokens[index + 1].kind {
      return scalar == "," || scalar == ";"
    }
    if index + 1 < limit, isRole(tokens[index + 1]) || isOccupation(tokens[index + 1]) { return true }
    guard index + 1 < limit, tokens[index + 1].kind == .words else { return false }
    if index + 2 >= limit, limit < tokens.count { return false }
    let next = tokens[index + 1].range
    if next.count <= 2, text.scalars[next].allSatisfy({ Script($0) == .latin && !$0.isLowercase }) {
      return true
    }
    if AuthorEnd.continuations.match(in: text, at: next.lowerBound, limit: next.upperBound) != nil {
      return true
    }
    if isGivenFirst(before), let and = AuthorEnd.conjunctions.first(in: text, next),
      and.lowerBound > next.lowerBound,
      NameShape(text).verdict(on: next) != .no
    {
      return true
    }
    let isAbbreviation = before.count >= 3 && text.scalars[before.upperBound - 2] == "."
    if standsFirst(before) || isAbbreviation {
      return !completesName(before, at: index) && startsName(next, index, limit)
    }
    return endsName(before, next, index + 2, limit)
  }

  private static let continuations = Lexicon([
    "eds", "ed", "et al", "van", "von", "de", "jr", "and", "&", "trans", "hrsg",
  ])

  /// Whether the initial that ends these words is the first of its name: P, and B, & T.
  private func standsFirst(_ words: Range<Int>) -> Bool {
    var index = words.upperBound - 1
    while index > words.lowerBound, text.scalars[index - 1] != " " { index -= 1 }
    if index == words.lowerBound { return true }
    let before = text.trimmed(words.lowerBound..<index)
    return AuthorEnd.joiners.matchEnding(in: text, at: before.upperBound, from: before.lowerBound) != nil
  }

  /// Cain, S. Quiet: The Power of …: an initial behind the comma of the first family name, before a word and a colon.
  private func completesName(_ initial: Range<Int>, at stop: Int) -> Bool {
    stop == 3 && tokens[1].isSeparator(",") && tokens[0].kind == .words && tokens[0].range.count > 2
      && initial.count == 1 && stop + 2 < tokens.count && tokens[stop + 2].isSeparator(":")
  }

  private static let conjunctions = Lexicon(["and", "&", "et al", "und", "et"])
  private static let joiners = Lexicon(["and", "&", "et al"])

  /// Charles A. Reich. Title. Journal: a family name after an initial, if enough fields remain for title and more.
  private func endsName(_ before: Range<Int>, _ next: Range<Int>, _ after: Int, _ limit: Int) -> Bool {
    guard after < limit, next.count <= 30, !text.scalars[next].contains(" "), isGivenFirst(before),
      NameShape(text).verdict(on: next) != .no
    else { return false }
    if tokens[after].isSeparator(",") {
      guard after + 1 < limit, tokens[after + 1].kind == .words else { return false }
      let word = tokens[after + 1].range
      return !text.scalars[word.lowerBound].isLowercase
        || AuthorEnd.joiners.match(in: text, at: word.lowerBound, limit: word.upperBound) != nil
    }
    guard tokens[after].isSeparator("."), !beginsHost(after + 1, limit) else { return false }
    if after + 2 < limit, year(at: after + 1) != nil, isSeparator(after + 2) { return true }
    var fields = 0
    for index in after..<limit {
      switch tokens[index].kind {
      case .separator("."): if index + 1 < limit, tokens[index + 1].kind == .words { fields += 1 }
      case .number, .date, .counted, .link: return fields >= 2
      default: break
      }
    }
    return fields >= 2
  }

  private static let hostWords = Lexicon(["in", "见", "見", "载", "載", "收入"])

  /// Whether the words of a host begin at a token: what stands before it is a title.
  private func beginsHost(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit, tokens[index].kind == .words else {
      return index < limit && tokens[index].isSeparator("∥")
    }
    let range = tokens[index].range
    return AuthorEnd.hostWords.match(in: text, at: range.lowerBound, limit: range.upperBound) != nil
  }

  /// Whether the last name of these words has one initial after one word in lower case: Charles A, and not BLAIR C B.
  private func isGivenFirst(_ words: Range<Int>) -> Bool {
    var start = words.upperBound - 1
    while start > words.lowerBound, text.scalars[start - 1] != " " { start -= 1 }
    guard start - 1 > words.lowerBound, words.upperBound - start == 1 else { return false }
    return text.scalars[start - 2].isLowercase
  }

  /// Roe, Ellen D: a given name and one initial, behind the comma of a family name.
  func followsFamily(_ index: Int) -> Bool {
    guard index >= 2, tokens[index].kind == .words else { return false }
    let words = text.scalars[tokens[index].range].split(separator: " ")
    return tokens[index - 1].isSeparator(",")
      && text.scalars[tokens[index - 2].range.upperBound - 1].isLowercase
      && words.count == 2 && words[1].count == 1
      && words[0].count > 1 && words[0].last?.isLowercase == true && words[1].first?.isUppercase == true
  }

  /// P. H. van der Veen. Title: what follows an initial that stands first is the family name.
  private func startsName(_ range: Range<Int>, _ index: Int, _ limit: Int) -> Bool {
    guard range.count <= 60 else { return false }
    return NameShape(text).verdict(on: range) != .no
  }
}
