/// Reads citations whose title stands in marks: contributors, title, what holds it, and the facts.
///
///     contributors , 〈title〉 , [in editors :] 《container》 , facts
///     contributors : 《title》 [(place : publisher , year)] , facts
///     First Last , “Title,” Container , facts
///
/// The styles say which marks they use and what the words around them mean.
struct MarkedTitleGrammar: Sendable {
  /// The marks that a style puts round the title of what it cites.
  let titleMarks: Set<TitleMark>
  /// The marks that it puts round what holds the work cited.
  let containerMarks: Set<TitleMark>
  /// Whether a container may stand without marks, as where italics were lost.
  let allowsUnmarkedContainer: Bool
  /// How Western names stand.
  let order: NameParser.WesternOrder

  /// Reads a segment, or nil where no title stands in this grammar's marks.
  func read(_ segment: Segment) -> Reading? {
    let tokens = segment.tokens
    guard let titleAt = tokens.firstIndex(where: { $0.stands(in: titleMarks) }) else {
      return nil
    }
    if tokens[..<titleAt].contains(where: { $0.titleMark != nil }) { return nil }
    if isBesideLinkedTitle(tokens[titleAt], in: segment) { return nil }
    var reader = Pass(grammar: self, segment: segment, tokens: tokens)
    return reader.read(titleAt: titleAt)
  }
}

extension MarkedTitleGrammar {
  /// Whether the words of a hyperlink are the title: what stands in marks is quoted inside of them, or in a remark that
  /// a dash parts from them.
  private func isBesideLinkedTitle(_ title: Token, in segment: Segment) -> Bool {
    segment.titledLinks.contains { words, _ in
      if words.lowerBound <= title.range.lowerBound, title.range.upperBound <= words.upperBound {
        let isWhole = words.count + 8 >= segment.range.count
        return !isWhole && words.count - title.range.count >= 4
      }
      guard words.upperBound <= title.range.lowerBound else { return false }
      return segment.text.scalars[words.upperBound..<title.range.lowerBound].contains {
        $0 == "—" || $0 == "–"
      }
    }
  }

  /// One reading of one segment.
  private struct Pass {
    let grammar: MarkedTitleGrammar
    let segment: Segment
    let tokens: [Token]
    var facts = Facts()
    var item = CitationItem(type: .document)
    var score = 0
    var hasHostEditor = false

    var text: NoteText { segment.text }

    mutating func read(titleAt: Int) -> Reading? {
      let title = tokens[titleAt]
      var next = titleAt + 1
      if let reported = unmarkedTitle(before: titleAt) {
        item.title = segment.string(reported)
        readContainer(at: titleAt, next: &next)
      } else {
        guard readContributors(before: titleAt) else { return nil }
        item.title = MarkedTitleGrammar.title(in: title, of: segment)
        if let containerAt = containerIndex(after: titleAt) {
          readBetween(titleAt + 1, containerAt)
          readContainer(at: containerAt, next: &next)
        } else if isArticle(title) {
          if next < tokens.count, isTranslation(tokens[next]) { next += 1 }
          readUnmarkedContainer(from: &next)
        }
      }
      guard item.title?.isEmpty == false else { return nil }
      score += 3
      if !readHost(from: next) {
        FactReader(segment, order: grammar.order).read(tokens[next...], into: &facts)
      }
      score += facts.evidence
      let isLegislation = isLegislation(title)
      if isLegislation { forgetEnactment() } else { placeUnexplained(title) }
      assign()
      if isLegislation { item.type = .legislation } else { item.type = baseType(of: title) }
      item.place(facts)
      item.language =
        LanguageTagger.tag(of: item.title ?? "") ?? LanguageTagger.tag(of: item.containerTitle ?? "")
      score -= facts.unexplainedWeight(in: text)
      let isShort = facts.evidence == 0 && item.containerTitle == nil && !item.author.isEmpty
      let isPlace = isPlaceAlone(in: title)
      if isPlace, item.author.isEmpty { score += 1 }
      return Reading(item: item, score: score, isShortForm: isShort || isPlace)
    }

    /// Title and pages alone, the author perhaps before them: a short form, if the source was cited before.
    private func isPlaceAlone(in title: Token) -> Bool {
      facts.evidence == 1 && (facts.pages ?? facts.volume) != nil && item.containerTitle == nil
        && facts.unexplained.isEmpty
        && (!item.author.isEmpty || title.titleMark?.isEastAsian == true)
    }

    private mutating func readContainer(at index: Int, next: inout Int) {
      item.containerTitle = segment.string(tokens[index].inner)
      score += 2
      next = index + 1
      appendEdition(of: &next)
    }

    /// “Title,” (Título traducido) Journal: the title in another language, in brackets.
    private func isTranslation(_ token: Token) -> Bool {
      guard case .group("(") = token.kind else { return false }
      return token.inner.count > 20 && !text.scalars[token.inner].contains { Script($0) == .digit }
    }

    /// Whether a title stands in marks that no work of its own is put in.
    private func isArticle(_ title: Token) -> Bool {
      title.titleMark.map { !grammar.containerMarks.contains($0) } ?? false
    }

    // MARK: Before the title

    private static let cases = Lexicon(["案", "判決", "判决", "裁定", "决定书", "判决书", "裁定书", "纠纷案"])

    /// 甲诉乙政府信息公开案，载《最高人民法院公报》: a case without marks in what reports it.
    private func unmarkedTitle(before titleAt: Int) -> Range<Int>? {
      guard titleAt >= 2, tokens[titleAt].stands(in: grammar.containerMarks), tokens[0].kind == .words,
        tokens[1].isSeparator(",") || tokens[1].isSeparator(":"),
        titleAt == 2 || titleAt == 3 && isContainedIn(tokens[2])
      else { return nil }
      let words = tokens[0].range
      return Pass.cases.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) == nil
        ? nil : words
    }

    private func isContainedIn(_ token: Token) -> Bool {
      token.kind == .words
        && NoteWords.containedIn.match(in: text, at: token.range.lowerBound, limit: token.range.upperBound)
          == token.range.upperBound
    }

    private mutating func readContributors(before titleAt: Int) -> Bool {
      guard titleAt > 0 else { return true }
      var end = titleAt
      while end > 0, case .separator = tokens[end - 1].kind { end -= 1 }
      let isSeparated = end < titleAt
      if end > 0, case .group = tokens[end - 1].kind { readYearGroup(tokens[end - 1], end: &end) }
      guard end > 0 else { return true }
      if case .date(let date) = tokens[end - 1].kind {
        facts.issued = date
        end -= 1
      } else if case .number(let value) = tokens[end - 1].kind, let year = FactReader.year(value) {
        facts.issued = year
        end -= 1
      }
      if end > 1, tokens[end - 1].isSeparator("."), endsSentence(tokens[end - 2]) { end -= 1 }
      guard end > 0 else { return true }
      let range = tokens[0].range.lowerBound..<tokens[end - 1].range.upperBound
      guard let names = ContributorReader(text, order: grammar.order).contributors(in: range) else {
        score -= 4
        return true
      }
      item.author = names.author
      item.editor = names.editor
      item.translator = names.translator
      let isJoined = !isSeparated && !isJapanese(tokens[titleAt]) && NameShape(text).verdict(on: range) == .no
      score += names.isEmpty ? 0 : isJoined ? (range.count > 8 ? -3 : 0) : 1
      return true
    }

    /// Whether a stop behind words ends them and no initial.
    private func endsSentence(_ token: Token) -> Bool {
      token.kind == .words && token.range.count > 2
        && text.scalars[token.range].suffix(2).allSatisfy(\.isLowercase)
    }

    /// In Japanese the title follows the name directly.
    private func isJapanese(_ title: Token) -> Bool {
      title.titleMark == .corner || title.titleMark == .doubleCorner
    }

    /// 作者（2004）: the year of publication, or the word for an editor, in brackets after the names.
    private mutating func readYearGroup(_ token: Token, end: inout Int) {
      let inside = Lexer(text, links: []).tokens(in: token.inner)
      guard let first = inside.first else { return }
      switch first.kind {
      case .number(let value):
        guard let year = FactReader.year(value) else { return }
        facts.issued = year
        end -= 1
      case .date(let date):
        facts.issued = date
        end -= 1
      default: return
      }
    }

    // MARK: The container

    /// The next title in container marks, not in brackets, that can hold the first.
    private func containerIndex(after titleAt: Int) -> Int? {
      var index = titleAt + 1
      while index < tokens.count {
        if let mark = tokens[index].titleMark {
          if !grammar.containerMarks.contains(mark) { return nil }
          if case .counted = tokens[index - 1].kind { return nil }
          return isPartOfName(at: index) ? containerIndex(after: index) : index
        }
        if case .date = tokens[index].kind { return nil }
        if case .counted(let counter, _) = tokens[index].kind, counter != .volume { return nil }
        if case .link = tokens[index].kind { return nil }
        index += 1
      }
      return nil
    }

    /// 《潮汐》雜誌社編《…》: a title inside of an editor's name, another title following.
    private func isPartOfName(at index: Int) -> Bool {
      guard index + 2 < tokens.count, tokens[index + 1].kind == .words else { return false }
      let words = tokens[index + 1].range
      guard NoteWords.editorEndings.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) != nil
      else {
        return false
      }
      return tokens[index + 2].titleMark != nil
        || index + 3 < tokens.count && tokens[index + 2].isSeparator(":")
          && tokens[index + 3].titleMark != nil
    }

    /// What stands between title and container: 載, 收錄於, the editors of the host, an addendum in brackets.
    private mutating func readBetween(_ start: Int, _ end: Int) {
      var low = start
      while low < end, tokens[low].kind != .words {
        if case .counted = tokens[low].kind { FactReader(segment).read(tokens[low...low], into: &facts) }
        low += 1
      }
      guard low < end else { return }
      var range = tokens[low].range.lowerBound..<tokens[end - 1].range.upperBound
      if let afterWord = NoteWords.containedIn.match(in: text, at: range.lowerBound, limit: range.upperBound)
      {
        range = text.trimmed(afterWord..<range.upperBound) { $0 == " " || $0 == "," || $0 == ":" }
      }
      guard !range.isEmpty, let names = ContributorReader(text, order: grammar.order).contributors(in: range)
      else { return }
      if !names.editor.isEmpty { hasHostEditor = true }
      item.editor += names.editor
      item.translator += names.translator
      if names.editor.isEmpty, names.translator.isEmpty { score -= range.count / 8 }
    }

    /// 《武漢大學學報》（社會科學版）: an edition in brackets belongs to the container's name.
    private mutating func appendEdition(of next: inout Int) {
      guard next < tokens.count, case .group = tokens[next].kind else { return }
      let inner = tokens[next].inner
      guard inner.count > 2, text.scalars[inner.upperBound - 1] == "版",
        text.scalars[inner].allSatisfy({ Script($0) == .han || $0 == "、" }),
        Numeral.any(in: text, at: inner.lowerBound, limit: inner.upperBound) == nil
      else { return }
      let edition = text.string(tokens[next].range)
      item.containerTitle = item.containerTitle.map { $0 + edition }
      next += 1
    }

    private static let inWords = Lexicon(["in"])

    /// “Title,” in Jane Roe, ed., Host (Place: Publisher, Year), pp. 12–15, the host's title being unmarked.
    private mutating func readHost(from start: Int) -> Bool {
      guard item.containerTitle == nil, grammar.allowsUnmarkedContainer, let index = hostWord(from: start),
        case let words = tokens[index].range,
        let afterIn = Pass.inWords.match(in: text, at: words.lowerBound, limit: words.upperBound)
      else { return false }
      FactReader(segment, order: grammar.order).read(tokens[start..<index], into: &facts)
      let translators = facts.contributors
      var host = tokens[index...]
      let rest = text.trimmed(afterIn..<words.upperBound)
      host.removeFirst()
      if !rest.isEmpty { host = [Token(.words, rest)] + host }
      while let first = host.first, case .separator = first.kind { host.removeFirst() }
      guard host.first?.titleMark == nil, let work = UnmarkedWork(ArraySlice(Array(host)), in: segment) else {
        return false
      }
      let issued = facts.issued
      facts = work.facts
      facts.issued = facts.issued ?? issued
      item.containerTitle = segment.string(work.title)
      item.editor += work.contributors.editor + work.contributors.author
      item.translator += work.contributors.translator + translators.translator
      hasHostEditor = true
      score += 2
      return true
    }

    /// The words that begin with “in”: the first after the title, or the next after a translator's field.
    private func hostWord(from start: Int) -> Int? {
      var index = start
      while index < tokens.count, index - start < 8 {
        switch tokens[index].kind {
        case .separator: break
        case .words:
          let words = tokens[index].range
          if Pass.inWords.match(in: text, at: words.lowerBound, limit: words.upperBound) != nil {
            return index
          }
          let isRole = NoteWords.englishTranslators.match(
            in: text,
            at: words.lowerBound,
            limit: words.upperBound
          )
          let isNamed = index + 1 < tokens.count && isRoleGroup(tokens[index + 1])
          guard isRole != nil || isNamed || index > start && tokens[index - 1].isSeparator(".") else {
            return nil
          }
        case .group where isRoleGroup(tokens[index]): break
        default: return nil
        }
        index += 1
      }
      return nil
    }

    /// (trans.) after names.
    private func isRoleGroup(_ token: Token) -> Bool {
      guard case .group("(") = token.kind else { return false }
      return NoteWords.englishTranslators.match(
        in: text,
        at: token.inner.lowerBound,
        limit: token.inner.upperBound
      ) != nil
    }

    /// “Title,” Journal of Learning, Memory, and Cognition, Vol. 28: Latin words with their commas up to a volume or issue.
    private mutating func readUnmarkedContainer(from next: inout Int) {
      var end = next
      while end < tokens.count, tokens[end].isSeparator(",") { end += 1 }
      let first = end
      guard grammar.allowsUnmarkedContainer, first < tokens.count, tokens[first].kind == .words,
        case let words = tokens[first].range, Script(text.scalars[words.lowerBound]) == .latin,
        Pass.inWords.match(in: text, at: words.lowerBound, limit: words.upperBound) == nil
      else { return }
      while end < tokens.count {
        switch tokens[end].kind {
        case .words, .separator(","), .separator(":"), .separator("."):
          end += 1
          continue
        case .counted(.volume, _), .counted(.issue, _): break
        case .number(let value): if FactReader.year(value) != nil || value.contains("-") { return }
        default: return
        }
        break
      }
      guard end < tokens.count else { return }
      var last = end
      while last > first, case .separator = tokens[last - 1].kind { last -= 1 }
      if last < end, tokens[last].isSeparator("."),
        tokens[first..<last].contains(where: { $0.isSeparator(".") })
      {
        // IEEE Trans. Ocean Eng.: the stop of a name all abbreviated.
        last += 1
      }
      let range = words.lowerBound..<tokens[last - 1].range.upperBound
      guard range.count <= 160 else { return }
      item.containerTitle = segment.string(range)
      score += 2
      next = end
    }

    // MARK: After them

    /// Words without a shape: an unmarked container, a publisher.
    private mutating func placeUnexplained(_ title: Token) {
      let text = text
      facts.unexplained.removeAll { range in
        Pass.furniture.match(in: text, at: range.lowerBound, limit: range.upperBound) == range.upperBound
      }
      readGenre()
      readPlace()
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
      if isArticle, hasYearAlone,
        self.isArticle(title) ? facts.firstLink == nil && isInstitution(first) : !isSite(first)
      {
        facts.publisher = segment.string(first)
        facts.unexplained.removeFirst()
        score += 1
      } else if isArticle, grammar.allowsUnmarkedContainer, first.count <= 100 {
        var range = first
        if let afterWord = NoteWords.containedIn.match(
          in: text,
          at: range.lowerBound,
          limit: range.upperBound
        ),
          afterWord < range.upperBound
        {
          range = text.trimmed(afterWord..<range.upperBound)
        }
        item.containerTitle = segment.string(range)
        facts.unexplained.removeFirst()
        score +=
          facts.issued != nil || facts.firstLink != nil || self.isArticle(title) && isCapitalised(range)
          ? 2 : 0
        if facts.publisher == nil, self.isArticle(title), hasYearAlone,
          let house = facts.takeUnexplained(in: text)
        {
          facts.publisher = segment.string(house)
        }
      } else if facts.publisher == nil, item.containerTitle != nil, facts.issued != nil, hasHostEditor {
        facts.publisher = segment.string(first)
        facts.unexplained.removeFirst()
      }
    }

    /// “Title.” Host, edited by Jane Roe, Publisher, 2012, pp. 8–10: the words directly behind the title of a part.
    private func isHost(_ words: Range<Int>, behind title: Token) -> Bool {
      Script(text.scalars[words.lowerBound]) == .latin && words.lowerBound - title.range.upperBound <= 2
        && words.count <= 160
        && !text.scalars[title.range.upperBound..<words.lowerBound].contains(":")
        && NoteWords.containedIn.match(in: text, at: words.lowerBound, limit: words.upperBound)
          != words.upperBound
        && (facts.pages != nil || facts.edition != nil || !facts.contributors.editor.isEmpty
          || text.scalars[title.inner.upperBound - 1] == ".")
    }

    /// “Title,” Policy brief, Institute, 2018: a kind of work in a field of its own.
    private mutating func readGenre() {
      guard let words = facts.unexplained.first, facts.unexplained.count > 1 || facts.publisher != nil,
        UnmarkedWork.genres.match(in: text, at: words.lowerBound, limit: words.upperBound) == words.upperBound
      else { return }
      facts.genre = facts.genre ?? text.string(words)
      facts.unexplained.removeFirst()
    }

    private static let by = Lexicon(["by"])

    /// “Title” by Jane Roe: the author behind the title.
    private mutating func readByLine() {
      guard item.author.isEmpty, let first = facts.unexplained.first,
        let end = Pass.by.match(in: text, at: first.lowerBound, limit: first.upperBound),
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
      guard facts.unexplained.count >= 2, facts.publisherPlace == nil, item.containerTitle == nil,
        PlaceNames.isRegion(text, facts.unexplained[1]), facts.unexplained[0].count <= 30
      else { return }
      facts.publisherPlace = segment.string(facts.unexplained[0].lowerBound..<facts.unexplained[1].upperBound)
      facts.unexplained.removeFirst(2)
    }

    /// What says how a source appeared and names nothing.
    private static let furniture = Lexicon([
      "載", "载", "论文", "論文", "發布", "发布", "paper", "出版时间不详", "出版時間不詳", "p", "pp", "gb/t", "gb",
      "iso", "iec", "cns",
    ])

    /// Whether Latin words are written as a name is: no long one in lower case.
    private func isCapitalised(_ range: Range<Int>) -> Bool {
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

    private func isInstitution(_ range: Range<Int>) -> Bool {
      ItemClassifier.isInstitution(segment.string(range))
    }

    /// A law, a regulation or a treaty: named so, in a work's marks, by nobody, in nothing.
    private func isLegislation(_ title: Token) -> Bool {
      guard let name = item.title, let mark = title.titleMark, grammar.containerMarks.contains(mark) else {
        return false
      }
      return item.author.isEmpty && item.containerTitle == nil && facts.publisher == nil
        && ItemClassifier.isLegislation(name)
    }

    /// A year and nothing that an article or a page would have: what stands before it is a publisher.
    private var hasYearAlone: Bool {
      facts.issued != nil && !facts.isDateBracketed && facts.issued?.from.month == nil
        && facts.issue == nil && facts.pages == nil
    }

    /// A law's history (passed by, promulgated on) is no field of CSL.
    private mutating func forgetEnactment() {
      let text = text
      facts.unexplained.removeAll { range in
        NoteWords.enactment.matchEnding(in: text, at: range.upperBound, from: range.lowerBound) != nil
      }
    }

    private mutating func assign() {
      if !facts.contributors.editor.isEmpty, item.containerTitle != nil { hasHostEditor = true }
      segment.assign(facts, to: &item)
    }

    private func baseType(of title: Token) -> ItemType {
      if facts.isThesis { return .thesis }
      if let container = item.containerTitle {
        return ItemClassifier.typeOfContained(
          container: container,
          facts: facts,
          hasHostEditor: hasHostEditor
        )
      }
      if facts.isConferencePaper { return .paperConference }
      let isWork = title.titleMark.map { grammar.containerMarks.contains($0) } ?? false
      if isWork, facts.publisher != nil || facts.publisherPlace != nil || facts.edition != nil {
        return .book
      }
      if facts.firstLink != nil || !segment.titledLinks.isEmpty { return .webpage }
      return isWork ? .book : .document
    }
  }

  /// A title without the comma or full stop that American styles put inside the quotation marks.
  static func title(in token: Token, of segment: Segment) -> String {
    let text = segment.text
    guard token.titleMark == .doubleQuotes || token.titleMark == .singleQuotes else {
      return segment.string(token.inner)
    }
    return segment.string(text.trimmed(token.inner) { $0 == " " || $0 == "," || $0 == "." })
  }
}
