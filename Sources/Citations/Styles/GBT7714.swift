/// China's national standard for references, GB/T 7714-2015 and -2025, with its type marks: `[J]`, `[M]//`, `[EB/OL]`.
struct GBT7714: CitationStyle {
  static let name = "gbt-7714"

  private let grammar = DottedGrammar(hasTypeMarks: true)

  func read(_ segment: Segment) -> Reading? {
    grammar.read(segment)
  }
}
