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

  /// 「呈報港務情形」（1949年1月18日），《港務檔案》: a document named by its first words, in the collection that holds it.
  private let documents = MarkedTitleGrammar(
    titleMarks: [.corner],
    containerMarks: [.doubleAngle],
    allowsUnmarkedContainer: false,
    order: .givenFirst
  )

  func read(_ segment: Segment) -> Reading? {
    grammar.read(segment) ?? (namesDocument(segment) ? documents.read(segment) : nil)
  }

  /// Whether nothing but a comma, a bracket and the name of a file stands between 「…」 and 《…》.
  private func namesDocument(_ segment: Segment) -> Bool {
    guard let title = segment.tokens.firstIndex(where: { $0.titleMark == .corner }) else { return false }
    let next = segment.tokens[(title + 1)...].first { token in
      switch token.kind {
      case .separator, .group, .date, .title(.singleAngle): false
      case .words: !NoteWords.containedIn.holdsWhole(token.range, of: segment.text)
      default: true
      }
    }
    return next?.titleMark == .doubleAngle
  }
}
