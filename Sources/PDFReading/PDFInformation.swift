/// What a PDF file says of itself: its information dictionary (ISO 32000-1, 14.3.3), and its XMP packet
/// (ISO 16684-1), which many programs fill better.
package struct PDFInformation: Sendable, Hashable {
  /// The titles, the XMP packet's first.
  package var titles: [String] = []
  /// The authors: the XMP packet's, or else those of the dictionary as one text.
  package var authors: [String] = []
  /// The publication, where the XMP packet names one (PRISM).
  package var publicationName: String?
  /// The day of publication, where the XMP packet has one (PRISM), as it stands there.
  package var publicationDate: String?
  /// When the file was made, in ISO 8601; no day of publication.
  package var created: String?
  /// The program that the text was written with.
  package var creator: String?
  /// The document's language, a BCP 47 tag, where the XMP packet has it.
  package var language: String?
  /// How many pages there are.
  package var pages = 0

  /// Makes an empty description.
  package init() {}
}
