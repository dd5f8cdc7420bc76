extension MarkedTitleGrammar {
  /// The tokens with the title before what holds it, where a note has them otherwise.
  func inOrder(_ tokens: [Token], in segment: Segment) -> [Token] {
    episode(tokens, in: segment.text) ?? columnist(tokens, in: segment.text) ?? tokens
  }

  /// 《夜航》，EP.31〈燈塔〉, 《夜航》第31集：「燈塔」: the episode of a programme, or a piece of an issue, behind the number that
  /// it has there.
  private func episode(_ tokens: [Token], in text: NoteText) -> [Token]? {
    guard let host = tokens.firstIndex(where: { $0.titleMark != nil }),
      tokens[host].stands(in: containerMarks),
      let title = tokens[(host + 1)...].prefix(Self.episodeReach).firstIndex(where: { $0.titleMark != nil }),
      !tokens[title].stands(in: containerMarks), tokens[title].titleMark?.isEastAsian == true,
      case let number = tokens[(host + 1)..<title].drop(while: { $0.isSeparator(",") }),
      let first = number.first, isEpisode(number, in: text)
    else { return nil }
    let facts = number.filter { token in
      switch token.kind {
      case .counted, .date: true
      default: false
      }
    }
    let comma = Token(.separator(","), first.range.lowerBound..<first.range.lowerBound)
    return tokens[..<host] + [tokens[title], comma, tokens[host]] + facts + tokens[(title + 1)...]
  }

  /// How many tokens number an episode at most.
  private static let episodeReach = 8
  private static let programmes = Lexicon([
    "節目", "廣播節目", "電視節目", "网络节目", "節目內容", "播客", "播客節目", "podcast",
  ])
  private static let episodes = Lexicon(["episode", "ep", "ep.", "s", "#"])
  private static let episodeEndings = Lexicon(["集", "回", "話", "话"])

  /// EP.31, S2E3, 第31集, 第31期: whether tokens number a part of a series and tell nothing else.
  private func isEpisode(_ tokens: ArraySlice<Token>, in text: NoteText) -> Bool {
    if let kind = tokens.first, Self.programmes.holdsWhole(kind.range, of: text) {
      // 《夜航》節目，2022年11月8日，〈燈塔〉.
      let rest = tokens.dropFirst().filter { if case .separator = $0.kind { false } else { true } }
      return rest.allSatisfy { if case .date = $0.kind { true } else { false } }
        || isEpisode(ArraySlice(rest), in: text)
    }
    if isDayAndSheet(tokens) { return true }
    let tokens = tokens.dropLast(
      tokens.last.map { $0.isSeparator(",") || $0.isSeparator(":") } == true ? 1 : 0
    )
    guard let first = tokens.first, let last = tokens.last else { return false }
    if tokens.count == 1, case .counted(.issue, _) = first.kind { return true }
    let words = first.range.lowerBound..<last.range.upperBound
    guard words.count <= 12, text.scalars[words].contains(where: { Script($0) == .digit }),
      tokens.allSatisfy({ $0.kind == .words || $0.isSeparator(".") || $0.isNumber })
    else { return false }
    if Self.episodeEndings.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) != nil {
      return text.scalars[words.lowerBound] == "第" || first.isNumber
    }
    guard let end = Self.episodes.match(in: text, at: words.lowerBound, limit: words.upperBound)
    else { return Self.isSeasoned(text.scalars[words]) }
    return text.scalars[end..<words.upperBound].allSatisfy {
      Script($0) == .digit || " .#".unicodeScalars.contains($0)
    }
  }

  /// 《海港新報》，1923年4月16日，第7版，〈題〉: whether the day and the sheet of a newspaper are told, and nothing else.
  private func isDayAndSheet(_ tokens: ArraySlice<Token>) -> Bool {
    var isDated = false
    for token in tokens {
      switch token.kind {
      case .date(let date) where date.from.day != nil: isDated = true
      case .counted(.sheet, _), .counted(.edition, _), .counted(.pages, _), .counted(.issue, _),
        .separator(","):
        continue
      default: return false
      }
    }
    return isDated
  }

  /// S02E03, EP31: letters and digits alone.
  private static func isSeasoned(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.allSatisfy { Script($0) == .digit || "sSeEpP".unicodeScalars.contains($0) }
  }

  /// 〈港邊筆記〉林海：潮水不會說謊，《海島報》: the column before who wrote it, and a title with or without marks behind a colon.
  private func columnist(_ tokens: [Token], in text: NoteText) -> [Token]? {
    guard tokens.count > 4, tokens[0].stands(in: titleMarks), !tokens[0].stands(in: containerMarks),
      tokens[1].kind == .words, tokens[2].isSeparator(":"), tokens[1].range.count <= Self.longestColumnist,
      Script(text.scalars[tokens[1].range.lowerBound]) == .han,
      case let people = ContributorReader(text, order: order).contributors(in: tokens[1].range),
      people?.author.isEmpty == false, people?.editor.isEmpty == true, people?.translator.isEmpty == true
    else { return nil }
    if tokens[3].stands(in: titleMarks), !tokens[3].stands(in: containerMarks) {
      return Array(tokens[1...])
    }
    guard tokens[3].kind == .words,
      let host = tokens.firstIndex(where: { $0.stands(in: containerMarks) }), host > 4,
      tokens[3..<host].allSatisfy({ $0.mayBeOfTitle })
    else { return nil }
    var end = host
    while end > 4, case .separator = tokens[end - 1].kind { end -= 1 }
    let title = tokens[3].range.lowerBound..<tokens[end - 1].range.upperBound
    return tokens[1...2] + [Token(.title(.singleAngle), title)] + tokens[end...]
  }

  /// The longest names of columnists, in scalars.
  private static let longestColumnist = 12
}

extension Token {
  /// Whether it may stand in a title without marks.
  fileprivate var mayBeOfTitle: Bool {
    switch kind {
    case .words, .separator, .number, .group: true
    case .title(let mark): mark == .corner
    case .link, .date, .counted, .typeMark: false
    }
  }
}
