/// References of the West whatever their style: notes and bibliographies after the Chicago Manual of Style, MLA, APA,
/// the Bluebook, OSCOLA, and the lists of the sciences.
///
///     First Last, Title: Subtitle (Place: Publisher, Year), 12.
///     Last, First. “Title.” Container, vol. 18, no. 2, 2020, pp. 37–63.
///     Last, F. (2020). Title. Container, 18(2), 37–63. https://…
///     First Last, Title, 18 Container 37 (2020).
///     First Last, ‘Title’ (2020) 18 Container 37
struct WesternReferences: CitationStyle {
  static let name = "western-references"

  /// Whether a segment can be a Western reference: Latin words, and none of East Asia.
  func mayRead(_ segment: Segment) -> Bool {
    segment.scripts.isWestern && !segment.tokens.contains(where: WesternReferences.isMarked)
  }

  func read(_ segment: Segment) -> Reading? {
    guard mayRead(segment),
      let reference = ReferenceText(
        segment.text,
        segment.range,
        addresses: segment.addresses,
        numbers: segment.numbers
      )
    else { return nil }
    var builder = ReferenceItemBuilder(LabelledReference(reference), in: segment)
    return builder.build()
  }

  /// A type mark of GB/T 7714, or italics that Markdown keeps: other grammars read what is marked.
  private static func isMarked(_ token: Token) -> Bool {
    if case .typeMark = token.kind { true } else { token.titleMark == .italics }
  }
}
