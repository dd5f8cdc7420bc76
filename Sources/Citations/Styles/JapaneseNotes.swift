/// Japanese notes: 著者「論文」『雑誌』12巻3号、2003年、45-67頁。 著者『書名』出版社、2010年、12頁。
///
/// After SIST 02 (科学技術情報流通技術基準) and the notes of historians.
struct JapaneseNotes: CitationStyle {
  static let name = "japanese-notes"

  private let grammar = MarkedTitleGrammar(
    titleMarks: [.corner, .doubleCorner],
    containerMarks: [.doubleCorner],
    allowsUnmarkedContainer: true,
    order: .givenFirst
  )

  func read(_ segment: Segment) -> Reading? {
    guard !segment.scripts.isKorean else { return nil }
    return grammar.read(segment)
  }
}
