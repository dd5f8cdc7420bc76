import Pages

/// Whether a cited title and a page's title agree: they are equal, or the one holds the other and what is
/// left over is a site's name, a section, a kicker or a subtitle.
struct TitleContainment {
  /// Whether they do.
  private(set) var agrees = false
  /// How much of the longer one the shorter one is, 0 to 1, where they agree.
  private(set) var score = 0.0

  private let cited: FoldedText
  private let candidate: TitleCandidate
  private let names: SiteNames

  /// Whether the page's author or its day is the cited one, of which hardly two works have one main title.
  private let isIdentified: Bool

  /// A subtitle may follow a title of this weight; a shorter one could be the beginning of anything.
  private static let leastBeforeSubtitle = TitleMatcher.leastWeight
  /// The same where the author or the day agrees.
  private static let leastIdentified = 3.0
  /// The least weight of the beginning that a site leaves of a title that it cuts short.
  private static let leastTruncated = 7.0
  /// The heaviest kicker.
  private static let greatestKicker = 12.0

  /// The heaviest path of names before a title, behind a mark that stands between a site and its pages.
  private static let greatestPath = 24.0

  /// Compares a cited title with one of a page.
  init(cited citedTitle: TitleCandidate, candidate: TitleCandidate, names: SiteNames, isIdentified: Bool) {
    let cited = citedTitle.text
    self.isIdentified = isIdentified
    self.cited = cited
    self.candidate = candidate
    self.names = names
    let text = candidate.text
    if text.scalars == cited.scalars || Array(text.scalars[candidate.core]) == cited.scalars {
      // Digits that a point or a space parts otherwise (3.5, 35) are the same scalars and other numbers.
      agrees =
        cited.numerals.map(\.value)
        == numerals(text, within: text.count == cited.count ? 0..<text.count : candidate.core)
      score = agrees ? 1 : 0
      return
    }
    for start in occurrences(of: cited.scalars[...], in: text) {
      let found = start..<start + cited.count
      if isWhole(found, of: text) && isAccepted(leftOver: text, round: found) {
        (agrees, score) = (true, 1)
        return
      }
      // The large text of a file's first page is more than its title.
      if candidate.title.source == .pdf, cited.weight >= Self.leastBeforeSubtitle, isWhole(found, of: text),
        !TitleSeries.isNamed(in: text, found.upperBound..<text.count)
      {
        (agrees, score) = (true, 1)
        return
      }
    }
    let core = text.scalars[candidate.core]
    if cited.weight(of: citedTitle.core) >= Self.leastBeforeSubtitle, cited.scalars[citedTitle.core] == core,
      numerals(cited, within: citedTitle.core) == numerals(text, within: candidate.core)
    {
      (agrees, score) = (true, 1)
      return
    }
    if candidate.isTruncated, text.weight(of: candidate.core) >= Self.leastTruncated {
      if cited.scalars.starts(with: core) {
        (agrees, score) = (true, Double(core.count) / Double(cited.count))
        return
      }
    }
    if isIdentified, isMainTitle(core) {
      (agrees, score) = (true, Double(core.count) / Double(cited.count))
      return
    }
    if isRearranged(citedTitle) {
      (agrees, score) = (true, 0.9)
      return
    }
    let half = cited.weight / 2
    guard text.weight(of: candidate.core) >= max(Self.leastBeforeSubtitle, half), !candidate.isSiteName else {
      return
    }
    for start in occurrences(of: core, in: cited) {
      let found = start..<start + core.count
      if isWhole(found, of: cited) && isAccepted(leftOver: cited, round: found) {
        (agrees, score) = (true, Double(core.count) / Double(cited.count))
        return
      }
    }
  }

  /// The most that a note adds to the segments of a page's title.
  private static let greatestFiller = 2.0

  /// 港務局110調0031號報告 for 報告-110調0031-港務局全球資訊網: whether the cited title is made of the segments of the page's, in
  /// another order.
  private func isRearranged(_ citedTitle: TitleCandidate) -> Bool {
    let text = candidate.text
    guard (2...6).contains(candidate.segments.count), citedTitle.segments.count == 1,
      Set(cited.numerals.map(\.value)) == Set(text.numerals.map(\.value)), !cited.numerals.isEmpty
    else { return false }
    var rest = cited.weight
    for segment in candidate.segments {
      let isName = names.covers(segment, of: text)
      let whole = text.scalars[segment]
      let found = (isName ? whole.prefix(Self.longestName) : whole)
      let part = (isName ? (2...max(2, found.count)).reversed() : [found.count]).lazy.map { found.prefix($0) }
        .first { cited.scalars.containsRun(Array($0)) }
      guard let part else {
        if isName { continue }
        return false
      }
      rest -= FoldedText.weight(of: part)
    }
    return (-Self.greatestFiller...Self.greatestFiller).contains(rest)
  }

  /// How much of a site's name is looked for in a cited title, in scalars.
  private static let longestName = 12

  /// Whether a page's title is the cited one up to its subtitle.
  private func isMainTitle(_ core: ArraySlice<UInt32>) -> Bool {
    guard core.count < cited.count, cited.scalars.starts(with: core), !candidate.isSiteName,
      FoldedText.weight(of: core) >= Self.leastIdentified
    else { return false }
    return TitleSegments.parts(cited, before: core.count)
      && !TitleSeries.isNamed(in: cited, core.count..<cited.count)
  }

  private func numerals(_ text: FoldedText, within range: Range<Int>) -> [String] {
    text.numerals.filter { range.contains($0.range.lowerBound) }.map(\.value)
  }

  /// Where a run of scalars begins in a text.
  private func occurrences(of run: ArraySlice<UInt32>, in text: FoldedText) -> [Int] {
    guard let first = run.first, run.count <= text.count else { return [] }
    return (0...(text.count - run.count)).filter { start in
      text.scalars[start] == first && text.scalars[start..<start + run.count].elementsEqual(run)
    }
  }

  /// Whether a stretch begins and ends where words do, and cuts no number.
  private func isWhole(_ range: Range<Int>, of text: FoldedText) -> Bool {
    text.isWordBoundary(range.lowerBound) && text.isWordBoundary(range.upperBound)
      && !text.numerals.contains {
        $0.range.overlaps(range)
          && ($0.range.lowerBound < range.lowerBound || $0.range.upperBound > range.upperBound)
      }
  }

  /// Whether what a text has round a stretch may be left out of a title.
  private func isAccepted(leftOver text: FoldedText, round found: Range<Int>) -> Bool {
    isAcceptedBefore(text, found.lowerBound) && isAcceptedAfter(text, found)
  }

  /// 關於推動海綿城市的意見: whether a title lacks only who issued it.
  private static func beginsWithObject(_ title: FoldedText) -> Bool {
    title.weight >= leastBeforeSubtitle && title.scalars.starts(with: "关于".unicodeScalars.map(\.value))
  }

  private func isAcceptedBefore(_ text: FoldedText, _ end: Int) -> Bool {
    guard end > 0 else { return true }
    if Self.beginsWithObject(cited), text.weight(of: 0..<end) <= Self.greatestPath,
      text.dropped(before: end).allSatisfy(\.isWhitespace)
    {
      return true
    }
    guard text.isBreak(end) else { return names.isName(0..<end, of: text) }
    if let label = TitleSeries.episode(in: text, before: end, isLoose: isIdentified),
      cited.weight >= Self.leastIdentified
    {
      return label == 0 || pieces(of: text, in: 0..<label).allSatisfy { names.covers($0, of: text) }
    }
    if pieces(of: text, in: 0..<end).allSatisfy({ names.covers($0, of: text) }) { return true }
    guard cited.weight >= Self.leastBeforeSubtitle, !TitleSeries.isNamed(in: text, 0..<end) else {
      return false
    }
    // A kicker: short, and parted from the title by more than a space.
    let dropped = text.dropped(before: end)
    return text.weight(of: 0..<end) <= Self.greatestKicker
      && (TitleSegments.parts(text, before: end) || dropped.contains { "】」』）)］]!！？?".contains($0) })
  }

  private func isAcceptedAfter(_ text: FoldedText, _ found: Range<Int>) -> Bool {
    let rest = found.upperBound..<text.count
    guard !rest.isEmpty else { return true }
    guard text.isBreak(rest.lowerBound) else { return false }
    // What follows the site's name is the site's too: its motto.
    let beforeName = pieces(of: text, in: rest).prefix { !names.isKnown($0, of: text) }
    if beforeName.allSatisfy({ names.covers($0, of: text) }) { return true }
    let least = isIdentified ? Self.leastIdentified : Self.leastBeforeSubtitle
    guard text.weight(of: found) >= least, !TitleSeries.isNamed(in: text, rest) else { return false }
    // A subtitle: after a mark, or in Chinese after a space.
    let dropped = text.dropped(before: rest.lowerBound)
    let isWithoutSpaces = Script(text.scalars[rest.lowerBound - 1]).isWrittenWithoutSpaces
    return isWithoutSpaces || TitleSegments.parts(text, before: rest.lowerBound)
      || dropped.contains { !$0.isWhitespace && !"'’-".contains($0) }
  }

  /// The segments of a part of a text.
  private func pieces(of text: FoldedText, in range: Range<Int>) -> [Range<Int>] {
    let cuts = range.dropFirst().filter { text.breaks[$0] && TitleSegments.parts(text, before: $0) }
    let bounds = [range.lowerBound] + cuts + [range.upperBound]
    return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
  }
}
