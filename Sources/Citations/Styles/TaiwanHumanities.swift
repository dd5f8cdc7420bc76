/// Notes of Taiwan's journals and presses in history, literature and politics.
///
/// 作者，〈篇名〉，《刊物》，第N卷第N期（年月），頁N-N。 and 作者，《書名》（出版地：出版者，年），頁N。
/// After the guides of 《國史館館刊》, 《政治大學歷史學報》 and 《展望與探索》.
struct TaiwanHumanities: CitationStyle {
  static let name = "taiwan-humanities"

  private let grammar = MarkedTitleGrammar(
    titleMarks: [.singleAngle, .doubleAngle],
    containerMarks: [.doubleAngle],
    allowsUnmarkedContainer: true,
    order: .givenFirst
  )

  func read(_ segment: Segment) -> Reading? {
    grammar.read(segment)
  }
}
