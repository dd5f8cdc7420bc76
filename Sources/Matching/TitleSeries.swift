/// Tells the parts of a series apart: 第三集, （下）, Part 2.
enum TitleSeries {
  private static let ordinal = Unicode.Scalar("第").value
  private static let parts = Set("上中下".unicodeScalars.map(\.value))
  private static let counters = Set("集部篇章季期回波批版辑卷册届次".unicodeScalars.map(\.value))
  private static let words: Set<String> = [
    "part", "vol", "volume", "chapter", "episode", "season", "no", "nr", "teil", "band", "folge", "partie",
    "tome", "parte", "edition", "issue", "series", "pt", "ep", "number", "book", "buch", "livre", "libro",
  ]

  /// Whether a stretch says which part of a series it belongs to.
  static func isNamed(in text: FoldedText, _ range: Range<Int>) -> Bool {
    if range.count == 1, parts.contains(text.scalars[range.lowerBound]) { return true }
    if range.count == 2, parts.contains(text.scalars[range.lowerBound]),
      counters.contains(text.scalars[range.lowerBound + 1])
    {
      return true
    }
    let numerals = text.numerals.filter { range.contains($0.range.lowerBound) }
    return numerals.contains { numeral in
      let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
      if start == range.lowerBound, end == range.upperBound { return true }
      if start > range.lowerBound, text.scalars[start - 1] == ordinal { return true }
      if end < range.upperBound, counters.contains(text.scalars[end]) { return true }
      return words.contains(wordBefore(start, in: text, from: range.lowerBound))
    }
  }

  /// Where the number of an episode begins that stands before a scalar: EP31, S2E3, 第31集; a number alone (12. Title, #12 Title) where
  /// `isLoose`.
  static func episode(in text: FoldedText, before end: Int, isLoose: Bool) -> Int? {
    guard end > 0 else { return nil }
    return (max(0, end - longestEpisode)..<end).first { start in
      guard text.isBreak(start), text.scalars[start..<end].contains(where: { Script($0) == .digit }) else {
        return false
      }
      let label = text.string(start..<end).filter { !$0.isWholeNumber }
      return episodes.contains(label)
        || isLoose && label.isEmpty
          && (text.dropped(before: end).first == "." || text.dropped(before: start).last == "#")
    }
  }

  /// The longest number of an episode with its words, in scalars.
  private static let longestEpisode = 12
  private static let episodes: Set<String> = ["ep", "episode", "se", "第集", "第话", "第回", "folge"]

  /// Whether a word for a part of a series ends before a scalar: Part, Band.
  static func isWord(before index: Int, in text: FoldedText) -> Bool {
    words.contains(wordBefore(index, in: text, from: 0))
  }

  /// The volume of a work in several that its title names: Volume 2, 第2卷, 第2冊.
  static func volume(in text: FoldedText) -> String? {
    text.numerals.first { numeral in
      let end = numeral.range.upperBound
      return volumeWords.contains(wordBefore(numeral.range.lowerBound, in: text, from: 0))
        || end < text.count && volumeCounters.contains(text.scalars[end])
    }?.value
  }

  private static let volumeWords: Set<String> = ["volume", "band", "tome", "tomo"]
  private static let volumeCounters = Set("卷册".unicodeScalars.map(\.value))

  /// The word for a part before a number, and what it is in full where it is short: Pt. 2, Vol. II, Ep. 3.
  static func partWord(before index: Int, in text: FoldedText) -> (range: Range<Int>, full: String)? {
    let range = rangeOfWord(before: index, in: text, from: 0)
    let word = text.string(range)
    if let full = shortWords[word] { return (range, full) }
    return words.contains(word) ? (range, word) : nil
  }

  private static let shortWords = [
    "pt": "part", "pts": "part", "vol": "volume", "ep": "episode", "eps": "episode", "ch": "chapter",
    "chap": "chapter",
    "no": "number", "nr": "number", "bd": "band", "vols": "volume",
  ]

  private static func wordBefore(_ end: Int, in text: FoldedText, from first: Int) -> String {
    text.string(rangeOfWord(before: end, in: text, from: first))
  }

  private static func rangeOfWord(before end: Int, in text: FoldedText, from first: Int) -> Range<Int> {
    guard end > first else { return end..<end }
    var start = end - 1
    while start > first, !text.isWordBoundary(start) { start -= 1 }
    return start..<end
  }
}
