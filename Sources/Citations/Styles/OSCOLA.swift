/// Notes of the lawyers of Britain after OSCOLA, the Oxford University Standard for the Citation of Legal Authorities.
///
/// First Last, ‘Title’ (2010) 62 Journal 145, 150. First Last, ‘Title’ (Site, 21 June 2020) <address> accessed 3 March 2021.
struct OSCOLA: CitationStyle {
  static let name = "oscola"

  private let grammar = MarkedTitleGrammar(
    titleMarks: [.singleQuotes],
    containerMarks: [.italics],
    allowsUnmarkedContainer: true,
    order: .givenFirst
  )

  func read(_ segment: Segment) -> Reading? {
    guard segment.scripts.isWestern else { return nil }
    return grammar.read(segment)
  }
}
