/// Finds the original in a line of a bibliography that tells one source twice, in its own language and in English.
///
///     张三. 题名[J]. 刊名, 2008. Zhang S. Title[J]. Journal, 2008.
///     Zhang S. 2008. Title. Journal, 40: 210-215 (张三. 2008. 题名. 刊名, 40: 210-215)
///     Zhang S. Title[J]. Journal, 2008. (in Chinese) 张三. 题名[J]. 刊名, 2008.
///
/// Journals of the mainland ask for it of Chinese sources. What stands in the original's language is the source.
struct TwinEntry {
  private let text: NoteText
  private let links: [Range<Int>]

  /// Prepares to look at tokens of `text`, in which the ranges `links` are addresses.
  init(_ text: NoteText, links: [Range<Int>]) {
    self.text = text
    self.links = links
  }

  /// The tokens of the original, with the addresses of its twin; all tokens where there is no twin.
  func original(of tokens: [Token]) -> [Token] {
    guard tokens.count > 1 else { return tokens }
    if let original = bracketed(tokens) { return original }
    guard tokens.count > 3 else { return tokens }
    return translated(tokens) ?? announced(tokens) ?? first(tokens) ?? tokens
  }

  // MARK: Title. Journal, 2008 (张三. 题名. 刊名, 2008)

  private func bracketed(_ tokens: [Token]) -> [Token]? {
    var last = tokens.count - 1
    while last > 0, isSeparator(tokens[last]) || isLink(tokens[last]) { last -= 1 }
    guard last > 0, case .group = tokens[last].kind, case let inner = tokens[last].inner, inner.count >= 10
    else {
      return nil
    }
    let before = tokens[0].range.lowerBound..<tokens[last].range.lowerBound
    let han = hanCount(inner)
    guard han >= 4, hanCount(before) * 2 < han,
      tokens[..<last].allSatisfy({ $0.titleMark?.isEastAsian != true })
    else { return nil }
    let inside = Lexer(text, links: links).tokens(in: inner)
    let stops = inside.filter { $0.isSeparator(".") || $0.isSeparator("。") }.count
    guard stops >= 2 || inside.contains(where: isTypeMark), inside.contains(where: isDated) else {
      return nil
    }
    return with(inside, links(of: tokens[..<last]), links(of: tokens[last...]))
  }

  /// 张三. 2008. 题名. 刊名, 40: 1-12. [Zhang S. 2008. Title. Journal, 40: 1-12.]: the twin in brackets behind the original.
  private func translated(_ tokens: [Token]) -> [Token]? {
    guard let last = tokens.lastIndex(where: { !isSeparator($0) }), last > 3,
      case .group = tokens[last].kind, case let inner = tokens[last].inner, inner.count >= 30,
      hanCount(inner) == 0, hanCount(tokens[0].range.lowerBound..<tokens[last].range.lowerBound) >= 4,
      tokens[..<last].contains(where: isDated),
      tokens[..<last].allSatisfy({ $0.titleMark?.isEastAsian != true })
    else { return nil }
    let inside = Lexer(text, links: links).tokens(in: inner)
    guard inside.filter({ $0.isSeparator(".") }).count >= 2, inside.contains(where: isDated) else {
      return nil
    }
    return with(Array(tokens[..<last]), links(of: inside[...]))
  }

  // MARK: Title. Journal, 2008. (in Chinese) 张三. 题名. 刊名, 2008

  private static let languages = Lexicon([
    "in chinese", "in japanese", "in korean", "in russian", "in german",
  ])

  private func announced(_ tokens: [Token]) -> [Token]? {
    guard let index = tokens.firstIndex(where: namesLanguage) else { return nil }
    var after = Array(tokens[(index + 1)...].drop(while: isSeparator))
    if let first = after.first, case .group = first.kind, hanCount(first.inner) > 3 {
      after = with(Lexer(text, links: links).tokens(in: first.inner), self.links(of: after[1...]))
    }
    let isOriginal = after.contains { $0.kind == .words && hanCount($0.range) > 1 }
    if isOriginal { return with(after, links(of: tokens[..<index])) }
    let before = Array(tokens[..<index])
    return before.count > 3
      ? with(first(before) ?? unmarked(before) ?? before, links(of: after[...])) : nil
  }

  /// 张三，2005. 题名. 刊名，40：210～215. Zhang, S., 2005. Title. Journal, 40: 210–215: the Chinese entry before one in Latin
  /// letters, where full stops part the fields of both.
  private func unmarked(_ tokens: [Token]) -> [Token]? {
    guard tokens[0].kind == .words, hanCount(tokens[0].range) > 1 else { return nil }
    for index in tokens.indices.dropFirst(3).dropLast(3)
    where tokens[index].kind == .words && hanCount(tokens[index].range) == 0
      && text.scalars[tokens[index].range.lowerBound].isUppercase
      && (tokens[index - 1].isSeparator(".") || isLink(tokens[index - 1]))
    {
      let own = tokens[..<index]
      let twin = tokens[index...]
      let before = hanCount(tokens[0].range.lowerBound..<tokens[index - 1].range.upperBound)
      let after = hanCount(tokens[index].range.lowerBound..<tokens[tokens.count - 1].range.upperBound)
      guard before >= 4, after * 2 < before, own.contains(where: isDated), twin.contains(where: isDated)
      else {
        continue
      }
      return with(Array(own), links(of: twin))
    }
    return nil
  }

  private func namesLanguage(_ token: Token) -> Bool {
    guard case .group = token.kind else { return false }
    return TwinEntry.languages.first(in: text, token.inner) != nil && token.inner.count < 48
  }

  // MARK: 张三. 题名[J]. 刊名, 2008. Zhang S. Title[J]. Journal, 2008.

  /// The tokens before the full stop that ends the first of two entries with the same type mark.
  private func first(_ tokens: [Token]) -> [Token]? {
    guard let mark = tokens.firstIndex(where: isTypeMark),
      let second = tokens[(mark + 1)...].firstIndex(where: { $0.kind == tokens[mark].kind })
    else { return nil }
    var isDated = false
    for index in mark..<second {
      if self.isDated(tokens[index]) { isDated = true }
      if isDated, tokens[index].isSeparator("."), isStop(tokens, index) {
        return with(Array(tokens[...index]), links(of: tokens[(index + 1)...]))
      }
    }
    return nil
  }

  private func isStop(_ tokens: [Token], _ index: Int) -> Bool {
    !FactReader.endsAbbreviation(tokens[...], index, in: text)
  }

  // MARK: Tokens

  /// The original with the addresses that its twin alone tells, as if they stood at its end.
  private func with(_ original: [Token], _ others: [Int]...) -> [Token] {
    guard let end = original.last?.range.upperBound else { return original }
    let own = links(of: original[...])
    return original
      + others.joined().filter { !own.contains($0) }.map { Token(.link($0), end..<end) }
  }

  private func links(of tokens: ArraySlice<Token>) -> [Int] {
    tokens.compactMap { if case .link(let link) = $0.kind { link } else { nil } }
  }

  private func isDated(_ token: Token) -> Bool {
    switch token.kind {
    case .date: true
    case .number(let value): FactReader.year(value) != nil
    case .group:
      Numeral.digits(in: text, at: token.inner.lowerBound, limit: token.inner.upperBound).map {
        (1000..<2200).contains($0.value)
      } ?? false
    default: false
    }
  }

  private func isTypeMark(_ token: Token) -> Bool {
    if case .typeMark = token.kind { true } else { false }
  }

  private func isLink(_ token: Token) -> Bool {
    if case .link = token.kind { true } else { false }
  }

  private func isSeparator(_ token: Token) -> Bool {
    if case .separator = token.kind { true } else { false }
  }

  private func hanCount(_ range: Range<Int>) -> Int {
    text.scalars[range].reduce(0) { $0 + (Script($1) == .han ? 1 : 0) }
  }
}
