/// Reads who edited and translated a work, in fields of their own behind its title.
extension FactReader {
  /// Ines Marlow ed; Anna Lindqvist tr: a name of two words or more before what the person did, as lawyers write it.
  func readNamedRole(_ range: Range<Int>, into facts: inout Facts) -> Bool {
    for (roles, isEditor) in [(FactReader.editorRoles, true), (FactReader.translatorRoles, false)] {
      guard let begin = roles.matchEnding(in: text, at: range.upperBound, from: range.lowerBound),
        case let name = text.trimmed(range.lowerBound..<begin), name.count <= 80,
        text.scalars[name].contains(" "), NameShape(text).verdict(on: name) != .no,
        FactReader.editionWords.first(in: text, name) == nil,
        let names = NameParser(text, order: .givenFirst).names(in: name)
      else { continue }
      facts.contributors.add(names, areEditors: isEditor)
      facts.evidence += 1
      return true
    }
    return false
  }

  private static let editorRoles = Lexicon(["ed", "eds"])
  private static let translatorRoles = Lexicon(["tr", "trs", "trans"])
  private static let editionWords = Lexicon([
    "rev", "revised", "new", "enlarged", "expanded", "abridged", "international", "student", "critical",
    "spring", "summer", "autumn", "fall", "winter", "first", "second", "third", "fourth", "fifth", "sixth",
    "seventh", "eighth", "ninth", "tenth", "english", "american", "british", "annotated", "illustrated",
    "reprint", "paperback", "anniversary", "deluxe", "kindle", "digital", "online", "global", "complete",
  ])

  /// 曹樹, 譯: a role after a comma, whose names stand before it.
  func readRole(_ range: Range<Int>, into facts: inout Facts) -> Bool {
    if readLatinRole(range, into: &facts) { return true }
    if range.count <= 3, let last = facts.unexplained.last, text.string(last) == "等",
      facts.unexplained.count > 1, FactReader.isHanRole(range, of: text)
    {
      facts.unexplained.removeLast()
    }
    guard range.count <= 3, let name = facts.unexplained.last,
      var names = NameParser(text, order: order).names(in: name)
    else { return false }
    guard FactReader.isHanRole(range, of: text) else { return false }
    let isTranslator = NoteWords.translatorEndings.holdsWhole(range, of: text)
    facts.unexplained.removeLast()
    names = takeNames(before: name, from: &facts) + names
    facts.contributors.add(names, areEditors: !isTranslator)
    facts.evidence += 1
    return true
  }

  private static func isHanRole(_ range: Range<Int>, of text: NoteText) -> Bool {
    NoteWords.translatorEndings.holdsWhole(range, of: text)
      || NoteWords.editorEndings.holdsWhole(range, of: text)
  }

  /// Marlow I, Voss P, eds; Marlow I, Voss P, et al., trans: the role of names with initials that commas part before it.
  private func readLatinRole(_ range: Range<Int>, into facts: inout Facts) -> Bool {
    let isEditor = FactReader.editorRoles.holdsWhole(range, of: text)
    guard isEditor || FactReader.translatorRoles.holdsWhole(range, of: text) else { return false }
    var count = 0
    var next = range.lowerBound
    for words in facts.unexplained.reversed() {
      guard words.upperBound <= next, next - words.upperBound <= 3, isInvertedName(words) else { break }
      next = words.lowerBound
      count += 1
    }
    guard count > 0, let last = facts.unexplained.last,
      let names = NameParser(text, order: .familyThenInitials).names(in: next..<last.upperBound)
    else { return false }
    facts.unexplained.removeLast(count)
    facts.contributors.add(names, areEditors: isEditor)
    facts.evidence += 1
    return true
  }

  private static let others = Lexicon(["et al", "et al."])

  /// Marlow I J; IVERSEN GY; et al: a family name and its initials, or what stands for more of them.
  private func isInvertedName(_ words: Range<Int>) -> Bool {
    if FactReader.others.holdsWhole(words, of: text) { return true }
    guard let blank = text.scalars[words].firstIndex(of: " "), words.count <= 40 else { return false }
    return text.scalars[words.lowerBound].isUppercase
      && text.scalars[blank..<words.upperBound].suffix(5).contains(where: \.isUppercase)
      && NameShape(text).verdict(on: words) == .surely
  }

  /// 周文, 曹樹, 譯; 周文，曹樹譯: the Chinese names that commas part from the last, before the role of all of them.
  private func takeNames(before last: Range<Int>, from facts: inout Facts) -> [PersonName] {
    var names: [PersonName] = []
    var next = last.lowerBound
    while let other = facts.unexplained.last, other.upperBound <= next, next - other.upperBound <= 2,
      isChineseName(other), let before = NameParser(text, order: order).names(in: other)
    {
      names = before + names
      next = other.lowerBound
      facts.unexplained.removeLast()
    }
    return names
  }

  private func isChineseName(_ words: Range<Int>) -> Bool {
    (2...4).contains(words.count) && text.scalars[words].allSatisfy { Script($0) == .han }
      && FamilyNames.beginsChinese(text.string(words))
  }

  private static let englishEditors = Lexicon(["ed", "eds", "edited by", "ed. by"])

  /// Editors and translators after the title: 王小明譯, ed. Jane Roe, trans. John Doe.
  func readContributors(_ range: Range<Int>, into facts: inout Facts) -> Bool {
    let parser = NameParser(text, order: .givenFirst)
    if let begin = NoteWords.translatorEndings.matchEnding(
      in: text,
      at: range.upperBound,
      from: range.lowerBound
    ),
      let names = parser.names(in: range.lowerBound..<begin)
    {
      facts.contributors.translator += takeNames(before: range, from: &facts) + names
      facts.evidence += 1
      return true
    }
    if let begin = NoteWords.editorEndings.matchEnding(
      in: text,
      at: range.upperBound,
      from: range.lowerBound
    ),
      begin > range.lowerBound, let names = parser.names(in: range.lowerBound..<begin)
    {
      facts.contributors.editor += takeNames(before: range, from: &facts) + names
      facts.evidence += 1
      return true
    }
    for (words, isEditor) in [(FactReader.englishEditors, true), (NoteWords.englishTranslators, false)] {
      guard var start = words.match(in: text, at: range.lowerBound, limit: range.upperBound) else { continue }
      while start < range.upperBound, text.scalars[start] == "." || text.scalars[start] == " " { start += 1 }
      guard start < range.upperBound, let names = parser.names(in: start..<range.upperBound) else { continue }
      facts.contributors.add(names, areEditors: isEditor)
      facts.evidence += 1
      return true
    }
    return false
  }
}
