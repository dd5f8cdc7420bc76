extension Reading {
  /// The reading with what a style ran into the name of a Western host put where it belongs: a volume, editors, the town of
  /// a conference; a phrase before an address is no host.
  mutating func partHost() {
    takeHostBehindStop()
    guard let name = item.containerTitle, name.utf8.count <= 300, case let text = NoteText(name),
      text.scalars.allSatisfy({ !Script($0).isEastAsian })
    else { return }
    if Self.announcements.holdsWhole(text.trimmed(text.bounds) { $0 == " " || $0 == ":" }, of: text) {
      item.containerTitle = nil
      return
    }
    var end = text.scalars.count
    if let range = volume(at: end, of: text) {
      item.volume = item.volume ?? range.number
      end = range.start
    } else if let range = editors(before: end, of: text) {
      item.editor = range.names
      end = range.start
    } else if let start = town(before: end, of: text) {
      end = start
    } else {
      return
    }
    let host = text.trimmed(0..<end) { $0 == " " || $0 == "," || $0 == "." }
    guard host.count > 3 else { return }
    item.containerTitle = text.string(host)
  }

  private static let announcements = Lexicon([
    "available online", "available online at", "available at", "available from", "disponible sur",
    "disponible en", "disponible à", "disponível em", "verfügbar unter", "abrufbar unter",
    "online verfügbar unter",
    "retrieved from", "in press", "to appear", "forthcoming", "online unter", "url",
  ])
  private static let volumes = Lexicon(["vol", "volume", "bd", "band", "tome"])
  private static let editing = Lexicon([
    "edited by", "ed. by", "hrsg. von", "herausgegeben von", "sous la direction de",
  ])
  private static let proceedings = Lexicon(["proceedings", "proc", "actes", "tagungsband"])

  /// Parallel Tides, Vol. 1: the volume behind a comma at the end of a name.
  private func volume(at end: Int, of text: NoteText) -> (start: Int, number: String)? {
    guard let comma = text.scalars[..<end].lastIndex(of: ","), end - comma <= 14,
      case let rest = text.trimmed(comma + 1..<end),
      let word = Self.volumes.match(in: text, at: rest.lowerBound, limit: rest.upperBound),
      case let number = text.trimmed(word..<rest.upperBound, where: { $0 == " " || $0 == "." }),
      !number.isEmpty,
      text.scalars[number].allSatisfy({ Script($0) == .digit })
        || text.scalars[number].allSatisfy({ "IVXLC".unicodeScalars.contains($0) })
    else { return nil }
    return (comma, text.string(number))
  }

  /// The Age of Tides, edited by Isa Marlow: editors behind a comma or stop at the end of a name.
  private func editors(before end: Int, of text: NoteText) -> (start: Int, names: [PersonName])? {
    guard item.editor.isEmpty, let sign = Self.editing.first(in: text, 0..<end), sign.lowerBound > 4,
      case let before = text.trimmed(0..<sign.lowerBound),
      ",.".unicodeScalars.contains(text.scalars[before.upperBound - 1]),
      case let people = text.trimmed(sign.upperBound..<end), !people.isEmpty,
      NameShape(text).verdict(on: people) != .no,
      let names = NameParser(text).names(in: people)
    else { return nil }
    return (sign.lowerBound, names)
  }

  /// Proceedings of the Eighth Conference on Tides, Karlsruhe; … (IJC-91), Sydney, Australia: where a conference met.
  private func town(before end: Int, of text: NoteText) -> Int? {
    guard Self.proceedings.match(in: text, at: 0, limit: end) != nil else { return nil }
    var limit = end
    var start: Int?
    while let comma = text.scalars[..<limit].lastIndex(of: ","), limit - comma <= 30, comma > 12,
      case let field = text.trimmed(comma + 1..<limit, where: { $0 == " " || $0 == "." }),
      PlaceNames.isTown(text, field) || PlaceNames.isRegion(text, field)
    {
      (start, limit) = (comma, comma)
    }
    return start
  }

  /// Effect of silt on tides. Harbor Res Commun, 1984. 123(1): p. 178–85: the journal behind the stop that the style took
  /// into a title, where volume and pages tell of one.
  private mutating func takeHostBehindStop() {
    guard item.containerTitle == nil, item.publisher == nil, item.editor.isEmpty, item.volume != nil,
      item.page ?? item.locator != nil,
      !item.author.isEmpty, let title = item.title, title.utf8.count <= 400, case let text = NoteText(title),
      let stop = text.scalars.lastIndex(of: "."), stop > 12, stop + 3 < text.scalars.count,
      text.scalars[stop + 1] == " ", text.scalars[stop - 1].isLowercase,
      case let host = text.trimmed(stop + 1..<text.scalars.count), (4...60).contains(host.count),
      case let words = text.scalars[host].split(separator: " "), (1...8).contains(words.count),
      words.allSatisfy({ $0.count <= 3 || $0.first?.isUppercase == true }),
      text.scalars[host].allSatisfy({ Script($0) == .latin || " -&’'".unicodeScalars.contains($0) }),
      text.scalars[..<stop].split(separator: " ").count >= 3
    else { return }
    item.containerTitle = text.string(host)
    item.title = text.string(text.trimmed(0..<stop))
    item.type = .articleJournal
    if item.page == nil, item.label == nil { (item.page, item.locator) = (item.locator, nil) }
  }
}
