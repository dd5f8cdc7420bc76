/// Signs that a reading of a Western reference took into one part what belongs to another.
///
/// Each grammar by rules supposes one order of parts and one punctuation; in a reference of another style its title
/// goes on into the journal, or begins with the names. Such a reading gives itself away by its words.
struct ReadingResidue: Sendable {
  /// How much of other parts the item's title, container and authors hold; 0 where nothing tells of any.
  let weight: Int

  /// Looks for signs in an item, but for the parts that it has in common with `other`: those tell nothing of either.
  ///
  /// - Parameter other: What another reader made of the same reference.
  init(_ item: CitationItem, beside other: CitationItem) {
    var weight = 0
    if item.title != other.title { weight += item.title.map(Self.title) ?? 0 }
    if item.containerTitle != other.containerTitle { weight += item.containerTitle.map(Self.container) ?? 0 }
    if item.publisher != other.publisher { weight += item.publisher.map(Self.publisher) ?? 0 }
    if item.author != other.author { weight += item.author.reduce(0) { $0 + Self.name($1) } }
    if item.issued == nil, item.title.map(Self.beginsWithYear) == true { weight += 2 }
    if Self.beginsWithAuthor(item.title ?? "", of: other) { weight += 2 }
    self.weight = weight
  }

  /// Whether an item may weigh so much beside any other reading: all its parts together, none of which another need have.
  static func mayWeigh(_ weight: Int, in item: CitationItem) -> Bool {
    if let title = item.title, mayBeginWithAuthor(title) { return true }
    return ReadingResidue(item, beside: CitationItem(type: item.type)).weight >= weight
  }

  // MARK: Title

  private static func title(_ title: String) -> Int {
    guard let reference = reference(title) else { return title.utf8.contains(UInt8(ascii: " ")) ? 0 : 1 }
    let words = reference.words
    var weight = beginsWithNames(words) || beginsWithWordBeside(words[0]) || isNames(title) ? 2 : 0
    if words.contains(where: { $0.opensBracket && isGenre($0) }) { weight += 2 }
    if zip(words, words.dropFirst()).contains(where: {
      $0.opensBracket && $0.means(.counter) && $1.has(.beginsWithNumber)
    }) {
      weight += 2
    }
    let text = NoteText(title)
    if words[0].opensQuote, words.dropLast().contains(where: { $0.boundary == .quote }) { weight += 2 }
    let isCase = words.contains(where: \.isVersus)
    for (index, field) in reference.fields.enumerated() {
      let own = words[field.words]
      if own.contains(where: isEditing) { weight += 2 }
      guard index > 0, case let before = words[field.words.lowerBound - 1],
        isParted(before.boundary) || before.boundary == .colon && before.means(.place)
      else { continue }
      if own.count == 1, own.allSatisfy({ $0.means(.editor) || $0.means(.translator) }) { weight += 2 }
      if namesHost(own) || countsPages(own) || own.contains(where: isGenre) || isImprint(own, of: text) {
        weight += 2
      }
      if let last = own.last, last.means(.publisher) {
        weight += isCase || Self.companyEndings.contains(last.lower) ? 1 : 2
      }
    }
    return weight
  }

  /// Whether a field of a title is the name of a periodical or a house.
  private static func isImprint(_ field: ArraySlice<ReferenceWord>, of text: NoteText) -> Bool {
    guard let first = field.first, let last = field.last, first.has(.capital), (2...8).contains(field.count)
    else { return false }
    let name = text.string(first.core.lowerBound..<last.core.upperBound)
    return Imprints.kind(of: name) != nil
  }

  private static let companyEndings: Set<String> = ["inc", "inc.", "ltd", "co", "corp", "company"]

  /// 1976 Directions of a Town, with no other date.
  private static func beginsWithYear(_ title: String) -> Bool {
    reference(title).map { $0.words[0].has(.year) && $0.words.count > 2 } ?? false
  }

  /// Dietrich, and Thomas G. Ortiz: nothing but names, one with an initial.
  private static func isNames(_ title: String) -> Bool {
    let text = NoteText(title)
    return title.utf8.contains(UInt8(ascii: ".")) && NameShape(text).verdict(on: text.bounds) == .surely
  }

  /// George, A Treatise on Tides; Ortiz: what begins with the given name of the author whom another reader found, or is one.
  private static func beginsWithAuthor(_ title: String, of other: CitationItem) -> Bool {
    guard other.title != title, mayBeginWithAuthor(title) else { return false }
    let words = title.split(separator: " ", maxSplits: 1)
    guard let first = words.first else { return false }
    let word = first.hasSuffix(",") ? first.dropLast() : first
    return other.author.contains { name in
      guard case .western(let family, let given) = name else { return false }
      return given == word || family == word && words.count == 1
    }
  }

  /// Whether a title is one word, or a comma follows its first.
  private static func mayBeginWithAuthor(_ title: String) -> Bool {
    let words = title.split(separator: " ", maxSplits: 1)
    return words.count == 1 || words.first?.hasSuffix(",") == true
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
    guard let reference = reference(container) else { return tellsState(container) ? 2 : 0 }
    let words = reference.words
    var weight = beginsWithWordBeside(words[0]) || beginsRemark(words) || holdsPublication(words) ? 2 : 0
    if countsPages(words[...]) { weight += 2 }
    if words.contains(where: isEditing) || words.contains(where: isGenre) { weight += 2 }
    if let last = words.last, last.lower == "eds" || last.lower == "hrsg" { weight += 2 }
    if let last = words.last, last.has(.digits) && !last.has(.year) || last.means(.shortHost) { weight += 1 }
    for field in reference.fields.dropFirst() where words[field.words.upperBound - 1].means(.publisher) {
      weight += 1
    }
    return weight
  }

  /// Preprint; arXiv preprint; Draft Paper; in: what tells how a work appeared, or begins its host's name.
  private static func tellsState(_ container: String) -> Bool {
    let words = container.lowercased().parts(between: " ")
    guard let last = words.last else { return false }
    return last == "in" || WordKinds.of(String(last)).contains(.genre) && last != "rep"
  }

  /// Available; Retrieved from Digital Theses; Draft Paper; Unpublished manuscript.
  private static func beginsRemark(_ words: [ReferenceWord]) -> Bool {
    if words[0].means(.remark), words[1].means(.small) || words[1].means(.remark) || words[1].lower == "from"
    {
      return true
    }
    return words.dropFirst().allSatisfy { $0.means(.genre) } && (words[0].means(.genre) || words.count == 2)
  }

  /// A Continuous Harbor: Essays. New York: Quay House; Paris: Quay Press: place and publisher behind a stop, or alone.
  private static func holdsPublication(_ words: [ReferenceWord]) -> Bool {
    if let colon = words.prefix(3).firstIndex(where: { $0.boundary == .colon }),
      words[...colon].allSatisfy({ $0.means(.place) && $0.has(.capital) })
    {
      return true
    }
    return words.indices.dropLast(2).contains { index in
      words[index].boundary == .stop
        && words[(index + 1)...].prefix(3).contains { $0.boundary == .colon && $0.means(.place) }
    }
  }

  // MARK: Publisher

  /// Proceedings of the 5th Symposium on Tides; Influence of silt on bays: what no house is called.
  private static func publisher(_ publisher: String) -> Int {
    guard let words = reference(publisher)?.words else { return 0 }
    if namesHost(words[...]) { return 2 }
    let isSentence =
      words.count > 2 && !words.contains { $0.means(.publisher) && $0.has(.capital) }
      && words.contains { $0.has(.lower) && $0.core.count > 4 && !$0.means(.small) && !$0.means(.particle) }
    return isSentence ? 2 : 0
  }

  // MARK: Names

  /// A person's name with a function word, many words or the end of a sentence (J. Bruce. Democratizing) is none.
  private static func name(_ name: PersonName) -> Int {
    guard case .western(let family, let given) = name else { return 0 }
    let words = (family + " " + given).parts(between: " ")
    let holdsStop = words.dropLast().contains { word in
      word.hasSuffix(".") && word.count > 4 && word.dropLast().allSatisfy(\.isLetter)
    }
    let isPlain = words.count > 1 && words.count(where: Imprints.isPlainWord) > 1
    return holdsStop || isPlain || words.count > 6
      || words.contains { Self.functionWords.contains($0.lowercased()) }
      ? 2 : 0
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
