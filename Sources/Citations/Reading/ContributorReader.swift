/// Reads the names before a title or a container, with the words that say what they did.
struct ContributorReader: Sendable {
  private let text: NoteText
  private let parser: NameParser

  /// Prepares to read in `text`.
  init(_ text: NoteText, order: NameParser.WesternOrder = .givenFirst) {
    self.text = text
    parser = NameParser(text, order: order)
  }

  private enum Role { case author, editor, translator, other }

  /// The contributors of a range that holds nothing else; nil where it does not look like names.
  func contributors(in range: Range<Int>) -> NameParser.Contributors? {
    let range = reporter(in: range) ?? range
    var contributors = NameParser.Contributors()
    var start = range.lowerBound
    var authorsStart = start
    for comma in commas(in: range) + [range.upperBound] {
      let piece = text.trimmed(start..<comma) { $0 == " " || $0 == "," || $0 == ":" || $0 == "." }
      start = comma + 1
      guard let (begin, role) = role(at: piece) else { continue }
      if let own = nameBeforeRole(piece, begin, from: authorsStart) {
        let before = text.trimmed(authorsStart..<own) { $0 == " " || $0 == "," || $0 == ":" }
        guard let names = parser.names(in: before) else { return nil }
        contributors.author += names
        authorsStart = own
      }
      if role == .translator || role == .other, piece.lowerBound > authorsStart, begin > piece.lowerBound {
        let before = text.trimmed(authorsStart..<piece.lowerBound) { $0 == " " || $0 == "," || $0 == ":" }
        if !before.isEmpty, !startsWithInitials(piece) {
          guard let names = parser.names(in: before) else { return nil }
          contributors.author += names
          authorsStart = piece.lowerBound
        }
      }
      let named = text.trimmed(authorsStart..<begin) { $0 == " " || $0 == "," || $0 == ":" || $0 == "(" }
      authorsStart = min(start, range.upperBound)
      guard !named.isEmpty else { continue }
      guard let names = parser.names(in: named) else { return nil }
      switch role {
      case .author: contributors.author += names
      case .editor: contributors.editor += names
      case .translator: contributors.translator += names
      case .other: break
      }
    }
    let rest = text.trimmed(authorsStart..<range.upperBound) { $0 == " " || $0 == "," || $0 == ":" }
    if !rest.isEmpty {
      guard let names = parser.names(in: rest) else { return nil }
      contributors.author += names
    }
    return contributors
  }

  private static let reporters = Lexicon(["記者", "记者", "特派員", "特约记者", "特約記者", "특파원", "기자", "논설위원"])
  private static let dispatches = Lexicon([
    "綜合報導", "綜合報道", "專題報導", "即時報導", "報導", "報道", "报道", "特稿", "專訪", "電", "电", "撰文", "整理", "編譯",
  ])

  /// 中央社記者林某台北報導, 記者王某／綜合報導: the reporter without the paper before the word and the place behind the name.
  private func reporter(in range: Range<Int>) -> Range<Int>? {
    if let begin = ContributorReader.reporters.matchEnding(
      in: text,
      at: range.upperBound,
      from: range.lowerBound
    ), case let name = text.trimmed(range.lowerBound..<begin), Script(text.scalars[begin]) == .hangul,
      !name.isEmpty
    {
      // 김도현 기자.
      return name
    }
    guard let word = ContributorReader.reporters.first(in: text, range), word.upperBound < range.upperBound,
      !text.scalars[range].contains(where: { ",()".unicodeScalars.contains($0) })
    else { return nil }
    var name = text.trimmed(word.upperBound..<range.upperBound)
    if let slash = text.scalars[name].firstIndex(where: { $0 == "/" || $0 == "╱" || $0 == " " }) {
      return text.trimmed(name.lowerBound..<slash)
    }
    if let end = ContributorReader.dispatches.matchEnding(
      in: text,
      at: name.upperBound,
      from: name.lowerBound
    ) {
      name = text.trimmed(name.lowerBound..<end)
    }
    if name.count > 4, text.scalars[name.upperBound - 1] == "日" {
      // 林某台中12日電.
      let day = text.scalars[name].dropLast().reversed().prefix { Script($0) == .digit }.count
      if day > 0 { name = text.trimmed(name.lowerBound..<name.upperBound - 1 - day) }
    }
    for length in 2...3 where name.count > length + 1 {
      let place = name.upperBound - length..<name.upperBound
      if PlaceNames.isTown(text, place) { return name.lowerBound..<place.lowerBound }
    }
    return name.isEmpty ? nil : name
  }

  private static let ofOnePerson = Lexicon([
    "ed", "ed.", "edt", "edt.", "(ed.)", "(ed)", "trans", "trans.", "(trans.)",
  ])

  /// Jane Roe, John Doe and Ann Poe, trans.; Jane Roe, John Doe ed.: where the people begin whom the role means, if other
  /// whole names stand before theirs.
  private func nameBeforeRole(_ piece: Range<Int>, _ begin: Int, from start: Int) -> Int? {
    let role = text.trimmed(begin..<piece.upperBound)
    guard ContributorReader.ofOnePerson.match(in: text, at: role.lowerBound, limit: role.upperBound) != nil
    else { return nil }
    var own = text.trimmed(start..<begin) { $0 == " " || $0 == "," }
    let commas = commas(in: own)
    guard let comma = commas.last else { return nil }
    own = text.trimmed(comma + 1..<own.upperBound)
    let before = text.trimmed((commas.dropLast().last.map { $0 + 1 } ?? start)..<comma)
    guard isWholeName(own), isWholeName(before) else { return nil }
    return own.lowerBound
  }

  /// Whether a piece between commas is a whole Western name, and no half of one: words, the last of them no initial.
  private func isWholeName(_ piece: Range<Int>) -> Bool {
    guard let blank = text.scalars[piece].lastIndex(of: " "), blank > piece.lowerBound,
      Script(text.scalars[piece.lowerBound]) == .latin
    else { return false }
    return piece.upperBound - blank > 3 && !text.scalars[blank..<piece.upperBound].contains(".")
  }

  /// J. Strachey trans. after a family name: one name in two pieces.
  private func startsWithInitials(_ piece: Range<Int>) -> Bool {
    piece.count > 1 && text.scalars[piece.lowerBound + 1] == "."
      || piece.count <= 6 && Script(text.scalars[piece.lowerBound]) == .latin
  }

  private static let roles = Lexicon(["著", "原著", "編著", "主編", "編", "譯", "口述", "主编", "编", "译"])

  private func commas(in range: Range<Int>) -> [Int] {
    var depth = 0
    return range.filter { index in
      switch text.scalars[index] {
      case "(", "[", "〔": depth += 1
      case ")", "]", "〕": depth -= 1
      case ",", ";": return depth <= 0
      // 黃某著、林某譯.
      case "、":
        return depth <= 0
          && ContributorReader.roles.matchEnding(in: text, at: index, from: range.lowerBound).map {
            $0 - range.lowerBound > 1
          } ?? false
      default: break
      }
      return false
    }
  }

  private static let englishEditors = Lexicon([
    "ed", "eds", "ed.", "eds.", "editor", "editors", "(ed.)", "(eds.)", "(ed)", "(eds)", "hrsg.", "(hrsg.)",
    "edt.", "edt", "hrsg", "(hg.)", "(hgg.)", "hg.", "hgg.", "(dir.)", "(dirs.)", "(éd.)", "(éds.)", "éd.",
    "éds.",
    "(coord.)", "(coords.)", "coord.", "coords.", "(comp.)", "(comps.)", "(org.)", "(orgs.)", "(a cura di)",
    "(red.)",
  ])
  /// What people did for a work that is no text, behind a comma: Ira Mason, host.
  private static let occupations = Lexicon([
    "host", "hosts", "director", "directors", "producer", "producers", "narrator", "interviewer", "moderator",
    "presenter", "dir",
  ])
  private static let englishTranslators = Lexicon(["trans", "trans.", "translator", "(trans.)"])

  /// 林海（主編）: the role in brackets of its own.
  private func bracketed(_ piece: Range<Int>) -> (begin: Int, role: Role)? {
    guard let last = piece.last, text.scalars[last] == ")",
      let open = text.scalars[piece].lastIndex(of: "("), open > piece.lowerBound,
      case let inner = text.trimmed(open + 1..<last), !inner.isEmpty,
      Script(text.scalars[inner.lowerBound]) == .han
    else { return nil }
    if NoteWords.editorEndings.holdsWhole(inner, of: text) { return (open, .editor) }
    if NoteWords.translatorEndings.holdsWhole(inner, of: text) { return (open, .translator) }
    return NoteWords.authorEndings.holdsWhole(inner, of: text) ? (open, .author) : nil
  }

  private func role(at piece: Range<Int>) -> (begin: Int, role: Role)? {
    let end = piece.upperBound
    let low = piece.lowerBound
    func ends(_ words: Lexicon) -> Int? { words.matchEnding(in: text, at: end, from: low) }
    if let role = bracketed(piece) { return role }
    if let begin = ends(ContributorReader.englishEditors), begin == low || text.scalars[begin - 1] != "-" {
      return (begin, .editor)
    }
    if let begin = ends(ContributorReader.englishTranslators) { return (begin, .translator) }
    if let begin = ends(ContributorReader.occupations), begin == low { return (begin, .author) }
    if let begin = ends(NoteWords.authorEndings), begin == low || begin - low > 1 { return (begin, .author) }
    if let begin = ends(NoteWords.translatorEndings), begin - low > 1 { return (begin, .translator) }
    if let begin = ends(NoteWords.editorEndings), begin == low || begin - low > 1 { return (begin, .editor) }
    if let begin = ends(NoteWords.otherEndings), begin == low || begin - low > 1 { return (begin, .other) }
    return nil
  }
}
