/// Notes that hardly more than an address makes: `[title](address)`, a title and its address, an address alone.
///
/// It reads whatever has a link, so that no address is lost; every style that understands more wins over it.
struct LinkNotes: CitationStyle {
  static let name = "link-notes"

  func read(_ segment: Segment) -> Reading? {
    var item = CitationItem(type: .webpage)
    if let titled = segment.titledLinks.first {
      item.title = segment.string(titled.words)
      item.url = segment.address(of: titled.link)
      readImprint(behind: titled.words, of: segment, into: &item)
    } else {
      guard let at = segment.tokens.firstIndex(where: LinkNotes.isLink),
        case .link(let link) = segment.tokens[at].kind
      else { return nil }
      item.title = title(before: at, in: segment)
      readInstitution(of: segment, into: &item)
      readPost(of: segment, into: &item)
      var facts = Facts()
      FactReader(segment).read(segment.tokens[...], into: &facts)
      if facts.firstLink == nil { facts.firstLink = link }
      item.issued = facts.issued
      item.accessed = facts.accessed
      let address = segment.address(of: link)
      item.doi = segment.doi(of: link)
      if item.doi == nil || segment.links[link].url.contains("://") { item.url = address }
    }
    item.language = item.title.flatMap(LanguageTagger.tag)
    return Reading(item: item, score: Reading.threshold, isAddressAlone: true)
  }

  /// 海港委員會：泊位查詢系統，address: an institution and, behind a colon, what it offers.
  private func readInstitution(of segment: Segment, into item: inout CitationItem) {
    let tokens = segment.tokens
    guard tokens.count > 3, tokens[0].kind == .words, tokens[1].isSeparator(":"), tokens[2].kind == .words,
      segment.text.isFullWidth(tokens[1].range.lowerBound), tokens[2].range.count >= 4,
      case let name = segment.string(tokens[0].range), ItemClassifier.isInstitution(name), name.count >= 3,
      let title = item.title, title.hasPrefix(name), let colon = title.firstIndex(of: "：")
    else { return }
    item.author = [.literal(name)]
    item.title = String(title[colon...].dropFirst().drop { $0 == " " })
  }

  private static let posts = Lexicon([
    "臉書貼文", "臉書發文", "臉書", "脸书", "臉書粉絲專頁", "臉書粉絲專頁貼文", "facebook 貼文", "facebook貼文", "facebook post", "推文",
    "推特", "貼文", "帖子", "微博", "新浪微博", "部落格文章", "instagram 貼文", "instagram post", "threads 貼文", "tweet", "post",
  ])

  /// 林海，臉書貼文，2020年9月1日，address: who posted it, and that it is a post.
  private func readPost(of segment: Segment, into item: inout CitationItem) {
    let tokens = segment.tokens
    guard tokens.count > 3, tokens[0].kind == .words, tokens[1].isSeparator(","),
      LinkNotes.posts.holdsWhole(tokens[2].range, of: segment.text),
      let names = ContributorReader(segment.text).contributors(in: tokens[0].range), !names.author.isEmpty
    else { return }
    item.author = names.author
    item.title = segment.string(tokens[2].range)
  }

  /// [Title](address) — 《Newspaper》，2019-12-15。: what stands behind the dash, where it is a name in marks and a date.
  private func readImprint(behind title: Range<Int>, of segment: Segment, into item: inout CitationItem) {
    let text = segment.text
    let rest = segment.tokens.filter { $0.range.lowerBound >= title.upperBound }
    let facts = rest.filter { !isSeparator($0) }
    if facts.count == 1, case .date(let date) = facts[0].kind {
      item.issued = date
      return
    }
    guard let at = rest.firstIndex(where: { $0.titleMark?.isEastAsian == true }),
      case let between = title.upperBound..<rest[at].range.lowerBound, between.count <= 4,
      text.scalars[between].allSatisfy({ $0 == " " || $0 == "—" || $0 == "–" || $0 == "," }),
      case let behind = rest[(at + 1)...].filter({ !isSeparator($0) }), behind.count <= 1
    else { return }
    if let token = behind.first {
      guard case .date(let date) = token.kind else { return }
      item.issued = date
    }
    item.containerTitle = segment.string(rest[at].inner)
  }

  private func isSeparator(_ token: Token) -> Bool {
    if case .separator = token.kind { true } else { false }
  }

  private static func isLink(_ token: Token) -> Bool {
    if case .link = token.kind { true } else { false }
  }

  /// The words before the address, where they are one short phrase and can be its title.
  private func title(before link: Int, in segment: Segment) -> String? {
    let dated = segment.tokens[..<link].firstIndex { if case .date = $0.kind { true } else { false } }
    let end =
      numberOfDocument(before: link, in: segment)
      ?? dated.map { $0 > 0 && isSeparator(segment.tokens[$0 - 1]) ? $0 : link } ?? link
    guard end > 0 else { return nil }
    let start = segment.tokens[0].range.lowerBound
    let range = segment.text.trimmed(start..<segment.tokens[end - 1].range.upperBound) { scalar in
      switch scalar {
      case " ", ",", ":", "。", ".", "、", ";", "-", "–", "—", "(", "<": true
      default: false
      }
    }
    guard !range.isEmpty, range.count <= 200, !segment.text.scalars[range].contains("。") else { return nil }
    if let first = segment.tokens.first, first.titleMark != nil {
      return MarkedTitleGrammar.title(in: first, of: segment)
    }
    if LinkNotes.announcements.match(in: segment.text, at: range.lowerBound, limit: range.upperBound)
      == range.upperBound
      || range.count <= LinkNotes.longestPage
        && LinkNotes.pages.matchEnding(in: segment.text, at: range.upperBound, from: range.lowerBound) != nil
    {
      return nil
    }
    return segment.string(range)
  }

  /// 港区绿化意见，港发〔2018〕3号，address: the token at which the number of a government's document begins, behind a comma.
  private func numberOfDocument(before link: Int, in segment: Segment) -> Int? {
    let tokens = segment.tokens
    return tokens[..<link].indices.dropFirst(2).dropLast().first { index in
      guard tokens[index].kind == .words, tokens[index].range.count <= 8, isSeparator(tokens[index - 1]),
        case .group(let open) = tokens[index + 1].kind, open != "("
      else { return false }
      return FactReader.year(segment.string(tokens[index + 1].inner)) != nil
    }
  }

  /// 作者部落格：address: with what words end that say whose page it is, and nothing of what stands there.
  private static let pages = Lexicon(["頁面", "页面", "部落格", "博客", "專頁", "专页", "粉專"])
  /// The longest of such words, in scalars.
  private static let longestPage = 12

  /// Words that announce an address and name nothing.
  private static let announcements = Lexicon([
    "網址", "网址", "連結", "链接", "網頁", "网页", "url", "link", "website", "web", "online", "quelle", "入手先", "출처",
  ])
}
