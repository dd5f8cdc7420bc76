extension MarkedTitleGrammar.Pass {
  /// Words without a shape: an unmarked container, a publisher.
  mutating func placeUnexplained(_ title: Token) {
    let text = text
    facts.unexplained.removeAll { range in
      Self.furniture.match(in: text, at: range.lowerBound, limit: range.upperBound) == range.upperBound
    }
    facts.unexplained.removeAll { range in
      // 光緒十一年七月辛未: the day under which a chronicle tells it.
      guard let end = NoteWords.reigns.match(in: text, at: range.lowerBound, limit: range.upperBound) else {
        return false
      }
      return Numeral.any(in: text, at: end, limit: range.upperBound) != nil
    }
    readGenre(behind: title)
    readPlace()
    readArchive()
    if facts.number != nil, facts.issued?.from.month != nil || facts.issued == nil,
      item.containerTitle != nil,
      let name = facts.publisher, Self.isArchive(name)
    {
      // 《檔案》，史料館，典藏號：…: who keeps a document did not publish it.
      facts.publisher = nil
    }
    if title.titleMark == .singleQuotes { readBracketedSite(title) }
    readByLine()
    guard let first = facts.unexplained.first else { return }
    if facts.isThesis {
      facts.publisher = facts.publisher ?? segment.string(first)
      facts.unexplained.removeFirst()
      return
    }
    if item.containerTitle == nil, facts.publisher != nil, self.isArticle(title),
      isHost(first, behind: title)
    {
      item.containerTitle = segment.string(first)
      facts.unexplained.removeFirst()
      score += 2
      return
    }
    let isArticle = item.containerTitle == nil && facts.publisher == nil
    if isArticle, hasYearAlone || isDatedByYear && !self.isArticle(title),
      self.isArticle(title)
        ? facts.firstLink == nil && isInstitution(first) || Imprints.isPress(segment.string(first))
        : !isSite(first) || isCompany(first) || Imprints.isPress(segment.string(first))
    {
      facts.publisher = segment.string(first)
      facts.unexplained.removeFirst()
      score += 1
    } else if isArticle, grammar.allowsUnmarkedContainer, first.count <= 100 {
      var range = first
      for words in [NoteWords.containedIn, NoteWords.presented] {
        guard let end = words.match(in: text, at: range.lowerBound, limit: range.upperBound) else {
          continue
        }
        range = text.trimmed(end..<range.upperBound)
      }
      if range.isEmpty {
        facts.unexplained.removeFirst()
        return
      }
      item.containerTitle = segment.string(withoutKind(range))
      facts.unexplained.removeFirst()
      score +=
        facts.issued != nil || facts.firstLink != nil || self.isArticle(title) && isCapitalised(range)
        ? 2 : 0
      if facts.publisher == nil, self.isArticle(title), hasYearAlone,
        let house = facts.takeUnexplained(in: text)
      {
        facts.publisher = segment.string(house)
      }
    } else if facts.publisher == nil, item.containerTitle != nil, facts.issued != nil,
      hasHostEditor || !facts.contributors.editor.isEmpty, let house = facts.takeUnexplained(in: text)
    {
      facts.publisher = segment.string(house)
    }
  }

  /// “Title.” Host, edited by Jane Roe, Publisher, 2012, pp. 8–10: the words directly behind the title of a part.
  func isHost(_ words: Range<Int>, behind title: Token) -> Bool {
    (Script(text.scalars[words.lowerBound]) == .latin || text.scalars[title.inner.upperBound - 1] == ".")
      && words.lowerBound - title.range.upperBound <= 2
      && words.count <= 160
      && !text.scalars[title.range.upperBound..<words.lowerBound].contains(":")
      && NoteWords.containedIn.match(in: text, at: words.lowerBound, limit: words.upperBound)
        != words.upperBound
      && (facts.pages != nil || facts.edition != nil || !facts.contributors.editor.isEmpty
        || text.scalars[title.inner.upperBound - 1] == ".")
  }

  private static let archives = Lexicon([
    "檔案館", "档案馆", "檔案館藏", "档案馆藏", "圖書館藏", "图书馆藏", "博物館藏", "博物馆藏", "檔案處", "档案处", "史料館藏", "藏", "文獻館", "文献馆",
    "國史館", "史料館", "圖書館", "图书馆", "博物館",
    "博物馆",
  ])

  private static func isArchive(_ name: String) -> Bool {
    let text = NoteText(name)
    return archives.matchEnding(in: text, at: text.scalars.count, from: 0) != nil
  }

  /// 海港檔案館：04-01-35-0399-039, 海港檔案館藏: where a document lies, and under what number.
  private mutating func readArchive() {
    guard let words = facts.unexplained.first,
      Self.archives.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) != nil
    else { return }
    facts.unexplained.removeFirst()
    guard let at = tokens.firstIndex(where: { $0.range.lowerBound >= words.upperBound }),
      at + 1 < tokens.count,
      tokens[at].isSeparator(":"), case .number(let value) = tokens[at + 1].kind, value == facts.pages
    else { return }
    facts.pages = nil
    facts.number = facts.number ?? text.string(tokens[at + 1].range)
  }

  /// “Title,” Policy brief, Institute, 2018: a kind of work in a field of its own.
  private mutating func readGenre(behind title: Token) {
    guard let words = facts.unexplained.first,
      facts.unexplained.count > 1 || facts.publisher != nil || item.containerTitle == nil,
      UnmarkedWork.genres.holdsWhole(words, of: text)
        || words.lowerBound == title.range.upperBound && Self.joinedGenres.holdsWhole(words, of: text)
    else { return }
    facts.genre = facts.genre ?? text.string(words)
    facts.unexplained.removeFirst()
  }

  /// 「擬訂海港計畫案」公告: what a source is, directly behind its title.
  private static let joinedGenres = Lexicon([
    "公告", "公文", "函", "函釋", "令", "聲明", "声明", "聲明書", "連署", "連署書", "記者會", "記者會新聞稿", "說明會", "座談會", "簡報", "簡章",
    "報告", "报告", "報告書", "貼文", "帖文", "影片", "视频", "網頁", "网页", "一文", "社論", "展覽", "特展", "專題", "专题", "書評", "影評",
    "訪談", "訪談紀錄", "演講", "講座", "條文", "提案", "懶人包", "節目", "廣播", "直播", "通知", "公報",
  ])

  private static let by = Lexicon(["by"])

  /// “Title” by Jane Roe: the author behind the title.
  private mutating func readByLine() {
    guard item.author.isEmpty, let first = facts.unexplained.first,
      let end = Self.by.match(in: text, at: first.lowerBound, limit: first.upperBound),
      end < first.upperBound, case let name = text.trimmed(end..<first.upperBound),
      NameShape(text).verdict(on: name) != .no,
      let names = NameParser(text, order: grammar.order).names(in: name)
    else { return }
    item.author = names
    facts.unexplained.removeFirst()
  }

  /// ‘Title’ (Site, 21 June 2020), ‘Title’ Newspaper (London, 14 November 2021): before a day stands no publisher.
  private mutating func readBracketedSite(_ title: Token) {
    guard facts.issued?.from.day != nil, facts.publisherPlace == nil, let name = facts.publisher else {
      return
    }
    facts.publisher = nil
    if item.containerTitle == nil, facts.unexplained.isEmpty {
      item.containerTitle = name
    } else {
      facts.publisherPlace = name
    }
  }

  /// “Title,” Port Ellis, CA, January 1991: a place, by the state or country that follows it.
  private mutating func readPlace() {
    if facts.unexplained.count == 1, facts.publisherPlace == nil, facts.publisher == nil,
      item.containerTitle == nil, facts.firstLink == nil, facts.issued != nil,
      PlaceNames.isTown(text, facts.unexplained[0])
    {
      facts.publisherPlace = segment.string(facts.unexplained.removeFirst())
      return
    }
    guard facts.unexplained.count >= 2, facts.publisherPlace == nil, item.containerTitle == nil,
      PlaceNames.isRegion(text, facts.unexplained[1]), facts.unexplained[0].count <= 30
    else { return }
    facts.publisherPlace = segment.string(facts.unexplained[0].lowerBound..<facts.unexplained[1].upperBound)
    facts.unexplained.removeFirst(2)
  }

  /// What says how a source appeared and names nothing.
  private static let furniture = Lexicon([
    "條", "条", "詞條", "词条", "辭條", "條目", "条目", "の項", "載", "载", "论文", "論文", "發布", "发布", "paper", "出版时间不详",
    "出版時間不詳", "p", "pp", "gb/t", "gb",
    "iso", "iec", "cns",
  ])

  private static let posts = Lexicon([
    "影片", "視頻", "视频", "貼文", "帖文", "推文", "頻道", "频道", "直播", "動画", "video", "post",
  ])

  /// YouTube 影片: a platform without the word for what was put there.
  private func withoutKind(_ words: Range<Int>) -> Range<Int> {
    guard let begin = Self.posts.matchEnding(in: text, at: words.upperBound, from: words.lowerBound),
      case let name = text.trimmed(words.lowerBound..<begin), !name.isEmpty,
      ItemClassifier.isPlatform(text.string(name))
    else { return words }
    return name
  }

  /// Whether Latin words are written as a name is: no long one in lower case.
  func isCapitalised(_ range: Range<Int>) -> Bool {
    range.count <= 80 && Script(text.scalars[range.lowerBound]) == .latin
      && text.scalars[range].split(separator: " ").allSatisfy { word in
        word.count <= 4 || !(word.first?.isLowercase ?? false)
      }
  }

  /// 海港网 before an address: Chinese words beside one name the site.
  private func isSite(_ range: Range<Int>) -> Bool {
    (facts.firstLink != nil || !segment.titledLinks.isEmpty)
      && Script(text.scalars[range.lowerBound]).isEastAsian
  }

  private static let companies = Lexicon(["公司", "集團", "集团"])

  /// 海港公司: who publishes a work and is no site.
  private func isCompany(_ range: Range<Int>) -> Bool {
    Self.companies.matchEnding(in: text, at: range.upperBound, from: range.lowerBound) != nil
  }

  private func isInstitution(_ range: Range<Int>) -> Bool {
    ItemClassifier.isInstitution(segment.string(range))
  }

  /// A law, a regulation or a treaty: named so, in a work's marks, by nobody, in nothing.
  func isLegislation(_ title: Token) -> Bool {
    guard let name = item.title, let mark = title.titleMark, grammar.containerMarks.contains(mark) else {
      return false
    }
    return item.author.isEmpty && item.containerTitle == nil && facts.publisher == nil
      && ItemClassifier.isLegislation(name)
  }

  /// A year and nothing that an article or a page would have: what stands before it is a publisher.
  private var hasYearAlone: Bool { isDatedByYear && facts.pages == nil }

  /// Whether no more than a year is told, outside of brackets, and no issue.
  private var isDatedByYear: Bool {
    facts.issued != nil && !facts.isDateBracketed && facts.issued?.from.month == nil && facts.issue == nil
  }
}
