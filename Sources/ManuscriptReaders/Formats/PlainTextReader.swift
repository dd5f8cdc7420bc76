package import Manuscripts

/// Reads plain text as it comes from a typesetter's pages, from a PDF or from OCR.
///
/// Nothing in such a text says what is a note: definitions stand between paragraphs or in a list at the end,
/// markers are superscripts or numbers in brackets. `NoteFinder` tells them by their sequence.
package struct PlainTextReader: ManuscriptReader {
  /// Plain text.
  package static let format = ManuscriptFormat.text
  /// Names that end in `.txt` or `.text`.
  package static let fileExtensions = ["txt", "text"]

  /// Makes a reader.
  package init() {}

  /// Reads page text in any encoding that `ManuscriptText` knows.
  ///
  /// - Complexity: Linear in the number of bytes, but for binary searches.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let text = PageText(try ManuscriptText.utf8(of: bytes, path: path))
    let layout = LineLayout(text)
    let furniture = PageFurniture(text, layout: layout)
    let found = NoteFinder(text, layout: layout, furniture: furniture).find()
    let extents = NoteExtents(text, layout: layout, furniture: furniture, notes: found.notes)
    let loose = (found.orphans + found.doubtful).map(\.offset)
    let offsets = (found.notes.flatMap(\.markers) + loose).sorted()
    let body = BodyBuilder(
      text,
      layout: layout,
      furniture: furniture,
      extents: extents,
      markers: offsets
    ).build()
    let markers = PlacedMarkers(text, places: body.places)
    return Manuscript(
      path: path,
      format: Self.format,
      blocks: body.blocks,
      notes: notes(found.notes, extents: extents, markers: markers, in: text),
      orphanMarkers: found.orphans.compactMap {
        markers.marker(at: $0.offset, label: String($0.label.number))
      },
      doubtfulMarkers: found.doubtful.compactMap {
        markers.marker(at: $0.offset, label: String($0.label.number))
      }
    )
  }

  private func notes(
    _ found: [FoundNote],
    extents: NoteExtents,
    markers: PlacedMarkers,
    in text: PageText
  ) -> [Note] {
    var identifiers = NoteIdentifiers()
    var cursor = LocationCursor(text)
    var builder = PassageBuilder(text)
    return found.indices.map { index in
      let note = found[index]
      let lines = extents.lines[index]
      let first = text.lines[note.line]
      let content = text.bytes.skippingSpace(from: note.labelEnd, limit: first.inkEnd)
      if content < first.inkEnd { builder.append(content..<first.inkEnd) }
      for (line, beginsParagraph) in extents.textLines(ofNote: index) {
        if beginsParagraph {
          builder.appendParagraph(text.lines[line].ink)
        } else {
          builder.append(text.lines[line].ink)
        }
      }
      let start = cursor.location(of: first.inkStart)
      return Note(
        id: identifiers.next(for: note.label),
        label: note.label,
        location: SourceRange(
          start: start,
          end: cursor.location(of: text.lines[lines.upperBound - 1].inkEnd)
        ),
        markers: note.markers.compactMap { markers.marker(at: $0, label: note.label) },
        passage: builder.finish(at: content)
      )
    }
  }
}
