/// A citation held against its page, field by field.
///
/// A class that never changes: rules and reports hand it on by the hundred thousand, and a reference is cheaper
/// to copy than its parts.
package final class CitationMatch: Sendable {
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
