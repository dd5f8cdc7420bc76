extension UnmarkedWork {
  /// Host (R. Roe, ed.): the end of the title before brackets that tell who edited it.
  func beforeRoleGroup(_ end: Int, from start: Int) -> Int {
    guard end - 1 > start, case .group("(") = tokens[end - 1].kind, case let inner = tokens[end - 1].inner,
      let names = ContributorReader(text).contributors(in: inner), names.author.isEmpty
    else { return end }
    return end - 1
  }

  /// Whether what may be names before a host's title are those of its editors: a role says so, or initials, or two whole
  /// names that “and” joins; else a title and a publisher must remain.
  func tellsEditors(_ fields: [Range<Int>], _ first: Int, _ head: Int) -> Bool {
    if fields[first...].contains(where: { beginsWithEditor(tokens[$0.lowerBound]) }) { return false }
    let names = range(fields[0].lowerBound..<fields[first - 1].upperBound)
    if fields[..<first].contains(where: { isRole(range($0)) })
      || ContributorReader(text).contributors(in: names)?.author.isEmpty == true
      || NameShape(text).verdict(on: names) == .surely
    {
      return true
    }
    let pieces = text.string(names).split(separator: ",").flatMap { $0.split(separator: " and ") }
    return pieces.allSatisfy { $0.split(separator: " ").count >= 2 }
      && (pieces.count > 1 || head - first >= 2)
  }

  private static let editing = Lexicon([
    "edited by", "ed. by", "ed", "eds", "hrsg. von", "sous la direction de",
  ])

  func beginsWithEditor(_ token: Token) -> Bool {
    token.kind == .words
      && UnmarkedWork.editing.match(in: text, at: token.range.lowerBound, limit: token.range.upperBound)
        != nil
  }

  private static let sameEditors = Lexicon([
    "hg", "hgg", "hrsg", "ed", "eds", "dir", "dirs", "éd", "éds", "coord",
  ])

  /// ders. (Hg.), Host: the tokens of a host behind the word by which the part's author is its editor too; nil where none
  /// stands there.
  static func withoutSameEditor(_ host: ArraySlice<Token>, in text: NoteText) -> ArraySlice<Token>? {
    guard let first = host.first, first.kind == .words,
      ReferenceWords.sameAuthor.holdsWhole(first.range, of: text)
    else { return nil }
    let rest = host.dropFirst().drop { token in
      switch token.kind {
      case .separator: true
      case .group, .words:
        sameEditors.holdsWhole(text.trimmed(token.inner) { $0 == " " || $0 == "." }, of: text)
      default: false
      }
    }
    return rest.isEmpty ? nil : rest
  }

  /// Geschichte und Gesellschaft 28 (2002), S. 5: whether a volume stands between a periodical's name and its year.
  mutating func takeVolumeOfHost(before end: Int) -> Bool {
    guard isHost, contributors.isEmpty, end < tokens.endIndex, holdsDateAlone(tokens[end]),
      end - 2 >= tokens.startIndex, case .number(let volume) = tokens[end - 1].kind,
      FactReader.year(volume) == nil, tokens[end - 2].kind == .words
    else { return false }
    facts.volume = volume
    facts.evidence += 1
    isPeriodical = true
    return true
  }

  /// Host: Subtitle. Port Ellis: Publisher; Host. Cambridge, Mass.: Publisher — the stop before a place and its publisher.
  func endsBeforePlace(_ index: Int) -> Bool {
    guard tokens[index].isSeparator("."), index > tokens.startIndex, index + 3 < tokens.endIndex,
      tokens[index + 1].kind == .words, tokens[index + 1].range.count <= 30,
      !FactReader.endsAbbreviation(tokens, index, in: text)
    else { return false }
    let next = tokens[index + 2]
    if beginsWithEditor(tokens[index + 1]), tokens[index + 1].range.count > 4 { return true }
    if NoteWords.revision.endsWords(tokens[index + 1], in: text) { return true }
    if next.isSeparator(":") { return tokens[index + 3].kind == .words }
    guard next.isSeparator(","), tokens[index + 3].kind == .words,
      PlaceNames.isRegion(text, tokens[index + 3].range)
    else { return false }
    return tokens[(index + 4)...].prefix(2).contains { $0.isSeparator(":") }
  }
}
