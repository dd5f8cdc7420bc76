/// The sign in the body that sends the reader to a note: `¹`, `[1]`, `*`, `[^gauge]`.
package struct NoteMarker: Sendable, Hashable {
  /// What a reader sees, digits normalised to ASCII: `¹` and `［1］` are both `1`.
  package let label: String
  /// Where it stands in the manuscript.
  package let location: SourceLocation
  /// The index in `Manuscript.blocks` of the block that it stands in.
  package let block: Int
  /// Where it stands in that block's text, in UTF-8 bytes; where its markup was removed, the place it had.
  package let utf8Offset: Int

  /// Makes a marker.
  package init(label: String, location: SourceLocation, block: Int, utf8Offset: Int) {
    self.label = label
    self.location = location
    self.block = block
    self.utf8Offset = utf8Offset
  }
}
