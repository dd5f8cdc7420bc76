import Markup

/// A document format of XML: what its elements are to a reader.
protocol XMLVocabulary {
  /// Looks through a document for what its elements alone do not tell.
  init(_ tree: MarkupTree)

  /// What an element is.
  func role(of element: MarkupElement) -> XMLRole
}
