/// What stands where the name of a host would and can be none.
extension Reading {
  /// The reading without a host that is a town, a number, a kind of work or people, each put where it belongs; a host's name
  /// without the edition, the volume and the publisher that the style ran into it.
  mutating func clearHost() {
    guard let name = item.containerTitle, name.utf8.count <= 300,
      item.type != .legalCase, item.type != .legislation, !CourtReports.isHost(name)
    else { return }
    let text = NoteText(name)
    let words = withoutMedium(text)
    guard !words.isEmpty else {
      item.containerTitle = nil
      return
    }
    if placesHost(words, of: text) {
      item.containerTitle = nil
      return
    }
    let end =
      withoutVolume(words, of: text) ?? withoutEdition(words, of: text) ?? withoutHouse(words, of: text)
    let rest = words.lowerBound..<(end ?? words.upperBound)
    if rest.count < text.scalars.count { item.containerTitle = text.string(rest) }
  }

  private static let media = Lexicon(["[online]", "[internet]", "[electronic]"])

  /// Harbor Post. [Online]: without the word for the medium, and without a colon behind which nothing stands.
  private func withoutMedium(_ text: NoteText) -> Range<Int> {
    var words = text.bounds
    if let begin = Self.media.matchEnding(in: text, at: words.upperBound, from: words.lowerBound),
      case let before = text.trimmed(words.lowerBound..<begin),
      before.isEmpty || text.scalars[before.upperBound - 1] == "."
    {
      words = text.trimmed(before) { $0 == " " || $0 == "." }
    }
    while let last = words.last, text.scalars[last] == ":" || text.scalars[last] == " " {
      words = words.dropLast()
    }
    return words
  }

  /// Whether the words name no host; they are put where they belong.
  private mutating func placesHost(_ words: Range<Int>, of text: NoteText) -> Bool {
    if text.scalars[words].allSatisfy({ Script($0) == .digit || $0 == "." }) { return true }
    if isPatentNumber(words, of: text) {
      item.number = item.number ?? text.string(words)
      return true
    }
    if UnmarkedWork.genres.holdsWhole(words, of: text) {
      item.genre = item.genre ?? text.string(words)
      return true
    }
    if publishesHost(words, of: text) { return true }
    guard item.volume == nil, item.issue == nil, !Imprints.isPeriodical(text.string(words)) else {
      return false
    }
    let isState = words.upperBound < text.scalars.count && PlaceNames.isRegion(text, words)
    if isState || PlaceNames.isTown(text, words) {
      item.publisherPlace = item.publisherPlace ?? text.string(words)
      return true
    }
    guard let people = people(words, of: text) else { return false }
    if item.editor.isEmpty { item.editor = people }
    return true
  }

  /// Department of Tides, before its university; Quay Records; Heron Films: who published the work, and holds nothing.
  private mutating func publishesHost(_ words: Range<Int>, of text: NoteText) -> Bool {
    guard item.volume == nil, item.issue == nil, item.page == nil, item.editor.isEmpty else { return false }
    let name = text.string(words)
    if ItemClassifier.isDepartment(name) {
      item.publisher = [name, item.publisher].compactMap(\.self).joined(separator: ", ")
      return true
    }
    guard item.publisher == nil, item.issued?.from.day == nil, text.scalars[words].contains(";"),
      !text.scalars[words].contains(where: { $0 == ":" || $0 == "," })
    else { return false }
    item.publisher = name
    if item.type == .chapter { item.type = .document }
    return true
  }

  /// CN101106276A: the country's letters, digits, and perhaps the kind of the document.
  private func isPatentNumber(_ words: Range<Int>, of text: NoteText) -> Bool {
    let scalars = text.scalars[words]
    let digits = scalars.dropFirst(2).prefix { Script($0) == .digit }.count
    return scalars.prefix(2).allSatisfy { $0 >= "A" && $0 <= "Z" } && digits >= 6 && digits + 4 >= words.count
  }

  /// Marlow I J; MARLOW I, VOSS P: nothing but people, each with a family name in front and initials; one person has two of
  /// them, as Physica A has one.
  private func people(_ words: Range<Int>, of text: NoteText) -> [PersonName]? {
    let pieces = text.scalars[words].split { $0 == "," || $0 == "&" }.map { text.trimmed($0.indices) }
    var initials = 0
    for piece in pieces where !piece.isEmpty {
      let parts = text.scalars[piece].split { $0 == " " || $0 == "." }
      guard let family = parts.first, family.count > 1, family.first?.isUppercase == true, parts.count > 1,
        parts.dropFirst().allSatisfy({ $0.count <= 2 && $0.allSatisfy { $0 >= "A" && $0 <= "Z" } })
      else { return nil }
      initials += parts.dropFirst().reduce(0) { $0 + $1.count }
    }
    guard initials > 1 else { return nil }
    return NameParser(text, order: .familyThenInitials).names(in: words)
  }

  /// 港口文选(二): where a Chinese host ends before the volume in brackets.
  private mutating func withoutVolume(_ words: Range<Int>, of text: NoteText) -> Int? {
    guard item.volume == nil, words.count > 4, text.scalars[words.upperBound - 1] == ")",
      let open = text.scalars[words].lastIndex(of: "("), open > words.lowerBound + 1,
      Script(text.scalars[open - 1]) == .han,
      case let inner = open + 1..<words.upperBound - 1,
      text.scalars[inner].allSatisfy({ Script($0) == .han }),
      let (value, end) = Numeral.any(in: text, at: inner.lowerBound, limit: inner.upperBound),
      end == inner.upperBound
    else { return nil }
    item.volume = String(value)
    return open
  }

  private static let editions = Lexicon(["edition", "edn", "ed"])

  /// Water quality 6 edition: where a host ends before an edition that nothing parts from it.
  private mutating func withoutEdition(_ words: Range<Int>, of text: NoteText) -> Int? {
    guard item.edition == nil,
      let word = Self.editions.matchEnding(in: text, at: words.upperBound, from: words.lowerBound),
      case let before = text.trimmed(words.lowerBound..<word),
      case let digits = text.scalars[before].reversed().prefix(while: { Script($0) == .digit }).count,
      (1...2).contains(digits), before.count > digits + 4
    else { return nil }
    let start = before.upperBound - digits
    item.edition = text.string(start..<before.upperBound)
    return text.trimmed(before.lowerBound..<start) { $0 == " " || $0 == "," || $0 == "." }.upperBound
  }

  /// Harbor Therapy in Practice. Port Association; A Harbor Reader, Quay Press: where a host with editors ends before who
  /// published it or where.
  private mutating func withoutHouse(_ words: Range<Int>, of text: NoteText) -> Int? {
    guard !item.editor.isEmpty,
      let stop = text.scalars[words].lastIndex(where: { $0 == "." || $0 == "," }),
      stop > words.lowerBound + 8,
      stop + 3 < words.upperBound, text.scalars[stop + 1] == " ",
      case let house = stop + 2..<words.upperBound, Script(text.scalars[stop - 1]) == .latin,
      text.scalars[stop - 1].isLowercase, text.scalars[house.lowerBound].isUppercase,
      text.scalars[house].allSatisfy({ Script($0) != .digit })
    else { return nil }
    let name = text.string(house)
    if text.scalars[stop] == ".", PlaceNames.isTown(text, house), item.publisherPlace == nil {
      item.publisherPlace = name
    } else if item.publisher == nil,
      Self.isHouse(name) || text.scalars[stop] == "." && isInstitution(house, of: text)
    {
      item.publisher = name
    } else {
      return nil
    }
    return stop
  }

  /// Northmoor Port Association: an institution's name alone, and no sentence that ends with one.
  private func isInstitution(_ name: Range<Int>, of text: NoteText) -> Bool {
    let words = text.scalars[name].split(separator: " ")
    return words.count <= 6 && ItemClassifier.isInstitution(text.string(name))
      && words.allSatisfy { $0.count <= 3 || $0.first?.isLowercase != true }
      && !ItemClassifier.isConference(text.string(name))
  }
}
