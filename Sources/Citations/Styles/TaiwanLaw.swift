/// Notes of Taiwan's law reviews: 作者（2004），〈篇名〉，《刊物》，33 卷 6 期，頁 39-56; some put ASCII `<篇名>` round articles.
///
/// After the guides of 《臺大法學論叢》, 《輔仁法學》 and 《成大法學》.
struct TaiwanLaw: MarkedTitleStyle {
  static let name = "taiwan-law"

  let grammar = MarkedTitleGrammar(
    titleMarks: [.asciiAngle],
    containerMarks: [.doubleAngle, .asciiAngle],
    allowsUnmarkedContainer: true,
    order: .givenFirst
  )
}
