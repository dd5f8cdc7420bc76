import Manuscripts

/// Tells places of a passage in ascending order, in time linear in the passage.
struct PassageCursor {
  private let text: LinkText
  private let anchors: [Passage.Anchor]
  private var anchor = 0
  private var offset = 0
  /// Scalars between the anchor and `offset`.
  private var scalars = 0

  /// Begins at the passage's beginning.
  init(text: LinkText, passage: Passage) {
    self.text = text
    anchors = passage.anchors
  }

  /// Where the character at a UTF-8 offset stands, which is not less than that asked for before.
  mutating func location(at target: Int) -> SourceLocation {
    while anchor + 1 < anchors.count, anchors[anchor + 1].offset <= target {
      anchor += 1
      offset = anchors[anchor].offset
      scalars = 0
    }
    while offset < target {
      if text.bytes[offset] & 0xc0 != 0x80 { scalars += 1 }
      offset += 1
    }
    return anchors[anchor].location.advanced(byColumns: scalars)
  }
}
