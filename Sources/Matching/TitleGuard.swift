/// Tells titles apart that differ in little and mean another thing: another number, a negation, an opposite.
struct TitleGuard {
  /// Whether they do.
  let differs: Bool

  /// Looks at the differences of two titles laid along each other.
  init(_ pairing: TitlePairing) {
    let (cited, citedRange) = (pairing.cited, pairing.citedRange)
    let (found, foundRange) = (pairing.found, pairing.foundRange)
    let mine = Self.values(cited, citedRange)
    let theirs = Self.values(found, foundRange)
    let numbersDiffer = !mine.subtracting(theirs).isEmpty && !theirs.subtracting(mine).isEmpty
    differs =
      numbersDiffer
      || Self.negations(cited, citedRange) != Self.negations(found, foundRange)
      || pairing.hunks.contains { hunk in
        let (before, after) = (cited.scalars[hunk.deleted], found.scalars[hunk.inserted])
        return Self.negates(before) != Self.negates(after) || Self.areOpposite(before, after)
      }
  }

  private static func values(_ text: FoldedText, _ range: Range<Int>) -> Set<String> {
    Set(text.numerals.filter { range.overlaps($0.range) }.map(\.value))
  }

  /// The words of negation in a stretch, in languages with spaces.
  private static func negations(_ text: FoldedText, _ range: Range<Int>) -> Int {
    var count = 0
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, !text.isWordBoundary(end) { end += 1 }
      if end - start <= 8, negationWords.contains(text.string(start..<end)) { count += 1 }
      start = end
    }
    return count
  }

  private static func negates(_ scalars: ArraySlice<UInt32>) -> Bool {
    scalars.contains { negationCharacters.contains($0) }
  }

  /// Whether words stand for each other that mean the opposite: 增加 for 減少, 上 for 下.
  private static func areOpposite(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Bool {
    guard one.count == other.count, one.count <= longestOpposite else { return false }
    return zip(one, other).contains { first, second in
      opposites.contains { $0.contains(first) && $0.contains(second) }
    }
  }

  /// How many characters a word has at most that means the opposite of another.
  private static let longestOpposite = 2

  /// Of English, German, French, Spanish, Portuguese, Italian and Russian.
  private static let negationWords: Set<String> = [
    "not", "no", "never", "without", "cannot", "nicht", "kein", "keine", "keinen", "ohne", "nie", "pas",
    "sans",
    "jamais", "sin", "nunca", "não", "sem", "non", "senza", "mai", "не", "нет", "без",
  ]
  /// 不, 未, 非, 無 and their like, in the folded form; 안, 못, 않, 없 of Korean.
  private static let negationCharacters = Set("不未非无没勿莫否毋안못않없".unicodeScalars.map(\.value))
  private static let opposites: [Set<UInt32>] = [
    "上中下", "前后", "增减", "升降", "有无", "赢输", "涨跌", "胜败", "进出", "内外", "东西南北", "左右", "高低", "买卖",
    "生死", "开关", "敌友", "攻守", "多少", "大小", "新旧", "男女", "始终", "加减",
  ].map { Set($0.unicodeScalars.map(\.value)) }
}
