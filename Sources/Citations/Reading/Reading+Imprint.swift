extension Reading {
  /// The reading with names that are known where they belong, where the words alone did not tell.
  ///
  /// A repository of what others made publishes it (APA Style, 7th ed., 10.9, 10.12): YouTube, ICPSR; but a work in Chinese names a
  /// foreign one as it names a newspaper. Reports of courts and sites of posts hold what is cited.
  mutating func placeImprints() {
    dateStandard()
    clearHost()
    partHost()
    takeHostBehindQuotes()
    takeHostOfTitle()
    parkPublisher()
    takeHouseOfTitle()
    if let name = item.publisher, name.hasSuffix(", coll") {
      // Presses du Quai, coll. « Rives »: the word for the series.
      item.publisher = String(name.dropLast(6))
    }
    partPlace()
    takeSeriesOfPapers()
    if let name = item.publisher, item.containerTitle == nil,
      CourtReports.isHost(name) || Imprints.isPostSite(name)
    {
      (item.containerTitle, item.publisher) = (name, nil)
    }
    if let name = item.containerTitle, item.publisher == nil, item.volume == nil, item.issue == nil,
      item.editor.isEmpty,
      Imprints.isRepository(name), Self.isEastAsian(name) || item.title.map(Self.isEastAsian) != true
    {
      (item.containerTitle, item.publisher) = (nil, name)
    }
  }

  /// GB/T 7714—2015, ISO 21378:2019: the year in a standard's designation is that of its publication, where no other is told.
  private mutating func dateStandard() {
    guard item.issued == nil, let number = item.number, number.utf8.count <= 40,
      case let text = NoteText(number),
      StandardDesignation(text).end(in: text.bounds) == text.scalars.count,
      let part = text.scalars.split(whereSeparator: { "—–-:".unicodeScalars.contains($0) }).last,
      part.startIndex > 0, part.endIndex == text.scalars.count
    else { return }
    item.issued = FactReader.year(String(String.UnicodeScalarView(part)))
  }

  private static func isEastAsian(_ words: String) -> Bool {
    words.unicodeScalars.contains { Script($0).isEastAsian }
  }

  /// Quay Press, Norwich; Turku; DC: the place behind a publisher, or where a publisher would stand.
  private mutating func partPlace() {
    guard let name = item.publisher, name.utf8.count <= 120, case let text = NoteText(name),
      !Imprints.isPress(name)
    else { return }
    if PlaceNames.isRegion(text, text.bounds), let town = item.publisherPlace {
      item.publisherPlace = town + ", " + name
      item.publisher = nil
    } else if item.publisherPlace == nil, PlaceNames.isTown(text, text.bounds) {
      item.publisherPlace = name
      item.publisher = nil
    } else if item.publisherPlace == nil, isTownOfRegion(text) {
      item.publisherPlace = name
      item.publisher = nil
    } else if item.publisherPlace == nil, let comma = text.scalars.lastIndex(of: ","),
      case let place = text.trimmed(comma + 1..<text.scalars.count),
      case let house = text.trimmed(0..<comma), Self.isHouse(text.string(house)),
      PlaceNames.isTown(text, place) || Self.mayBeTown(place, of: text)
    {
      item.publisherPlace = text.string(place)
      item.publisher = text.string(house)
    }
  }

  /// Nagano, Japan; Milwaukee, WI, United States: a town and its state or country, where a publisher would stand. One word and
  /// a country may be a house and where it is, but for the papers of a conference and for towns that are known.
  private func isTownOfRegion(_ text: NoteText) -> Bool {
    let parts = text.scalars.split(separator: ",").map { text.trimmed($0.indices) }
    guard parts.count >= 2, let town = parts.first, (3...24).contains(town.count),
      parts.dropFirst().allSatisfy({ !$0.isEmpty && PlaceNames.isRegion(text, $0) }),
      text.scalars[town].allSatisfy({ Script($0) == .latin || $0 == " " || $0 == "." }),
      !Self.isHouse(text.string(town)), !ItemClassifier.isInstitution(text.string(town))
    else { return false }
    return item.type == .paperConference || parts.count > 2 || PlaceNames.isTown(text, town)
  }

  /// Norwich: one word as a name is written, with which no house's name ends.
  private static func mayBeTown(_ place: Range<Int>, of text: NoteText) -> Bool {
    place.count > 3 && text.scalars[place.lowerBound].isUppercase
      && text.scalars[place].dropFirst().allSatisfy { Script($0) == .latin && $0.isLowercase }
      && NoteWords.publisherEndings.matchEnding(in: text, at: place.upperBound, from: place.lowerBound) == nil
      && !Imprints.isPress(text.string(place))
  }

  private static let papers = Lexicon([
    "working paper", "working papers", "working paper series", "discussion paper", "discussion papers",
    "discussion paper series", "policy paper", "technical report", "research report",
    "policy research working paper",
    "occasional paper", "occasional papers", "staff report", "research paper", "工作論文", "工作论文", "讨论稿",
  ])

  /// “Title,” Institute Working Paper No. 12: a series of papers whose number stands behind it is no journal.
  private mutating func takeSeriesOfPapers() {
    guard let name = item.containerTitle, name.utf8.count <= 120, item.volume == nil,
      item.page?.contains("-") != true, let number = item.issue ?? item.number,
      case let text = NoteText(name),
      Self.papers.matchEnding(in: text, at: text.scalars.count, from: 0) != nil
    else { return }
    item.type = .report
    (item.genre, item.containerTitle) = (item.genre ?? name, nil)
    (item.number, item.issue) = (item.number ?? number, nil)
    (item.locator, item.page) = (item.locator ?? item.page, nil)
  }

  /// Roe v. Poe, in QB; Tweets, in Twitter: the known host with which a title ends.
  private mutating func takeHostOfTitle() {
    guard item.containerTitle == nil, let title = item.title, let start = title.range(ofLast: ", in ") else {
      return
    }
    let name = String(title[start.upperBound...])
    guard CourtReports.isHost(name) || Imprints.isPostSite(name) else { return }
    item.title = String(title[..<start.lowerBound])
    item.containerTitle = name
  }

  /// Salt and Tides, Norwich: Quay Press: the place and the house with which a title ends, where the year stands behind the
  /// author.
  private mutating func takeHouseOfTitle() {
    guard item.publisher == nil, item.containerTitle == nil, !item.author.isEmpty, item.issued != nil,
      let title = item.title, let colon = title.range(ofLast: ": "),
      Self.isHouse(String(title[colon.upperBound...])),
      let comma = title.range(ofLast: ", "), comma.upperBound < colon.lowerBound
    else { return }
    let place = title[comma.upperBound..<colon.lowerBound]
    guard place.utf8.count <= 24,
      place.parts(between: " ").allSatisfy({
        $0.unicodeScalars.first?.isUppercase == true && !$0.contains("’")
      })
    else { return }
    item.publisher = String(title[colon.upperBound...])
    item.publisherPlace = item.publisherPlace ?? String(place)
    item.title = String(title[..<comma.lowerBound])
    if item.type == .document { item.type = .book }
  }

  /// “Title”, Container: what stands behind the quotation marks of a title that no other grammar parted from it.
  private mutating func takeHostBehindQuotes() {
    guard item.containerTitle == nil, let title = item.title, title.hasPrefix("“"),
      let end = title.range(ofLast: "”, "),
      case let host = title[end.upperBound...], host.utf8.count <= 120, !host.contains("“"),
      host.first?.isUppercase == true
    else { return }
    item.title = String(title[..<end.lowerBound].dropFirst())
    item.containerTitle = String(host)
  }

  /// Salt and TidesQuay University Press: the publisher whose first letter the style ran into the word before it.
  private mutating func parkPublisher() {
    if let name = item.publisher {
      guard item.containerTitle == nil, !item.author.isEmpty, item.type != .thesis,
        let (host, house) = Self.runIn(name), host.contains(" ")
      else { return }
      (item.containerTitle, item.publisher) = (host, house)
      item.type = .chapter
      return
    }
    if let name = item.containerTitle {
      guard let (host, house) = Self.runIn(name) else { return }
      (item.containerTitle, item.publisher) = (host, house)
    } else if let title = item.title, let (name, house) = Self.runIn(title) {
      (item.title, item.publisher) = (name, house)
    }
  }

  /// The words before and from the first capital behind a small letter on, where a publisher's name begins there.
  private static func runIn(_ words: String) -> (String, String)? {
    let scalars = words.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      guard next < scalars.endIndex else { return nil }
      if scalars[index].isLowercase && scalars[next].isUppercase || Script(scalars[next]) == .han {
        let name = String(words[next...])
        if isHouse(name) { return (String(words[..<next]), name) }
      }
      index = next
    }
    return nil
  }

  /// Whether a name is that of a house, by what is known or by its last word.
  static func isHouse(_ name: String) -> Bool {
    if Imprints.isPress(name) { return true }
    guard name.unicodeScalars.first.map({ Script($0) == .latin }) == true, name.utf8.count > 8 else {
      return false
    }
    let text = NoteText(name)
    return NoteWords.publisherEndings.matchEnding(in: text, at: text.scalars.count, from: 0) != nil
  }
}

extension String {
  /// The last place of some words.
  fileprivate func range(ofLast words: String) -> Range<Index>? {
    let (own, sought) = (utf8, Array(words.utf8))
    guard own.count > sought.count else { return nil }
    var start = own.index(own.endIndex, offsetBy: -sought.count)
    while true {
      let end = own.index(start, offsetBy: sought.count)
      if own[start..<end].elementsEqual(sought) { return start..<end }
      guard start > own.startIndex else { return nil }
      start = own.index(before: start)
    }
  }
}
