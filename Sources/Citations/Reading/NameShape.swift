/// Tells whether a stretch without marks looks like a list of names rather than like a title.
struct NameShape: Sendable {
  private let text: NoteText
  private let allowsPlainWords: Bool

  /// Prepares to look at `text`.
  ///
  /// - Parameter allowsPlainWords: Whether common words may be a name, where a year or the order of parts speaks for it.
  init(_ text: NoteText, allowsPlainWords: Bool = false) {
    self.text = text
    self.allowsPlainWords = allowsPlainWords
  }

  /// What a stretch looks like.
  enum Verdict: Sendable, Comparable {
    case no, perhaps, surely
  }

  /// Judges a stretch by its pieces between commas and conjunctions.
  func verdict(on range: Range<Int>) -> Verdict {
    let range = text.trimmed(range) { $0 == " " || $0 == "," || $0 == "." || $0 == ":" }
    guard !range.isEmpty, range.count <= 1500 else { return .no }
    var verdict = Verdict.surely
    var pieces = 0
    var start = range.lowerBound
    var index = start
    var depth = 0
    while index <= range.upperBound {
      if index < range.upperBound {
        let scalar = text.scalars[index]
        if scalar == ":" { return .no }
        if scalar == "(" || scalar == "[" || scalar == "〔" { depth += 1 }
        if scalar == ")" || scalar == "]" || scalar == "〕" { depth -= 1 }
        if depth > 0 || !(scalar == "," || scalar == ";" || scalar == "、" || scalar == "&") {
          index += 1
          continue
        }
      }
      var piece = text.trimmed(start..<index)
      if pieces > 0, precedesInitial(index, limit: range.upperBound),
        let end = NameShape.joiner.match(in: text, at: piece.lowerBound, limit: piece.upperBound)
      {
        // Roe, E., and Poe, G.
        piece = text.trimmed(end..<piece.upperBound)
      }
      if !piece.isEmpty {
        pieces += 1
        verdict = min(verdict, self.verdict(onPiece: piece, isFirst: pieces == 1))
        if verdict == .no { return .no }
      }
      start = index + 1
      index += 1
    }
    return verdict
  }

  /// Whether an initial and its stop follow a comma.
  private func precedesInitial(_ comma: Int, limit: Int) -> Bool {
    var next = comma + 1
    while next < limit, text.scalars[next] == " " { next += 1 }
    guard next < limit, text.scalars[next].isUppercase else { return false }
    return next + 1 >= limit || text.scalars[next + 1] == "."
  }

  private static let joiner = Lexicon(["and"])
  private static let others = Lexicon([
    "et al", "et al.", "等", "and others", "editor", "editors", "jr", "jr.", "sr", "eds", "ed", "ed.", "eds.",
    "trans", "trans.",
    "译", "譯", "主编", "主編",
    "编", "編", "等译", "著", "dir", "dir.", "hrsg", "edt",
  ])
  private static let particles = Lexicon([
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten",
    "and", "und", "et", "bin", "al", "y", "zu", "zur", "el", "ibn",
  ])
  /// Words in the names of institutions and never in those of people.
  private static let functionWords = Lexicon([
    "of", "for", "the", "on", "in", "des", "at", "to", "with", "by", "from",
  ])
  /// Words of sentences, which no name has.
  private static let sentenceWords = Lexicon([
    "why", "how", "what", "when", "where", "which", "this", "that", "these", "those", "your", "our", "their",
    "is", "was", "were", "does", "should", "would", "could", "not", "than", "into", "about", "between",
    "through", "during", "toward", "towards", "without", "within", "against", "among",
    "i’m", "i'm", "it’s", "it's", "you", "my", "they", "because", "let’s", "let's", "don’t", "don't",
  ])
  private static let nobiliary = Lexicon([
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "du", "ter", "zu",
  ])
  private static let institutionEndings = Lexicon([
    "局", "院", "会", "會", "部", "大学", "大學", "公司", "中心", "组", "組", "社", "馆", "館", "处", "處", "署", "所", "委", "团",
    "團", "办公室", "厅",
    "系", "网", "網", "協會", "協议", "学校", "學校", "銀行", "银行", "集团", "集團", "基金", "政府", "国务院", "法院", "检察院", "联合会",
    "研究室", "实验室", "實驗室", "教研室", "委员会",
  ])
  private static let institutions = Lexicon([
    "university", "institute", "institution", "department", "ministry", "office", "agency", "council",
    "committee",
    "commission", "association", "organization", "organisation", "society", "center", "centre", "foundation",
    "bank",
    "corporation", "company", "inc", "bureau", "administration", "union", "college", "library", "museum",
    "government", "board", "group", "academy", "bd", "dept", "dep’t", "comm’n", "ass’n", "observatory", "zoo",
    "style", "network", "institutes",
  ])

  /// With what the names of bodies end that titles hold as well.
  private static let bodies = Lexicon([
    "authority", "labs", "laboratory", "laboratories", "park", "service", "services", "project", "team",
    "alliance",
    "federation", "trust", "fund", "league", "party", "court", "tribunal", "archives", "studio", "studios",
    "coalition",
    "consortium", "campaign", "initiative", "hospital", "clinic", "church", "parliament", "congress",
    "senate",
    "secretariat", "directorate", "task force", "working group", "united",
  ])

  private func verdict(onPiece piece: Range<Int>, isFirst: Bool) -> Verdict {
    if NameShape.others.match(in: text, at: piece.lowerBound, limit: piece.upperBound) == piece.upperBound {
      return isFirst ? .no : .surely
    }
    let piece = withoutAcronym(withoutRole(piece))
    guard !piece.isEmpty else { return .no }
    let scalars = text.scalars[piece]
    if scalars.contains(where: { Script($0).isEastAsian }) { return eastAsian(piece) }
    return latin(piece)
  }

  /// An institution without its short name in brackets: International Electrotechnical Commission (IEC).
  private func withoutAcronym(_ piece: Range<Int>) -> Range<Int> {
    guard piece.count > 8, text.scalars[piece.upperBound - 1] == ")",
      let bracket = text.scalars[piece].lastIndex(of: "("), piece.upperBound - bracket <= 12,
      bracket > piece.lowerBound,
      text.scalars[(bracket + 1)..<(piece.upperBound - 1)].allSatisfy({
        Script($0) == .latin && !$0.isLowercase
      })
    else { return piece }
    return text.trimmed(piece.lowerBound..<bracket)
  }

  /// The piece without ed., (eds.), trans. at its end.
  private func withoutRole(_ piece: Range<Int>) -> Range<Int> {
    let trimmed = text.trimmed(piece) { $0 == " " || $0 == "." || $0 == ")" }
    guard let begin = NameShape.roles.matchEnding(in: text, at: trimmed.upperBound, from: trimmed.lowerBound)
    else {
      return piece
    }
    return text.trimmed(piece.lowerBound..<begin) { $0 == " " || $0 == "(" || $0 == "." }
  }

  private static let roles = Lexicon([
    "ed", "eds", "trans", "dir", "hrsg", "edt", "editor", "editors", "et al", "and others", "jr", "sr",
  ])

  private func eastAsian(_ piece: Range<Int>) -> Verdict {
    var piece = piece
    if let end = NameShape.others.matchEnding(in: text, at: piece.upperBound, from: piece.lowerBound),
      end > piece.lowerBound
    {
      if end - piece.lowerBound >= 2, piece.count <= 30, isEditing(end..<piece.upperBound) { return .surely }
      piece = text.trimmed(piece.lowerBound..<end)
    }
    if let close = text.scalars[piece].firstIndex(where: { $0 == "]" || $0 == ")" || $0 == "〕" }),
      close - piece.lowerBound <= 5, "[(〔（".unicodeScalars.contains(text.scalars[piece.lowerBound])
    {
      return close + 1 < piece.upperBound ? .surely : .no
    }
    for index in piece
    where text.scalars[index] == "·" || text.scalars[index] == "•" || text.scalars[index] == "・" {
      return .surely
    }
    let hasDigits = text.scalars[piece].contains { Script($0) == .digit }
    if NameShape.institutionEndings.matchEnding(in: text, at: piece.upperBound, from: piece.lowerBound) != nil
    {
      return piece.count > 3 ? .perhaps : .surely
    }
    if text.scalars[piece].contains(where: { $0 == "（" || $0 == "(" }) {
      return piece.count <= 40 ? .perhaps : .no
    }
    if hasDigits { return .no }
    // 渔村的记忆与认同 is nobody's name.
    if piece.count >= 5, text.scalars[piece].dropFirst().contains("的") { return .no }
    if let and = text.scalars[piece].firstIndex(where: { $0 == "和" || $0 == "与" || $0 == "與" || $0 == "及" }),
      (2...6).contains(and - piece.lowerBound), (2...6).contains(piece.upperBound - and - 1)
    {
      return .perhaps
    }
    return piece.count <= 4 ? .surely : piece.count <= 7 ? .perhaps : .no
  }

  /// Whether a role of two characters ends a name, which nothing else ends with: 主编.
  private func isEditing(_ role: Range<Int>) -> Bool {
    role.count == 2 && text.scalars[role.lowerBound] == "主"
  }

  /// Family I I; Given M. Family; initials alone; an institution.
  private func latin(_ piece: Range<Int>) -> Verdict {
    let words = words(of: piece)
    guard !words.isEmpty, words.count <= 14, !beginsWithArticle(words) else { return .no }
    if isAccount(piece) { return .perhaps }
    if let (one, other) = joinedByWith(words) { return min(latin(one), latin(other)) }
    var initials = 0
    var lower = 0
    var isInstitution = false
    for word in words {
      let first = text.scalars[word.lowerBound]
      if Script(first) != .latin, first != "@", first != "[", first != "‘", first != "’" { return .no }
      if NameShape.functionWords.match(in: text, at: word.lowerBound, limit: word.upperBound)
        == word.upperBound, !opensFamily(word, of: piece)
      {
        if word.lowerBound > piece.lowerBound { isInstitution = true }
        lower += 1
        continue
      }
      if NameShape.sentenceWords.match(in: text, at: word.lowerBound, limit: word.upperBound)
        == word.upperBound
      {
        return .no
      }
      if isLower(first), !hasInnerCapital(word) {
        guard
          NameShape.particles.match(in: text, at: word.lowerBound, limit: word.upperBound) == word.upperBound
        else { return .no }
        lower += 1
        continue
      }
      if isInitials(word) { initials += 1 }
    }
    if words.count > 1,
      NameShape.statutes.matchEnding(in: text, at: piece.upperBound, from: piece.lowerBound) != nil
    {
      return .no
    }
    if NameShape.institutions.occurs(in: text, piece) { return .perhaps }
    if isInstitution { return .no }
    if initials > 0, words.count <= 8 { return .surely }
    if NameShape.bodies.matchEnding(in: text, at: piece.upperBound, from: piece.lowerBound) != nil {
      return .perhaps
    }
    if !allowsPlainWords, isPlain(words) { return .no }
    let capitalised = words.count - lower
    if words.count == 1 { return .perhaps }
    if lower == words.count - 1,
      NameShape.nobiliary.match(in: text, at: piece.lowerBound, limit: piece.upperBound) != nil
    {
      return .perhaps
    }
    return capitalised >= 2 && words.count <= 7 ? .perhaps : .no
  }

  /// Harbor Office [@harboroffice]: who posts, with the name of the account.
  private func isAccount(_ piece: Range<Int>) -> Bool {
    guard text.scalars[piece.upperBound - 1] == "]", let open = text.scalars[piece].lastIndex(of: "[") else {
      return false
    }
    return open > piece.lowerBound && text.scalars[open + 1] == "@"
  }

  /// Goodbye Children; Formation: common words, two of them or nothing else, of which no name is made.
  private func isPlain(_ words: [Range<Int>]) -> Bool {
    let plain = words.count { Imprints.isPlainWord(text.string($0)) }
    return plain == words.count || plain >= 2
  }

  private static let with = Lexicon(["with"])

  /// Jane Roe with John Doe: two whole names of two to four words each (The Chicago Manual of Style, 18th ed., 13.74).
  private func joinedByWith(_ words: [Range<Int>]) -> (Range<Int>, Range<Int>)? {
    guard
      let with = words.firstIndex(where: {
        NameShape.with.match(in: text, at: $0.lowerBound, limit: $0.upperBound) == $0.upperBound
      }), (2...4).contains(with), (2...4).contains(words.count - with - 1),
      words.enumerated().allSatisfy({ $0 == with || text.scalars[$1.lowerBound].isUppercase })
    else { return nil }
    return (
      words[0].lowerBound..<words[with - 1].upperBound,
      words[with + 1].lowerBound..<words[words.count - 1].upperBound
    )
  }

  /// With what the names of laws end, and nobody's.
  private static let statutes = Lexicon(["act", "acts", "treaty", "constitution"])

  /// A Toll Nobody Collects: an article and words, none of them an initial.
  private func beginsWithArticle(_ words: [Range<Int>]) -> Bool {
    guard words.count >= 3, case let first = words[0], first.count <= 2,
      text.scalars[first].elementsEqual("A".unicodeScalars)
        || text.scalars[first].elementsEqual("An".unicodeScalars)
    else { return false }
    return !words.dropFirst().contains(where: isInitials)
  }

  /// Des Moulins: a particle with a capital, and a word behind it.
  private func opensFamily(_ word: Range<Int>, of piece: Range<Int>) -> Bool {
    word.lowerBound == piece.lowerBound && word.upperBound < piece.upperBound
      && NameParser.capitalParticles.contains(text.string(word))
  }

  private func words(of range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where text.scalars[index] == " " {
      if start < index { words.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { words.append(start..<range.upperBound) }
    return words
  }

  /// deLisle, d’Alembert: a particle that a family name has swallowed.
  private func hasInnerCapital(_ word: Range<Int>) -> Bool {
    text.scalars[word].dropFirst(1).prefix(5).contains(where: \.isUppercase)
  }

  private func isLower(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLowercase
  }

  /// One to three capital letters, with or without stops and hyphens.
  private func isInitials(_ word: Range<Int>) -> Bool {
    var letters = 0
    for index in word {
      let scalar = text.scalars[index]
      if Script(scalar) == .latin {
        if isLower(scalar) { return false }
        letters += 1
      } else if scalar != ".", scalar != "-", scalar != "‐" {
        return false
      }
    }
    return (1...3).contains(letters)
  }
}
