/// Signs that a reading of a Western reference took into one part what belongs to another.
///
/// Each grammar by rules supposes one order of parts and one punctuation; in a reference of another style its title
/// goes on into the journal, or begins with the names. Such a reading gives itself away by its words.
struct ReadingResidue: Sendable {
  /// How much of other parts the item's title, container and authors hold; 0 where nothing tells of any.
  let weight: Int

  /// Looks for signs in an item.
  init(_ item: CitationItem) {
    weight =
      (item.title.map(Self.title) ?? 0) + (item.containerTitle.map(Self.container) ?? 0)
      + item.author.reduce(0) { $0 + Self.name($1) }
  }

  // MARK: Title

  private static func title(_ title: String) -> Int {
    guard let reference = reference(title) else { return title.utf8.contains(UInt8(ascii: " ")) ? 0 : 1 }
    let words = reference.words
    var weight = beginsWithNames(words) || beginsWithWordBeside(words[0]) ? 2 : 0
    for (index, field) in reference.fields.enumerated() {
      let own = words[field.words]
      if own.contains(where: isEditing) { weight += 2 }
      guard index > 0, isParted(words[field.words.lowerBound - 1].boundary) else { continue }
      if own.count == 1, own.allSatisfy({ $0.means(.editor) }) { weight += 2 }
      if namesHost(own) || countsPages(own) || own.contains(where: isGenre) { weight += 2 }
      if own.last?.means(.publisher) == true { weight += 1 }
    }
    return weight
  }

  /// S. K. Rooms; Knopfmacher, A., and Warlimont: an initial stands first, or after one word and a comma.
  private static func beginsWithNames(_ words: [ReferenceWord]) -> Bool {
    if isInitial(words[0]), words[0].boundary != .none { return true }
    return words[0].boundary == .comma && words[0].has(.capital) && isInitial(words[1])
      && words[1].boundary != .none
  }

  private static func isInitial(_ word: ReferenceWord) -> Bool { word.has(.initial) && word.core.count == 1 }

  /// in Host; trans. Name: what stands beside a title.
  private static func beginsWithWordBeside(_ word: ReferenceWord) -> Bool {
    word.has(.lower) && (word.isIn || word.means(.editor) || word.means(.translator) || word.lower == "and")
  }

  // MARK: Container

  private static func container(_ container: String) -> Int {
    guard let reference = reference(container) else { return 0 }
    let words = reference.words
    var weight = beginsWithWordBeside(words[0]) ? 2 : 0
    if countsPages(words[...]) { weight += 2 }
    if words.contains(where: isEditing) || words.contains(where: isGenre) { weight += 2 }
    if let last = words.last, last.has(.digits) && !last.has(.year) || last.means(.shortHost) { weight += 1 }
    for field in reference.fields.dropFirst() where words[field.words.upperBound - 1].means(.publisher) {
      weight += 1
    }
    return weight
  }

  // MARK: Names

  /// A person's name with a function word or many words is none.
  private static func name(_ name: PersonName) -> Int {
    guard case .western(let family, let given) = name else { return 0 }
    let words = (family + " " + given).split(separator: " ")
    return words.count > 6 || words.contains { Self.functionWords.contains($0.lowercased()) } ? 2 : 0
  }

  private static let functionWords: Set<String> = ["of", "for", "the", "on", "by", "with", "edited"]

  // MARK: Words

  private static func reference(_ string: String) -> ReferenceText? {
    let text = NoteText(string)
    return ReferenceText(text, text.bounds, addresses: [], numbers: [])
  }

  /// Whether what stands between two words may part fields.
  private static func isParted(_ boundary: WordBoundary) -> Bool {
    switch boundary {
    case .stop, .comma, .quote, .semicolon: true
    case .none, .abbreviation, .colon, .bracket: false
    }
  }

  /// Proceedings of the …, 4th Symposium on …, IEEE Trans. …: what only begins the name of a host.
  private static func namesHost(_ field: ArraySlice<ReferenceWord>) -> Bool {
    let name = field.drop { $0.isIn || $0.lower == "the" || $0.means(.ordinal) || $0.has(.number) }
    guard let first = name.first, first.has(.capital) else { return false }
    if first.means(.host) { return true }
    return zip(name, name.dropFirst()).contains { word, next in
      word.means(.host) && word.has(.capital) && (next.lower == "on" || next.lower == "of")
    }
  }

  /// pp. 12–15, no. 3; not Handbook: Vol. 4: what a colon parts from a name belongs to it.
  private static func countsPages(_ words: ArraySlice<ReferenceWord>) -> Bool {
    if words.indices.contains(where: { isPageRange($0, in: words) }) { return true }
    return words.indices.dropLast().contains { index in
      let word = words[index]
      return word.means(.counter) && (word.boundary == .abbreviation || !word.means(.plainCounter))
        && words[index + 1].has(.beginsWithNumber)
        && (index == words.startIndex || words[index - 1].boundary != .colon)
    }
  }

  /// A range that counts neither years nor the days of a month: August 23–25; 1–4 February.
  private static func isPageRange(_ index: Int, in words: ArraySlice<ReferenceWord>) -> Bool {
    guard words[index].has(.range), !words[index].has(.year) else { return false }
    return ![index - 1, index + 1].contains { words.indices.contains($0) && words[$0].means(.month) }
  }

  private static func isEditing(_ word: ReferenceWord) -> Bool {
    word.means(.editor) && (word.boundary != .none || word.opensBracket) && word.core.count <= 4
  }

  private static func isGenre(_ word: ReferenceWord) -> Bool {
    word.means(.genre) && !word.means(.plainGenre) && (word.has(.capital) || word.lower == "thesis")
  }
}
