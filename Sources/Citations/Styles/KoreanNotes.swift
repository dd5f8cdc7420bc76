/// Korean notes: 필자, 「논문」, 『학술지』 42집, 발행처, 1996, 60쪽.
///
/// After the guides of Ewha Womans University and of the National Institute of Korean History.
struct KoreanNotes: CitationStyle {
  static let name = "korean-notes"

  private let grammar = MarkedTitleGrammar(
    titleMarks: [.corner, .doubleCorner, .singleAngle, .doubleAngle],
    containerMarks: [.doubleCorner, .doubleAngle],
    allowsUnmarkedContainer: true,
    order: .givenFirst
  )

  /// “기사”, <신문>, 2019. 4. 3.: articles of newspapers.
  private let articles = MarkedTitleGrammar(
    titleMarks: [.doubleQuotes],
    containerMarks: [.doubleCorner, .doubleAngle, .singleAngle, .asciiAngle],
    allowsUnmarkedContainer: true,
    order: .givenFirst
  )

  func read(_ segment: Segment) -> Reading? {
    guard segment.scripts.isKorean else { return nil }
    return grammar.read(segment) ?? articles.read(segment)
  }
}
