/// Reads references whose fields full stops part: GB/T 7714 with or without type marks, SIST 02, APA, Vancouver.
///
///     authors. [year.] title[M]. place: publisher, year: pages[accessed]. address
///     authors. title[J]. container, year, volume(issue): pages
///     authors. title[C]//editors. container[C]. place: publisher, year: pages
///     authors (year). title. container, volume(issue), pages.
struct DottedGrammar: Sendable {
  /// Whether the references carry type marks.
  let hasTypeMarks: Bool

  /// Reads a segment, or nil where it does not have this grammar's signs.
  func read(_ segment: Segment) -> Reading? {
    let mark = segment.tokens.firstIndex {
      if case .typeMark = $0.kind { true } else { false }
    }
    guard (mark != nil) == hasTypeMarks else { return nil }
    let tokens = hasTypeMarks ? segment.tokens : QuestionStops(segment.text).parted(segment.tokens)
    var pass = Pass(segment: segment, tokens: tokens, mark: mark)
    return pass.read()
  }
}

extension DottedGrammar {
  /// Before the number of a document.
  static let numbers = Lexicon([
    "no", "number", "report no", "grant no", "patent", "专利", "專利", "version",
  ])

  /// One reading of one segment.
  struct Pass {
    let segment: Segment
    let tokens: [Token]
    let mark: Int?
    var item = CitationItem(type: .document)
    var facts = Facts()
    var score = 0
    var hasHost = false
    var isUndated = false
    var hasNumberInTitle = false

    var text: NoteText { segment.text }

    mutating func read() -> Reading? {
      var start = 0
      guard start < tokens.count else { return nil }
      let named =
        mark == nil
        ? NamesBeforeColon(text, tokens[...], end: segment.range.upperBound).find() : nil
      var author = named == nil ? AuthorEnd(text, tokens).find(from: start, limit: mark ?? tokens.count) : nil
      // (1979) Title. Press: nobody stands before the year.
      if mark == nil, let next = author?.next, announcesHost(next) || isYearGroup(tokens[0]) { author = nil }
      if mark == nil, let found = author, isTitle(found.names, beforePeriodical: found.next) { author = nil }
      if let named {
        item.author = named.people.author
        item.editor = named.people.editor
        start = named.next
        score += 2
      } else if let author {
        readAuthors(author)
        start = author.next
        skipTranslator(&start)
      } else if mark == nil {
        skipYear(&start)
      }
      guard let title = titleEnd(from: start), title > start, !runsOn(at: start) else { return nil }
      if title + 1 < tokens.count, tokens[title + 1].titleMark != nil,
        UnmarkedWork.announcesSeries(tokens[..<title], in: text)
      {
        return nil
      }
      if mark == nil, crossesLink(title) { return nil }
      readTitle(start..<title)
      guard item.title?.isEmpty == false else { return nil }
      var next = title
      if let mark, next <= mark { next = mark + 1 }
      readTail(from: next)
      if facts.publisher != nil, facts.publisherPlace == nil, facts.unexplained.count == 1,
        PlaceNames.isTown(text, facts.unexplained[0])
      {
        // Title. Publisher, Place.
        facts.publisherPlace = segment.string(facts.unexplained.removeFirst())
      }
      if mark != nil { partPlaceBeforeStop() }
      let isAnonymous = author == nil && named == nil
      if isAnonymous, isComplete { score += 2 }
      assign()
      score += facts.evidence + (mark == nil ? 0 : 6) - facts.unexplainedWeight(in: text)
      if mark == nil, facts.evidence < 2 || isAnonymous && !isComplete { return nil }
      item.language = LanguageTagger.tag(of: item.title ?? "")
      return Reading(item: item, score: score)
    }

    /// [D]. Port Ellis. Quay University. 2020: a town that a full stop parts from who published there.
    private mutating func partPlaceBeforeStop() {
      guard facts.publisherPlace == nil, facts.unexplained.count == 1, let place = facts.publisher,
        case let name = segment.string(facts.unexplained[0]), case let town = NoteText(place),
        PlaceNames.isTown(town, town.bounds),
        ItemClassifier.isInstitution(name) || Imprints.isPress(name)
      else { return }
      facts.publisherPlace = place
      facts.publisher = name
      facts.unexplained = []
    }

    /// 说船. 海港日报, 1925-08-14: whether Chinese words that are nobody's name stand before a periodical and its day.
    private func isTitle(_ words: Range<Int>, beforePeriodical index: Int) -> Bool {
      guard index + 2 < tokens.count, tokens[index].kind == .words, tokens[index + 1].isSeparator(","),
        case .date(let date) = tokens[index + 2].kind, date.from.day != nil,
        text.scalars[words].allSatisfy({ Script($0) == .han }),
        !FamilyNames.beginsChinese(text.string(words))
      else { return false }
      return ItemClassifier.isPeriodical(segment.string(tokens[index].range))
    }

    private func isYearGroup(_ token: Token) -> Bool {
      guard case .group("(") = token.kind else { return false }
      return FactReader.year(text.string(token.inner)) != nil
    }

    /// Whether a source without authors tells enough besides its title: a date, and who published or what holds it.
    var isComplete: Bool {
      let isInVolume = hasHost && facts.volume != nil && tokens.contains { $0.isSeparator("∥") }
      guard let title = item.title, facts.issued != nil || isInVolume, facts.unexplained.isEmpty,
        !hasNumberInTitle,
        let held = item.containerTitle ?? facts.publisher
          ?? (isDatedPage && !title.contains(",") ? title : nil)
      else { return false }
      let isNews =
        facts.issued?.from.day != nil && item.containerTitle.map(ItemClassifier.isPeriodical) == true
      return (title.utf8.count >= 12 || isDatedPage || isNews && title.utf8.count >= 6)
        && (isName(held) || hasHost) && !endsOpen(held)
    }

    /// Title. Last modified May 9, 2013. Address: a day and a place on the web, which only a page has.
    private var isDatedPage: Bool { facts.firstLink != nil && facts.issued?.from.day != nil }

    /// Whether Chinese words end with one that a noun must follow, as no name does: 發明於.
    func endsOpen(_ words: String) -> Bool {
      words.unicodeScalars.last.map { "於于了的是在為为與与和及從从對对".unicodeScalars.contains($0) } ?? false
    }

    /// Whether words are written as names are: no long Latin word in lower case.
    func isName(_ words: String) -> Bool {
      words.utf8.count <= 120
        && !words.split(separator: " ").contains {
          $0.count > 4 && $0.unicodeScalars.first?.isLowercase == true
        }
    }

    /// Roe (2009) has shown: a sentence goes on behind the year in brackets, where a stop or a capital begins a title.
    func runsOn(at start: Int) -> Bool {
      guard start > 0, case .group = tokens[start - 1].kind, tokens[start].kind == .words,
        facts.issued != nil
      else { return false }
      return text.scalars[tokens[start].range.lowerBound].isLowercase
    }

    /// [Roe (1964) — Encyclopedia](address) — a remark: whether the words of a link begin before the authors end, and the
    /// title would go on behind them.
    private func crossesLink(_ end: Int) -> Bool {
      segment.titledLinks.contains { words, _ in
        words.lowerBound <= tokens[0].range.lowerBound && words.upperBound < tokens[end - 1].range.upperBound
          && text.scalars[words.upperBound...].first { $0 != " " }.map { $0 == "—" || $0 == "–" } ?? false
      }
    }

    // MARK: Head

    mutating func readAuthors(_ author: AuthorEnd.Found) {
      guard let names = ContributorReader(text, order: .familyThenInitials).contributors(in: author.names)
      else { return }
      item.author = names.author
      item.editor = names.editor
      item.translator = names.translator
      facts.issued = author.year
      score += author.verdict == .surely ? 3 : 2
      isUndated = author.isUndated
      if author.year != nil || author.isUndated { facts.evidence += 2 }
    }

    /// (1987) Title; 1987: Title: the year of a work that nobody made stands first, as lists by author and date have it.
    private mutating func skipYear(_ start: inout Int) {
      guard tokens.count > 3 else { return }
      let first = tokens[0]
      var next = 1
      switch first.kind {
      case .group("("):
        guard isYear(text.scalars[first.inner]) else { return }
      case .number(let value):
        guard FactReader.year(value) != nil,
          tokens[1].isSeparator(":") || tokens[1].isSeparator(",") || tokens[1].isSeparator(".")
        else { return }
        next = 2
      default: return
      }
      guard tokens[next].kind == .words,
        let year = FactReader.year(String(text.string(first.inner).prefix(4)))
      else { return }
      facts.issued = year
      facts.evidence += 2
      start = next
    }

    /// 1987, 1987a.
    private func isYear(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
      scalars.prefix(4).count == 4 && scalars.prefix(4).allSatisfy { Script($0) == .digit }
        && scalars.dropFirst(4).count <= 1 && scalars.dropFirst(4).allSatisfy(\.isLowercase)
    }

    /// Ames L. trans. J. Roe. Title: a translator between author and title.
    private mutating func skipTranslator(_ start: inout Int) {
      guard start + 1 < tokens.count, tokens[start].kind == .words, case let words = tokens[start].range,
        let end = NoteWords.englishTranslators.match(in: text, at: words.lowerBound, limit: words.upperBound),
        let stop = tokens.indices.dropFirst(start + 1).first(where: { index in
          tokens[index].isSeparator(".") && !endsInitial(tokens, index) && tokens[index - 1].range.count > 2
        }), stop - start <= 8, stop + 1 < tokens.count,
        case let names = text.trimmed(end..<tokens[stop].range.lowerBound, where: { $0 == "." || $0 == " " }),
        let people = NameParser(text, order: .givenFirst).names(in: names)
      else { return }
      item.translator += people
      start = stop + 1
    }

    /// The end of the title that begins at `start`: its type mark, else the next full stop, //, or opening year.
    func titleEnd(from start: Int) -> Int? {
      if let mark { return mark > start ? mark : nil }
      var index = start
      while index < tokens.count {
        switch tokens[index].kind {
        case .separator(".") where index > start && !isAbbreviation(index):
          if !goesOnInSentence(behind: index) { return index }
        case .separator("。"), .separator("∥"): return index
        case .separator(",") where index > start && announcesHost(index + 1): return index
        case .link: return index
        default: break
        }
        index += 1
      }
      return index
    }

    /// Title. And a sentence more. The Harbor Post, 2017-12-04: whether the field behind a stop is written as no periodical is,
    /// and the next, before a day, is.
    private func goesOnInSentence(behind stop: Int) -> Bool {
      guard stop + 5 < tokens.count, tokens[stop + 1].kind == .words, tokens[stop + 2].isSeparator("."),
        tokens[stop + 3].kind == .words, tokens[stop + 4].isSeparator(","),
        case .date(let date) = tokens[stop + 5].kind, date.from.day != nil,
        case let sentence = text.scalars[tokens[stop + 1].range].split(separator: " "), sentence.count >= 3,
        ItemClassifier.isPeriodical(segment.string(tokens[stop + 3].range))
      else { return false }
      return sentence.contains { word in
        let word = String(String.UnicodeScalarView(word))
        return word.unicodeScalars.first?.isLowercase == true && WordKinds.of(word).isEmpty
      }
    }

    /// Title, in: Host — “in” with a colon.
    func announcesHost(_ index: Int) -> Bool {
      index + 1 < tokens.count && tokens[index + 1].isSeparator(":") && tokens[index].kind == .words
        && hostWord(at: index) == tokens[index].range.upperBound
    }

    func isAbbreviation(_ index: Int) -> Bool {
      FactReader.endsAbbreviation(tokens[...], index, in: text)
    }

    // MARK: Tail

    mutating func readTail(from start: Int) {
      var index = start
      while index < tokens.count,
        tokens[index].isSeparator(".") || tokens[index].isSeparator("。")
          || tokens[index].isSeparator(",")
      {
        index += 1
      }
      guard index < tokens.count else { return }
      if mark != nil, case .group = tokens[index].kind,
        isBesideTitle(tokens[index]) || isEdition(tokens[index])
      {
        // Title[M](影印本). 见: Host.
        readFacts(tokens[index...index])
        index += 1
        while index < tokens.count, tokens[index].isSeparator(".") || tokens[index].isSeparator("。") {
          index += 1
        }
        guard index < tokens.count else { return }
      }
      skipTranslators(&index)
      readPatent(&index)
      guard index < tokens.count else { return }
      if let slashes = tokens[index...].firstIndex(where: { $0.isSeparator("∥") }) {
        readFacts(tokens[index..<slashes])
        readHost(from: slashes + 1, isEdited: !facts.contributors.editor.isEmpty)
      } else if hasSecondMark(from: index) {
        readHost(from: index, skipping: hostWord(at: index))
      } else if let words = hostWord(at: index) {
        readHost(from: index, skipping: words)
      } else if let (editors, next) = editorsOfWork(from: index) {
        item.editor += editors
        readFacts(tokens[next...])
      } else if holdsPart, let end = hostBeforePublisher(from: index) {
        hasHost = true
        readHost(from: index, until: end)
      } else if mark == nil, let (end, editors, next) = editorsBehindHost(from: index) {
        hasHost = true
        item.containerTitle = segment.string(tokens[index].range.lowerBound..<end)
        item.editor = editors
        score += 2
        readFacts(tokens[next...])
      } else if let next = seriesEnd(from: index) {
        readFacts(tokens[next...])
      } else if let report = reportEnd(from: index) {
        item.containerTitle = segment.string(tokens[index].range.lowerBound..<report.end)
        score += 1
        readFacts(tokens[report.next...])
      } else if holdsPart || mark == nil && facts.issued != nil && hasPages(from: index)
        || mark == nil && item.author.isEmpty == false && beginsWithInvertedNames(index),
        isSignlessHost(from: index)
      {
        readHost(from: index)
      } else if item.containerTitle == nil, tokens[index].kind == .words, !isWhole(before: index),
        !beginsPublication(tokens, at: index), Imprints.isPeriodical(segment.string(tokens[index].range))
      {
        var end = index + 1
        if end < tokens.count, case .group = tokens[end].kind, !isFact(tokens[end]) { end += 1 }
        item.containerTitle = segment.string(
          tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
        )
        score += 1
        readFacts(tokens[end...])
      } else if item.containerTitle == nil, tokens[index].kind == .words,
        !beginsPublication(tokens, at: index), !Imprints.isPress(segment.string(tokens[index].range)),
        isContainer(at: index)
      {
        let end = containerEnd(from: index)
        item.containerTitle = segment.string(
          tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
        )
        score += 1
        readFacts(tokens[end...])
      } else if isMarked("A"), item.containerTitle == nil, isHolderOfPart(index) {
        hasHost = true
        let end = containerEnd(from: index)
        item.containerTitle = segment.string(
          tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
        )
        score += 1
        readFacts(tokens[end...])
      } else if tokens[index].titleMark != nil {
        item.containerTitle = segment.string(tokens[index].inner)
        score += 1
        readFacts(tokens[(index + 1)...])
      } else {
        readFacts(tokens[index...])
      }
    }

    private func isEdition(_ token: Token) -> Bool {
      FactReader.edition(text, text.trimmed(token.inner)) != nil
    }

    /// Title. Studies in Harbor History 14. Port Ellis: Quay Press, 2012: the index behind a series and its number, before who
    /// published a book (The Chicago Manual of Style, 17th ed., 14.123).
    private func seriesEnd(from start: Int) -> Int? {
      guard mark == nil, !item.author.isEmpty, tokens[start].kind == .words, facts.issued == nil,
        start + 1 < tokens.count
      else {
        return nil
      }
      let at = tokens[start + 1].isSeparator(",") ? start + 2 : start + 1
      guard at + 4 < tokens.count, tokens[at + 1].isSeparator("."), tokens[at + 2].kind == .words,
        tokens[at + 3].isSeparator(":"), tokens[at + 4].kind == .words, !isLongName(tokens[at + 2].range),
        !tokens[(at + 4)...].contains(where: { if case .counted(.pages, _) = $0.kind { true } else { false } }
        ),
        tokens[(at + 4)...].contains(where: isYear)
      else { return nil }
      switch tokens[at].kind {
      case .number(let value): return FactReader.year(value) == nil && !value.contains("-") ? at + 2 : nil
      case .counted(.volume, _), .counted(.issue, _): return at + 2
      default: return nil
      }
    }

    /// Title[A]. Host, 1972: whether the words behind the mark for a part of a work name the work, and neither a place nor who
    /// published it.
    private func isHolderOfPart(_ index: Int) -> Bool {
      let words = tokens[index].range
      guard tokens[index].kind == .words, index + 2 < tokens.count, tokens[index + 1].isSeparator(","),
        isYear(tokens[index + 2])
      else { return false }
      let name = segment.string(words)
      return !Imprints.isPress(name) && !ItemClassifier.isInstitution(name)
        && NoteWords.publisherEndings.matchEnding(in: text, at: words.upperBound, from: words.lowerBound)
          == nil
    }

    /// The end of a series of law reports or of a code that stands at `start`, and the token after it.
    func reportEnd(from start: Int, in own: [Token]? = nil) -> (end: Int, next: Int)? {
      let own = own ?? tokens
      guard own[start].kind == .words, let end = CourtReports.end(in: text, from: own[start].range.lowerBound)
      else { return nil }
      let next = own.indices.dropFirst(start).first { own[$0].range.lowerBound >= end } ?? own.count
      guard own[next - 1].range.upperBound <= end, !isMarked("P"), !isMarked("R") else { return nil }
      return isAfterReport(
        own,
        next,
        isCountry: end - own[start].range.lowerBound <= 4 && text.scalars[own[start].range].first == "U"
      ) ? (end, next) : nil
    }

    /// Whether a volume, a page or nothing follows a series: words would go on with another name, U.S. Food Agency.
    private func isAfterReport(_ own: [Token], _ next: Int, isCountry: Bool) -> Bool {
      var index = next
      while index < own.count, case .separator = own[index].kind { index += 1 }
      guard index < own.count else { return !isCountry }
      switch own[index].kind {
      case .words, .title: return false
      case .number(let value): return FactReader.year(value) == nil || !isCountry
      case .date: return !isCountry
      default: return true
      }
    }

    /// Title[M]. Verge, 2010: whether its mark says that what is cited stands for itself, a book, a thesis or a report, and a
    /// comma follows who published it.
    private func isWhole(before index: Int) -> Bool {
      (isMarked("M") || isMarked("D") || isMarked("R") || isMarked("Z"))
        && index + 1 < tokens.count && tokens[index + 1].isSeparator(",")
    }

    /// Whether what is cited can be a part of a work: an article of a collection, a chapter.
    var holdsPart: Bool { isMarked("C") || isMarked("A") || isMarked("M") || isMarked("G") }

    /// Whether a bracket holds a number or a date and not words.
    func isFact(_ token: Token) -> Bool {
      text.scalars[token.inner].contains { Script($0) == .digit }
        || MonthName.read(text, at: token.inner.lowerBound, limit: token.inner.upperBound) != nil
    }

    mutating func readFacts(_ rest: ArraySlice<Token>) {
      FactReader(segment).read(rest, into: &facts)
      guard let first = facts.unexplained.first else { return }
      if facts.publisher == nil, facts.issued != nil || mark != nil || facts.firstLink != nil || isUndated {
        if item.containerTitle == nil, isSite(first) {
          item.containerTitle = segment.string(first)
          facts.unexplained.removeFirst()
        } else if item.containerTitle == nil || hasHost {
          facts.publisher = facts.takeUnexplained(in: text).map { segment.string($0) }
        }
      }
    }

    /// Whether unexplained words name what holds a page or an article, and not who published it.
    private func isSite(_ words: Range<Int>) -> Bool {
      let name = segment.string(words)
      let hasDay = facts.issued?.from.day != nil
      let isLinked = facts.firstLink != nil
      if Imprints.isPress(name) || Imprints.isRepository(name) { return false }
      guard mark == nil else { return isMarked("EB") && isLinked && (hasDay || facts.issued == nil) }
      return hasDay && (isLinked || !ItemClassifier.isInstitution(name)) || ItemClassifier.isPeriodical(name)
        || isLinked && !ItemClassifier.isInstitution(name)
    }

    mutating func assign() {
      segment.assign(facts, to: &item)
      item.type = type()
      item.place(facts)
    }

    func type() -> ItemType {
      if hasHost {
        let isConference =
          facts.isConferencePaper
          || mark == nil && item.containerTitle.map(ItemClassifier.isConference) == true
        return isConference ? .paperConference : .chapter
      }
      if let mark, case .typeMark(let type) = tokens[mark].kind {
        switch type.split(separator: "/").first {
        case "J": return .articleJournal
        case "N": return .articleNewspaper
        case "M", "G", "K", "L": return .book
        case "D": return .thesis
        case "R": return .report
        case "C": return .paperConference
        case "EB": return .webpage
        default: return .document
        }
      }
      if facts.isThesis { return .thesis }
      if let container = item.containerTitle {
        return ItemClassifier.typeOfContained(container: container, facts: facts, hasHostEditor: false)
      }
      if facts.number != nil { return .report }
      if facts.publisher != nil { return .book }
      return facts.firstLink != nil ? .webpage : .document
    }
  }
}
