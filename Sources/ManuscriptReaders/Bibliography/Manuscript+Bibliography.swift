import Manuscripts

extension Manuscript {
  /// The manuscript that a bibliography is: a note for each entry, and no body.
  init(bibliography entries: [BibliographyEntry], of text: PageText, path: String, format: ManuscriptFormat) {
    var identifiers = NoteIdentifiers()
    var cursor = LocationCursor(text)
    let notes = entries.map { $0.note(id: identifiers.next(for: $0.key), cursor: &cursor) }
    self.init(path: path, format: format, blocks: [], notes: notes)
  }
}
