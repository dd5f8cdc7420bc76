/// A paragraph, heading, list item or table cell of the body, in reading order.
package struct Block: Sendable, Hashable {
  /// What a block is to its reader.
  package enum Kind: Sendable, Hashable {
    /// A heading; `level` is 1 for a chapter's title where the format tells, else absent.
    case heading(level: Int?)
    /// Running text.
    case paragraph
  }

  /// What it is.
  package let kind: Kind
  /// Its text, without the note markers' markup but with their characters where they are printed ones.
  package let passage: Passage
  /// The links that its format declares, by their order in the text.
  package let hyperlinks: [Hyperlink]

  /// Makes a block.
  package init(kind: Kind, passage: Passage, hyperlinks: [Hyperlink] = []) {
    self.kind = kind
    self.passage = passage
    self.hyperlinks = hyperlinks
  }
}
