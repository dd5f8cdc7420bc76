extension DottedGrammar.Pass {
  /// [M]. Roe J, Doe A, eds. 9th edition. Port Ellis: Press: editors of the work itself, before its edition or place.
  func editorsOfWork(from start: Int) -> (names: [PersonName], next: Int)? {
    guard isMarked("M"),
      let role = tokens[start...].prefix(24).firstIndex(where: {
        Self.editorWords.holdsWhole($0.range, of: text)
      }),
      let next = tokens[(role + 1)...].firstIndex(where: {
        if case .separator = $0.kind { false } else { true }
      }), next + 2 < tokens.count, role > start,
      let people = ContributorReader(text, order: .familyThenInitials).contributors(
        in: tokens[start].range.lowerBound..<tokens[role].range.upperBound
      ), people.author.isEmpty
    else { return nil }
    switch tokens[next].kind {
    case .number, .counted(.edition, _): return (people.editor, next)
    case .words:
      let place = text.string(tokens[next].range).split(separator: " ")
      let isPlace =
        tokens[next + 1].isSeparator(":") && tokens[next + 2].kind == .words
        && place.allSatisfy { WordKinds.of($0.lowercased()).contains(.place) }
      return isPlace ? (people.editor, next) : nil
    default: return nil
    }
  }

  /// 海港研究会. 港口论文集. 北京: Press; Port Association. Harbors today. 6th ed. Port Ellis: Press — an institution that edited
  /// what holds the title, before the host and its publisher.
  func isInstitutionBeforeHost(_ start: Int) -> Bool {
    guard start + 4 < tokens.count, tokens[start + 1].isSeparator("."),
      !beginsPublication(tokens, at: start + 2)
    else { return false }
    let words = tokens[start].range
    let role = NoteWords.editorEndings.matchEnding(in: text, at: words.upperBound, from: words.lowerBound)
    let name = text.string(text.trimmed(words.lowerBound..<(role ?? words.upperBound)))
    guard ItemClassifier.isInstitution(name) else { return false }
    for index in start + 3..<tokens.count {
      if tokens[index].isSeparator("."), index + 2 < tokens.count,
        !FactReader.endsAbbreviation(tokens[...], index, in: text),
        !(tokens[index - 2].isSeparator(":") && volumeTitleEnd(tokens, index - 1) != nil)
      {
        return beginsHouse(index + 1)
      }
      if case .link = tokens[index].kind { return false }
    }
    return false
  }

  /// 载林海主编:《港口文集》: editors, whom a colon or nothing parts from a host in marks.
  mutating func readMarkedHost(_ own: [Token]) -> Bool {
    guard let at = own.prefix(3).firstIndex(where: { $0.titleMark != nil }), at > 0, own[0].kind == .words,
      at == 1 || own[1].isSeparator(":"), NoteWords.editorEndings.endsWords(own[0], in: text),
      let people = ContributorReader(text).contributors(in: own[0].range), people.author.isEmpty
    else { return false }
    item.editor += people.editor
    item.containerTitle = segment.string(own[at].inner)
    score += 2
    readFacts(own[(at + 1)...])
    return true
  }

  /// (编 林海, 周舟): brackets that tell who edited the host.
  func editors(in group: Token) -> [PersonName]? {
    let inner = group.inner
    guard let end = Self.editorWords.match(in: text, at: inner.lowerBound, limit: inner.upperBound),
      end < inner.upperBound, text.scalars[end] == " "
    else { return nil }
    return NameParser(text, order: .familyThenInitials).names(in: text.trimmed(end..<inner.upperBound))
  }

  /// 林海, 周舟, 港口史論叢; Ellison M, Harbors and bays: the index of a host's title, after editors whom commas alone part
  /// from it.
  func commaEditors(_ own: ArraySlice<Token>) -> (title: Int, names: [PersonName])? {
    let start = own.startIndex
    var title = start
    while title + 2 < own.endIndex, own[title].kind == .words, own[title + 1].isSeparator(","),
      isWholeName(own[title].range)
    {
      title += 2
    }
    let stop = own[title...].firstIndex { $0.isSeparator(".") } ?? own.endIndex
    let isMarkedNext = own[title..<stop].dropFirst().prefix(3).contains {
      if case .typeMark = $0.kind { true } else { false }
    }
    guard title > start, title + 1 < own.endIndex, own[title].kind == .words,
      !isWholeName(own[title].range) && own[title].range.count >= 4 || isMarkedNext
        || own[title + 1].titleMark != nil || isInVolumes(own, title),
      !beginsPublication(Array(own), at: title - start),
      !(own[title + 1].isSeparator(":") && PlaceNames.isTown(text, own[title].range)),
      let names = NameParser(text, order: .familyThenInitials).names(
        in: own[start].range.lowerBound..<own[title - 2].range.upperBound
      )
    else { return nil }
    return (title, names)
  }

  /// 见: 港口文存, 北京: 海图社, 1999: a Chinese host that a comma parts from its place and publisher.
  mutating func readHostBeforeTown(_ own: [Token]) -> Bool {
    guard own.count > 4, own[0].kind == .words, own[1].isSeparator(","), own[2].kind == .words,
      own[3].isSeparator(":"), own[4].kind == .words, PlaceNames.isTown(text, own[2].range),
      text.scalars[own[0].range].allSatisfy({ Script($0) == .han })
    else { return false }
    item.containerTitle = segment.string(own[0].range)
    score += 1
    readFacts(own[2...])
    return true
  }

  /// 港口丛谈: 卷 1: whether the number of a volume stands behind a colon.
  func isInVolumes(_ own: ArraySlice<Token>, _ title: Int) -> Bool {
    guard title + 2 < own.endIndex, own[title + 1].isSeparator(":"),
      case .counted(.volume, _) = own[title + 2].kind
    else { return false }
    return true
  }

  /// In: Zeitschrift für Hafenkunde 18 (2007), H. 2: a periodical, whose volume and year in brackets stand behind its name.
  mutating func readPeriodical(_ own: ArraySlice<Token>) -> Bool {
    guard !item.author.isEmpty,
      let end = own.firstIndex(where: { $0.kind != .words && !$0.isSeparator(":") }),
      end > own.startIndex,
      end + 1 < own.endIndex, case .number(let volume) = own[end].kind, FactReader.year(volume) == nil,
      case .group("(") = own[end + 1].kind,
      FactReader.year(text.string(text.trimmed(own[end + 1].inner))) != nil
    else { return false }
    hasHost = false
    item.containerTitle = segment.string(
      own[own.startIndex].range.lowerBound..<own[end - 1].range.upperBound
    )
    score += 1
    readFacts(own[end...])
    return true
  }

  /// With what the title of a collection ends, and no name does.
  private static let collections = Lexicon([
    "文集", "全集", "选集", "選集", "论集", "論集", "文选", "文選", "论丛", "論叢", "丛书", "叢書", "全书", "全書", "大典", "词典", "辭典",
    "手册", "手冊", "年鉴", "年鑑", "通史", "概论", "概論", "导论", "導論", "汇编", "彙編", "丛刊", "叢刊", "大系", "大全",
  ])
  private static let juniors = Lexicon(["jr", "sr"])

  /// Two to four Han, an institution, or a family name with initials.
  private func isWholeName(_ words: Range<Int>) -> Bool {
    if text.scalars[words].allSatisfy({ Script($0) == .han }) {
      return (2...4).contains(words.count)
        && Self.collections.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) == nil
        || ItemClassifier.isInstitution(text.string(words))
    }
    let junior = Self.juniors.matchEnding(in: text, at: words.upperBound, from: words.lowerBound)
    let name = junior.map { text.trimmed(words.lowerBound..<$0) } ?? words
    guard !name.isEmpty else { return false }
    return text.scalars[name].contains(" ") && text.scalars[name.upperBound - 1].isUppercase
      && NameShape(text).verdict(on: name) == .surely
  }
}
