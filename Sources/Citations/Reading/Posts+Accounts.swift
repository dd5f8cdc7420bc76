extension Posts {
  private static let platforms = Lexicon([
    "微信", "臉書", "脸书", "facebook", "fb", "youtube", "instagram", "ig", "twitter", "x", "推特", "微博", "新浪微博",
    "抖音",
    "bilibili", "b站", "哔哩哔哩", "嗶哩嗶哩", "知乎", "小红书", "小紅書", "threads", "tiktok", "telegram", "line", "噗浪",
    "今日头条",
    "头条",
  ])
  private static let accounts = Lexicon([
    "公众号", "公眾號", "公众平台", "公眾平台", "订阅号", "訂閱號", "粉絲專頁", "粉絲頁", "粉絲團", "粉专", "粉專", "专页", "專頁", "频道", "頻道",
    "账号", "帳號", "帐号", "视频号", "專欄", "专栏",
  ])
  private static let words = Lexicon(["貼文", "贴文", "帖文", "發文", "发文", "推文", "動態", "动态", "影片", "视频"])

  /// “Account”微信公众号，〈Title〉，day，address; 「Account」臉書粉絲專頁，day: what an account put up, told before the word for it.
  ///
  /// A title stands in the account as in a periodical; what has none is told by its account and its site.
  func readAccount(_ segment: Segment) -> Reading? {
    let text = segment.text
    let tokens = segment.tokens
    guard let (name, platform, next) = account(tokens, text) else { return nil }
    var item = CitationItem(type: .webpage)
    var start = next
    while start < tokens.count, case .separator = tokens[start].kind { start += 1 }
    guard start > next, start < tokens.count else { return nil }
    if tokens[start].stands(in: [.singleAngle, .doubleAngle, .doubleQuotes, .corner]) {
      item.title = segment.string(tokens[start].inner)
      start += 1
    }
    var facts = Facts()
    FactReader(segment).read(tokens[start...], into: &facts)
    facts.unexplained.removeAll {
      Self.words.holdsWhole($0, of: text) || Self.platforms.holdsWhole($0, of: text)
    }
    guard facts.unexplained.isEmpty, facts.issued?.from.day != nil || facts.firstLink != nil,
      facts.volume == nil, facts.issue == nil, facts.publisher == nil
    else { return nil }
    if item.title != nil, next == 2 || !FamilyNames.begin(text, name) || name.count > 4 {
      item.containerTitle = segment.string(name)
    } else {
      item.author = [.literal(segment.string(name))]
      item.containerTitle = platform.map { segment.string($0) }
    }
    segment.assign(facts, to: &item)
    item.language = LanguageTagger.tag(of: item.title ?? segment.string(name))
    return Reading(item: item, score: 8 + facts.evidence, isExact: true)
  }

  /// The account, its site, and the token behind both: “Account”微信公众号; Account臉書粉絲專頁.
  private func account(
    _ tokens: [Token],
    _ text: NoteText
  ) -> (name: Range<Int>, platform: Range<Int>?, next: Int)? {
    guard tokens.count > 3 else { return nil }
    if tokens[0].stands(in: [.doubleQuotes, .corner, .doubleAngle, .singleAngle]), tokens[1].kind == .words {
      guard let site = platform(text, tokens[1].range) else { return nil }
      return (tokens[0].inner, site.isEmpty ? nil : site, 2)
    }
    if tokens[0].kind == .words, tokens[1].stands(in: [.doubleQuotes, .corner]),
      let site = platform(text, tokens[0].range)
    {
      // 微信公众号“海港风”：《标题》.
      return (tokens[1].inner, site.isEmpty ? nil : site, 2)
    }
    guard tokens[0].kind == .words, case var words = tokens[0].range, words.count <= 40 else { return nil }
    if let post = Self.words.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) {
      words = text.trimmed(words.lowerBound..<post)
    }
    let end =
      Self.accounts.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) ?? words.upperBound
    let site = text.trimmed(words.lowerBound..<end) { $0 == " " || $0 == "的" }
    guard let begin = Self.platforms.matchEnding(in: text, at: site.upperBound, from: site.lowerBound),
      case let name = text.trimmed(words.lowerBound..<begin, where: { $0 == " " || $0 == "的" }),
      name.count >= 2,
      text.scalars[name].contains(where: { Script($0).isEastAsian })
    else { return nil }
    return (name, begin..<site.upperBound, 1)
  }

  /// 微信公众号, 臉書 粉絲專頁, 公众号: the site that words name, empty where they hold the word for an account alone; nil for other
  /// words.
  private func platform(_ text: NoteText, _ words: Range<Int>) -> Range<Int>? {
    let begin = Self.accounts.matchEnding(in: text, at: words.upperBound, from: words.lowerBound)
    let site = text.trimmed(words.lowerBound..<(begin ?? words.upperBound)) { $0 == " " || $0 == "的" }
    if site.isEmpty { return begin == nil ? nil : site }
    return Self.platforms.holdsWhole(site, of: text) ? site : nil
  }
}
