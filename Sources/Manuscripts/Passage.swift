/// Text as a reader sees it, and where each of its characters stands in the manuscript.
///
/// A paragraph that runs over several lines, or that has lost its markup, is one string here;
/// `anchors` keep the way back to the file.
package struct Passage: Sendable, Hashable {
  /// A point where a stretch of text that stands unbroken in the manuscript begins.
  package struct Anchor: Sendable, Hashable {
    /// Where the stretch begins, in UTF-8 bytes from the beginning of the passage.
    package let offset: Int
    /// Where its first character stands in the manuscript.
    package let location: SourceLocation

    /// Ties the UTF-8 offset `offset` to `location`.
    package init(offset: Int, location: SourceLocation) {
      self.offset = offset
      self.location = location
    }
  }

  /// The text, without the manuscript's markup.
  package let text: String
  /// The beginnings of its unbroken stretches, in ascending order; the first has the offset 0.
  package let anchors: [Anchor]

  /// Makes a passage. `anchors` must ascend and begin at the offset 0.
  package init(text: String, anchors: [Anchor]) {
    self.text = text
    self.anchors = anchors
  }

  /// Makes a passage that stands unbroken from `location` on.
  package init(text: String, at location: SourceLocation) {
    self.init(text: text, anchors: [Anchor(offset: 0, location: location)])
  }

  /// Where the character at a UTF-8 offset stands in the manuscript.
  ///
  /// - Parameter utf8Offset: From 0 to the length of `text` in UTF-8 bytes, which is the end.
  /// - Complexity: Linear in the distance to the anchor before it.
  package func location(atUTF8Offset utf8Offset: Int) -> SourceLocation {
    location(atUTF8Offset: utf8Offset, from: anchorIndex { $0 <= utf8Offset })
  }

  /// The stretch of the manuscript that a range of UTF-8 offsets comes from.
  package func range(ofUTF8Offsets offsets: Range<Int>) -> SourceRange {
    SourceRange(
      start: location(atUTF8Offset: offsets.lowerBound),
      end: offsets.isEmpty
        ? location(atUTF8Offset: offsets.lowerBound) : endLocation(ofUTF8Offset: offsets.upperBound)
    )
  }

  /// The place just after the character that ends at a UTF-8 offset.
  ///
  /// At an anchor this is the end of the stretch before it, not the beginning of the next.
  private func endLocation(ofUTF8Offset offset: Int) -> SourceLocation {
    location(atUTF8Offset: offset, from: anchorIndex { $0 < offset })
  }

  /// The index of the last anchor whose offset fits; the first, if none does.
  private func anchorIndex(where fits: (Int) -> Bool) -> Int {
    var low = 0
    var high = anchors.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if fits(anchors[middle].offset) { low = middle } else { high = middle }
    }
    return low
  }

  private func location(atUTF8Offset utf8Offset: Int, from index: Int) -> SourceLocation {
    let anchor = anchors[index]
    guard utf8Offset > anchor.offset else { return anchor.location }
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: anchor.offset)
    let end = bytes.index(start, offsetBy: utf8Offset - anchor.offset)
    return anchor.location.advanced(byColumns: text.unicodeScalars[start..<end].count)
  }
}
