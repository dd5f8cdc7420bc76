import Manuscripts

/// Collects the text of a manuscript in the order of its file, as the readers of marked-up text meet it.
///
/// Notes may stand inside of paragraphs and headings, and paragraphs inside of notes. It is a class so that the parts
/// of a reader can share it.
final class TextFlow {
  /// Names the places of the file that is being read.
  var places: DocumentPlaces
  private var draft = ManuscriptDraft()
  private var body = PassageWriter(.collapsed)
  private var kind = Block.Kind.paragraph
  private var bodyStart: SourceLocation?
  private var notes: [OpenNote] = []

  private struct OpenNote {
    let key: String
    let label: String
    let start: SourceLocation
    var continues = false
    var isListed = false
    var writer = PassageWriter(.collapsed)
  }

  /// Begins with nothing, in a file whose places `places` names.
  init(places: DocumentPlaces) {
    self.places = places
  }

  /// Whether text goes to a note.
  var isInNote: Bool { !notes.isEmpty }

  // MARK: Text

  /// Adds text that stands in the file as it is; white space in it is collapsed.
  func append(_ text: ArraySlice<UInt8>, at source: Int) {
    write(at: source) { writer, places in writer.append(text, at: source, in: &places) }
  }

  /// Adds text that the file writes otherwise, or that its reader supplies.
  func append(_ text: String, at source: Int) {
    write(at: source) { writer, places in writer.append(text, at: source, in: &places) }
  }

  /// Adds the white space that a line end is.
  func breakLine() {
    write(at: nil) { writer, _ in writer.breakLine() }
  }

  /// Begins a link at a place of the file: what is added up to `closeLink` shows it.
  func openLink(to destination: String, at source: Int) {
    let location = places.location(at: source)
    write(at: source) { writer, _ in writer.openLink(to: destination, at: location) }
  }

  /// Ends the link that was opened last.
  func closeLink() {
    write(at: nil) { writer, _ in writer.closeLink() }
  }

  private func write(at source: Int?, _ change: (inout PassageWriter, inout DocumentPlaces) -> Void) {
    if notes.isEmpty {
      if bodyStart == nil, let source { bodyStart = places.location(at: source) }
      change(&body, &places)
    } else {
      change(&notes[notes.count - 1].writer, &places)
    }
  }

  // MARK: Blocks

  /// Ends the paragraph or heading; what follows is a paragraph.
  func endParagraph() {
    if notes.isEmpty { endBlock() } else { notes[notes.count - 1].writer.endParagraph() }
  }

  /// Ends the block before; what follows, up to the next end of a paragraph, is a heading.
  func beginHeading(level: Int?) {
    endParagraph()
    if notes.isEmpty { kind = .heading(level: level) }
  }

  private func endBlock() {
    if let bodyStart {
      var finished = PassageWriter(.collapsed)
      swap(&finished, &body)
      draft.addBlock(finished, kind: kind, at: bodyStart)
    }
    bodyStart = nil
    kind = .paragraph
  }

  // MARK: Notes

  /// Notes a marker here that points to the note with a key.
  ///
  /// - Parameter label: What it shows, where there should be no such note.
  func mark(_ key: String, label: String, at source: Int) {
    let location = places.location(at: source)
    write(at: source) { writer, _ in writer.mark(key, label: label, at: location) }
  }

  /// Begins a note: what is added up to `endNote` is its text.
  ///
  /// - Parameter isListed: Whether it is an entry of a list of works.
  func beginNote(_ key: String, label: String, at source: Int, isListed: Bool = false) {
    notes.append(OpenNote(key: key, label: label, start: places.location(at: source), isListed: isListed))
  }

  /// Begins a further part of a note that was ended before: what is added up to `endNote` is its text.
  func resumeNote(_ key: String, at source: Int) {
    notes.append(OpenNote(key: key, label: "", start: places.location(at: source), continues: true))
  }

  /// Ends the note that was begun last.
  ///
  /// - Parameters:
  ///   - source: The offset after its last character.
  ///   - fields: The fields of the one source that the whole note is, as CSL's type and variables.
  func endNote(
    at source: Int,
    fields: (type: String, variables: [String: EmbeddedItem.Value])? = nil
  ) {
    guard let note = notes.popLast() else { return }
    let range = SourceRange(start: note.start, end: places.location(at: source))
    if note.continues {
      draft.extendNote(note.key, note.writer, at: range)
    } else {
      draft.addNote(
        note.key,
        label: note.label,
        note.writer,
        at: range,
        source: fields,
        isListed: note.isListed
      )
    }
  }

  /// Says that something could not be read.
  func add(_ omission: Omission) { draft.addOmission(omission) }

  /// Says that something could not be read here.
  func omit(_ reason: Omission.Reason, at source: Int) {
    draft.addOmission(Omission(reason, at: places.location(at: source)))
  }

  /// Says that the file at a path is read as a part of the manuscript.
  func addPart(at path: String) { draft.addPart(at: path) }

  /// Whether there is a note with this key so far.
  func hasNote(_ key: String) -> Bool { draft.hasNote(key) }

  /// Adds an entry of a bibliography as a note.
  func add(_ entry: BibliographyEntry, key: String, cursor: inout LocationCursor) {
    draft.addNote(key, entry.note(id: key, cursor: &cursor))
  }

  /// The manuscript of all that was added.
  ///
  /// - Parameter source: The offset at which the file ends.
  func manuscript(path: String, format: ManuscriptFormat, endingAt source: Int) -> Manuscript {
    while isInNote { endNote(at: source) }
    endBlock()
    return draft.manuscript(path: path, format: format)
  }
}
