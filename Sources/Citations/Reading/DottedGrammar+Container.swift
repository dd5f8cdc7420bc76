extension DottedGrammar.Pass {
  /// Whether the words at `index` name what holds the title, not a publisher: numbers of a volume or pages after a
  /// year follow, or a day.
  func isContainer(at start: Int) -> Bool {
    if ItemClassifier.isDepartment(segment.string(tokens[start].range)) { return false }
    if let mark, case .typeMark(let type) = tokens[mark].kind {
      if type.hasPrefix("J") || type.hasPrefix("N") { return !isPlaceAndHouse(start) }
      return false
    }
    let words = tokens[start].range
    if FactReader.edition(text, words) != nil { return false }
    for dated in [NoteWords.access, NoteWords.revision]
    where dated.match(in: text, at: words.lowerBound, limit: words.upperBound) == words.upperBound {
      return false
    }
    let end = containerEnd(from: start)
    if mark == nil, facts.issued != nil, ItemClassifier.beginsPeriodical(segment.string(words)),
      !tokens[end...].contains(where: {
        $0.kind == .words && !Self.unpublished.holdsWhole($0.range, of: text)
      })
    {
      return true
    }
    var years = facts.issued == nil ? 0 : 1
    for (index, token) in zip(end..., tokens[end...]) {
      switch token.kind {
      case .counted(.volume, _), .counted(.issue, _): return true
      case .number(let value):
        if FactReader.year(value) != nil {
          years += 1
        } else if !value.contains("-"), !tokens[index - 1].isSeparator(":") {
          return
            !(tokens[index - 1].isSeparator(".") && tokens[start..<end].contains { $0.isSeparator(":") })
        } else if value.contains("-"), years > 0, Script(text.scalars[words.lowerBound]) == .han,
          !tokens[end..<index].contains(where: { $0.kind == .words })
        {
          return !isHouse(start..<end)
        }
      case .date(let date):
        if date.from.day != nil { return true }
        years += 1
      case .group where years > 0 && !FactReader.isEarlierWork(token, in: text):
        return !isHouse(start..<end)
      case .counted(.pages, let pages) where years > 0 && pages.contains("-"):
        return !tokens[start..<end].contains { $0.isSeparator(":") }
      default: continue
      }
    }
    return false
  }

  /// 北京: 海图社, 1951: two or three Han before a colon, a year behind it, and no volume.
  private func isPlaceAndHouse(_ start: Int) -> Bool {
    start + 4 < tokens.count && (2...3).contains(tokens[start].range.count)
      && Script(text.scalars[tokens[start].range.lowerBound]) == .han
      && tokens[start + 1].isSeparator(":") && tokens[start + 2].kind == .words
      && tokens[start + 3].isSeparator(",") && isYear(tokens[start + 4])
  }

  /// 北京: 中国档案馆; 海港研究所: whether Chinese words tell a place and who published there, or an institution.
  private func isHouse(_ field: Range<Int>) -> Bool {
    let words = tokens[field.lowerBound].range
    guard Script(text.scalars[words.lowerBound]) == .han else { return false }
    return tokens[field].contains { $0.isSeparator(":") }
      || ItemClassifier.isInstitution(segment.string(words))
      || NoteWords.publisherEndings.matchEnding(in: text, at: words.upperBound, from: words.lowerBound)
        != nil
  }

  /// The end of an unmarked container: the number, bracket or separator that follows its words.
  func containerEnd(from start: Int) -> Int {
    var end = start
    while end < tokens.count {
      switch tokens[end].kind {
      case .words:
        end += 1
        continue
      case .group where !isFact(tokens[end]) && !Self.unpublished.holdsWhole(tokens[end].inner, of: text):
        end += 1
        continue
      case .number where end > start && isYearOfName(tokens, at: end):
        end += 1
        continue
      case .separator(":") where end + 1 < tokens.count && tokens[end + 1].kind == .words:
        end += 1
        continue
      case .separator(".") where end + 1 < tokens.count && isAbbreviated(end):
        end += 1
        continue
      case .separator(",") where end + 2 < tokens.count && isListComma(end):
        end += 1
        continue
      default: break
      }
      break
    }
    while end > start + 1, case .separator = tokens[end - 1].kind { end -= 1 }
    return max(end, start + 1)
  }

  private static let unpublished = Lexicon([
    "in press", "forthcoming", "to appear", "submitted", "accepted", "in preparation", "under review",
    "online first", "advance online publication",
  ])

  /// Psychol. Rev., J. Electron Spectrosc.: a stop inside of an abbreviated name, before a word or a comma.
  func isAbbreviated(_ index: Int) -> Bool {
    let next = tokens[index + 1]
    if next.kind == .words,
      NoteWords.access.match(in: text, at: next.range.lowerBound, limit: next.range.upperBound) != nil
    {
      return false
    }
    return next.kind == .words && tokens[index].range.lowerBound - tokens[index - 1].range.lowerBound <= 12
      && Script(text.scalars[next.range.lowerBound]) == .latin
  }

  private static let conjunction = Lexicon(["and", "&"])

  /// Ports, Harbors & Quays: the last two of a list.
  private func joinsLast(_ words: Range<Int>) -> Bool {
    text.scalars[words].split(separator: " ").dropFirst().contains {
      $0.elementsEqual("&".unicodeScalars) || $0.elementsEqual("and".unicodeScalars)
    }
  }

  private static let serialParts = Lexicon(["part", "series", "section"])

  /// Harbor Research, Part B: a section of a serial.
  private func isPartOfSerial(_ words: Range<Int>) -> Bool {
    Self.serialParts.match(in: text, at: words.lowerBound, limit: words.upperBound).map {
      words.upperBound - $0 <= 4
    } ?? false
  }

  /// Learning, Memory, and Cognition: a comma inside of a name.
  func isListComma(_ index: Int) -> Bool {
    guard tokens[index + 1].kind == .words,
      Script(text.scalars[tokens[index + 1].range.lowerBound]) == .latin
    else { return false }
    if joinsLast(tokens[index + 1].range) || isPartOfSerial(tokens[index + 1].range),
      tokens[index + 2].kind != .words
    {
      return true
    }
    return tokens[(index + 1)...].contains { token in
      if token.kind == .words {
        Self.conjunction.match(in: text, at: token.range.lowerBound, limit: token.range.upperBound) != nil
      } else {
        false
      }
    }
  }
}
