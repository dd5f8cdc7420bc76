/// A rectangle on a page in points (1/72 inch), measured from the page's upper left corner.
package struct PDFBox: Sendable, Hashable {
  /// The left edge.
  package let x: Double
  /// The upper edge.
  package let y: Double
  /// The width.
  package let width: Double
  /// The height.
  package let height: Double

  /// Makes a rectangle.
  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}
