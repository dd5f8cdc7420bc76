extension FactReader {
  /// The colon of `place: publisher`: words on both sides, no number after it.
  func publicationColon(_ part: ArraySlice<Token>) -> Int? {
    guard let colon = part.firstIndex(where: { $0.isSeparator(":") }), colon > part.startIndex,
      colon + 1 < part.endIndex, part[placeIndex(colon, of: part)].kind == .words,
      part[colon + 1].kind == .words
    else { return nil }
    return colon
  }

  /// Mass.: Publisher; D.C.: Publisher — the words before a colon, the stop of an abbreviation between them left out.
  private func placeIndex(_ colon: Int, of part: ArraySlice<Token>) -> Int {
    colon - 2 >= part.startIndex && part[colon - 1].isSeparator(".") ? colon - 2 : colon - 1
  }

  func readPublication(_ part: ArraySlice<Token>, _ colon: Int, into facts: inout Facts) -> Bool {
    let before = placeIndex(colon, of: part)
    let place = part[before].range.lowerBound..<part[colon - 1].range.upperBound
    guard place.count <= 40, facts.publisher == nil,
      before == part.startIndex || facts.hasAny || FactReader.beginsWithEdition(part),
      !beginsSubtitle(part[colon + 1].range),
      !text.scalars[part[colon + 1].range].prefix(4).contains(where: { Script($0) == .digit })
    else { return false }
    var end = colon + 1
    while end + 1 < part.endIndex {
      let kind = part[end + 1].kind
      if kind == .words || FactReader.joinsWords(part[end + 1]) || kind == .separator("、") {
        end += 1
      } else {
        break
      }
    }
    facts.publisherPlace = segment.string(place)
    if let town = facts.unexplained.last, isTown(town, before: place) {
      facts.publisherPlace = segment.string(town.lowerBound..<place.upperBound)
      facts.unexplained.removeLast()
    }
    let publisher = part[colon + 1].range.lowerBound..<part[end].range.upperBound
    readPublisher(text.trimmed(publisher) { $0 == " " || $0 == "." || $0 == "、" || $0 == ";" }, into: &facts)
    facts.evidence += 2
    read(part: part[..<before], into: &facts, depth: 1)
    read(part: part[(end + 1)...], into: &facts, depth: 1)
    return true
  }

  /// Gothenburg, Sweden: Publisher: a town before the state or country that tells where it lies.
  private func isTown(_ town: Range<Int>, before place: Range<Int>) -> Bool {
    let words = text.string(town).split(separator: " ")
    return place.lowerBound - town.upperBound == 2 && words.count <= 3
      && words.allSatisfy { $0.first?.isUppercase == true }
      && (PlaceNames.isRegion(text, place)
        || words.count == 1
          && text.string(place).split(separator: " ").allSatisfy {
            WordKinds.of($0.lowercased()).contains(.place)
          })
  }

  /// 2nd ed. Place: Publisher.
  private static func beginsWithEdition(_ part: ArraySlice<Token>) -> Bool {
    if case .counted(.edition, _)? = part.first?.kind { true } else { false }
  }

  private static let articles = Lexicon(["a", "an", "how", "why", "toward", "towards"])

  /// The Research Guidebook: A Resource for …: words after a colon that go on with a title.
  func beginsSubtitle(_ range: Range<Int>) -> Bool {
    guard let end = FactReader.articles.match(in: text, at: range.lowerBound, limit: range.upperBound) else {
      return false
    }
    return end < range.upperBound && text.scalars[end] == " "
  }

  /// A publisher, or the school of a thesis with the word for it behind.
  private func readPublisher(_ range: Range<Int>, into facts: inout Facts) {
    guard let thesis = NoteWords.thesis.first(in: text, range), thesis.lowerBound > range.lowerBound else {
      facts.publisher = segment.string(range)
      return
    }
    facts.isThesis = true
    facts.genre = text.string(thesis)
    facts.publisher = segment.string(
      text.trimmed(range.lowerBound..<thesis.lowerBound) { $0 == " " || $0 == "," }
    )
  }

  /// What is said of a work that nobody published (The Chicago Manual of Style, 18th ed., 14.114).
  private static let manuscripts = Lexicon([
    "unpublished manuscript", "unpublished paper", "unpublished typescript", "manuscript in preparation",
    "typescript",
    "mimeograph", "mimeo", "未刊稿", "未刊手稿", "手稿", "打字稿", "油印本",
  ])

  private static let fillers = Lexicon([
    "/", "pdf file", "pdf", "microsoft word file", "kindle", "ebook", "e-book", "mp3",
    "版", "出版", "印本", "年版", "日", "版次", "轉載", "DOI", "doi", "url", "網址", "网址", "available at",
    "at", "available from", "from", "https", "電子版", "資料來源", "取自", "引自", "網頁", "刊", "自", "(accessed", "n.d",
    "no date", "無日期", "online", "advance online publication", "ISSN", "pub", "日版", "to", "n.d.", "无日期",
    "in chinese", "in japanese", "aired", "originally aired", "broadcast", "first broadcast", "c", "ca", "c.",
    "ca.", "circa", "f",
    "ff", "f.", "ff.", "repr", "repr.", "reprint", "朝刊", "夕刊", "日刊", "付", "付朝刊", "付夕刊", "晚刊", "号外", "號外",
    "修正", "修订", "修訂", "も参照", "を参照", "も参照のこと", "を参照のこと", "を参照されたい", "も参照されたい", "を見よ",
    "以下", "以下參照", "以下参照", "及以下", "以次", "以降", "이하",
  ])

  func read(words range: Range<Int>, in part: Range<Int>, into facts: inout Facts) {
    let range = text.trimmed(range) { $0 == " " || $0 == "," || $0 == "." || $0 == ":" }
    guard !range.isEmpty else { return }
    for words in [FactReader.fillers, FactReader.pointers, NoteWords.revision, NoteWords.copies]
    where words.match(in: text, at: range.lowerBound, limit: range.upperBound) == range.upperBound {
      return
    }
    if let end = FactReader.symbols.match(in: text, at: range.lowerBound, limit: range.upperBound),
      case let number = text.trimmed(end..<range.upperBound, where: { $0 == " " || $0 == "." }),
      text.scalars[number].contains("/")
    {
      facts.number = facts.number ?? text.string(number)
      facts.evidence += 1
      return
    }
    if facts.pages == nil, facts.issued != nil, let pages = romanPages(range) {
      facts.pages = pages
      facts.evidence += 1
      return
    }
    if facts.pages == nil, let pages = chapterPages(range) {
      facts.pages = pages
      facts.evidence += 1
      return
    }
    if facts.pages == nil, facts.number == nil, let number = articleNumber(range, facts) {
      facts.number = number
      facts.evidence += 1
      return
    }
    if let sheet = newspaperPage(range, facts) {
      facts.sheet = facts.sheet ?? sheet
      facts.evidence += 1
      return
    }
    if readNamedRole(range, into: &facts) { return }
    if let edition = FactReader.edition(text, range) {
      facts.edition = facts.edition ?? edition
      facts.evidence += 1
      return
    }
    if let thesis = NoteWords.thesis.first(in: text, range) {
      facts.isThesis = true
      facts.evidence += 3
      facts.genre = facts.genre ?? text.string(thesis)
      let school = FactReader.withoutThesisWords(
        text,
        text.trimmed(range.lowerBound..<thesis.lowerBound) { $0 == " " || $0 == "(" }
      )
      let after = FactReader.withoutThesisWords(
        text,
        text.trimmed(thesis.upperBound..<range.upperBound) { $0 == " " || $0 == "." || $0 == "," }
      )
      if facts.publisher == nil, !(school.isEmpty && after.isEmpty) {
        facts.publisher = segment.string(school.isEmpty ? after : school)
      }
      return
    }
    if NoteWords.conference.first(in: text, range) != nil {
      facts.isConferencePaper = true
      facts.evidence += 1
    }
    if readRole(range, into: &facts) || readContributors(range, into: &facts) { return }
    if FactReader.manuscripts.holdsWhole(range, of: text) || ArtWork.isDescribed(by: range, in: text) {
      facts.genre = facts.genre ?? text.string(range)
      facts.evidence += 1
      return
    }
    if facts.publisher == nil, !Imprints.isPeriodical(text.string(range)),
      NoteWords.publisherEndings.matchEnding(in: text, at: range.upperBound, from: range.lowerBound) != nil
        || range.count <= 60 && Imprints.isPress(text.string(range))
    {
      facts.publisher = segment.string(range)
      facts.evidence += 2
      return
    }
    if facts.publisher == nil, let name = publisherOfEdition(range) {
      facts.publisher = segment.string(name)
      facts.evidence += 2
      return
    }
    facts.unexplained.append(range)
  }

  /// xii; xii–xiv: pages of a preface, in small Roman numerals.
  private func romanPages(_ range: Range<Int>) -> String? {
    guard range.count <= 15 else { return nil }
    let numbers = text.scalars[range].split { "-–—".unicodeScalars.contains($0) }
    guard (1...2).contains(numbers.count), numbers.allSatisfy(Self.isRoman) else { return nil }
    return numbers.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
  }

  /// 1.1-1.36: pages that a work counts in each chapter anew.
  private func chapterPages(_ range: Range<Int>) -> String? {
    let halves = text.scalars[range].split(omittingEmptySubsequences: false) {
      "-–—".unicodeScalars.contains($0)
    }
    guard halves.count == 2, range.count <= 15 else { return nil }
    let isPage = halves.allSatisfy { half in
      let numbers = half.split(separator: ".", omittingEmptySubsequences: false)
      return numbers.count == 2
        && numbers.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy { Script($0) == .digit } }
    }
    return isPage ? halves.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-") : nil
  }

  /// e104522, behind a volume or an issue: what a journal without pages has in their stead.
  private func articleNumber(_ range: Range<Int>, _ facts: Facts) -> String? {
    guard facts.volume != nil || facts.issue != nil, (4...12).contains(range.count),
      "eE".unicodeScalars.contains(text.scalars[range.lowerBound]),
      text.scalars[range].dropFirst().allSatisfy({ Script($0) == .digit })
    else { return nil }
    return text.string(range)
  }

  /// A numeral below ninety, as it is written: at most one four or nine, then fives, and at most three of a kind.
  private static func isRoman(_ number: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = number
    func take(_ letters: String) -> Bool {
      guard rest.starts(with: letters.unicodeScalars) else { return false }
      rest = rest.dropFirst(letters.unicodeScalars.count)
      return true
    }
    guard !rest.isEmpty else { return false }
    if !take("xl") {
      _ = take("l")
      for _ in 0..<3 where !take("x") { break }
    }
    if !take("ix"), !take("iv") {
      _ = take("v")
      for _ in 0..<3 where !take("i") { break }
    }
    return rest.isEmpty
  }

  /// 40.1 (2004): volume and issue before a date in brackets, as the MLA Handbook has them (7th ed., 5.4.2).
  func readVolumeAndIssue(at index: Int, of part: ArraySlice<Token>, into facts: inout Facts) -> Bool {
    guard facts.volume == nil, facts.issue == nil, index + 1 < part.endIndex,
      case .group("(") = part[index + 1].kind,
      case let numbers = text.scalars[part[index].range].split(
        separator: ".",
        omittingEmptySubsequences: false
      ), numbers.count == 2,
      numbers.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy { Script($0) == .digit } })
    else { return false }
    facts.volume = String(String.UnicodeScalarView(numbers[0]))
    facts.issue = String(String.UnicodeScalarView(numbers[1]))
    facts.evidence += 2
    return true
  }

  /// UN Doc A/56/10: before the symbol of a document of the United Nations.
  private static let symbols = Lexicon(["un doc", "u.n. doc", "un document"])

  /// B3, at B3: a page of a newspaper's section, behind the day.
  private func newspaperPage(_ range: Range<Int>, _ facts: Facts) -> String? {
    guard facts.issued?.from.month != nil || facts.issued != nil && range.count <= 3, range.count <= 7 else {
      return nil
    }
    let at = FactReader.at.match(in: text, at: range.lowerBound, limit: range.upperBound)
    let page = text.trimmed((at ?? range.lowerBound)..<range.upperBound)
    guard (2...4).contains(page.count), case let letter = text.scalars[page.lowerBound],
      letter >= "A", letter <= "Z", text.scalars[page].dropFirst().allSatisfy({ Script($0) == .digit })
    else { return nil }
    return text.string(page)
  }

  private static let at = Lexicon(["at", "版", "第"])

  private static let editionRemarks = Lexicon(["版", "年版", "出版时间不详", "出版時間不詳", "出版年不详", "出版年不詳", "刊本", "印本"])

  /// 海港書局版: a publisher's name with the word for an edition, or for an unknown year, behind it.
  private func publisherOfEdition(_ range: Range<Int>) -> Range<Int>? {
    guard
      let begin = FactReader.editionRemarks.matchEnding(
        in: text,
        at: range.upperBound,
        from: range.lowerBound
      ),
      begin > range.lowerBound,
      NoteWords.publisherEndings.matchEnding(in: text, at: begin, from: range.lowerBound) != nil
    else { return nil }
    return range.lowerBound..<begin
  }

  private static let thesisAttributes = Lexicon(["unpublished", "未出版", "學位論文", "学位论文", "未刊"])

  private static func withoutThesisWords(_ text: NoteText, _ range: Range<Int>) -> Range<Int> {
    for joiner in ["de l’", "de l'", "de la ", "de ", "du ", "à l’", "à "]
    where text.scalars[range].starts(with: joiner.unicodeScalars) {
      return range.lowerBound + joiner.unicodeScalars.count..<range.upperBound
    }
    guard !range.isEmpty,
      thesisAttributes.match(in: text, at: range.lowerBound, limit: range.upperBound) != nil
    else { return range }
    return range.upperBound..<range.upperBound
  }

  private static let editionEndings = Lexicon([
    "ed", "edition", "刻本", "影印本", "抄本", "刊本", "活字本", "稿本", "鉛印本", "铅印本", "石印本", "點校本", "点校本", "标点本", "標點本",
    "排印本",
    "新編本", "新编本", "修訂譯本", "修订译本", "全譯本", "全译本", "典藏版", "紀念版", "珍藏版", "最新版", "普及本", "合訂本", "合订本", "紀念本", "纪念本",
    "校訂本", "校订本", "註釋本", "注释本", "節譯本", "节译本", "整理本", "平裝本", "手稿本",
    "重印本", "重刊本", "重刻本", "翻印本", "翻刻本", "鈔本", "钞本", "寫本", "写本", "油印本", "校注本", "校註本", "譯注本", "译注本", "缩印本",
    "縮印本",
    "전정판", "개정판", "증보판", "개정증보판", "전정신판", "신판", "수정판", "초판",
    "年修订", "年修訂", "修正版", "订正版", "訂正版", "改訂版", "新版", "第一版", "精裝版", "影印版",
  ])

  /// An edition in words: Rev. ed, Summer 2019 ed, 影印本.
  static func edition(_ text: NoteText, _ range: Range<Int>) -> String? {
    guard range.count <= 24,
      let begin = editionEndings.matchEnding(in: text, at: range.upperBound, from: range.lowerBound),
      Script(text.scalars[range.upperBound - 1]) != .latin
        || begin > range.lowerBound && text.scalars[begin - 1] != "-"
    else { return nil }
    return text.string(range)
  }
}
