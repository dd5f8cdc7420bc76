extension UnmarkedWork {
  private static let companyEndings = Lexicon([
    "inc", "inc.", "ltd", "ltd.", "llc", "co", "co.", "gmbh", "dc", "d.c.", "jr", "jr.",
  ])

  /// The field at which the publisher begins, after at least one field of title.
  func publisherStart(_ fields: [Range<Int>], _ first: Int, _ head: Int) -> Int {
    guard head < fields.count || head > first + 1, head - first >= 2 else { return head }
    if head < fields.count, case .words = tokens[fields[head].lowerBound].kind, !isThesis(fields[head]) {
      return head
    }
    if head < fields.count, case .counted(let counter, _) = tokens[fields[head].lowerBound].kind {
      if counter == .pages, isPlaceWithYear(fields[head - 1]) { return head - 1 }
      // Host, Palgrave, London, pp. 9–30: the year stands behind the author.
      if counter == .pages, isHost, head - first >= 3, isPublisherBeforePlace(fields, head - 1) {
        return head - 1
      }
      return counter == .volume && isPeriodical(after: fields[head...])
        ? journalStart(fields, first, head) : head
    }
    if head < fields.count, isVolumeContainer(fields[head]) { return head }
    var start = head - 1
    if isDated(fields[start]) { return head }
    let piece = range(fields[start])
    if UnmarkedWork.companyEndings.match(in: text, at: piece.lowerBound, limit: piece.upperBound) != nil,
      start - 1 > first
    {
      start -= 1
    }
    let scalar = text.scalars[range(fields[start]).lowerBound]
    if scalar.isLowercase,
      !text.scalars[range(fields[start])].contains(where: \.isUppercase)
    {
      return head
    }
    if goesOn(fields[start]) { return head }
    if let place = placeStart(fields, first, start) { return place }
    while start - 1 > first, isOffice(fields[start - 1]),
      ItemClassifier.isInstitution(segment.string(range(fields[start])))
    {
      start -= 1
    }
    if start - 1 > first, let colon = fields[start].first(where: { tokens[$0].isSeparator(":") }),
      tokens[colon].range.lowerBound - piece.lowerBound <= 4
    {
      start -= 1
    }
    return start
  }

  /// Whether a field is a date, which belongs to the title where another follows: Statistics of Ports, 2009, 2016.
  private func isDated(_ field: Range<Int>) -> Bool {
    guard field.count == 1 else { return false }
    switch tokens[field.lowerBound].kind {
    case .date: return true
    case .number(let value): return FactReader.year(value) != nil
    default: return false
    }
  }

  private static let offices = Lexicon([
    "department of", "u.s. department of", "ministry of", "school of", "faculty of", "institute of",
    "office of", "division of", "center for", "centre for", "college of", "bureau of",
  ])

  /// Department of Health, National Institutes: an institution above or below the one that published.
  private func isOffice(_ field: Range<Int>) -> Bool {
    let words = range(field)
    return UnmarkedWork.offices.match(in: text, at: words.lowerBound, limit: words.upperBound) != nil
  }

  /// Title, Publisher, Paris, 1988: whether the field at `last` is a place and the one before it may be who published there,
  /// as French, German and Italian notes have them.
  func isPublisherBeforePlace(_ fields: [Range<Int>], _ last: Int) -> Bool {
    isPlace(fields[last]) && mayPublish(fields[last - 1])
  }

  /// Title, Publisher, 4e éd., Paris, 2003: the same with an edition between them.
  func isPublisherBeforeEdition(_ fields: [Range<Int>], _ head: Int) -> Bool {
    guard head + 2 < fields.count, fields[head].count <= 2,
      case .counted(.edition, _) = tokens[fields[head].lowerBound].kind
    else { return false }
    return isPlace(fields[head + 1]) && mayPublish(fields[head - 1])
  }

  /// Whether a field is nothing but the name of a place of publishing, or of two that a dash joins.
  func isPlace(_ field: Range<Int>) -> Bool {
    field.count == 1 && namesPlace(range(field))
  }

  /// München 1999; München: Beck 1999: whether a place, or place and publisher, stand with the year in one field.
  func isPlaceWithYear(_ field: Range<Int>) -> Bool {
    guard field.count > 1, case .number(let value) = tokens[field.upperBound - 1].kind,
      FactReader.year(value) != nil, tokens[field.lowerBound].kind == .words,
      namesPlace(tokens[field.lowerBound].range)
    else { return false }
    return field.count == 2 || tokens[field.lowerBound + 1].isSeparator(":")
  }

  private func namesPlace(_ name: Range<Int>) -> Bool {
    let end = UnmarkedWork.rivers.matchEnding(in: text, at: name.upperBound, from: name.lowerBound)
    let words = text.string(text.trimmed(name.lowerBound..<(end ?? name.upperBound))).split {
      " /-–".contains($0)
    }
    return !words.isEmpty && words.allSatisfy { WordKinds.of($0.lowercased()).contains(.place) }
  }

  /// With what the names of towns go on to tell them from others: Frankfurt am Main, Santiago de Chile.
  private static let rivers = Lexicon([
    "am main", "a. m.", "a.m.", "a. main", "/m.", "i. br.", "im breisgau", "i. b.", "an der oder", "de chile",
    "de janeiro", "de compostela",
  ])

  /// Whether a field is short and written as a name is, and does not go on with an enumeration.
  private func mayPublish(_ field: Range<Int>) -> Bool {
    let name = range(field)
    let words = text.scalars[name].split(separator: " ")
    return field.count == 1 && words.count <= 4
      && words.allSatisfy { $0.first?.isUppercase == true || $0.count <= 3 }
      && UnmarkedWork.and.match(in: text, at: name.lowerBound, limit: name.upperBound) == nil
  }

  private static let and = Lexicon(["and", "or", "&"])

  /// Whether a field goes on with the title: and Motivate; Nobody’s Happy: The Effect of ….
  private func goesOn(_ field: Range<Int>) -> Bool {
    let words = range(field)
    if UnmarkedWork.and.match(in: text, at: words.lowerBound, limit: words.upperBound) != nil { return true }
    guard let colon = field.first(where: { tokens[$0].isSeparator(":") }), colon > field.lowerBound else {
      return false
    }
    let place = words.lowerBound..<tokens[colon - 1].range.upperBound
    return text.scalars[place].contains { $0 == "’" || $0 == "'" || $0 == "?" }
  }

  /// Port Ellis, NJ, US: Publisher: the field in which a place begins that ends with a state or country in `last`.
  private func placeStart(_ fields: [Range<Int>], _ first: Int, _ last: Int) -> Int? {
    var start = last
    while start - 1 > first, isRegion(fields[start]) { start -= 1 }
    return start < last ? start : nil
  }

  /// A state's code or a country, alone or before a colon: NJ; US: Publisher.
  func isRegion(_ field: Range<Int>) -> Bool {
    guard tokens[field.lowerBound].kind == .words,
      field.count == 1 || tokens[field.lowerBound + 1].isSeparator(":")
        || tokens[field.lowerBound + 1].isSeparator(".")
    else { return false }
    return PlaceNames.isRegion(text, tokens[field.lowerBound].range)
  }

  /// Whether a volume belongs to a periodical: no publisher's words stand between it and the year.
  private func isPeriodical(after fields: ArraySlice<Range<Int>>) -> Bool {
    for field in fields.dropFirst() {
      switch tokens[field.lowerBound].kind {
      case .counted(.issue, _): return true
      case .words: return false
      case .number, .date: return true
      default: continue
      }
    }
    return false
  }

  /// The field at which a journal's name begins, with the commas of an enumeration inside of it.
  private func journalStart(_ fields: [Range<Int>], _ first: Int, _ head: Int) -> Int {
    if endsEnumeration(fields, first, head) { return head }
    var start = head - 1
    let last = range(fields[start])
    if UnmarkedWork.and.match(in: text, at: last.lowerBound, limit: last.upperBound) != nil {
      while start - 1 > first {
        start -= 1
        if fields[start].contains(where: { tokens[$0].isSeparator(":") }) { break }
      }
    }
    return max(start, first + 1)
  }

  /// Rules for Executive, Administrative, Professional, Outside Sales and Computer Employees: whether the field before
  /// `head` ends an enumeration that short fields before it began.
  private func endsEnumeration(_ fields: [Range<Int>], _ first: Int, _ head: Int) -> Bool {
    guard head - first >= 4, UnmarkedWork.and.first(in: text, range(fields[head - 1])) != nil else {
      return false
    }
    return fields[(head - 3)..<(head - 1)].allSatisfy {
      text.scalars[range($0)].split(separator: " ").count <= 2
    }
  }

  /// Editors and translators after the title: J. Strachey (trans.).
  mutating func readRole(of field: Range<Int>) -> Bool {
    let piece = range(field)
    let trimmed = text.trimmed(piece) { $0 == " " || $0 == "." || $0 == ")" }
    guard
      let begin = UnmarkedWork.trailingRoles.matchEnding(
        in: text,
        at: trimmed.upperBound,
        from: trimmed.lowerBound
      ),
      begin > piece.lowerBound, let read = ContributorReader(text).contributors(in: piece),
      read.author.isEmpty
    else { return false }
    contributors.editor += read.editor
    contributors.translator += read.translator
    return true
  }

  private static let trailingRoles = Lexicon(["trans", "ed", "eds", "editor", "translator"])

  /// Whether brackets hold a date and nothing else.
  func holdsDateAlone(_ token: Token) -> Bool {
    let inside = Lexer(text, links: []).tokens(in: token.inner)
    guard inside.count == 1 else { return false }
    switch inside[0].kind {
    case .date, .number: return true
    default: return false
    }
  }

  func isThesis(_ field: Range<Int>) -> Bool {
    NoteWords.thesis.first(in: text, range(field)) != nil
  }
}
