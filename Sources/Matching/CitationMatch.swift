/// A citation held against its page, field by field.
package struct CitationMatch: Sendable, Hashable {
  /// The title, in its bands.
  package let title: TitleMatch
  /// The site or publication.
  package let container: FieldMatch
  /// The day of publication.
  package let issued: FieldMatch
  /// The authors.
  package let author: FieldMatch

  /// Makes a match.
  package init(title: TitleMatch, container: FieldMatch, issued: FieldMatch, author: FieldMatch) {
    self.title = title
    self.container = container
    self.issued = issued
    self.author = author
  }
}
