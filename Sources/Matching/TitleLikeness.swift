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
  init(cited: FoldedText, candidate: TitleCandidate) {
    let whole = candidate.isSiteName ? 0..<candidate.text.count : candidate.core
    let core = Array(candidate.text.scalars[whole])
    let shared = Self.sharedCharacters(cited.scalars, core)
    let shorter = min(cited.count, core.count)
    guard shorter > 0, Double(shared) >= 0.6 * Double(shorter) else {
      (band, score) = (.differs, Double(shared) / Double(max(cited.count, core.count, 1)) / 2)
      return
    }
    // The shorter one is laid along the longer one; what the longer one has beyond it is a difference too.
    let isCitedShorter = cited.count <= core.count
    let alignment =
      isCitedShorter
      ? Alignment(of: cited.scalars, in: core) : Alignment(of: core, in: cited.scalars).reversed
    let similarity = 1 - Double(alignment.distance) / Double(shorter)
    let citedRange = isCitedShorter ? 0..<cited.count : alignment.window
    let foundRange = isCitedShorter ? alignment.window : 0..<core.count
    let likeness =
      min(similarity, 0.99) * (isCitedShorter ? 1 : Double(citedRange.count) / Double(cited.count))

    let isWithoutSpaces = cited.weight > 0.7 * Double(cited.count)
    let greatest = isWithoutSpaces ? Self.greatestShare.han : Self.greatestShare.letters
    let isLong = cited.weight(of: citedRange) >= max(3, 0.4 * cited.weight)
    guard similarity >= 1 - greatest, isLong, alignment.distance <= max(1, shorter / 3),
      cited.weight >= TitleMatcher.leastWeight || (alignment.distance <= 1 && core.count == cited.count)
        || alignment.distance == 0
    else {
      (band, score) = Self.wordOrder(cited, candidate.text, whole) ?? (.differs, min(likeness, 0.7))
      return
    }
    score = likeness
    let shift = whole.lowerBound
    let hunks = alignment.hunks.map {
      Alignment.Hunk(
        deleted: $0.deleted,
        inserted: $0.inserted.lowerBound + shift..<$0.inserted.upperBound + shift
      )
    }
    let window = foundRange.lowerBound + shift..<foundRange.upperBound + shift
    let guardRail = TitleGuard(
      cited: cited,
      citedRange: citedRange,
      found: candidate.text,
      foundRange: window,
      hunks: hunks
    )
    band = guardRail.differs ? .numeralDiffers : .near
    difference =
      TitleDifference(
        cited: cited,
        citedRange: citedRange,
        found: candidate.text,
        foundRange: window,
        whole: whole,
        hunks: hunks
      ).text
  }

  /// Compares two titles by their words, or pairs of characters, wherever they stand: an editor may have
  /// turned a headline round.
  ///
  /// - Returns: nil where they are something else.
  private static func wordOrder(
    _ cited: FoldedText,
    _ found: FoldedText,
    _ whole: Range<Int>
  ) -> (TitleMatch.Band, Double)? {
    let mine = TitleWords(cited, 0..<cited.count)
    let theirs = TitleWords(found, whole)
    guard mine.count >= leastWords, theirs.count >= leastWords else { return nil }
    let shared = Double(mine.shared(with: theirs))
    let (covered, covering) = (shared / Double(mine.count), shared / Double(theirs.count))
    guard covered >= 0.75, covering >= 0.6 else { return nil }
    let guardRail = TitleGuard(
      cited: cited,
      citedRange: 0..<cited.count,
      found: found,
      foundRange: whole,
      hunks: []
    )
    return (guardRail.differs ? .numeralDiffers : .near, covered * 0.9)
  }

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
