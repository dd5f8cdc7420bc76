import Manuscripts

/// Reads the text of pages: notes are told by their sequence, what is left is the body.
struct PageTextWalk {
  private let text: PageText
  private let layout: LineLayout
  private let furniture: PageFurniture
  private let found: NoteFinder.Result

  /// Finds the notes of a text.
  ///
  /// - Complexity: Linear in the number of bytes, but for binary searches.
  init(_ text: PageText) {
    self.text = text
    layout = LineLayout(text)
    furniture = PageFurniture(text, layout: layout)
    found = NoteFinder(text, layout: layout, furniture: furniture).find()
  }

  /// Reads a text as it stands, or with the numbers that stand alone on their lines brought before their notes, where
  /// that shows more notes that have markers.
  init(arranging text: PageText) {
    self.init(text)
    guard let other = LoneLabels(text).arranged().map({ Self($0) }),
      other.markedNotes > markedNotes, other.markedNotes * 2 >= other.found.notes.count
    else { return }
    self = other
  }

  private var markedNotes: Int { found.notes.count { !$0.markers.isEmpty } }

  /// The manuscript.
  ///
  /// - Complexity: Linear in the number of bytes, but for binary searches.
  func manuscript(path: String, format: ManuscriptFormat) -> Manuscript {
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
      format: format,
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
      let stretch = text.inFile(lines)
      let start = cursor.location(of: text.lines[stretch.first].inkStart)
      return Note(
        id: identifiers.next(for: note.label),
        label: note.label,
        location: SourceRange(start: start, end: cursor.location(of: text.lines[stretch.last].inkEnd)),
        markers: note.markers.compactMap { markers.marker(at: $0, label: note.label) },
        passage: builder.finish(at: content)
      )
    }
  }
}
