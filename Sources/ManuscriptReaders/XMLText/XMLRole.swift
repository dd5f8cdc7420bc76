import Manuscripts

/// What an element of a document format is to a reader.
enum XMLRole {
  /// Its text is part of the text round it.
  case inline
  /// A block of its own.
  case block
  /// A heading.
  case heading
  /// A part of the document with headings of its own, one level below those outside.
  case division
  /// Something that is no text: code, formulas, metadata.
  case skipped
  /// A line ends here.
  case lineBreak
  /// A note that stands where it is read; the key is for further markers.
  case note(key: String?, label: String?)
  /// A note that markers elsewhere point to.
  case definition(key: String, label: String?)
  /// A source that markers elsewhere point to, as fields with the text between them.
  case reference(key: String, label: String?, type: String, variables: [String: EmbeddedItem.Value])
  /// A source of fields with nothing between them.
  case entry(key: String, BibliographyEntry)
  /// What sends the reader to notes; its text is their label.
  case marker(keys: [String], label: String)
  /// Text behind which an address stands.
  case link(destination: String)
}
