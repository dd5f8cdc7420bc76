/// A cited title laid along a page's.
struct TitlePairing {
  /// The cited title.
  let cited: FoldedText
  /// The page's title.
  let found: FoldedText
  /// What of the page's title is title.
  let whole: Range<Int>
  /// What of the cited title was laid along the page's.
  let citedRange: Range<Int>
  /// What of the page's title it was laid along.
  let foundRange: Range<Int>
  /// The differences between the two ranges.
  let hunks: [Alignment.Hunk]
  /// How many scalars differ between them.
  let distance: Int

  /// Lays the shorter one along the longer one; what the longer one has beyond it is no part of the distance.
  init(cited: FoldedText, found: FoldedText, whole: Range<Int>) {
    let core = Array(found.scalars[whole])
    let isCitedShorter = cited.count <= core.count
    let alignment =
      isCitedShorter
      ? Alignment(of: cited.scalars, in: core) : Alignment(of: core, in: cited.scalars).reversed
    let shift = whole.lowerBound
    func shifted(_ range: Range<Int>) -> Range<Int> { range.lowerBound + shift..<range.upperBound + shift }
    self.cited = cited
    self.found = found
    self.whole = whole
    citedRange = isCitedShorter ? 0..<cited.count : alignment.window
    foundRange = isCitedShorter ? shifted(alignment.window) : whole
    hunks = alignment.hunks.map { Alignment.Hunk(deleted: $0.deleted, inserted: shifted($0.inserted)) }
    distance = alignment.distance
  }
}
