/// One vocabulary in which pages describe themselves.
protocol MetadataVocabulary: Sendable {
  /// Adds what a page says of itself in this vocabulary.
  func describe(_ outline: PageOutline, in claims: inout PageClaims)
}
