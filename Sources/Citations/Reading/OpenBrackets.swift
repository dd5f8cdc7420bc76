/// Counts the brackets that are open along a note, to tell a source that stands within them behind another:
/// Roe v. Doe, 9 F.3d 5 (1993) (quoting Poe v. Doe, 8 F.3d 1 (1992)).
struct OpenBrackets {
  private var depth = 0
  private var place = 0
  /// How many are open where the note's first source begins.
  private var outermost: Int?

  /// Whether more brackets are open at a segment's beginning than at the first one's. Segments must be told in their order.
  ///
  /// - Complexity: Linear in the distance from the segment before.
  mutating func holds(_ segment: Segment) -> Bool {
    for scalar in segment.text.scalars[place..<max(place, segment.range.lowerBound)] {
      switch scalar {
      case "(", "（": depth += 1
      case ")", "）": depth = max(0, depth - 1)
      default: break
      }
    }
    place = max(place, segment.range.lowerBound)
    guard let outermost else {
      outermost = depth
      return false
    }
    return depth > outermost
  }
}
