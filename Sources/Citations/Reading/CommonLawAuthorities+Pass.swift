extension CommonLawAuthorities {
  /// One reading of one segment.
  struct Pass {
    let words: [ReferenceWord]
    let segment: Segment

    var text: NoteText { segment.text }

    // MARK: Cases

    /// Parties, and where the case is reported.
    func caseItem() -> CitationItem? {
      if let item = registeredCase() ?? docketedCase() { return item }
      let filing = filing
      guard let end = partiesEnd(), end > filing?.end ?? 0, let report = report(from: end) else { return nil }
      var item = CitationItem(type: .legalCase)
      let first = caseNumber
      item.title = title((first?.end ?? filing?.end ?? 0)..<end)
      item.number = first?.number
      assign(report, to: &item)
      if item.locator == nil, let place = pinpoint(behind: end) {
        (item.locator, item.label) = (place.value, place.label)
      }
      if let filing { name(filing, in: &item) }
      return item
    }

    /// Puts where a case is reported into its item.
    func assign(_ report: Report, to item: inout CitationItem) {
      item.containerTitle = report.reporter
      item.volume = report.volume
      if report.isNeutral { item.number = item.number ?? report.page } else { item.page = report.page }
      item.locator = report.pinpoint
      item.issued = report.year
    }

    /// [50]; (HL) 580: the paragraph or page meant, behind everything else (OSCOLA, 4th ed., 2.1.6 and 2.1.7).
    private func pinpoint(behind start: Int) -> (value: String, label: String?)? {
      guard let last = words.indices.last, last > start + 2,
        isPinpoint(words[last]) || words[last].has(.digits)
      else { return nil }
      if text.scalars[words[last].range.lowerBound] == "[", words[last].closesBracket {
        return (number(words[last]), "paragraph")
      }
      let court = words[last - 1]
      return !words[last].opensBracket && court.closesBracket && court.opensBracket && !court.has(.number)
        ? (number(words[last]), nil) : nil
    }

    /// Case C-176/03 Commission v Council EU:C:2005:542, para 47: the European Case Law Identifier in the place of a report (OSCOLA,
    /// 4th ed., 2.6.2; Council Conclusions 2011/C 127/01).
    private func registeredCase() -> CitationItem? {
      guard let number = caseNumber,
        let identifier = words.indices.dropFirst(number.end + 1).first(where: { isIdentifier(words[$0]) })
      else { return nil }
      let parts = text.string(words[identifier].core).split(separator: ":")
      var item = CitationItem(type: .legalCase)
      let year = words[identifier - 1]
      let isDated = year.has(.year) && year.opensBracket && identifier - 1 > number.end
      item.title = title(number.end..<(isDated ? identifier - 1 : identifier))
      item.number = number.number
      item.issued = parts.lazy.compactMap { FactReader.year(String($0)) }.first
      return item
    }

    /// EU:C:2005:542, ECLI:EU:T:2014:547.
    private func isIdentifier(_ word: ReferenceWord) -> Bool {
      let parts = text.string(word.core).split(separator: ":")
      return parts.count >= 4 && (parts[0] == "EU" || parts[0] == "ECLI")
    }

    /// Grant, 512 U.S. at 47; Harbor Office v. Grant, 512 U.S. at 47; 512 U.S. at 47: a case cited before, by a party's name or
    /// by its report alone (The Bluebook, 21st ed., rule 10.9).
    func shortCase() -> CitationItem? {
      guard let at = words.lastIndex(where: { $0.lower == "at" && $0.has(.lower) }), at >= 2,
        at + 1 < words.count, words.count - at <= 4, isPinpoint(words[at + 1]),
        let volume = words[..<at].lastIndex(where: { $0.has(.digits) }), at - volume <= 5, volume + 1 < at,
        volume == 0 || words[0].has(.capital) && words[volume - 1].boundary == .comma,
        case let reporter = words[volume + 1].range.lowerBound..<words[at - 1].range.upperBound,
        CourtReports.isKnown(text.string(reporter))
      else { return nil }
      var item = CitationItem(type: .legalCase)
      if volume > 0 { item.title = title(0..<volume) }
      item.containerTitle = text.string(reporter)
      item.volume = text.string(words[volume].core)
      item.locator = number(words[at + 1])
      return item
    }

    /// The word after the parties: the volume, or the year in brackets.
    func partiesEnd() -> Int? {
      guard let sign = partiesSign else { return nil }
      return words.indices.dropFirst(sign + 2).first { index in
        let word = words[index]
        guard word.has(.number) else { return false }
        return word.has(.digits) && words[index - 1].boundary == .comma
          || word.has(.year) && word.opensBracket && word.closesBracket
      }
    }

    /// The v. between the parties, or re or parte before the one.
    var partiesSign: Int? {
      let versus = words.prefix(32).firstIndex { $0.isVersus }
      guard let sign = versus ?? inRe, sign + 1 < words.count, versus != 0, words[0].has(.capital) else {
        return nil
      }
      return sign
    }

    /// In re Delta Corp.; Ex parte Roe; Re Roe.
    private var inRe: Int? {
      switch (words[0].lower, words[1].lower) {
      case ("in", "re"), ("ex", "parte"): 1
      default: words[0].lower == "re" && words[0].has(.capital) ? 0 : nil
      }
    }

    /// Case C-242/95 Quay Link v Harbor Office: the number by which the Court of Justice of the European Union registers a
    /// case, and the word after it (OSCOLA, 4th ed., 2.6.2).
    var caseNumber: (number: String, end: Int)? {
      guard words[0].lower == "case" || words[0].lower == "cases" || words[0].lower == "joined",
        let at = words.prefix(3).firstIndex(where: { $0.has(.number) && text.scalars[$0.core].contains("/") }
        ),
        at + 1 < words.count
      else { return nil }
      // Joined Cases C-402/05 P and C-415/05 P: an appeal's letter, and further cases.
      var end = at + 1
      while end < words.count,
        words[end].lower == "p" || words[end].has(.number) && text.scalars[words[end].core].contains("/")
          || words[end].lower == "and" && end + 1 < words.count && words[end + 1].has(.number)
            && text.scalars[words[end + 1].core].contains("/")
      {
        end += 1
      }
      guard end < words.count else { return nil }
      return (text.string(words[at].core.lowerBound..<words[end - 1].core.upperBound), end)
    }

    /// I-4449: a page of the European Court Reports.
    private func isCourtPage(_ word: ReferenceWord) -> Bool {
      let parts = text.scalars[word.core].split { $0 == "-" || $0 == "–" }
      return parts.count == 2 && parts[0].allSatisfy { $0 == "I" }
        && parts[1].allSatisfy { Script($0) == .digit }
    }

    /// Where a case is reported, and the year that stands there.
    struct Report {
      var year: DateVariable?
      var volume: String?
      var reporter: String
      var page: String?
      var pinpoint: String?
      var isNeutral: Bool
    }

    /// [1987] 2 AC 44, 47 (HL); (1884) 14 QBD 273; 88 F.3d 201, 205 (9th Cir. 1996).
    func report(from start: Int) -> Report? {
      var index = start
      var year: DateVariable?
      if words[index].opensBracket {
        year = FactReader.year(text.string(words[index].core))
        index += 1
      }
      var volume: String?
      if index < words.count, words[index].has(.digits) {
        volume = text.string(words[index].core)
        index += 1
      } else if index < words.count, words[index].has(.dashes) {
        // — U.S. —: in no volume yet.
        index += 1
      }
      guard let name = reporter(at: index) else { return nil }
      index = name.end
      // 36 U.S. (11 Pet.) 420: the reporter of old by its own name.
      if index < words.count, words[index].opensBracket, !words[index].closesBracket {
        while index < words.count, !words[index].closesBracket { index += 1 }
        index += 1
      }
      guard index < words.count else { return nil }
      if words[index].has(.dashes) {
        // 593 U.S. ___, 141 S. Ct. 1183 (2021): the report that has pages.
        let isFollowed = words[index].boundary == .comma && index + 1 < words.count
        if isFollowed, let paged = report(from: index + 1) { return paged }
        index = words[index...].firstIndex { !$0.has(.dashes) } ?? words.count
        guard index < words.count else { return nil }
      }
      if words[index].opensBracket, let year = self.year(inBracketsAfter: index - 1) {
        // 576 U.S. (2015): not paged yet.
        let reporter = text.string(name.range)
        return Report(
          year: year,
          volume: volume,
          reporter: reporter,
          page: nil,
          pinpoint: nil,
          isNeutral: false
        )
      }
      guard words[index].has(.digits) || isCourtPage(words[index]) else { return nil }
      var series = name.range
      if index + 2 < words.count, words[index].boundary == .none, words[index + 1].has(.capital),
        words[index + 1].boundary == .none, words[index + 2].has(.digits)
      {
        // LR 3 HL 330: the volume inside of the series.
        series = series.lowerBound..<words[index + 1].range.upperBound
        index += 2
      }
      let page = text.string(words[index].core)
      var pinpoint: String?
      if words[index].boundary == .comma, index + 1 < words.count, isPinpoint(words[index + 1]) {
        index += 1
        pinpoint = number(words[index])
      }
      year = year ?? self.year(inBracketsAfter: index)
      guard year != nil || volume != nil else { return nil }
      return Report(
        year: year,
        volume: volume,
        reporter: text.string(series),
        page: page,
        pinpoint: pinpoint,
        isNeutral: volume == nil && CourtReports.isNeutral(text.string(name.range))
      )
    }

    func isPinpoint(_ word: ReferenceWord) -> Bool {
      word.has(.digits) && !word.opensBracket || word.has(.range)
    }

    /// F. Supp. 2d; EWCA Civ; Cal. Rptr. 3d: capitalised words and the series, before a number.
    func reporter(at start: Int) -> (range: Range<Int>, end: Int)? {
      var end = start
      while end < words.count, end - start < 6, !words[end].has(.digits), !words[end].opensBracket,
        !isCourtPage(words[end]),
        words[end].has(.capital) || end > start && isSeries(words[end])
      {
        end += 1
      }
      guard end > start, end < words.count,
        words[end].has(.digits) || words[end].has(.dashes) || words[end].opensBracket
          || isCourtPage(words[end])
      else { return nil }
      let last = words[end - 1]
      guard words[start..<end].dropLast().allSatisfy({ $0.boundary != .comma }), last.boundary != .comma
      else {
        return nil
      }
      let range = words[start].range.lowerBound..<last.range.upperBound
      let isAbbreviated = words[start..<end].contains {
        $0.has(.abbreviation) || text.scalars[$0.core].contains(".")
          || text.scalars[$0.core].allSatisfy { !$0.isLowercase }
      }
      return isAbbreviated || CourtReports.isKnown(text.string(range)) ? (range, end) : nil
    }

    /// 2d, 3d, 4th.
    private func isSeries(_ word: ReferenceWord) -> Bool {
      word.has(.beginsWithNumber) && word.core.count <= 4
    }

    /// (9th Cir. 1996): the year with which the next brackets end.
    func year(inBracketsAfter index: Int) -> DateVariable? {
      guard let open = words.indices.dropFirst(index).prefix(4).first(where: { words[$0].opensBracket }),
        let close = words[open...].prefix(10).first(where: \.closesBracket), close.has(.year)
      else { return nil }
      return FactReader.year(text.string(close.core))
    }

    // MARK: Words

    /// A number or range with CSL's dash, or as printed.
    func number(_ word: ReferenceWord) -> String {
      guard
        let (value, end) = NumberRange.read(
          text,
          at: word.core.lowerBound,
          limit: word.core.upperBound,
          digitsOnly: true
        ), end == word.core.upperBound
      else { return text.string(word.core) }
      return value
    }

    /// Words as printed, without the comma behind them.
    func title(_ range: Range<Int>) -> String {
      let scalars = words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
      return segment.string(text.trimmed(scalars) { $0 == " " || $0 == "," })
    }
  }
}
