/// Decisions of the courts of Germany, Austria and Switzerland, whose parties are not named.
///
///     BVerfGE 7, 198 (208) – Lüth.      BGHZ 80, 103, 108.      BGE 132 III 464 E. 3.2.      BGH NJW 2000, 1234 (1236).
///     BVerfG, Urteil vom 27. Februar 2008 – 1 BvR 370/07, BVerfGE 120, 274.
///
/// After Byrd and Lehmann, Zitierfibel für Juristen (2nd ed., 2016), and OSCOLA, 4th ed., 2.7.
struct CivilLawDecisions: CitationStyle {
  static let name = "civil-law-decisions"

  /// What cites a decision says little else.
  private static let limit = 240

  func read(_ segment: Segment) -> Reading? {
    guard segment.range.count <= CivilLawDecisions.limit, segment.scripts.isWestern,
      CivilLawDecisions.begins(ReferenceText.firstWord(segment.text, segment.range)),
      let reference = ReferenceText(
        segment.text,
        segment.range,
        addresses: segment.addresses,
        numbers: segment.numbers
      )
    else { return nil }
    let pass = Pass(words: reference.words, segment: segment)
    guard var item = pass.printed(from: 0) ?? pass.dated() ?? pass.inJournal() else { return nil }
    var facts = Facts()
    FactReader(segment).read(segment.tokens[...], into: &facts)
    if let link = facts.firstLink { item.url = segment.address(of: link) }
    item.accessed = facts.accessed
    item.language = "de"
    return Reading(item: item, score: 14, isExact: true)
  }

  /// Whether a stretch may be such a decision: a collection or a court stands first, and a number in it.
  static func mayBe(_ text: NoteText, _ range: Range<Int>) -> Bool {
    let first = text.scalars[range].prefix { Script($0) == .latin }
    return (2...10).contains(first.count) && range.count <= limit
      && begins(String(String.UnicodeScalarView(first)))
      && text.scalars[range].contains { Script($0) == .digit }
  }

  private static func begins(_ word: String) -> Bool {
    CourtReports.isCollection(word) || CourtReports.isCourt(word)
  }
}

extension CivilLawDecisions {
  /// One reading of one segment.
  private struct Pass {
    let words: [ReferenceWord]
    let segment: Segment

    private var text: NoteText { segment.text }

    /// BVerfGE 7, 198 (208) – Lüth; BGE 132 III 464 E. 3.2: volume and first page, the page meant, and what the decision is
    /// called.
    func printed(from start: Int) -> CitationItem? {
      guard start + 2 < words.count, CourtReports.isCollection(string(start)), words[start + 1].has(.digits)
      else {
        return nil
      }
      var page = start + 2
      var volume = string(start + 1)
      if words[start + 1].boundary == .none, isPart(page), page + 1 < words.count {
        // BGE 132 III 464: the part of the volume.
        volume += " " + string(page)
        page += 1
      }
      guard words[page].has(.digits), words[page].range.count <= 6 else { return nil }
      var item = CitationItem(type: .legalCase)
      item.title = segment.string(words[start].range.lowerBound..<words[page].core.upperBound)
      item.containerTitle = string(start)
      item.volume = volume
      item.page = string(page)
      readPlace(behind: page, into: &item)
      if let name = name(behind: page) { item.title = name }
      return item
    }

    /// III, Ia: a part of a volume of the Swiss Federal Court's decisions.
    private func isPart(_ index: Int) -> Bool {
      let scalars = text.scalars[words[index].core]
      return scalars.first?.isUppercase == true && scalars.allSatisfy { "IVab".unicodeScalars.contains($0) }
    }

    /// (208); [208]; , 208; Rn. 12; E. 3.2: the page, the margin number or the consideration meant.
    private func readPlace(behind page: Int, into item: inout CitationItem) {
      let next = page + 1
      guard next < words.count else { return }
      if words[next].has(.beginsWithNumber) || words[next].has(.range),
        words[next].opensBracket || words[page].boundary == .comma
      {
        item.locator = number(next)
        return
      }
      let label = [
        "rn": "paragraph", "rdnr": "paragraph", "rz": "paragraph", "randnr": "paragraph", "e": "section",
        "erw": "section",
      ]
      guard next + 1 < words.count, let counted = label[stem(next)], words[next + 1].has(.beginsWithNumber)
      else {
        return
      }
      (item.locator, item.label) = (number(next + 1), counted)
    }

    /// – Lüth: what a decision is called, behind a dash.
    private func name(behind page: Int) -> String? {
      guard let dash = words.indices.dropFirst(page + 1).first(where: { isDash($0) }), dash + 1 < words.count,
        words[dash + 1].has(.capital), let last = words.indices.last, last - dash <= 6,
        !words[(dash + 1)...].contains(where: { $0.has(.number) || $0.has(.address) })
      else { return nil }
      return segment.string(words[dash + 1].core.lowerBound..<words[last].core.upperBound)
    }

    private static let kinds: Set<String> = [
      "urteil", "urt", "beschluss", "beschluß", "beschl", "entscheidung", "entsch", "bescheid", "erkenntnis",
      "teilurteil",
      "zwischenurteil", "vorlagebeschluss", "kammerbeschluss", "gutachten",
    ]

    /// BGH, Urt. v. 12.3.2010 – V ZR 123/09, NJW 2010, 1234 Rn. 5: a court, the kind of decision, its day and its docket.
    func dated() -> CitationItem? {
      guard CourtReports.isCourt(string(0)),
        let token = segment.tokens.first(where: { token in
          if case .date(let date) = token.kind { date.from.day != nil } else { false }
        }), case .date(let date) = token.kind
      else { return nil }
      // OGH 12.3.2009, 6 Ob 12/09k: without a kind, the day follows the court and the docket is named.
      let kind = words.indices.prefix(6).first { Self.kinds.contains(stem($0)) } ?? 0
      guard token.range.lowerBound > words[kind].range.lowerBound,
        kind > 0 || words.count > 1 && words[1].range.lowerBound == token.range.lowerBound
      else { return nil }
      var item = CitationItem(type: .legalCase)
      item.issued = date
      var end = token.range.upperBound
      var next = words.firstIndex { $0.range.lowerBound >= token.range.upperBound } ?? words.count
      if next < words.count, isDash(next) || stem(next) == "az" { next += 1 }
      if next < words.count, stem(next) == "az" { next += 1 }
      if let slash = words.indices.dropFirst(next).prefix(5).first(where: { isDocketEnd($0, from: next) }) {
        item.number = segment.string(words[next].core.lowerBound..<words[slash].core.upperBound)
        end = words[slash].core.upperBound
        next = slash + 1
      } else if kind > 0 {
        item.number = docket(from: kind + 1, to: token.range.lowerBound)
      }
      guard kind > 0 || item.number != nil else { return nil }
      item.title = segment.string(words[0].range.lowerBound..<end)
      if next < words.count, isDash(next) { next += 1 }
      readHost(from: next, into: &item)
      if item.containerTitle == nil, next > 0 { readPlace(behind: next - 1, into: &item) }
      return item
    }

    /// BGH NJW 2000, 1234 (1236): a court, a journal by its year, and the page.
    func inJournal() -> CitationItem? {
      guard CourtReports.isCourt(string(0)) else { return nil }
      let place = words.indices.dropFirst().prefix(4).first { CourtReports.isJournal(string($0)) }
      guard let journal = place else {
        guard
          let at = words.indices.dropFirst().prefix(4).first(where: { CourtReports.isCollection(string($0)) })
        else { return nil }
        return printed(from: at)
      }
      guard journal + 1 < words.count, words[journal + 1].has(.year) else { return nil }
      var item = CitationItem(type: .legalCase)
      readHost(from: journal, into: &item)
      guard let page = words.indices.dropFirst(journal + 2).first, item.page != nil else { return nil }
      item.title = segment.string(words[0].range.lowerBound..<words[page].core.upperBound)
      return item
    }

    /// BVerfGE 120, 274; NJW 2010, 1234 Rn. 5: what prints a decision.
    private func readHost(from start: Int, into item: inout CitationItem) {
      guard start + 2 < words.count else { return }
      if let printed = printed(from: start) {
        item.containerTitle = printed.containerTitle
        item.volume = printed.volume
        item.page = printed.page
        (item.locator, item.label) = (printed.locator, printed.label)
      } else if CourtReports.isJournal(string(start)), words[start + 1].has(.year),
        words[start + 2].has(.digits)
      {
        item.containerTitle = string(start)
        item.issued = item.issued ?? FactReader.year(string(start + 1))
        item.page = string(start + 2)
        readPlace(behind: start + 2, into: &item)
      }
    }

    // MARK: Words

    private func string(_ index: Int) -> String { text.string(words[index].core) }

    private func stem(_ index: Int) -> String {
      words[index].lower.hasSuffix(".") ? String(words[index].lower.dropLast()) : words[index].lower
    }

    private func isDash(_ index: Int) -> Bool {
      text.scalars[words[index].range].allSatisfy { "-–—".unicodeScalars.contains($0) }
    }

    /// 4A_123/2010: the docket between the kind of a decision and its day, as the Swiss courts have it.
    private func docket(from start: Int, to day: Int) -> String? {
      guard start < words.count, words[start].range.upperBound <= day, isDocketEnd(start, from: start) else {
        return nil
      }
      return string(start)
    }

    /// 370/07, 12/09k, 15.85: the running number and the year with which a docket ends, and Austria's letter of control.
    ///
    /// A stop divides them where the docket begins with the number of a senate only: 1 C 15.85.
    private func isDocketEnd(_ index: Int, from start: Int) -> Bool {
      let word = string(index)
      guard let mark = word.lastIndex(where: { $0 == "/" || $0 == "." }) else { return false }
      let running = word[..<mark]
      let year = word[word.index(after: mark)...]
      let letters = year.drop(while: \.isNumber)
      guard let last = running.last, last.isNumber, year.first?.isNumber == true else { return false }
      if word[mark] == "." {
        return index > start && words[start].has(.digits) && running.allSatisfy(\.isNumber)
          && year.count == 2 && letters.isEmpty
      }
      return running.allSatisfy { $0.isNumber || $0.isLetter || $0 == "_" } && letters.count <= 1
        && letters.allSatisfy(\.isLowercase)
    }

    /// A number or range with CSL's dash, or as printed.
    private func number(_ index: Int) -> String {
      let core = words[index].core
      guard
        let (value, end) = NumberRange.read(
          text,
          at: core.lowerBound,
          limit: core.upperBound,
          digitsOnly: true
        ),
        end == core.upperBound
      else { return text.string(core) }
      return value
    }
  }
}
