/// Letters and papers of archives, by who wrote to whom and where they lie.
///
///     James Marlow to the Trustees, 13 January 1733, Phillips Collection, 14200:13, University of Georgia Library.
///     Memorandum by Alvin Grant, 1937, file 36, Horace Grant Papers, Quay Institute, New York.
///
/// After The Chicago Manual of Style, 17th ed., 14.221 to 14.231.
struct ArchivalDocuments: CitationStyle {
  static let name = "archival-documents"

  func read(_ segment: Segment) -> Reading? {
    let text = segment.text
    let tokens = segment.tokens
    guard let first = tokens.first, first.kind == .words, segment.scripts.isWestern,
      !tokens.contains(where: { $0.titleMark != nil }),
      let (start, comma) = Self.heading(of: tokens, in: text), comma + 2 < tokens.count,
      case let title = tokens[start].range.lowerBound..<tokens[comma - 1].range.upperBound,
      title.count <= 120,
      tokens[..<comma].allSatisfy({ $0.kind == .words || $0.isSeparator(".") || $0.isSeparator(",") }),
      let date = tokens[comma...].prefix(4).lazy.compactMap({ date(of: $0) }).first,
      let end = tokens.firstIndex(where: { self.date(of: $0) != nil }),
      Self.holdings.occurs(in: text, tokens[end].range.upperBound..<segment.range.upperBound)
    else { return nil }
    var item = CitationItem(type: .document)
    if start > 0 {
      guard isPerson(first.range, in: text) else { return nil }
      item.author = NameParser(text).names(in: first.range) ?? []
    } else if let to = Self.to.first(in: text, title, where: { text.scalars[$0].isLowercase }),
      case let writer = Self.writer(in: text, title.lowerBound..<to.lowerBound),
      case let reader = text.trimmed(to.upperBound..<title.upperBound), isPerson(writer, in: text),
      !reader.isEmpty, reader.count <= 60, date.from.month != nil
    {
      item.author = NameParser(text).names(in: writer) ?? []
    } else {
      guard Self.papers.match(in: text, at: title.lowerBound, limit: title.upperBound) != nil else {
        return nil
      }
    }
    item.title = segment.string(title)
    item.issued = date
    var facts = Facts()
    FactReader(segment).read(tokens[(end + 1)...], into: &facts)
    if let link = facts.firstLink { item.url = segment.address(of: link) }
    item.accessed = facts.accessed
    item.language = LanguageTagger.tag(of: item.title ?? "")
    return Reading(item: item, score: 14, isExact: true)
  }

  /// Where the words begin that say what a paper is, and the comma that ends them.
  ///
  /// “Memorandum, Alvin Grant to Dean Marlow”: a kind that stands alone goes with the names behind it. “Alvin Grant, memorandum”:
  /// a kind in small letters follows its writer.
  private static func heading(of tokens: [Token], in text: NoteText) -> (start: Int, comma: Int)? {
    guard let comma = tokens.firstIndex(where: { $0.isSeparator(",") }), comma > 0 else { return nil }
    guard comma + 2 < tokens.count, tokens[comma + 1].kind == .words, tokens[comma + 2].isSeparator(",")
    else {
      return (0, comma)
    }
    let head = tokens[0].range.lowerBound..<tokens[comma - 1].range.upperBound
    let next = tokens[comma + 1].range
    if papers.holdsWhole(head, of: text), to.occurs(in: text, next) { return (0, comma + 2) }
    if comma == 1, text.scalars[next.lowerBound].isLowercase,
      papers.match(in: text, at: next.lowerBound, limit: next.upperBound) != nil
    {
      return (comma + 1, comma + 2)
    }
    return (0, comma)
  }

  /// Who wrote: Dean Marlow, in “Letter from Dean Marlow” and “Memorandum, Dean Marlow” as well.
  private static func writer(in text: NoteText, _ range: Range<Int>) -> Range<Int> {
    guard let kind = papers.match(in: text, at: range.lowerBound, limit: range.upperBound) else {
      return text.trimmed(range)
    }
    let rest = text.trimmed(kind..<range.upperBound) { $0 == " " || $0 == "," }
    guard let from = from.match(in: text, at: rest.lowerBound, limit: rest.upperBound) else { return rest }
    return text.trimmed(from..<rest.upperBound)
  }

  /// Whether a stretch behind a semicolon may be a letter: “A to B, 4 May 1921”.
  static func mayBe(_ tokens: ArraySlice<Token>, in text: NoteText) -> Bool {
    guard tokens.count > 2, let first = tokens.first, first.kind == .words, first.range.count <= 120,
      text.scalars[first.range.lowerBound].isUppercase, to.occurs(in: text, first.range),
      tokens[tokens.startIndex + 1].isSeparator(","),
      case .date(let date) = tokens[tokens.startIndex + 2].kind
    else { return false }
    return date.from.month != nil
  }

  private static let to = Lexicon(["to"])
  private static let from = Lexicon(["from"])
  /// What keeps papers, and the places in it.
  private static let holdings = Lexicon([
    "papers", "collection", "collections", "manuscripts", "manuscript division", "mss", "ms", "records",
    "archives", "archive",
    "library", "historical society", "box", "folder", "file", "rg", "record group", "fond", "correspondence",
    "nachlass", "fonds",
  ])
  private static let papers = Lexicon([
    "letter", "memorandum", "memo", "minutes", "diary", "diary entry", "journal entry", "telegram", "cable",
    "dispatch", "despatch", "notes", "circular", "petition", "undated correspondence", "correspondence",
    "transcript", "deposition", "will of", "speech", "testimony",
  ])

  /// A day, a month or a year.
  private func date(of token: Token) -> DateVariable? {
    switch token.kind {
    case .date(let date): date
    case .number(let value): FactReader.year(value)
    default: nil
    }
  }

  private func isPerson(_ name: Range<Int>, in text: NoteText) -> Bool {
    name.count <= 60 && NameShape(text).verdict(on: name) != .no
  }
}
