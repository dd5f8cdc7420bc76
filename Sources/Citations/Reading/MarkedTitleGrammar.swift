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

  /// Whether another grammar makes the same of every segment in which no other marks stand than `marks`: they differ in
  /// nothing but marks beside those.
  func readsAlike(_ other: MarkedTitleGrammar, where marks: Set<TitleMark>) -> Bool {
    titleMarks.intersection(marks) == other.titleMarks.intersection(marks)
      && containerMarks.intersection(marks) == other.containerMarks.intersection(marks)
      && isOfDocuments == other.isOfDocuments
      && allowsUnmarkedContainer == other.allowsUnmarkedContainer && order == other.order
  }

  /// Whether it reads documents that are named by their first words, with their dates behind.
  var isOfDocuments: Bool { titleMarks == [.corner] }

  /// Reads a segment, or nil where no title stands in this grammar's marks.
  func read(_ segment: Segment) -> Reading? {
    var tokens = segment.tokens
    guard let titleAt = tokens.firstIndex(where: { $0.stands(in: titleMarks) }) else {
      return nil
    }
    if tokens[..<titleAt].contains(where: { $0.titleMark != nil }) { return nil }
    if isQuotedSentence(titleAt, of: segment) || isBesideLinkedTitle(tokens[titleAt], in: segment)
      || standsInField(titleAt, of: segment)
      || UnmarkedWork.announcesSeries(tokens[..<titleAt], in: segment.text)
    {
      return nil
    }
    tokens = inOrder(ReviewedWork.removed(from: tokens, behind: titleAt, in: segment.text), in: segment)
    let title = tokens.firstIndex { $0.titleMark != nil } ?? titleAt
    var reader = Pass(grammar: self, segment: segment, tokens: withHost(tokens, behind: title, of: segment))
    return reader.read(titleAt: title)
  }
}

extension MarkedTitleGrammar {
  /// One reading of one segment.
  struct Pass {
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
          facts.isConferencePaper = isReadAt(containerAt)
          readBetween(titleAt + 1, containerAt)
          readContainer(at: containerAt, next: &next)
        } else if isArticle(title), item.containerTitle == nil {
          if next < tokens.count, isTranslation(tokens[next]) { next += 1 }
          readUnmarkedContainer(from: &next)
        }
      }
      guard item.title?.isEmpty == false else { return nil }
      takeEditionOfTitle()
      score += 3
      if !readHost(from: next) {
        FactReader(segment, order: grammar.order).read(tokens[next...], into: &facts)
      }
      score += facts.evidence
      let isLegislation = isLegislation(title)
      if isLegislation { forgetEnactment() } else { placeUnexplained(title) }
      if isLegislation, facts.locator?.label == "article" { score += 2 }
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

    /// 『港の法〔第3版〕』: the edition in brackets of its own kind at a title's end.
    private mutating func takeEditionOfTitle() {
      guard let title = item.title, title.hasSuffix("版〕"), let open = title.lastIndex(of: "〔"),
        title.startIndex < open, facts.edition == nil
      else { return }
      let words = NoteText(String(title[title.index(after: open)...].dropLast()))
      if case .counted(.edition, let value)? = Lexer(words, links: []).tokens(in: words.bounds).first?.kind {
        facts.edition = value
      } else {
        facts.edition = String(title[title.index(after: open)...].dropLast())
      }
      item.title = String(title[..<open])
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
    func isArticle(_ title: Token) -> Bool {
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
      if let programme = programme(before: end) {
        item.containerTitle = segment.string(programme)
        return true
      }
      if end > 0, case .group = tokens[end - 1].kind {
        readYearGroup(tokens[end - 1], end: &end)
        readPeopleGroup(end: &end)
      }
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
      var range = tokens[0].range.lowerBound..<tokens[end - 1].range.upperBound
      if end < titleAt, tokens[end].isSeparator("."), AuthorEnd(text, tokens).followsFamily(end - 1) {
        range = range.lowerBound..<tokens[end].range.upperBound
      }
      if text.scalars[range.upperBound - 1] == "藏",
        range.count > 4 || "館馆".unicodeScalars.contains(text.scalars[range.upperBound - 2])
      {
        return true
      }
      if isReign(range, before: titleAt) || Pass.columns.holdsWhole(range, of: text)
        || readLead(range, before: tokens[titleAt])
      {
        return true
      }
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

    /// What stands where the author does and names a column: Editorial, “A Port in a Storm,” Post.
    private static let columns = Lexicon([
      "editorial", "op-ed", "opinion", "letter to the editor", "obituary", "unsigned editorial", "社論", "社论",
      "社評", "社评",
      "短評", "短评", "社説", "사설", "本報訊", "本报讯", "本報綜合報導", "本刊訊", "本刊讯", "本台訊",
    ])

    /// Roe (@roe), “Post”; E・M・ホール（鈴木次郎訳）『海』: an account, or who translated or edited, in brackets behind the names.
    private mutating func readPeopleGroup(end: inout Int) {
      guard end > 1, case .group("(") = tokens[end - 1].kind, case let inner = tokens[end - 1].inner,
        !inner.isEmpty
      else { return }
      if text.scalars[inner.lowerBound] == "@" {
        end -= 1
      } else if Script(text.scalars[inner.lowerBound]).isEastAsian,
        let people = ContributorReader(text, order: grammar.order).contributors(in: inner),
        people.author.isEmpty,
        !people.isEmpty
          || NoteWords.otherEndings.matchEnding(in: text, at: inner.upperBound, from: inner.lowerBound) != nil
      {
        facts.contributors.editor += people.editor
        facts.contributors.translator += people.translator
        end -= 1
      }
    }

    /// 光緒《臺灣通志》: the reign in which a gazetteer was made tells it from others of its name; nobody is called so.
    private func isReign(_ range: Range<Int>, before titleAt: Int) -> Bool {
      guard range.upperBound == tokens[titleAt].range.lowerBound else { return false }
      return NoteWords.reigns.match(in: text, at: range.lowerBound, limit: range.upperBound)
        == range.upperBound
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
          if NoteWords.accounts.endsWords(tokens[index - 1], in: text) { return index }
          if isReadAt(index) { return index }
          if !grammar.containerMarks.contains(mark) {
            // 「電文」，〈案名〉，《檔案》: the file between a document and the holdings that it belongs to.
            guard tokens[titleAt].titleMark == .corner, mark == .singleAngle else { return nil }
            index += 1
            continue
          }
          if case .counted = tokens[index - 1].kind { return nil }
          if Pass.halves.holdsWhole(tokens[index - 1].range, of: text), case .counted = tokens[index - 2].kind
          {
            return nil
          }
          return isPartOfName(at: index) ? containerIndex(after: index) : index
        }
        if case .date = tokens[index].kind, !grammar.isOfDocuments { return nil }
        if case .counted(let counter, _) = tokens[index].kind, counter != .volume { return nil }
        if case .link = tokens[index].kind { return nil }
        index += 1
      }
      return nil
    }

    /// Whether a conference in quotation marks is told at which the work was read.
    private func isReadAt(_ index: Int) -> Bool {
      tokens[index].stands(in: [.corner, .doubleQuotes]) && Pass.readAt.endsWords(tokens[index - 1], in: text)
    }

    /// 發表於「第五屆山岳史研討會」: before the name of a conference in quotation marks.
    private static let readAt = Lexicon([
      "發表於", "发表于", "宣讀於", "宣读于", "發表于", "論文發表於", "论文发表于", "宣讀", "宣读",
    ])

    /// 《海書》卷24上《食貨志》: the half of a volume, in which a part of the work stands.
    private static let halves = Lexicon(["上", "中", "下", "之上", "之下"])

    /// 《潮汐》雜誌社編《…》: a title inside of an editor's name, another title following.
    private func isPartOfName(at index: Int) -> Bool {
      guard index + 1 < tokens.count, NoteWords.editorEndings.endsWords(tokens[index + 1], in: text) else {
        return false
      }
      for token in tokens[(index + 2)...] {
        switch token.kind {
        case .title: return true
        case .separator(":"), .separator(","): continue
        case .words:
          guard
            NoteWords.translatorEndings.endsWords(token, in: text)
              || NoteWords.editorEndings.endsWords(token, in: text)
          else { return false }
        default: return false
        }
      }
      return false
    }

    /// What stands between title and container: 載, 收錄於, the editors of the host, an addendum in brackets.
    private mutating func readBetween(_ start: Int, _ end: Int) {
      var low = start
      while low < end, tokens[low].kind != .words {
        if isFact(tokens[low]) { FactReader(segment).read(tokens[low...low], into: &facts) }
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

    /// A number that says what it counts, or a date, in brackets or between commas: 〈電報〉（1971年10月20日），《檔案》.
    private func isFact(_ token: Token) -> Bool {
      switch token.kind {
      case .counted, .date: return true
      case .group("("):
        let inside = Lexer(text, links: []).tokens(in: token.inner)
        guard inside.count == 1, case .date = inside[0].kind else { return false }
        return true
      default: return false
      }
    }

    /// 《武漢大學學報》（社會科學版）: an edition in brackets belongs to the container's name.
    private mutating func appendEdition(of next: inout Int) {
      guard next < tokens.count, case .group = tokens[next].kind else { return }
      let inner = tokens[next].inner
      guard inner.count > 2, text.scalars[inner.upperBound - 1] == "版",
        Pass.revisions.match(in: text, at: inner.lowerBound, limit: inner.upperBound) == nil,
        text.scalars[inner].allSatisfy({ Script($0) == .han || $0 == "、" }),
        Numeral.any(in: text, at: inner.lowerBound, limit: inner.upperBound) == nil
      else { return }
      let edition = text.string(tokens[next].range)
      item.containerTitle = item.containerTitle.map { $0 + edition }
      next += 1
    }

    /// What an edition is called that is no section of a journal.
    private static let revisions = Lexicon([
      "修訂", "修订", "增訂", "增订", "增補", "增补", "修正", "影印", "點校", "点校", "標點", "标点", "重印", "再", "初", "新",
      "訂正", "订正", "校訂", "校订", "繁體", "简体", "簡體", "繁体", "中文", "英文",
    ])

    /// “Title,” in Jane Roe, ed., Host (Place: Publisher, Year), pp. 12–15, the host's title being unmarked.
    private mutating func readHost(from start: Int) -> Bool {
      guard item.containerTitle == nil, grammar.allowsUnmarkedContainer, let index = hostWord(from: start),
        case let words = tokens[index].range,
        let afterIn = NoteWords.latinIn.match(in: text, at: words.lowerBound, limit: words.upperBound)
      else { return false }
      FactReader(segment, order: grammar.order).read(tokens[start..<index], into: &facts)
      var translators = facts.contributors
      if translators.isEmpty, start < index,
        let names = ContributorReader(text, order: grammar.order).contributors(
          in: text.trimmed(tokens[start].range.lowerBound..<words.lowerBound) { $0 == " " || $0 == "," }
        ), names.author.isEmpty
      {
        translators = names
      }
      var host = tokens[index...]
      let rest = text.trimmed(afterIn..<words.upperBound)
      host.removeFirst()
      if !rest.isEmpty { host = [Token(.words, rest)] + host }
      while let first = host.first, case .separator = first.kind { host.removeFirst() }
      let own = UnmarkedWork.withoutSameEditor(host, in: text)
      host = own ?? host
      guard host.first?.titleMark == nil,
        let work = UnmarkedWork(ArraySlice(Array(host)), in: segment, isHost: true)
      else { return false }
      let issued = facts.issued
      facts = work.facts
      facts.issued = facts.issued ?? issued
      item.containerTitle = segment.string(work.title)
      item.editor += work.contributors.editor + work.contributors.author
      if own != nil, item.editor.isEmpty { item.editor = item.author }
      item.translator += work.contributors.translator + translators.translator
      hasHostEditor =
        !item.editor.isEmpty || facts.firstLink == nil && facts.issue == nil && !work.isPeriodical
      score += 2
      return true
    }

    /// The words that begin with “in”: the first after the title, or the next after a translator's field.
    private func hostWord(from start: Int) -> Int? {
      var index = start
      while index < tokens.count, index - start < 12 {
        switch tokens[index].kind {
        case .separator, .counted(.chapter, _): break
        case .words:
          let words = tokens[index].range
          if NoteWords.latinIn.match(in: text, at: words.lowerBound, limit: words.upperBound) != nil {
            return index
          }
          let isRole = NoteWords.englishTranslators.match(
            in: text,
            at: words.lowerBound,
            limit: words.upperBound
          )
          let isNamed = index + 1 < tokens.count && isRoleGroup(tokens[index + 1])
          guard
            isRole != nil || isNamed || endsInitial(index)
              || index > start && tokens[index - 1].isSeparator(".")
          else {
            return nil
          }
        case .group where isRoleGroup(tokens[index]): break
        default: return nil
        }
        index += 1
      }
      return nil
    }

    /// Whether a stop follows an initial.
    private func endsInitial(_ index: Int) -> Bool {
      let last = tokens[index].range.upperBound - 1
      return index + 1 < tokens.count && tokens[index + 1].isSeparator(".") && text.scalars[last].isUppercase
        && (last == tokens[index].range.lowerBound || text.scalars[last - 1] == " ")
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
        NoteWords.latinIn.match(in: text, at: words.lowerBound, limit: words.upperBound) == nil
      else { return }
      while end < tokens.count {
        switch tokens[end].kind {
        case .words where end > first && endsHost(at: end): break
        case .words, .separator(","), .separator(":"), .separator("."):
          end += 1
          continue
        case .counted(.volume, _), .counted(.issue, _): break
        case .number(let value):
          // YouTube video, 5:53.
          let isDuration = end + 1 < tokens.count && tokens[end + 1].isSeparator(":") && !value.contains("-")
          if FactReader.year(value) != nil || value.contains("-")
            || isDuration && tokens[end - 1].isSeparator(",")
          {
            return
          }
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

    /// Tidings, hosted by …; Host: Subtitle, ed. Jane Roe (…): whether a field begins that goes on behind a container's name.
    private func endsHost(at index: Int) -> Bool {
      if FactReader(segment).isCredit(tokens[index...index]) { return true }
      let words = tokens[index].range
      guard tokens[index - 1].isSeparator(","),
        let end = Pass.editing.match(in: text, at: words.lowerBound, limit: words.upperBound)
      else { return false }
      return end < words.upperBound || index + 1 < tokens.count && tokens[index + 1].isSeparator(".")
    }

    private static let editing = Lexicon(["ed", "eds", "edited by"])

    // MARK: After them

    /// A law's history (passed by, promulgated on) is no field of CSL.
    private mutating func forgetEnactment() {
      let text = text
      facts.unexplained.removeAll { range in
        NoteWords.enactment.matchEnding(in: text, at: range.upperBound, from: range.lowerBound) != nil
      }
    }

    private mutating func assign() {
      if !facts.contributors.editor.isEmpty, item.containerTitle != nil { hasHostEditor = true }
      if item.containerTitle == nil, facts.evidence == 1, facts.pages == nil, let page = facts.volume,
        tokens.contains(where: { $0.kind == .number(page) })
      {
        // Roe, “Title,” 60: the page of what was cited before.
        (facts.pages, facts.volume) = (page, nil)
      }
      segment.assign(facts, to: &item)
    }

    private func baseType(of title: Token) -> ItemType {
      if facts.isThesis { return .thesis }
      // A document of an archive or of a government, under its number there.
      if facts.number != nil, facts.publisher == nil, facts.volume == nil, facts.issue == nil {
        return .document
      }
      if let container = item.containerTitle {
        return ItemClassifier.typeOfContained(
          container: container,
          facts: facts,
          hasHostEditor: hasHostEditor
        )
      }
      if facts.isConferencePaper { return .paperConference }
      let isWork = title.titleMark.map { grammar.containerMarks.contains($0) } ?? false
      if isWork, item.author.isEmpty, facts.issued?.from.day != nil, facts.publisher == nil,
        facts.sheet != nil || facts.edition.map({ Int($0) != nil }) == true
          || facts.pages != nil && facts.volume == nil && ItemClassifier.isPeriodical(item.title ?? "")
      {
        // 《申報》1927年4月15日，第2版: a whole newspaper and its sheet.
        return .articleNewspaper
      }
      if isWork, facts.publisher == nil, facts.volume != nil, facts.issue != nil,
        Imprints.isPeriodical(item.title ?? "")
      {
        // 《立法院公報》，第108卷第77期，頁15: a periodical without an article.
        return .articleJournal
      }
      if isWork, facts.publisher != nil || facts.publisherPlace != nil || facts.edition != nil {
        return .book
      }
      if facts.firstLink != nil || !segment.titledLinks.isEmpty { return .webpage }
      let isHan = title.inner.first.map { Script(text.scalars[$0]).isEastAsian } ?? false
      if isHan, facts.publisher != nil, facts.edition != nil { return .book }
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
