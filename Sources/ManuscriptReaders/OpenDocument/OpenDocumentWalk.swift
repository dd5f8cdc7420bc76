import Manuscripts
import Markup

/// Writes the text of an OpenDocument text, in a package (`content.xml`) or flat.
///
/// Changes are read as accepted; annotations and hidden text are left out.
struct OpenDocumentWalk {
  private let tree: MarkupTree
  private let terms: [OpenDocumentTerm?]
  private let styles: OpenDocumentStyles
  private let paragraphs: [Int32]
  private var places: DocumentPlaces
  private var writer = PassageWriter(.collapsed)
  private var isRaised = false
  private var isInNote = false
  private var openItems: [String] = []
  private var draft = ManuscriptDraft()
  private var notes: [Note] = []

  private struct Note {
    let key: String
    let label: String
    let isEndnote: Bool
    let writer: PassageWriter
    let location: SourceRange
  }

  private init(_ tree: MarkupTree, root: MarkupElement, places: DocumentPlaces) {
    self.tree = tree
    self.places = places
    let terms = tree.terms(of: OpenDocumentTerm.self)
    styles = OpenDocumentStyles(root)
    var paragraph: Int32 = 0
    paragraphs = tree.nodes.map { node in
      if !node.isText, terms[Int(node.name)] == .paragraph || terms[Int(node.name)] == .heading {
        paragraph += 1
      }
      return max(1, paragraph)
    }
    self.terms = terms
  }

  /// The body and the notes; nil for a document that is no text.
  ///
  /// - Parameter places: Names the places in it.
  /// - Complexity: Linear in the size of the document.
  static func draft(of tree: MarkupTree, places: DocumentPlaces) -> ManuscriptDraft? {
    guard let root = tree.root, let body = root.child("body")?.child("text") else { return nil }
    var walk = OpenDocumentWalk(tree, root: root, places: places)
    walk.readChildren(of: body.index)
    // Endnotes stand behind everything else, and are counted by themselves.
    for note in walk.notes.filter({ !$0.isEndnote }) + walk.notes.filter(\.isEndnote) {
      walk.draft.addNote(note.key, label: note.label, note.writer, at: note.location)
    }
    return walk.draft
  }

  private mutating func locate(_ index: Int, atEnd: Bool = false) -> SourceLocation {
    places.enter(paragraph: Int(paragraphs[index]))
    let node = tree.nodes[index]
    return places.location(at: Int(node.source) + (atEnd && node.isText ? Int(node.count) : 0))
  }

  private mutating func readChildren(of index: Int) {
    var next = index + 1
    let end = Int(tree.nodes[index].end)
    while next < end {
      let node = tree.nodes[next]
      if node.isText { readText(next, node) } else { read(next, node) }
      next = Int(node.end)
    }
  }

  private mutating func readText(_ index: Int, _ node: MarkupTree.Node) {
    places.enter(paragraph: Int(paragraphs[index]))
    let text = tree.text(of: node)
    writer.append(isRaised ? RaisedDigits.raised(text)[...] : text, at: Int(node.source), in: &places)
  }

  private mutating func read(_ index: Int, _ node: MarkupTree.Node) {
    switch terms[Int(node.name)] {
    case .paragraph: readBlock(index, level: nil)
    case .heading: readBlock(index, level: tree.attribute("outline-level", of: node).flatMap(Int.init) ?? 1)
    case .span: readSpan(index, node)
    case .spaces:
      // More than a line of spaces at one place is no text.
      let count = min(80, tree.attribute("c", of: node).flatMap(Int.init) ?? 1)
      append(String(repeating: " ", count: max(0, count)), at: index)
    case .tab: append(" ", at: index)
    case .lineBreak: writer.breakLine()
    case .link: readLink(index, node)
    case .note: readNote(index, node)
    case .noteReference: readNoteReference(index, node)
    case .change, .changeStart: draft.addTrackedChange(at: locate(index))
    case .referenceStart: beginItems(node)
    case .referenceEnd: endItems(node)
    case .bibliographyMark: readBibliographyMark(index)
    case .section: if tree.attribute("display", of: node) != "none" { readChildren(of: index) }
    case .trackedChanges, .changeEnd, .annotation, .rubyText, .hiddenText, .scripts, .script, .forms, .title,
      .desc, .tableOfContents, .illustrationIndex, .tableIndex, .objectIndex, .userIndex, .alphabeticalIndex,
      .bibliographySource:
      break
    case nil: readChildren(of: index)
    }
  }

  private mutating func append(_ text: String, at index: Int) {
    places.enter(paragraph: Int(paragraphs[index]))
    writer.append(text, at: Int(tree.nodes[index].source), in: &places)
  }

  private mutating func readBlock(_ index: Int, level: Int?) {
    if isInNote {
      readChildren(of: index)
      return writer.endParagraph()
    }
    // A text box inside of a paragraph has paragraphs of its own.
    let outer = writer
    writer = PassageWriter(.collapsed)
    let place = locate(index)
    readChildren(of: index)
    draft.addBlock(writer, kind: level.map { .heading(level: $0) } ?? .paragraph, at: place)
    writer = outer
  }

  private mutating func readSpan(_ index: Int, _ node: MarkupTree.Node) {
    let style = tree.attribute("style-name", of: node) ?? ""
    if styles.hidden.contains(style) { return }
    let outer = isRaised
    isRaised = isRaised || styles.raised.contains(style)
    readChildren(of: index)
    isRaised = outer
  }

  private mutating func readLink(_ index: Int, _ node: MarkupTree.Node) {
    let destination = tree.attribute("href", of: node) ?? ""
    guard !destination.hasPrefix("#") else { return readChildren(of: index) }
    writer.openLink(to: destination, at: locate(index))
    readChildren(of: index)
    writer.closeLink()
  }

  // MARK: Notes

  private mutating func readNote(_ index: Int, _ node: MarkupTree.Node) {
    let element = MarkupElement(tree: tree, index: index)
    guard !isInNote, let body = element.child("note-body") else { return }
    let key = tree.attribute("id", of: node) ?? "note \(index)"
    let citation = element.child("note-citation")
    let printed = citation?["label"] ?? citation?.text ?? ""
    let label = NoteLabel(printed)?.text ?? printed
    writer.mark(key, label: label, at: locate(index))
    let outer = (writer, isRaised)
    (writer, isRaised, isInNote) = (PassageWriter(.collapsed), false, true)
    readChildren(of: body.index)
    let location = SourceRange(
      start: locate(body.inside.isEmpty ? index : body.inside.lowerBound),
      end: locate(Int(node.end) - 1, atEnd: true)
    )
    notes.append(
      Note(
        key: key,
        label: label,
        isEndnote: tree.attribute("note-class", of: node) == "endnote",
        writer: writer,
        location: location
      )
    )
    (writer, isRaised) = outer
    isInNote = false
  }

  /// A second marker for a note that has one elsewhere; inside of notes its number is text.
  private mutating func readNoteReference(_ index: Int, _ node: MarkupTree.Node) {
    guard !isInNote, tree.attribute("reference-format", of: node) == "text",
      let name = tree.attribute("ref-name", of: node)
    else { return readChildren(of: index) }
    let label = MarkupElement(tree: tree, index: index).text
    writer.mark(name, label: NoteLabel(label)?.text ?? label, at: locate(index))
  }

  // MARK: Reference managers

  /// Zotero keeps its records in the names of reference marks: `ZOTERO_ITEM CSL_CITATION {…} RNDabc`.
  private mutating func beginItems(_ node: MarkupTree.Node) {
    guard let name = tree.attribute("name", of: node), name.hasPrefix("ZOTERO_ITEM"),
      let items = ManagedCitation.items(in: Array(name.utf8)), !items.isEmpty
    else { return }
    openItems.append(name)
    writer.openItems(items)
  }

  /// A source of LibreOffice's own bibliography, whose fields its mark carries.
  private mutating func readBibliographyMark(_ index: Int) {
    let item = OpenDocumentSource(MarkupElement(tree: tree, index: index))?.item
    writer.openItems(item.map { [$0] } ?? [])
    readChildren(of: index)
    writer.closeItems()
  }

  private mutating func endItems(_ node: MarkupTree.Node) {
    guard let open = openItems.last, tree.attribute("name", of: node) == open else { return }
    openItems.removeLast()
    writer.closeItems()
  }
}
