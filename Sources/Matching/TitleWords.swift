/// The words of a title, or in scripts without spaces its pairs of characters, without their order.
struct TitleWords {
  private let counts: [String: Int]

  /// Takes a stretch apart.
  init(_ text: FoldedText, _ range: Range<Int>) {
    var counts: [String: Int] = [:]
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      if Script(text.scalars[start]).isWrittenWithoutSpaces {
        end = min(start + 2, range.upperBound)
        counts[text.string(start..<end), default: 0] += 1
        start += 1
      } else {
        while end < range.upperBound, !text.isWordBoundary(end) { end += 1 }
        counts[text.string(start..<end), default: 0] += 1
        start = end
      }
    }
    self.counts = counts
  }

  /// How many there are.
  var count: Int { counts.values.reduce(0, +) }

  /// How many two titles have in common.
  func shared(with other: TitleWords) -> Int {
    counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
  }
}
