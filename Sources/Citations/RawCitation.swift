package import Manuscripts

/// A citation as found: the note's own characters and their place. `Citation` is what was understood of it.
package struct RawCitation: Sendable, Hashable {
  /// The characters of the note that make up this citation.
  package let text: String
  /// Where they stand.
  package let location: SourceRange

  /// Makes a citation as found.
  package init(text: String, location: SourceRange) {
    self.text = text
    self.location = location
  }
}
