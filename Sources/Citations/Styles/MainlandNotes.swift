/// Notes of the mainland's journals and law reviews: 《法学引注手册》, 《中国社会科学》, 《历史研究》.
///
/// 作者：《篇名》，《刊物》2003年第5期，第12—15页。 作者：“篇名”，载主编者：《书名》，出版社2003年版，第12页。
struct MainlandNotes: MarkedTitleStyle {
  static let name = "mainland-notes"

  let grammar = MarkedTitleGrammar(
    titleMarks: [.doubleAngle, .doubleQuotes],
    containerMarks: [.doubleAngle],
    allowsUnmarkedContainer: true,
    order: .givenFirst
  )
}
