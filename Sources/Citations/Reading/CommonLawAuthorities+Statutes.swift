extension CommonLawAuthorities.Pass {
  /// A code with its section, or an act and where it is printed.
  func statute() -> CitationItem? { section() ?? restatement() ?? act() }

  /// Restatement (Third) of Torts § 14 (Am. L. Inst. 2010) (The Bluebook, 21st ed., rule 12.9.4).
  private func restatement() -> CitationItem? {
    guard words[0].lower == "restatement",
      let sign = words.prefix(10).firstIndex(where: { text.scalars[$0.range].first == "§" }), sign > 1,
      sign + 1 < words.count, words[sign + 1].has(.beginsWithNumber)
    else { return nil }
    return work(.book, signAt: sign)
  }

  /// 42 U.S.C. § 1983.
  private func section() -> CitationItem? {
    guard words[0].has(.digits), let name = reporter(before: "§", from: 1), name + 1 < words.count,
      words[name + 1].has(.beginsWithNumber)
    else { return nil }
    return work(.legislation, signAt: name)
  }

  /// What the words before a section's sign name, with the section, and the year in brackets behind it.
  private func work(_ type: ItemType, signAt sign: Int) -> CitationItem {
    var item = CitationItem(type: type)
    item.title = title(0..<sign)
    item.locator = sectionNumber(
      from: words[sign + 1].core.lowerBound,
      isList: text.string(words[sign].range).hasPrefix("§§")
    )
    item.label = "section"
    item.issued = year(inBracketsAfter: sign + 1)
    return item
  }

  /// 64.601(a)(40); 601(3)-(6); 27.1-27.70; 101.533, 101.1017 behind §§: the number of a section with its subdivisions.
  private func sectionNumber(from start: Int, isList: Bool) -> String {
    var end = start
    var depth = 0
    while end < segment.range.upperBound {
      let scalar = text.scalars[end]
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if isList, depth == 0, scalar == ",", text.scalar(at: end + 1) == " ",
        text.scalar(at: end + 2).map({ Script($0) == .digit }) == true
      {
        end += 2
        continue
      }
      guard depth >= 0,
        scalar == "(" || scalar == ")" || "-–.".unicodeScalars.contains(scalar)
          || Script(scalar) == .digit || Script(scalar) == .latin
      else { break }
      end += 1
    }
    return text.string(text.trimmed(start..<end) { $0 == "." || $0 == "-" || $0 == "–" })
  }

  /// The index of a sign after at most four abbreviated words.
  private func reporter(before sign: Unicode.Scalar, from start: Int) -> Int? {
    words.indices.dropFirst(start + 1).prefix(4).first { index in
      text.scalars[words[index].range].first == sign
        && words[start..<index].allSatisfy { $0.has(.capital) }
    }
  }

  /// Safe Ferries Act of 1964, Pub. L. No. 88-210, 78 Stat. 241; Ferries Act 1998, s 12.
  private func act() -> CitationItem? {
    guard let act = words.prefix(20).firstIndex(where: { $0.lower == "act" && $0.has(.capital) }), act > 0,
      words[0].has(.capital)
    else { return nil }
    var end = act + 1
    if end < words.count, words[act].boundary == .none, words[end].lower == "of" { end += 1 }
    guard words[act].boundary != .none || end < words.count && words[end].has(.year) else { return nil }
    var item = CitationItem(type: .legislation)
    if words[act].boundary == .none {
      item.issued = FactReader.year(text.string(words[end].core))
      end += 1
    }
    item.title = title(0..<end)
    guard end < words.count else { return nil }
    if readCode(from: end, into: &item) { return item }
    let hasPlace = readSection(from: end, into: &item)
    return readPublication(from: end, into: &item) || hasPlace ? item : nil
  }

  /// Fla. Stat. § 394 (2009): the code in which an act stands, behind its name.
  private func readCode(from start: Int, into item: inout CitationItem) -> Bool {
    if words[start].has(.digits), start + 1 < words.count, words[start - 1].boundary == .comma {
      // Taiwan Relations Act, 22 U.S.C. § 3301: the title of the code before its name.
      guard readCode(from: start + 1, behind: start, into: &item) else { return false }
      item.volume = text.string(words[start].core)
      return true
    }
    return readCode(from: start, behind: start - 1, into: &item)
  }

  private func readCode(from start: Int, behind last: Int, into item: inout CitationItem) -> Bool {
    guard last == start - 1, words[last].boundary == .comma || words[last].has(.digits),
      start + 1 < words.count,
      let sign = reporter(before: "§", from: words[last].has(.digits) ? start : last), sign > start,
      sign + 1 < words.count,
      words[sign + 1].has(.beginsWithNumber), words[start..<sign].contains(where: { $0.has(.abbreviation) })
    else { return false }
    item.containerTitle = title(start..<sign)
    item.locator = sectionNumber(
      from: words[sign + 1].core.lowerBound,
      isList: text.string(words[sign].range).hasPrefix("§§")
    )
    item.label = "section"
    item.issued = item.issued ?? year(inBracketsAfter: sign + 1)
    return true
  }

  /// s 12, § 5, section 12(1).
  private func readSection(from start: Int, into item: inout CitationItem) -> Bool {
    guard start + 1 < words.count, words[start + 1].has(.beginsWithNumber),
      ["s", "ss", "sec", "section", "sections", "§", "§§"].contains(words[start].lower)
    else { return false }
    item.locator =
      words[start + 1].has(.range)
      ? number(words[start + 1]) : sectionNumber(from: words[start + 1].core.lowerBound, isList: false)
    item.label = "section"
    return true
  }

  /// Pub. L. No. 88-210, 78 Stat. 241.
  private func readPublication(from start: Int, into item: inout CitationItem) -> Bool {
    var isFound = false
    if let law = words.indices.dropFirst(start).prefix(4).first(where: { words[$0].has(.beginsWithNumber) }
    ),
      words[start].lower == "pub", words[law].has(.range)
    {
      item.number = text.string(words[law].core)
      isFound = true
    }
    for index in words.indices.dropFirst(start) where index + 2 < words.count {
      guard words[index].has(.digits), words[index + 1].lower == "stat", words[index + 2].has(.digits)
      else {
        continue
      }
      item.volume = text.string(words[index].core)
      item.containerTitle = text.string(words[index + 1].range)
      item.page = text.string(words[index + 2].core)
      item.issued = item.issued ?? year(inBracketsAfter: index + 2)
      return true
    }
    return isFound
  }
}
