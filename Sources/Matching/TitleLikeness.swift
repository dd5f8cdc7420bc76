import Pages

/// How alike two titles are that do not agree: a slip of spelling, another number, or something else.
struct TitleLikeness {
  /// `near`, `numeralDiffers` or `differs`.
  let band: TitleMatch.Band
  /// The part of the cited title that the page's has too, 0 to 1.
  let score: Double
  /// The difference for people; empty where they are not alike.
  private(set) var difference = ""

  /// The most of a title that may differ in a title that is nearly the same: letters make up words, so
  /// one word is more letters than characters.
  private static let greatestShare = (han: 0.3, letters: 0.22)

  /// Compares titles of which it is known that they do not agree.
  ///
  /// - Parameter isOfSameDay: Whether the page is of the day that is cited, on which its headline may have been another.
  init(cited: FoldedText, candidate: TitleCandidate, isOfSameDay: Bool = false) {
    let whole = candidate.isSiteName ? 0..<candidate.text.count : candidate.core
    let core = Array(candidate.text.scalars[whole])
    let shared = Self.sharedCharacters(cited.scalars, core)
    let shorter = min(cited.count, core.count)
    guard shorter > 0, Double(shared) >= 0.6 * Double(shorter) else {
      (band, score) = (.differs, Double(shared) / Double(max(cited.count, core.count, 1)) / 2)
      return
    }
    let pairing = TitlePairing(cited: cited, found: candidate.text, whole: whole)
    let similarity = 1 - Double(pairing.distance) / Double(shorter)
    let coverage = Double(pairing.citedRange.count) / Double(cited.count)
    let isWithoutSpaces = cited.weight > 0.7 * Double(cited.count)
    let greatest = isWithoutSpaces ? Self.greatestShare.han : Self.greatestShare.letters
    let isLong = cited.weight(of: pairing.citedRange) >= max(3, 0.4 * cited.weight)
    let mayBeShort = pairing.distance == 0 || (pairing.distance == 1 && core.count == cited.count)
    if similarity >= 1 - greatest, isLong, cited.weight >= TitleMatcher.leastWeight || mayBeShort {
      score = min(similarity, 0.99) * coverage
    } else if let share = Self.sharedWords(
      cited,
      candidate.text,
      whole,
      isPage: candidate.title.source == .pdf,
      least: isOfSameDay ? Self.leastOfSameDay : Self.leastShares
    )
      ?? Self.clause(of: candidate.text, in: whole, asHeavyAs: cited.weight).flatMap({
        Self.sharedWords(cited, candidate.text, $0)
      })
    {
      score = share * 0.9
    } else {
      (band, score) = (.differs, min(similarity * coverage, 0.7))
      return
    }
    band = TitleGuard(pairing).differs ? .numeralDiffers : .near
    difference = TitleDifference(pairing).text
  }

  /// Compares two titles by their words, or pairs of characters, wherever they stand: an editor may have
  /// turned a headline round. The large text of a file's first page may have any others beside them, but all the cited
  /// numbers.
  ///
  /// - Returns: How many of the cited words the page's title has, 0 to 1; nil where it is something else.
  private static func sharedWords(
    _ cited: FoldedText,
    _ found: FoldedText,
    _ whole: Range<Int>,
    isPage: Bool = false,
    least: (cited: Double, found: Double) = leastShares
  ) -> Double? {
    let mine = TitleWords(cited, 0..<cited.count)
    let theirs = TitleWords(found, whole)
    guard mine.count >= leastWords, theirs.count >= leastWords else { return nil }
    let shared = Double(mine.shared(with: theirs))
    let share = shared / Double(mine.count)
    if isPage, share >= 0.85 {
      return Set(cited.numerals.map(\.value)).isSubset(of: found.numerals.map(\.value)) ? share : nil
    }
    return share >= least.cited && shared / Double(theirs.count) >= least.found ? share : nil
  }

  /// The first clause of a headline, where about as much stands in it as in the cited title: what follows may be left out.
  private static func clause(
    of text: FoldedText,
    in whole: Range<Int>,
    asHeavyAs weight: Double
  ) -> Range<Int>? {
    var found = 0.0
    for index in whole {
      if text.breaks[index], found >= 0.8 * weight {
        return found <= 1.3 * weight ? whole.lowerBound..<index : nil
      }
      found += text.weight(of: index..<index + 1)
    }
    return nil
  }

  /// The least parts of the two titles that they have in common; of pages of the day that is cited less is enough.
  private static let leastShares = (cited: 0.75, found: 0.6)
  private static let leastOfSameDay = (cited: 0.65, found: 0.35)

  /// Fewer words than these are found in many a title.
  private static let leastWords = 6

  /// How many scalars the two have in common, wherever they stand.
  private static func sharedCharacters(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var counts: [UInt32: Int] = [:]
    for scalar in one { counts[scalar, default: 0] += 1 }
    return other.reduce(0) { shared, scalar in
      guard let count = counts[scalar], count > 0 else { return shared }
      counts[scalar] = count - 1
      return shared + 1
    }
  }
}
