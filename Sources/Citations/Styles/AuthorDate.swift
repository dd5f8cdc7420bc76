/// References whose fields full stops part, without type marks: APA 7, author–date lists, Vancouver, SIST 02.
///
/// Author, A. B. (2020). Title. *Container*, 18(2), 37–63. https://…
struct AuthorDate: CitationStyle {
  static let name = "author-date"

  private let grammar = DottedGrammar(hasTypeMarks: false)

  func read(_ segment: Segment) -> Reading? {
    grammar.read(segment)
  }
}
