/// English footnotes after the Chicago Manual of Style (17th edition, chapter 14; 18th edition, chapter 13).
///
/// First Last, “Title,” *Container* 18, no. 2 (2020): 37–63, https://… and the forms for the web and for newspapers.
struct ChicagoNotes: MarkedTitleStyle {
  static let name = "chicago-notes"

  let grammar = MarkedTitleGrammar(
    titleMarks: [.doubleQuotes, .italics],
    containerMarks: [.italics],
    allowsUnmarkedContainer: true,
    order: .givenFirst
  )
}
