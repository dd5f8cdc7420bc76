extension DottedGrammar.Pass {
  /// Translators and the word for what holds the title: 林海, 译. 见: Host.
  mutating func skipTranslators(_ index: inout Int) {
    if holdsPart || mark == nil, !tokens[index...].contains(where: { $0.isSeparator("∥") }),
      let end = roleEnd(from: index)
    {
      let field = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
      let isHan = Script(text.scalars[field.upperBound - 1]) == .han
      if let people = ContributorReader(text, order: .familyThenInitials).contributors(in: field),
        people.author.isEmpty, !people.isEmpty || isHan,
        mark != nil || isHan || text.scalars[field].contains(",")
      {
        item.translator += people.translator
        item.editor += people.editor
        facts.evidence += mark == nil ? 1 : 0
      } else if mark == nil, !isHan {
        // Ames F W, Roe J trans.
        guard
          let role = NoteWords.englishTranslators.matchEnding(
            in: text,
            at: field.upperBound,
            from: field.lowerBound
          ), case let names = text.trimmed(field.lowerBound..<role, where: { $0 == " " || $0 == "," }),
          text.scalars[names].contains(" "),
          NameShape(text).verdict(on: names) != .no,
          let people = NameParser(text, order: .familyThenInitials).names(in: names)
        else { return }
        item.translator += people
        facts.evidence += 1
      } else {
        readFacts(tokens[index..<end])
      }
      index = end + 1
      return
    }
    guard !tokens[index...].contains(where: { $0.isSeparator("∥") }),
      let host = tokens[index...].indices.prefix(12).dropFirst().first(where: {
        (tokens[$0 - 1].isSeparator(".") || tokens[$0 - 1].isSeparator("。")) && hostWord(at: $0) != nil
      })
    else { return }
    readFacts(tokens[index..<host])
    index = host
  }

  /// The full stop after 林海, 译 or Ames J, trans.
  func roleEnd(from start: Int) -> Int? {
    guard
      let stop = tokens[start...].indices.prefix(12).first(where: { index in
        tokens[index].isSeparator("。") || tokens[index].isSeparator(".") && !endsInitial(tokens, index)
      }),
      stop > start, stop + 1 < tokens.count, case let words = tokens[stop - 1].range,
      tokens[stop - 1].kind == .words
    else { return nil }
    let isRole = [NoteWords.translatorEndings, NoteWords.englishTranslators].contains {
      $0.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) != nil
    }
    let isOther = mark != nil && NoteWords.otherEndings.holdsWhole(words, of: text) && stop - start > 1
    return (isRole || isOther)
      && tokens[start..<stop].allSatisfy({ token in
        if case .separator = token.kind { true } else { token.kind == .words }
      }) ? stop : nil
  }

  /// [A]. Editors. Host. Publisher, Year: pages — a host that no sign announces, for a part that tells its pages or editors.
  func isSignlessHost(from start: Int) -> Bool {
    guard tokens[start].kind == .words, facts.edition == nil else { return false }
    if isInstitutionBeforeHost(start) { return true }
    if let editors = AuthorEnd(text, tokens).find(from: start, limit: tokens.count, needsDot: true),
      editors.verdict == .surely, !isSingleWord(editors.names),
      hasInitial(editors.names) || areHanNames(editors.names),
      !tellsRole(editors.names),
      !beginsPublication(tokens, at: editors.next)
    {
      return namesTitle(after: editors, in: tokens)
    }
    if mark == nil { return false }
    if let (title, _) = commaEditors(tokens[start...]), case let words = text.scalars[tokens[title].range],
      words.first?.isUppercase == true && words.contains(" ") || isInVolumes(tokens[...], title)
    {
      return true
    }
    var stops: [Int] = []
    for index in start..<tokens.count {
      if isYear(tokens[index]) { break }
      if tokens[index].isSeparator("."), !FactReader.endsAbbreviation(tokens[...], index, in: text) {
        stops.append(index)
      }
    }
    guard let first = stops.first, first > start else { return false }
    let names = tokens[start].range.lowerBound..<tokens[first - 1].range.upperBound
    let verdict = NameShape(text).verdict(on: names)
    if stops.count >= 2, verdict == .surely, !isSingleWord(names) { return true }
    if isMarked("M") { return false }
    return verdict == .no && stops.count >= 1
  }

  /// GOLD M; BERGSTEN C F, GILL B; 林海，周舟: whether names begin at `index` that can be no periodical's: initials that
  /// end the first of them, or several Chinese names.
  func beginsWithInvertedNames(_ index: Int) -> Bool {
    guard tokens[index].kind == .words, index + 1 < tokens.count else { return false }
    let words = tokens[index].range
    if Script(text.scalars[words.lowerBound]) == .han { return tokens[index + 1].isSeparator(",") }
    guard let blank = text.scalars[words].firstIndex(of: " "), blank - words.lowerBound > 1 else {
      return false
    }
    let initials = text.scalars[blank..<words.upperBound].split(separator: " ")
    return initials.count <= 3 && initials.allSatisfy { $0.count <= 2 && $0.allSatisfy(\.isUppercase) }
  }

  /// Two names or more of two to four Han each, which commas part.
  private func areHanNames(_ names: Range<Int>) -> Bool {
    let pieces = text.scalars[names].split { $0 == "," || $0 == "、" || $0 == " " }
    return pieces.count >= 2
      && pieces.allSatisfy { (2...4).contains($0.count) && $0.allSatisfy { Script($0) == .han } }
  }

  /// Host, J. Roe and L. Ortiz, Eds., Publisher, 12–15: the end of a host's title, its editors, and the token behind them, as the
  /// American Meteorological Society has them.
  func editorsBehindHost(from start: Int) -> (end: Int, editors: [PersonName], next: Int)? {
    guard tokens[start].kind == .words,
      let comma = tokens[start...].prefix(8).firstIndex(where: { $0.isSeparator(",") }), comma > start,
      let role = tokens[comma...].prefix(24).firstIndex(where: {
        Self.editorWords.holdsWhole($0.range, of: text)
      }),
      role > comma + 2, tokens[role - 1].isSeparator(","),
      case let host = tokens[start].range.lowerBound..<tokens[comma - 1].range.upperBound,
      isHostName(host) || NameShape(text).verdict(on: host) == .no,
      let names = ContributorReader(text).contributors(
        in: tokens[comma + 1].range.lowerBound..<tokens[role - 2].range.upperBound
      ), !names.author.isEmpty
    else { return nil }
    return (host.upperBound, names.author, role + 1)
  }

  /// [C]. Host. Place: Publisher, Year: pages — the index of the full stop between a host without a sign and its place.
  func hostBeforePublisher(from start: Int) -> Int? {
    guard tokens[start].kind == .words, !hasSecondMark(from: start), facts.edition == nil else {
      return nil
    }
    var end = start + 1
    while end < tokens.count, !tokens[end].isSeparator("."), !tokens[end].isSeparator("。") {
      switch tokens[end].kind {
      case .words, .group, .title: break
      case .separator(":"): break
      case .counted(.volume, _), .date: if !tokens[end - 1].isSeparator(":") { return nil }
      default: return nil
      }
      end += 1
    }
    let host = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    guard end + 2 < tokens.count, beginsHouse(end + 1),
      isHostName(host)
        || end > start + 1 && tokens[start + 1].kind == .group("(") && end == start + 2
          && isHostName(tokens[start].range),
      isMarked("M") == false || Script(text.scalars[host.lowerBound]) == .han || hasPages(from: end)
    else { return nil }
    return end
  }

  /// Place: Publisher; 2 版. 人民出版社: whether what follows a full stop tells who published.
  func beginsHouse(_ start: Int) -> Bool {
    var index = start
    if case .counted(.edition, _) = tokens[index].kind {
      index += index + 1 < tokens.count && tokens[index + 1].isSeparator(".") ? 2 : 1
    }
    guard index + 1 < tokens.count, tokens[index].kind == .words, case let words = tokens[index].range else {
      return false
    }
    if tokens[index + 1].isSeparator(":"), index + 2 < tokens.count {
      return tokens[index + 2].kind == .words && words.count <= 20
    }
    return Script(text.scalars[words.lowerBound]) == .han
      && NoteWords.publisherEndings.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) != nil
  }

  /// Whether words that stand where a host may are no people's names; Chinese ones by their family names.
  private func isHostName(_ words: Range<Int>) -> Bool {
    if text.scalars[words].allSatisfy({ Script($0) == .han }) {
      let name = text.string(words)
      return words.count >= 3 && !"本版".unicodeScalars.contains(text.scalars[words.upperBound - 1])
        && !FamilyNames.beginsChinese(name) && !ItemClassifier.isInstitution(name)
    }
    return words.count >= 4 && NameShape(text).verdict(on: words) == .no
  }

  /// Whether pages follow the year: what is cited is a part, or a place in a book.
  func hasPages(from start: Int) -> Bool {
    tokens[start...].contains { token in
      if case .number(let value) = token.kind {
        value.contains("-") && FactReader.year(value) == nil
      } else {
        false
      }
    }
  }

  /// A host that ends at a full stop, its volume after a colon.
  mutating func readHost(from start: Int, until end: Int) {
    let last = beforeVolume(tokens, in: start..<end)
    item.containerTitle = segment.string(tokens[start].range.lowerBound..<tokens[last - 1].range.upperBound)
    score += 1
    readFacts(tokens[last...])
  }

  /// Whether another type mark follows, that of what holds the title.
  func hasSecondMark(from index: Int) -> Bool {
    tokens[index...].contains { if case .typeMark = $0.kind { true } else { false } }
  }

  static let hostWords = Lexicon(["in", "in:", "见", "見", "载", "載", "收入", "载于", "載於", "收錄於", "收录于"])

  func hostWord(at index: Int) -> Int? {
    guard tokens[index].kind == .words else { return nil }
    let range = tokens[index].range
    return Self.hostWords.match(in: text, at: range.lowerBound, limit: range.upperBound)
  }

  mutating func readHost(from start: Int, skipping words: Int? = nil, isEdited: Bool = false) {
    hasHost = true
    var own = Array(tokens[start...])
    if let words, let first = own.first {
      own.removeFirst()
      let rest = text.trimmed(words..<first.range.upperBound)
      if !rest.isEmpty { own.insert(Token(.words, rest), at: 0) }
      if mark == nil, item.author.isEmpty { facts.evidence += 1 }
    }
    if own.first?.isSeparator(":") ?? false { own.removeFirst() }
    guard !own.isEmpty else { return }
    if own[0].isSeparator(",") {
      // Title[C]//, 1990: nothing is named that holds it.
      readFacts(own[...])
      return
    }
    if let report = reportEnd(from: 0, in: own) {
      item.containerTitle = segment.string(own[0].range.lowerBound..<report.end)
      score += 1
      readFacts(own[report.next...])
      return
    }
    if readMarkedHost(own) { return }
    let mark = own.firstIndex { if case .typeMark = $0.kind { true } else { false } }
    var next = editorsInBrackets(own) ?? 0
    if next > 0 {
      readEditedHost(own, from: next)
      return
    }
    if !isEdited, let editors = AuthorEnd(text, own).find(from: 0, limit: mark ?? own.count, needsDot: true),
      !beginsPublication(own, at: editors.next) || tellsRole(editors.names),
      editors.verdict == .surely || namesTitle(after: editors, in: own) && !isSingleWord(editors.names),
      let names = ContributorReader(text, order: .familyThenInitials).contributors(in: editors.names),
      names.author.isEmpty || names.editor.isEmpty
    {
      item.editor = names.author + names.editor
      next = editors.next
      if next + 2 < own.count, Self.editorWords.holdsWhole(own[next].range, of: text),
        own[next + 1].isSeparator(".")
      {
        // Ellison M, Ames A, et al. eds. Host.
        next += 2
      }
    }
    if next == 0, let (title, names) = commaEditors(own[...]) {
      item.editor = names
      next = title
    }
    if next < own.count, case .counted(.edition, _) = own[next].kind {
      // [M]. Roe J, et al., eds. 9th edition. Port Ellis: Press: the editors are those of the work itself.
      hasHost = tokens.contains { $0.isSeparator("∥") }
      readFacts(own[next...])
      return
    }
    if mark == nil, readEditedField(own) || readCommaHost(own[next...]) || readPeriodical(own[next...]) {
      return
    }
    let first = next
    var end = next
    while end < own.count {
      switch own[end].kind {
      case .separator("."):
        if end > next, !FactReader.endsAbbreviation(own[...], end, in: text) { break }
        end += 1
        continue
      case .typeMark, .link, .separator("。"): break
      case .group("(") where end > next && editors(in: own[end]) != nil: break
      case .separator(":"):
        if let next = volumeTitleEnd(own, end + 1) {
          end = next
          continue
        }
        if end + 1 < own.count, case .counted = own[end + 1].kind, isLastPart(own, end + 1) { break }
        if let next = annualEnd(own, end + 1) {
          item.containerTitle = segment.string(own[first].range.lowerBound..<own[end - 1].range.upperBound)
          score += 1
          readFacts(own[next...])
          return
        }
        end += 1
        continue
      default:
        end += 1
        continue
      }
      break
    }
    let hasVolume =
      if end + 1 < own.count, case .counted(.volume, _) = own[end + 1].kind { true } else { false }
    while !hasVolume, end - 1 > next, case .group = own[end - 1].kind, isBesideTitle(own[end - 1]) {
      // 港口全集（第9册）: the volume or edition in brackets.
      let house = facts.publisher
      FactReader(segment).read(own[(end - 1)..<end], into: &facts)
      facts.publisher = house
      end -= 1
    }
    guard end > next else { return }
    item.containerTitle =
      end == next + 1 && own[next].titleMark != nil
      ? segment.string(own[next].inner)
      : segment.string(own[next].range.lowerBound..<own[end - 1].range.upperBound)
    score += 1
    if end < own.count, case .group("(") = own[end].kind, let names = editors(in: own[end]) {
      item.editor += names
      end += 1
    }
    readFacts(own[end...])
  }

  /// in Jane Roe and John Doe, eds., Host. Publisher. Year: editors and host in one field.
  mutating func readEditedField(_ own: [Token]) -> Bool {
    guard
      let stop = own.indices.dropFirst().first(where: {
        own[$0].isSeparator(".") && !FactReader.endsAbbreviation(own[...], $0, in: text)
          && !($0 >= 2 && own[$0 - 2].isSeparator(":") && volumeTitleEnd(own, $0 - 1) != nil)
      }), let work = UnmarkedWork(own[..<stop], in: segment, isPublished: false),
      !work.contributors.editor.isEmpty
    else { return false }
    item.containerTitle = segment.string(work.title)
    item.editor += work.contributors.editor
    score += 2
    readFacts(own[stop...])
    return true
  }

  /// In: Host: Subtitle, Place: Publisher, 1974: 457-472, where no full stop parts the fields.
  mutating func readCommaHost(_ own: ArraySlice<Token>) -> Bool {
    let all = Array(own)
    if readHostBeforeTown(all) { return true }
    guard
      let year = own.indices.first(where: {
        isYear(own[$0]) && !isYearOfName(all, at: $0 - own.startIndex)
      }), year > own.startIndex,
      !isToldAgain(own, after: year),
      !own[..<year].indices.contains(where: {
        own[$0].isSeparator(".") && !FactReader.endsAbbreviation(own, $0, in: text)
      }),
      own[..<year].contains(where: { $0.isSeparator(",") }),
      let work = UnmarkedWork(ArraySlice(Array(own)), in: segment)
    else { return false }
    let issued = facts.issued
    facts = work.facts
    facts.issued = facts.issued ?? issued
    let whole = Array(own.prefix { $0.range.upperBound <= work.title.upperBound })
    let end = beforeVolume(whole, in: whole.indices)
    item.containerTitle = segment.string(
      work.title.lowerBound..<(end == whole.count ? work.title.upperBound : whole[end - 1].range.upperBound)
    )
    if end < whole.count { readFacts(whole[end...]) }
    item.editor += work.contributors.editor + work.contributors.author
    score += 1
    return true
  }

  /// Symposium, August 23–25, 1971, Port Ellis. Place: Publisher, 1972: whether another year follows behind a full stop.
  private func isToldAgain(_ own: ArraySlice<Token>, after year: Int) -> Bool {
    guard let again = own[(year + 1)...].lastIndex(where: { isYear($0) }) else { return false }
    return own[year..<again].indices.contains {
      own[$0].isSeparator(".") && !FactReader.endsAbbreviation(own, $0, in: text)
    }
  }

  func isYear(_ token: Token) -> Bool {
    switch token.kind {
    case .date: true
    case .number(let value): FactReader.year(value) != nil
    default: false
    }
  }

  /// Whether a capital stands alone, as in the names of people in reference lists: Freksa C, Habel C.
  private func hasInitial(_ names: Range<Int>) -> Bool {
    names.contains { index in
      text.scalars[index].isUppercase && text.scalar(at: index - 1) == " "
        && (text.scalar(at: index + 1).map { Script($0) != .latin } ?? true)
    }
  }

  /// Whether names have a word behind them for what all of the people did: eds.
  private func tellsRole(_ names: Range<Int>) -> Bool {
    ContributorReader(text, order: .familyThenInitials).contributors(in: names)?.author.isEmpty ?? true
  }

  /// Whether place and publisher begin at `index`, or an edition: what stands before them is a title.
  func beginsPublication(_ own: [Token], at index: Int) -> Bool {
    guard index < own.count else { return false }
    if case .counted(.edition, _) = own[index].kind { return true }
    if own[index].kind == .words, FactReader.edition(text, own[index].range) != nil { return true }
    if index + 4 < own.count, own[index].kind == .words, own[index + 1].isSeparator(","),
      own[index + 2].kind == .words, PlaceNames.isRegion(text, own[index + 2].range),
      own[index + 3].isSeparator(":") || own[index + 3].isSeparator(".") && own[index + 4].isSeparator(":")
    {
      return true
    }
    if own[index].kind == .words, case let house = own[index].range,
      Script(text.scalars[house.lowerBound]) == .han,
      NoteWords.publisherEndings.matchEnding(in: text, at: house.upperBound, from: house.lowerBound) != nil
    {
      return true
    }
    guard index + 2 < own.count, own[index].kind == .words, own[index + 1].isSeparator(":"),
      own[index + 2].kind == .words, !isLongName(own[index].range), case let house = own[index + 2].range
    else { return false }
    return NoteWords.publisherEndings.matchEnding(in: text, at: house.upperBound, from: house.lowerBound)
      != nil
  }

  /// Whether words before a colon are too long for a place.
  func isLongName(_ words: Range<Int>) -> Bool {
    words.count > (Script(text.scalars[words.lowerBound]) == .latin ? 25 : 5)
  }

  /// Cong. Rec.: an abbreviated word is nobody's name.
  func isSingleWord(_ names: Range<Int>) -> Bool {
    Script(text.scalars[names.lowerBound]) == .latin && !text.scalars[names].contains(" ")
  }

  static let editorWords = Lexicon(["ed", "eds", "editor", "editors", "主編", "編", "主编", "编", "hrsg"])

  /// M. Ellison (Ed.), Work: the index after the brackets that say that the names before them edited the host.
  mutating func editorsInBrackets(_ own: [Token]) -> Int? {
    for index in own.indices.prefix(24) {
      guard case .group("(") = own[index].kind, index > 0 else { continue }
      let inner = text.trimmed(own[index].inner) { $0 == " " || $0 == "." }
      guard
        Self.editorWords.match(in: text, at: inner.lowerBound, limit: inner.upperBound) == inner.upperBound,
        let names = NameParser(text, order: .givenFirst).names(
          in: own[0].range.lowerBound..<own[index - 1].range.upperBound
        )
      else { return nil }
      item.editor = names
      return index + 1
    }
    return nil
  }

  /// The title of a host and its facts, up to the pages in brackets or a full stop.
  mutating func readEditedHost(_ own: [Token], from start: Int) {
    var next = start
    while next < own.count, case .separator = own[next].kind { next += 1 }
    var end = next
    while end < own.count, !own[end].isSeparator("。"),
      !own[end].isSeparator(".") || isVolumeStop(own, end) || endsInitial(own, end)
        || end >= 2 && own[end - 2].isSeparator(":") && volumeTitleEnd(own, end - 1) != nil
    {
      if case .group = own[end].kind,
        isFact(own[end]) || own[end].kind == .group("(") && isBesideTitle(own[end])
      {
        break
      }
      end += 1
    }
    guard end > next else { return }
    item.containerTitle = segment.string(own[next].range.lowerBound..<own[end - 1].range.upperBound)
    score += 1
    readFacts(own[end...])
  }

  /// Essays Presented to N. R. Ker. London: the stop behind an initial.
  func endsInitial(_ own: [Token], _ stop: Int) -> Bool {
    guard stop > 0, stop + 1 < own.count, own[stop - 1].kind == .words, own[stop + 1].kind == .words,
      case let last = own[stop - 1].range.upperBound - 1
    else { return false }
    return text.scalars[last].isUppercase && text.scalar(at: last - 1) == " "
  }

  /// Whether a title and a publisher follow what may be editors, and not a publisher alone.
  func namesTitle(after editors: AuthorEnd.Found, in tokens: [Token]) -> Bool {
    var fields = 0
    for index in editors.next..<tokens.count {
      switch tokens[index].kind {
      case .separator("."), .separator("。"): fields += 1
      case .separator(":"): if isLongName(tokens[index - 1].range) { fields += 1 }
      case .number, .date:
        // 2019 Workshop on Tides; Coastal Structures 2007.
        if isYearOfName(tokens, at: index) { continue }
        return fields >= 1
      case .counted(.pages, _), .link: return fields >= 1
      case .typeMark: return true
      default: break
      }
    }
    return fields >= 1
  }
}
