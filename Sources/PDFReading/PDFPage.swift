/// One page: its size and its text in the order of the file, which is most often the order of reading.
package struct PDFPage: Sendable, Hashable {
  /// Its number in the file, from 1.
  package let number: Int
  /// Its width in points.
  package let width: Double
  /// Its height in points.
  package let height: Double
  /// Its text.
  package var runs: [PDFRun] = []
}
