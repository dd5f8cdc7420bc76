/// What people post on sites for it: who, the words of the post as its title, the site, the day.
///
///     Account [@handle], Words of the post. With stops [Image attached], Site, 22 March 2018, https://…
///     Last, F. (2018, June 21). Words of the post [Tweet]. Site. https://…
///
/// A post's words have stops, commas and colons as any prose: only the site's name behind them tells where they end. After
/// APA Style (7th ed., 10.15), The Chicago Manual of Style (18th ed., 14.106) and the MLA Handbook (9th ed., 5.99).
struct Posts: CitationStyle {
  static let name = "posts"

  func read(_ segment: Segment) -> Reading? {
    if let reading = readAccount(segment) { return reading }
    let tokens = segment.tokens
    guard tokens.count > 2, tokens[0].kind == .words, segment.isLatin(tokens[0].range),
      let site = tokens.indices.dropFirst(2).first(where: { siteName($0, of: segment) != nil }),
      let name = siteName(site, of: segment), !tokens.contains(where: { $0.titleMark != nil })
    else { return nil }
    var facts = Facts()
    FactReader(segment).read(tokens[(site + 1)...], into: &facts)
    guard facts.unexplained.isEmpty, let author = author(of: segment, before: site) else { return nil }
    var item = CitationItem(type: .webpage)
    item.author = author.names
    facts.issued = author.issued ?? facts.issued
    let words = title(author.next..<site, before: name, of: segment)
    guard !words.isEmpty, facts.issued != nil || facts.firstLink != nil || author.isAccount else {
      return nil
    }
    item.title = segment.string(words)
    item.containerTitle = segment.string(name)
    segment.assign(facts, to: &item)
    item.language = item.title.flatMap(LanguageTagger.tag)
    return Reading(item: item, score: 9 + facts.evidence, isExact: true)
  }

  private static let inWords = Lexicon(["in"])
  private static let undated = Lexicon(["n.d", "n. d", "no date"])

  /// The name of a site where people post, where a field is nothing else, or holds it behind In or the end of a question.
  private func siteName(_ index: Int, of segment: Segment) -> Range<Int>? {
    let tokens = segment.tokens
    let text = segment.text
    guard tokens[index].kind == .words else { return nil }
    if index + 1 < tokens.count {
      switch tokens[index + 1].kind {
      case .words, .title, .typeMark: return nil
      default: break
      }
    }
    var name = tokens[index].range
    if let asked = text.scalars[name].lastIndex(where: { $0 == "?" || $0 == "!" }) {
      name = text.trimmed(asked + 1..<name.upperBound)
    } else {
      guard endsField(tokens[index - 1]) else { return nil }
      let end = Posts.inWords.match(in: text, at: name.lowerBound, limit: name.upperBound)
      name = end.map { text.trimmed($0..<name.upperBound) } ?? name
    }
    return !name.isEmpty && name.count <= 40 && Imprints.isPostSite(segment.string(name)) ? name : nil
  }

  private func endsField(_ token: Token) -> Bool {
    switch token.kind {
    case .separator, .group, .link: true
    default: false
    }
  }

  /// Who posted, when, where that stands behind the name, and where the words of the post begin.
  private func author(
    of segment: Segment,
    before site: Int
  ) -> (names: [PersonName], issued: DateVariable?, next: Int, isAccount: Bool)? {
    let tokens = segment.tokens
    let text = segment.text
    var end = 1
    var isAccount = false
    if case .group("[") = tokens[1].kind, text.scalars[tokens[1].inner].first == "@" {
      isAccount = true
    } else {
      while end < site, !parts(end, tokens, text) { end += 1 }
    }
    guard end < site else { return nil }
    var names = tokens[0].range.lowerBound..<tokens[end - 1].range.upperBound
    if end > 2, isInitials(tokens[end - 1], text), tokens[end - 2].isSeparator(","),
      text.scalar(at: names.upperBound) == "."
    {
      names = names.lowerBound..<names.upperBound + 1
    }
    var next = end + (isAccount ? 1 : 0)
    var issued: DateVariable?
    while next < site {
      if case .separator = tokens[next].kind {
        next += 1
      } else if issued == nil, let date = date(tokens[next], in: segment) {
        issued = date
        next += 1
      } else if Posts.undated.holdsWhole(
        text.trimmed(tokens[next].inner) { $0 == "." || $0 == " " },
        of: text
      ) {
        next += 1
      } else {
        break
      }
    }
    guard next <= site else { return nil }
    if isAccount {
      return ([.literal(segment.string(names.lowerBound..<tokens[1].range.upperBound))], issued, next, true)
    }
    let people =
      NameShape(text).verdict(on: names) == .surely
      ? ContributorReader(text, order: .familyThenInitials).contributors(in: names)?.author : nil
    return (people ?? [.literal(segment.string(names))], issued, next, false)
  }

  /// Whether the author ends before the token at `index`: at a bracket, or a stop or comma that no initial stands beside.
  private func parts(_ index: Int, _ tokens: [Token], _ text: NoteText) -> Bool {
    switch tokens[index].kind {
    case .group: return true
    case .separator(","):
      return index + 1 < tokens.count && !isInitials(tokens[index + 1], text)
    case .separator("."):
      guard index + 1 < tokens.count else { return true }
      if tokens[index + 1].isSeparator(",") { return false }
      let last = tokens[index - 1]
      return !isInitials(last, text) || index > 1 || text.scalars[last.range].contains(" ")
    default: return false
    }
  }

  /// N; N. B.: capitals alone.
  private func isInitials(_ token: Token, _ text: NoteText) -> Bool {
    token.kind == .words
      && text.scalars[token.range].split(whereSeparator: { $0 == " " || $0 == "." || $0 == "-" }).allSatisfy {
        $0.count == 1 && $0.allSatisfy(\.isUppercase)
      }
  }

  private func date(_ token: Token, in segment: Segment) -> DateVariable? {
    switch token.kind {
    case .date(let date): return date
    case .number(let value): return FactReader.year(value)
    case .group("("):
      var facts = Facts()
      FactReader(segment).read([token], into: &facts)
      return facts.unexplained.isEmpty ? facts.issued : nil
    default: return nil
    }
  }

  /// [Tweet] behind a post, In before its site, and what parts them.
  private func isBesidePost(_ token: Token, in text: NoteText) -> Bool {
    switch token.kind {
    case .group("["): Posts.kinds.holdsWhole(token.inner, of: text)
    case .words: Posts.inWords.holdsWhole(token.range, of: text)
    case .separator: true
    default: false
    }
  }

  private static let kinds = Lexicon([
    "tweet", "facebook page", "facebook post", "status update", "post", "instagram photo", "instagram photos",
    "video",
    "online forum post", "tweets", "thumbnail", "profile", "twitter profile", "instagram profile",
    "highlight",
  ])

  /// The words of the post, without [Tweet] behind them.
  private func title(_ tokens: Range<Int>, before site: Range<Int>, of segment: Segment) -> Range<Int> {
    let all = segment.tokens
    let start = all[tokens.lowerBound].range.lowerBound
    // Was it the moon? Instagram
    if let asked = segment.text.scalars[all[tokens.upperBound].range.lowerBound..<site.lowerBound].lastIndex(
      where: {
        $0 == "?" || $0 == "!"
      })
    {
      return start..<asked + 1
    }
    var end = tokens.upperBound
    while end > tokens.lowerBound {
      guard isBesidePost(all[end - 1], in: segment.text) else { break }
      end -= 1
    }
    return end > tokens.lowerBound ? start..<all[end - 1].range.upperBound : 0..<0
  }
}
