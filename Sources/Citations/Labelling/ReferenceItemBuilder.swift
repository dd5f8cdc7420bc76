/// Makes an item of a labelled reference, and says how much speaks for its being one.
struct ReferenceItemBuilder {
  private let labelled: LabelledReference
  private let segment: Segment
  private var item = CitationItem(type: .document)
  private var facts = Facts()
  private var score = 0
  private var isHosted = false
  /// The page meant of an article, after its first.
  private var pinpoint: String?
  private var verdict = NameShape.Verdict.no

  private var text: NoteText { segment.text }

  /// Prepares to build from what was labelled in `segment`.
  init(_ labelled: LabelledReference, in segment: Segment) {
    self.labelled = labelled
    self.segment = segment
  }

  /// The reading, or nil where the parts make no source.
  mutating func build() -> Reading? {
    guard readTitle() else { return nil }
    if hasSameAuthor { score += 2 } else if !isUnauthored { readAuthors() }
    readContainer()
    readDates()
    for stretch in labelled.stretches {
      switch stretch.label {
      case .editor, .translator: readContributors(stretch)
      case .publisher: if facts.publisher == nil { facts.publisher = name(stretch) }
      case .place: if facts.publisherPlace == nil { facts.publisherPlace = name(stretch) }
      case .genre: readGenre(stretch)
      case .numbers: readNumbers(stretch)
      default: break
      }
    }
    if facts.publisher != nil { facts.evidence += facts.publisherPlace == nil && facts.issued == nil ? 1 : 2 }
    if isCase() { score += 2 }
    readAddresses()
    settleContainer()
    if item.containerTitle == nil, facts.genre != nil, let number = facts.issue {
      // Report No. 12
      item.number = number
      facts.issue = nil
    }
    segment.assign(facts, to: &item)
    item.type = type()
    item.place(facts)
    item.locator = item.locator ?? pinpoint
    if item.type == .legalCase { (item.publisher, item.publisherPlace) = (nil, nil) }
    item.language = LanguageTagger.tag(of: item.title ?? "")
    guard isCredible() else { return shortForm() }
    return Reading(item: item, score: score + facts.evidence - remarkWeight - sentenceWeight)
  }

  /// Ellison, Salt Road, 15: a name, the beginning of a title and a page point back, if anything, to an earlier source.
  private func shortForm() -> Reading? {
    var item = item
    item.locator = item.locator ?? item.page ?? facts.volume
    item.volume = nil
    guard !item.author.isEmpty, facts.evidence == 1, item.locator != nil,
      labelled.stretches.count == 3, let title = labelled.stretches.first(where: \.label.isTitle),
      labelled.words(of: title).allSatisfy({ !$0.has(.lower) || $0.means(.small) })
    else { return nil }
    return Reading(item: item, score: Reading.threshold, isShortForm: true, needsEarlierWork: true)
  }

  // MARK: Parts

  private static func isMargin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", ",", ";", ":", "(", ")", "[", "]": true
    default: false
    }
  }

  /// The words of a stretch without brackets and punctuation around.
  private func name(_ stretch: LabelledReference.Stretch) -> String? {
    let range = text.trimmed(labelled.scalars(of: stretch), where: Self.isMargin)
    return range.isEmpty ? nil : segment.string(balanced(range))
  }

  /// A range with the bracket or abbreviation's stop that trimming took from it.
  private func balanced(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    let opens = text.scalars[range].count { $0 == "(" } - text.scalars[range].count { $0 == ")" }
    if opens > 0, text.scalar(at: end) == ")" { end += 1 }
    if text.scalar(at: end) == ".", endsAbbreviated(range) { end += 1 }
    return range.lowerBound..<end
  }

  private static let abbreviations: Set<String> = [
    "inc", "ltd", "co", "corp", "univ", "dept", "assn", "bros",
  ]

  /// Whether the stop after a name belongs to it: an initial's, a company's, or that of a name all abbreviated.
  private func endsAbbreviated(_ range: Range<Int>) -> Bool {
    let words = labelled.reference.words.filter { range.overlaps($0.core) }
    guard let last = words.last, last.has(.abbreviation) else { return false }
    return last.has(.initial) || Self.abbreviations.contains(last.lower)
      || !last.means(.publisher) && words.dropLast().contains { $0.boundary == .abbreviation }
  }

  /// Evaluating Effects. Quay Association. 2018: what has no shape of names, before an institution, is the title.
  private var isUnauthored: Bool {
    guard let author = labelled.first(.author), labelled.first(.leadingDate) == nil,
      labelled.first(.publisher) == nil, let title = labelled.stretches.first(where: \.label.isTitle),
      title.label != .quotedTitle, case let words = labelled.words(of: author),
      !words.contains(where: {
        $0.has(.initial) || $0.boundary == .comma || $0.lower == "and" || $0.lower == "&"
      }),
      let name = name(title)
    else { return false }
    let isNamed =
      ItemClassifier.isInstitution(name) || labelled.words(of: title).contains { $0.means(.publisher) }
    return isNamed && !ItemClassifier.isInstitution(segment.string(labelled.scalars(of: author)))
  }

  private mutating func readTitle() -> Bool {
    if isUnauthored, let title = labelled.first(.author).flatMap(name) {
      item.title = title
      facts.publisher = labelled.stretches.first(where: \.label.isTitle).flatMap(name)
      score += 1
      return true
    }
    guard let stretch = labelled.stretches.first(where: \.label.isTitle) else { return false }
    var range = text.trimmed(labelled.scalars(of: stretch)) { scalar in
      switch scalar {
      case " ", ".", ",", ";", ":", "\"", "“", "”", "„", "«", "»", "`": true
      case "‘": stretch.label == .quotedTitle
      default: false
      }
    }
    // [Motion picture]: what APA puts behind a title is none of it.
    if range.count > 2, text.scalars[range.upperBound - 1] == "]",
      let open = text.scalars[range].lastIndex(of: "["), open > range.lowerBound
    {
      range = text.trimmed(range.lowerBound..<open)
    }
    if stretch.label == .quotedTitle, text.scalars[range.upperBound - 1] == "’",
      text.scalars[range].count(where: { $0 == "‘" }) < text.scalars[range].count(where: { $0 == "’" })
    {
      range = text.trimmed(range.lowerBound..<range.upperBound - 1) { $0 == " " || $0 == "," || $0 == "." }
    }
    guard !range.isEmpty else { return false }
    item.title = segment.string(range)
    score += stretch.label == .quotedTitle ? 3 : 1
    return true
  }

  private mutating func readAuthors() {
    guard let stretch = labelled.first(.author) else { return }
    let range = names(in: labelled.scalars(of: stretch))
    guard !range.isEmpty else { return }
    verdict = NameShape(text).verdict(on: range)
    guard verdict != .no,
      let names = ContributorReader(text, order: .familyThenInitials).contributors(in: range)
    else { return }
    item.author = names.author
    item.editor = names.editor
    item.translator = names.translator
    score += verdict == .surely ? 3 : 2
  }

  /// The names of a range, with the stop of a last initial.
  private func names(in range: Range<Int>) -> Range<Int> {
    let range = text.trimmed(range) {
      $0 == " " || $0 == "," || $0 == ":" || $0 == "(" || $0 == "." || $0 == ";"
    }
    guard text.scalar(at: range.upperBound) == ".",
      let last = labelled.reference.words.lastIndex(where: { $0.core.upperBound == range.upperBound }),
      labelled.reference.words[last].has(.initial)
    else { return range }
    // Ames S.: where initials follow the family name without a comma, the stop is the sentence's.
    if last > 0, case let before = labelled.reference.words[last - 1], before.boundary == .none,
      !before.means(.particle), before.range.lowerBound >= range.lowerBound,
      !isGiven(last - 1, from: range.lowerBound)
    {
      return range
    }
    return range.lowerBound..<range.upperBound + 1
  }

  /// Roe, Edward W.: whether a word stands behind the comma of a family name.
  private func isGiven(_ index: Int, from start: Int) -> Bool {
    guard index > 0, case let family = labelled.reference.words[index - 1],
      family.range.lowerBound >= start
    else { return false }
    return family.boundary == .comma && !family.has(.initial)
  }

  private mutating func readContributors(_ stretch: LabelledReference.Stretch) {
    var words = labelled.words(of: stretch)
    var isTranslator = stretch.label == .translator
    while let first = words.first,
      first.isIn || first.lower == "by" || first.lower == "and" && words.count > 1
        || first.means(.editor) || first.means(.translator)
    {
      if first.means(.translator) { isTranslator = true }
      words.removeFirst()
    }
    while let last = words.last, words.count > 1, last.means(.editor) || last.means(.translator) {
      if last.means(.translator) { isTranslator = true }
      words.removeLast()
    }
    guard let first = words.first, let last = words.last else { return }
    let range = names(in: first.range.lowerBound..<last.range.upperBound)
    guard !range.isEmpty,
      let names = ContributorReader(text, order: .familyThenInitials).contributors(in: range)
    else { return }
    if isTranslator {
      item.translator += names.translator + names.author
    } else {
      item.editor += names.editor + names.author
      item.translator += names.translator
    }
    facts.evidence += 1
  }

  private mutating func readContainer() {
    guard let stretch = labelled.first(.container) else { return }
    var words = labelled.words(of: stretch)
    if let first = words.first, first.isIn, words.count > 1 {
      words.removeFirst()
      isHosted = true
    }
    guard let first = words.first, let last = words.last else { return }
    let range = text.trimmed(first.range.lowerBound..<last.range.upperBound) { scalar in
      Self.isMargin(scalar) || scalar == "*" || scalar == "\"" || scalar == "“" || scalar == "”"
    }
    guard !range.isEmpty else { return }
    item.containerTitle = segment.string(balanced(range))
    score += 1
  }

  /// A name without a sign of a container, a volume or a day is none: an edition, or the publisher.
  private mutating func settleContainer() {
    guard let name = item.containerTitle, let stretch = labelled.first(.container), !isHosted,
      item.editor.isEmpty, facts.volume == nil, facts.issue == nil, facts.pages == nil,
      facts.firstLink == nil,
      facts.issued?.from.month == nil, !labelled.words(of: stretch).contains(where: { $0.means(.container) })
    else { return }
    item.containerTitle = nil
    if facts.publisher == nil { facts.publisher = name }
  }

  private mutating func readDates() {
    var isVisit = false
    for stretch in labelled.stretches {
      switch stretch.label {
      case .remark: isVisit = NoteWords.access.occurs(in: text, labelled.scalars(of: stretch))
      case .leadingDate, .date:
        guard let date = ReferenceDate.read(labelled.words(of: stretch), of: text) else { continue }
        facts.evidence += 1
        if isVisit {
          facts.accessed = facts.accessed ?? date
        } else if let issued = facts.issued {
          if issued.from.month == nil, date.from.month != nil, issued.from.year == date.from.year {
            facts.issued = date
          }
        } else {
          facts.issued = date
          facts.evidence += 1
        }
        isVisit = false
      default: break
      }
    }
  }

  private mutating func readGenre(_ stretch: LabelledReference.Stretch) {
    guard facts.genre == nil else { return }
    let range = text.trimmed(labelled.scalars(of: stretch), where: Self.isMargin)
    guard !range.isEmpty else { return }
    facts.evidence += 1
    if NoteWords.thesis.first(in: text, range) != nil { facts.isThesis = true }
    let words = labelled.words(of: stretch)
    if let last = words.last, last.has(.number), !facts.isThesis, words.count > 1 {
      item.number = text.string(last.core)
    }
    facts.genre = segment.string(balanced(range))
  }

  /// Volume, issue, pages and edition, by their words or their places.
  private mutating func readNumbers(_ stretch: LabelledReference.Stretch) {
    let words = labelled.words(of: stretch)
    if let bracket = words.indices.dropFirst().first(where: { words[$0].opensBracket }),
      !words[bracket...].contains(where: { $0.boundary == .bracket || text.scalars[$0.range].contains(")") })
    {
      readNumbers(.init(label: .numbers, words: stretch.words.lowerBound..<bracket))
      readNumbers(.init(label: .numbers, words: bracket..<stretch.words.upperBound))
      return
    }
    let range = text.trimmed(labelled.scalars(of: stretch)) {
      $0 == " " || $0 == "," || $0 == "." || $0 == ":" || $0 == ";"
    }
    let tokens = Lexer(text, links: []).tokens(in: unwrapped(range))
    if item.containerTitle != nil, facts.volume == nil, tokens.count == 1,
      case .number(let volume) = tokens[0].kind,
      !volume.contains("-"), followsContainer(stretch) || precedesContainer(stretch)
    {
      if isContainerAfterDate, followsContainer(stretch) {
        facts.pages = volume
      } else {
        facts.volume = volume
      }
      facts.evidence += 1
      return
    }
    if followsContainer(stretch), facts.volume != nil || isContainerAfterDate, facts.pages == nil,
      tokens.count == 3,
      case .number(let page) = tokens[0].kind, tokens[1].isSeparator(","),
      case .number(let pinpoint) = tokens[2].kind, !pinpoint.contains("-")
    {
      facts.pages = page
      self.pinpoint = pinpoint
      facts.evidence += 2
      return
    }
    FactReader(segment).read(tokens[...], into: &facts)
    facts.unexplained = []
  }

  /// (pp. 12–15): without the brackets around the whole.
  private func unwrapped(_ range: Range<Int>) -> Range<Int> {
    var range = range
    if range.count > 1, text.scalars[range.lowerBound] == "(",
      text.scalars[range].firstIndex(of: ")").map({ $0 == range.upperBound - 1 }) ?? true
    {
      range = range.lowerBound + 1..<range.upperBound
      if text.scalars[range.upperBound - 1] == ")" { range = range.lowerBound..<range.upperBound - 1 }
    }
    let opens = text.scalars[range].count { $0 == "(" }
    let closes = text.scalars[range].count { $0 == ")" }
    return closes > opens ? text.trimmed(range) { $0 == ")" || $0 == "." || $0 == " " } : range
  }

  private func followsContainer(_ stretch: LabelledReference.Stretch) -> Bool {
    labelled.stretches.contains { $0.label == .container && $0.words.upperBound == stretch.words.lowerBound }
  }

  /// [1987] AC 44: the year stands in the volume's place, and a page follows.
  private var isContainerAfterDate: Bool {
    zip(labelled.stretches, labelled.stretches.dropFirst()).contains { before, after in
      before.label == .date && after.label == .container
    }
  }

  private func precedesContainer(_ stretch: LabelledReference.Stretch) -> Bool {
    labelled.stretches.contains { $0.label == .container && $0.words.lowerBound == stretch.words.upperBound }
  }

  private mutating func readAddresses() {
    for (index, place) in segment.addresses.enumerated()
    where !place.isEmpty && place.lowerBound >= segment.range.lowerBound
      && place.upperBound <= segment.range.upperBound
    {
      if facts.firstLink == nil { facts.firstLink = index } else { facts.otherLinks.append(index) }
    }
    if facts.firstLink != nil { facts.evidence += 2 }
  }

  // MARK: The whole

  /// Whether a dash says that the author is the one before.
  private var hasSameAuthor: Bool { labelled.reference.words[0].has(.dashes) }

  /// Whether one word before a comma is all there is of an author, as of an adverb that begins a sentence.
  private var isOneWord: Bool {
    guard let stretch = labelled.first(.author), stretch.words.count == 1,
      text.scalars[labelled.reference.words[0].core].contains(where: \.isLowercase)
    else { return false }
    return labelled.first(.leadingDate).map { !labelled.words(of: $0).contains(where: \.opensBracket) }
      ?? true
  }

  /// Roe (2004) argued: nothing parts a sentence from the year in brackets.
  private var isRunningOn: Bool {
    labelled.first(.leadingDate).map {
      labelled.reference.words[$0.words.upperBound - 1].boundary == .bracket
    } ?? false
  }

  private func isCase() -> Bool {
    guard item.author.isEmpty, let stretch = labelled.stretches.first(where: \.label.isTitle) else {
      return false
    }
    return labelled.words(of: stretch).dropFirst().dropLast().contains { $0.isVersus }
  }

  private func type() -> ItemType {
    if isCase() { return .legalCase }
    if facts.isThesis { return .thesis }
    if let container = item.containerTitle {
      if isHosted, facts.volume == nil || facts.publisher != nil, facts.issued?.from.day == nil {
        return namesConference ? .paperConference : .chapter
      }
      var own = facts
      own.publisher = nil
      own.publisherPlace = nil
      let type = ItemClassifier.typeOfContained(
        container: container,
        facts: own,
        hasHostEditor: !item.editor.isEmpty
      )
      return type == .chapter && facts.publisher == nil && item.editor.isEmpty ? .articleJournal : type
    }
    if facts.genre != nil { return .report }
    if facts.publisher != nil || facts.publisherPlace != nil { return .book }
    return facts.firstLink != nil ? .webpage : .book
  }

  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "would", "should", "will", "must", "does", "did",
    "been",
    "we", "i", "you",
  ]

  /// How much speaks against a source because its title reads like a sentence.
  private var sentenceWeight: Int {
    guard let stretch = labelled.stretches.first(where: \.label.isTitle), stretch.label != .quotedTitle,
      stretch.words.count > 10
    else { return 0 }
    let verbs = labelled.words(of: stretch).count { Self.verbs.contains($0.lower) }
    return verbs > 1 ? min(4, 2 * verbs) : 0
  }

  /// How much speaks against a source because it is said beside it.
  private var remarkWeight: Int {
    labelled.stretches.reduce(0) { weight, stretch in
      stretch.label == .remark
        ? weight + labelled.words(of: stretch).count { !$0.means(.remark) } / 4 : weight
    }
  }

  /// Whether the container is a journal or proceedings by its words.
  private var namesContainer: Bool {
    guard item.containerTitle != nil, let stretch = labelled.first(.container) else { return false }
    return labelled.words(of: stretch).contains { $0.means(.container) }
  }

  private static let conferenceWords: Set<String> = [
    "proceedings", "proc", "conference", "conf", "symposium", "symp", "workshop", "congress", "meeting",
  ]

  private var namesConference: Bool {
    guard let stretch = labelled.first(.container) else { return false }
    return labelled.words(of: stretch).contains { Self.conferenceWords.contains($0.lower) }
  }

  /// Whether the parts can be a source, and not a sentence that names somebody and a year.
  private func isCredible() -> Bool {
    let isPeriodical = verdict == .surely && namesContainer
    guard facts.evidence >= (verdict == .surely ? 1 : 2) || isPeriodical,
      let title = labelled.stretches.first(where: \.label.isTitle)
    else {
      return false
    }
    let words = labelled.words(of: title)
    guard words.count <= 80, words.contains(where: { !$0.has(.number) && !$0.means(.month) }) else {
      return false
    }
    let isNamed =
      hasSameAuthor || !item.author.isEmpty && !isOneWord || !item.editor.isEmpty || isCase()
    if title.label == .quotedTitle { return true }
    guard let first = words.first, !first.has(.lower) || isNamed && !isRunningOn else { return false }
    return isNamed || facts.evidence >= 3
  }
}
