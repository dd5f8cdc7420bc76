/// What a stretch of a note prints, read by itself.
struct SegmentReading: Sendable {
  /// What was understood of the words.
  enum Content: Sendable {
    /// They point back.
    case backReference(BackReferenceScanner.Found)
    /// They may cite a source.
    case source(Reading)
    /// They are the fields of a bibliography entry, which are taken as they are.
    case entry(CitationItem)
    /// Nothing was understood.
    case unknown
  }

  /// What was understood of the words.
  let content: Content
  /// The words as they stand in the manuscript.
  let raw: RawCitation
  /// The addresses among them.
  let links: [Link]
  /// What a reference manager knows of the source.
  let managed: CitationItem?
  /// Whether it stands in brackets behind another source of the note, which quotes it or deals with it.
  let isNested: Bool
}
