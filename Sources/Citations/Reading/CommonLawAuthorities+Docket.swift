extension CommonLawAuthorities.Pass {
  /// What was filed with a court, where the citation names it before the case.
  struct Filing {
    /// The words that name it.
    let title: Range<Int>
    /// The place meant in it.
    let pinpoint: String?
    /// What the place counts, where that is not pages.
    let label: String?
    /// The first word of the parties.
    let end: Int
  }

  /// What papers filed with courts are called (The Bluebook, 21st ed., bluepages table BT1).
  private static let papers: Set<String> = [
    "affidavit", "answer", "appendix", "application", "brief", "complaint", "declaration", "decree",
    "deposition", "indictment", "information", "judgment", "memorandum", "motion", "notice", "objection",
    "opinion", "opposition", "order", "petition", "plea", "record", "reply", "report", "response",
    "stipulation", "testimony", "transcript", "verdict", "br", "compl", "pet", "tr",
  ]

  private static let companies: Set<String> = [
    "inc", "ltd", "llc", "co", "corp", "l.l.c", "l.p", "lp", "n.a", "s.a",
  ]

  /// Brief for Petitioner at 14, Roe v. Poe; Complaint ¶¶ 22–25, Roe v. Poe: the paper in the field before the parties (rules
  /// 10.8.3 and B17).
  var filing: Filing? {
    guard let sign = partiesSign, let comma = words[..<sign].firstIndex(where: { $0.boundary == .comma }),
      words[...min(comma, 4)].contains(where: { Self.papers.contains($0.lower) && $0.has(.capital) })
    else { return nil }
    var end = comma + 1
    while end < sign, isPinpoint(words[end]), words[end].boundary == .comma { end += 1 }
    let place = words[...comma].lastIndex {
      $0.lower == "at" || "¶§".unicodeScalars.contains(text.scalars[$0.range.lowerBound])
    }
    // Information Systems, Inc. v. Roe: a company.
    guard !Self.companies.contains(words[comma + 1].lower) else { return nil }
    guard end < sign, words[end].has(.capital), let place, place > 0, place < comma,
      words[place + 1].has(.beginsWithNumber)
    else { return end < sign ? Filing(title: 0..<comma + 1, pinpoint: nil, label: nil, end: end) : nil }
    let first = words[place + 1]
    return Filing(
      title: 0..<place,
      pinpoint: end == comma + 1 ? number(first) : title(place + 1..<end),
      label: words[place].lower == "at" ? nil : "paragraph",
      end: end
    )
  }

  /// Puts the paper before the parties, and the place meant in it.
  func name(_ filing: Filing, in item: inout CitationItem) {
    item.title = [title(filing.title), item.title].compactMap(\.self).joined(separator: ", ")
    if let pinpoint = filing.pinpoint { (item.locator, item.label) = (pinpoint, filing.label) }
    if item.number == nil, let docket = docket(from: filing.end) { item.number = docket.number }
  }

  /// Roe v. Poe, No. 19-cv-2211, 2020 WL 1234567, at *3 (D.D.C. Mar. 3, 2020): a case by its docket, and the day of the
  /// decision (rule 10.8.1); Complaint, Roe v. Poe, No. 18-1 (N.D. Cal. Apr. 15, 2011): what was filed under it.
  func docketedCase() -> CitationItem? {
    guard let sign = partiesSign, case let filing = filing, let docket = docket(from: sign + 1),
      words[docket.start - 1].boundary == .comma
    else { return nil }
    let day = segment.tokens.lazy.compactMap { CommonLawAuthorities.date(in: $0, of: text) }.first
    let report = docket.end < words.count ? report(from: docket.end) : nil
    guard let issued = day ?? report?.year ?? year(inBracketsAfter: docket.end - 1) else { return nil }
    var item = CitationItem(type: .legalCase)
    item.title = title((filing?.end ?? 0)..<docket.start)
    if let report { assign(report, to: &item) }
    item.number = docket.number
    item.issued = issued
    if item.locator == nil,
      let at = words[docket.end...].firstIndex(where: { $0.lower == "at" }), at + 1 < words.count,
      case let page = text.trimmed(words[at + 1].core, where: { $0 == "*" }), !page.isEmpty,
      Script(text.scalars[page.lowerBound]) == .digit
    {
      item.locator = text.string(page)
    }
    if let filing { name(filing, in: &item) }
    return item
  }

  private static let dockets: Set<String> = [
    "no", "nos", "case", "civ", "crim", "civil", "criminal", "docket",
  ]

  private static let proceedings: Set<String> = ["civ", "cr", "crim", "cv", "misc", "mc", "md", "c"]

  /// No. 19-cv-2211; Case No. 5:11-cv-01846; (No. 14-556): the number under which a court keeps a case.
  private func docket(from start: Int) -> (start: Int, number: String, end: Int)? {
    guard
      let first = words.indices.dropFirst(start).first(where: { index in
        let word = words[index]
        return Self.dockets.contains(word.lower) && word.has(.capital)
          && (word.opensBracket || words[index - 1].boundary == .comma)
      })
    else { return nil }
    var index = first
    while index < words.count, index - first < 4, !words[index].has(.number) { index += 1 }
    guard index < words.count, words[index].has(.number), !words[index].opensBracket,
      words[first..<index].contains(where: { $0.lower == "no" || $0.lower == "nos" })
    else { return nil }
    // No. 05 Civ. 8136: the kind of proceeding between the year and the number.
    var last = index
    if words[index].has(.digits), index + 2 < words.count, Self.proceedings.contains(words[index + 1].lower),
      words[index + 2].has(.beginsWithNumber)
    {
      last = index + 2
    }
    return (first, text.string(words[index].core.lowerBound..<words[last].core.upperBound), last + 1)
  }
}
