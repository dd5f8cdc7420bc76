/// A link that the manuscript's format itself declares: Markdown's `[text](url)`, a Word hyperlink.
///
/// Addresses that merely stand in the text are not hyperlinks; the link finder finds those.
package struct Hyperlink: Sendable, Hashable {
  /// The target, as the manuscript has it.
  package let destination: String
  /// Which UTF-8 offsets of the passage show the link to the reader.
  package let textRange: Range<Int>
  /// Where the target, or where the format has no place for it the visible text, stands.
  package let location: SourceLocation

  /// Makes a hyperlink to `destination` behind the text at `textRange`.
  package init(destination: String, textRange: Range<Int>, location: SourceLocation) {
    self.destination = destination
    self.textRange = textRange
    self.location = location
  }
}
