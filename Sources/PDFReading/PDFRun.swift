/// Text of one font on one line of a page, as far as the page keeps it together.
///
/// A raised note number is a run of its own: its font is smaller than its neighbours'.
package struct PDFRun: Sendable, Hashable {
  /// A part of the text that leads somewhere when it is clicked.
  package struct Link: Sendable, Hashable {
    /// The target as the file has it: an address, or a place in the file.
    package let target: String
    /// Which bytes of the text's UTF-8 lead there.
    package let range: Range<Int>
  }

  /// The text; ligatures and characters that fonts name as bare radicals are resolved to ordinary ones.
  package let text: String
  /// Where it stands.
  package let box: PDFBox
  /// The font's size in points, to a third of a point.
  package let fontSize: Double
  /// Whether it is printed bold.
  package let isBold: Bool
  /// Where its parts lead.
  package var links: [Link]
}
