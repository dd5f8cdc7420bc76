extension MarkedTitleGrammar {
  /// 鈴木「論文」（佐藤編『書』海港社、1996年）87頁: the tokens with those of the brackets that tell the host in their place.
  func withHost(_ tokens: [Token], behind title: Int, of segment: Segment) -> [Token] {
    guard title + 1 < tokens.count, tokens[title].titleMark == .corner,
      case .group("(") = tokens[title + 1].kind,
      case let inside = Lexer(segment.text, links: segment.addresses).tokens(in: tokens[title + 1].inner),
      inside.contains(where: { $0.titleMark == .doubleCorner })
    else { return tokens }
    return Array(tokens[...title]) + inside + Array(tokens[(title + 2)...])
  }

  /// Roe argues that “the tolls are not just”: Latin words in quotation marks that begin with a small letter, behind words
  /// that no comma or stop parts from them.
  func isQuotedSentence(_ title: Int, of segment: Segment) -> Bool {
    let token = segment.tokens[title]
    if token.titleMark == .corner, title + 1 < segment.tokens.count,
      case let next = segment.tokens[title + 1].range, next.lowerBound == token.range.upperBound,
      MarkedTitleGrammar.goingOn.match(in: segment.text, at: next.lowerBound, limit: next.upperBound) != nil
    {
      return true
    }
    guard title > 0, token.titleMark == .doubleQuotes, segment.tokens[title - 1].kind == .words,
      case let words = segment.text.trimmed(token.inner), words.count > 20,
      case let first = segment.text.scalars[words.lowerBound]
    else { return false }
    return first == "[" || first.isLowercase && Script(segment.text.scalars[words.lowerBound + 1]) == .latin
  }

  /// 「護港神山」一詞…, 「潮」とは…: with what a sentence goes on behind the words that it quotes.
  private static let goingOn = Lexicon([
    "一詞", "一词", "一語", "一语", "一說", "一说", "一句", "一節", "之說", "之说", "之詞", "之意", "之名", "的", "等", "這", "这", "此",
    "乃", "則",
    "则", "是", "為", "为", "指", "即", "與", "与", "和", "及", "或", "を", "が", "は", "に", "と", "の", "も", "で", "という",
    "라는", "이라는", "는",
    "은", "이", "가", "을", "를", "의", "와", "과",
  ])

  /// Whether the words of a hyperlink are the title: what stands in marks is quoted inside of them, or in a remark that
  /// a dash parts from them.
  func isBesideLinkedTitle(_ title: Token, in segment: Segment) -> Bool {
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

  /// 林海. 讀〈港口史〉. 海港學報, 1998: whether full stops part Chinese fields, and words of its field stand directly beside
  /// the marks, so that they mark a part of a title.
  func standsInField(_ title: Int, of segment: Segment) -> Bool {
    let tokens = segment.tokens
    let text = segment.text
    func isHan(_ index: Int) -> Bool {
      tokens.indices.contains(index) && tokens[index].kind == .words
        && Script(text.scalars[tokens[index].range.lowerBound]) == .han
    }
    guard title >= 3, let stop = tokens[..<title].lastIndex(where: { $0.isSeparator(".") }), isHan(stop - 1),
      isHan(stop + 1),
      tokens[stop + 1].range.upperBound == tokens[title].range.lowerBound || stop + 2 < title,
      case let before = tokens[title - 1], before.range.upperBound == tokens[title].range.lowerBound,
      before.kind == .words
    else { return false }
    let words = before.range
    return ![
      NoteWords.containedIn, NoteWords.editorEndings, NoteWords.authorEndings, NoteWords.translatorEndings,
    ]
    .contains { $0.matchEnding(in: text, at: words.upperBound, from: words.lowerBound) != nil }
  }
}
