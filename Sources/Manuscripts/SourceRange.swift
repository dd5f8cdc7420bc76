/// A stretch of a manuscript, from its first character to just after its last.
package struct SourceRange: Sendable, Hashable {
  /// Where the first character stands.
  package let start: SourceLocation
  /// Where the last character ends: in a text file the column after it.
  package let end: SourceLocation

  /// Makes the stretch from `start` up to `end`, which itself is not in it.
  package init(start: SourceLocation, end: SourceLocation) {
    self.start = start
    self.end = end
  }
}
