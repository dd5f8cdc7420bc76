/// The dates in running text, in any of the notations that notes have.
package struct ProseDates: Sendable {
  /// A date, and where it stands.
  package struct Occurrence: Sendable, Hashable {
    /// The date or range.
    package let date: DateVariable
    /// The UTF-8 offsets in the text that print it.
    package let range: Range<Int>
  }

  /// The dates, in the order of the text.
  package let occurrences: [Occurrence]

  /// Reads a text.
  ///
  /// - Complexity: Linear in its length.
  package init(_ string: String) {
    let text = NoteText(string)
    let scanner = DateScanner(text)
    var occurrences: [Occurrence] = []
    var index = 0
    while index < text.scalars.count {
      let script = Script(text.scalars[index])
      let goesOn = index > 0 && Script(text.scalars[index - 1]) == script && !script.isEastAsian
      if !goesOn, let found = scanner.date(at: index, limit: text.scalars.count), found.end > index {
        let range = text.offsets[index]..<text.offsets[found.end]
        occurrences.append(Occurrence(date: found.date, range: range))
        index = found.end
      } else {
        index += 1
      }
    }
    self.occurrences = occurrences
  }
}
