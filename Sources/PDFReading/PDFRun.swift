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

  /// A part of its text as a run of its own, as wide as its share of the characters, with the links that lead away
  /// from the whole.
  ///
  /// - Parameter bytes: Which bytes of the text's UTF-8; all of the text is ASCII.
  package func part(_ bytes: Range<Int>) -> PDFRun {
    let count = Double(text.utf8.count)
    let text = String(decoding: Array(self.text.utf8)[bytes], as: UTF8.self)
    return PDFRun(
      text: text,
      box: PDFBox(
        x: box.x + box.width * Double(bytes.lowerBound) / count,
        y: box.y,
        width: box.width * Double(bytes.count) / count,
        height: box.height
      ),
      fontSize: fontSize,
      isBold: isBold,
      links: links.filter { $0.range.count >= self.text.utf8.count }.map {
        Link(target: $0.target, range: 0..<text.utf8.count)
      }
    )
  }
}
