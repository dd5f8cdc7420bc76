/// A style that is one grammar of titles in marks, and nothing else.
protocol MarkedTitleStyle: CitationStyle {
  /// The grammar.
  var grammar: MarkedTitleGrammar { get }
}

extension MarkedTitleStyle {
  func read(_ segment: Segment) -> Reading? { grammar.read(segment) }
}
