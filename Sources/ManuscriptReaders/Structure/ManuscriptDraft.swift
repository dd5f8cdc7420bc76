import Manuscripts

/// Collects the body and the notes of a structured document, and joins markers and notes in the end.
///
/// Notes are named by keys of the reader's choice: the name of the part and the identifier in it.
struct ManuscriptDraft {
  private var blocks: [Block] = []
  private var marks: [Placed] = []
  private var notes: [Definition] = []
  private var indexByKey: [String: Int] = [:]
  /// What was added to notes after they were added, by the notes' indices.
  private var extensions: [Int: [Extension]] = [:]
  private var trackedChanges: [SourceLocation] = []
  private var omissions: [Omission] = []
  private var partPaths: [String] = []

  /// A marker in a block, or in the text of a note.
  private struct Placed {
    let mark: PassageWriter.Mark
    let block: Int
    let note: String?
  }

  private typealias Extension = (passage: Passage, hyperlinks: [Hyperlink], end: SourceLocation)

  private struct Definition {
    let key: String
    let label: String
    let location: SourceRange
    let passage: Passage
    let hyperlinks: [Hyperlink]
    let embeddedItems: [EmbeddedItem]
    let isListed: Bool
  }

  /// Adds a block of the body, if there is anything in it.
  ///
  /// - Parameter place: Where the block begins.
  mutating func addBlock(_ writer: consuming PassageWriter, kind: Block.Kind, at place: SourceLocation) {
    let passage = writer.finish(at: place)
    guard !writer.isEmpty else { return }
    marks += writer.markers.map { Placed(mark: $0, block: blocks.count, note: nil) }
    blocks.append(Block(kind: kind, passage: passage, hyperlinks: writer.hyperlinks))
  }

  /// Adds a note; a second one with the same key is left out.
  ///
  /// - Parameters:
  ///   - key: What markers call it.
  ///   - label: What a reader sees.
  ///   - location: Where it stands.
  ///   - source: The fields of the one source that the whole note is, as CSL's type and variables.
  ///   - isListed: Whether it is an entry of a list of works.
  mutating func addNote(
    _ key: String,
    label: String,
    _ writer: consuming PassageWriter,
    at location: SourceRange,
    source: (type: String, variables: [String: EmbeddedItem.Value])? = nil,
    isListed: Bool = false
  ) {
    guard indexByKey[key] == nil else { return }
    let passage = writer.finish(at: location.start)
    marks += writer.markers.map { Placed(mark: $0, block: 0, note: key) }
    let whole = 0..<passage.text.utf8.count
    add(
      Definition(
        key: key,
        label: label,
        location: location,
        passage: passage,
        hyperlinks: writer.hyperlinks,
        embeddedItems: source.map {
          [EmbeddedItem(origin: .entry, type: $0.type, variables: $0.variables, textRange: whole)]
        } ?? writer.items,
        isListed: isListed
      )
    )
  }

  /// Adds text to a note that there is already; it will stand behind a space.
  mutating func extendNote(_ key: String, _ writer: consuming PassageWriter, at location: SourceRange) {
    guard let index = indexByKey[key] else { return }
    let passage = writer.finish(at: location.start)
    marks += writer.markers.map { Placed(mark: $0, block: 0, note: key) }
    extensions[index, default: []].append((passage, writer.hyperlinks, location.end))
  }

  /// A note with all that was added to it.
  private func extended(_ note: Definition, by parts: [Extension]) -> Definition {
    var (text, anchors, hyperlinks) = (note.passage.text, note.passage.anchors, note.hyperlinks)
    for part in parts {
      text += " "
      let shift = text.utf8.count
      text += part.passage.text
      anchors += part.passage.anchors.map { Passage.Anchor(offset: $0.offset + shift, location: $0.location) }
      hyperlinks += part.hyperlinks.map { link in
        let range = link.textRange.lowerBound + shift..<link.textRange.upperBound + shift
        return Hyperlink(destination: link.destination, textRange: range, location: link.location)
      }
    }
    return Definition(
      key: note.key,
      label: note.label,
      location: SourceRange(start: note.location.start, end: parts.last?.end ?? note.location.end),
      passage: Passage(text: text, anchors: anchors),
      hyperlinks: hyperlinks,
      embeddedItems: note.embeddedItems,
      isListed: note.isListed
    )
  }

  /// Says that a change stands here that waits to be accepted or rejected.
  mutating func addTrackedChange(at place: SourceLocation) {
    if trackedChanges.last != place { trackedChanges.append(place) }
  }

  /// Says that something could not be read.
  mutating func addOmission(_ omission: Omission) { omissions.append(omission) }

  /// Says that the file at a path was read as a part of the manuscript.
  mutating func addPart(at path: String) { partPaths.append(path) }

  /// Adds a note that was made elsewhere, as those of bibliographies are; its identifier and markers are made here.
  mutating func addNote(_ key: String, _ note: Note) {
    add(
      Definition(
        key: key,
        label: note.label,
        location: note.location,
        passage: note.passage,
        hyperlinks: note.hyperlinks,
        embeddedItems: note.embeddedItems,
        isListed: note.isListed
      )
    )
  }

  private mutating func add(_ definition: Definition) {
    guard indexByKey[definition.key] == nil else { return }
    indexByKey[definition.key] = notes.count
    notes.append(definition)
  }

  /// Whether a note of this key was added.
  func hasNote(_ key: String) -> Bool { indexByKey[key] != nil }

  /// The manuscript of all that was added, in the order in which it was added.
  ///
  /// - Parameter labels: What markers show whose notes were not added, by the notes' keys.
  consuming func manuscript(
    path: String,
    format: ManuscriptFormat,
    labels: [String: String] = [:]
  ) -> Manuscript {
    for (index, parts) in extensions { notes[index] = extended(notes[index], by: parts) }
    var markers: [String: [NoteMarker]] = [:]
    var orphans: [NoteMarker] = []
    var identifiers = NoteIdentifiers()
    let ids = notes.map { identifiers.next(for: $0.label) }
    var cited: [String: [String]] = [:]
    // A marker inside a note stands, for the body, where that note's own marker stands.
    for placed in marks.filter({ $0.note == nil }) + marks.filter({ $0.note != nil }) {
      var (block, offset) = (placed.block, placed.mark.offset)
      let index = indexByKey[placed.mark.note]
      if let note = placed.note {
        if let index { cited[note, default: []].append(ids[index]) }
        guard let outer = markers[note]?.first else { continue }
        (block, offset) = (outer.block, outer.utf8Offset)
      }
      let marker = NoteMarker(
        label: index.map { notes[$0].label } ?? placed.mark.label ?? labels[placed.mark.note]
          ?? placed.mark.note,
        location: placed.mark.location,
        block: block,
        utf8Offset: offset
      )
      if index == nil {
        orphans.append(marker)
      } else {
        markers[placed.mark.note, default: []].append(marker)
      }
    }
    let labels = Set(notes.map(\.label))
    let raised = RaisedNumbers(labels: labels).markers(in: blocks)
    return Manuscript(
      path: path,
      format: format,
      // An array that has grown holds up to twice its room.
      blocks: blocks.map(\.self),
      notes: zip(ids, notes).map { id, note in
        Note(
          id: id,
          label: note.label,
          location: note.location,
          markers: markers[note.key] ?? [],
          passage: note.passage,
          hyperlinks: note.hyperlinks,
          embeddedItems: note.embeddedItems,
          citedNotes: cited[note.key] ?? [],
          isListed: note.isListed
        )
      },
      orphanMarkers: orphans + raised.orphans,
      doubtfulMarkers: raised.doubtful,
      trackedChanges: trackedChanges,
      omissions: omissions,
      partPaths: partPaths
    )
  }
}
