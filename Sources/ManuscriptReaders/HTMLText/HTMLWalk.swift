import Foundation
import Manuscripts
import Markup

/// Writes the text of HTML documents and of the notes in them.
struct HTMLWalk {
  private let documents: [HTMLDocument]
  private let notes: HTMLNotes
  private var draft = ManuscriptDraft()
  private var number = 0
  private var places: DocumentPlaces
  private var writer = PassageWriter(.collapsed)
  private var headingLevel: Int?
  private var isRaised = false
  private var isInNote = false
  private var place = SourceLocation.text(line: 1, column: 1)

  private init(_ documents: [HTMLDocument]) {
    self.documents = documents
    notes = HTMLNotes(documents)
    places = documents.first?.places ?? DocumentPlaces(part: "")
  }

  /// The body and the notes of documents that are read one after the other.
  ///
  /// - Complexity: Linear in the size of the documents.
  static func draft(of documents: [HTMLDocument]) -> ManuscriptDraft {
    var walk = HTMLWalk(documents)
    for number in documents.indices {
      walk.begin(number)
      if let root = documents[number].tree.root { walk.readChildren(of: root.index) }
      walk.endBlock()
    }
    let definitions = walk.notes.definitions.values.sorted {
      ($0.place.document, $0.place.node) < ($1.place.document, $1.place.node)
    }
    for definition in definitions { walk.readNote(definition) }
    return walk.draft
  }

  private var document: HTMLDocument { documents[number] }

  private mutating func begin(_ number: Int) {
    self.number = number
    places = documents[number].places
  }

  /// Where a node begins, or where a text ends.
  private mutating func locate(_ index: Int, atEnd: Bool = false) -> SourceLocation {
    places.enter(paragraph: Int(document.paragraphs[index]))
    let node = document.tree.nodes[index]
    return places.location(at: Int(node.source) + (atEnd ? Int(node.count) : 0))
  }

  private mutating func readChildren(of index: Int) {
    var next = index + 1
    let end = Int(document.tree.nodes[index].end)
    while next < end {
      read(next)
      next = Int(document.tree.nodes[next].end)
    }
  }

  private mutating func read(_ index: Int) {
    let node = document.tree.nodes[index]
    if node.isText { return readText(index, node) }
    let here = HTMLNotes.Place(document: number, node: index)
    if notes.definitions[here] != nil || notes.backLinks.contains(here) { return }
    switch document.term(of: node) {
    case .hidden: break
    case .lineBreak: writer.breakLine()
    case .heading(let level): readBlock(index, level: level)
    case .paragraph, .container: readBlock(index, level: nil)
    case .raised:
      let outer = isRaised
      isRaised = true
      readChildren(of: index)
      isRaised = outer
    case .anchor: readAnchor(index, node, here)
    case .inline: readChildren(of: index)
    }
  }

  private mutating func readText(_ index: Int, _ node: MarkupTree.Node) {
    places.enter(paragraph: Int(document.paragraphs[index]))
    let text = document.tree.text(of: node)
    let raised = isRaised ? RaisedDigits.raised(text)[...] : text
    writer.append(raised, at: Int(node.source), in: &places)
  }

  private mutating func readAnchor(_ index: Int, _ node: MarkupTree.Node, _ here: HTMLNotes.Place) {
    if let reference = notes.references[here] {
      writer.mark(reference.key, label: reference.label, at: locate(index))
      return
    }
    guard let address = document.tree.attribute("href", of: node), let destination = Self.external(address)
    else { return readChildren(of: index) }
    writer.openLink(to: destination, at: locate(index))
    readChildren(of: index)
    writer.closeLink()
  }

  /// An address that leads out of the documents; nil for others.
  private static func external(_ address: String) -> String? {
    var address = address
    if let first = address.utf8.first, let last = address.utf8.last,
      ![first, last].allSatisfy(Self.isGraphic)
    {
      address = address.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    if address.hasPrefix("//") { return "https:" + address }
    let mark = address.utf8.first { ":/#?".utf8.contains($0) }
    return mark == UInt8(ascii: ":") ? address : nil
  }

  /// Whether a byte is a character of ASCII that prints.
  private static func isGraphic(_ byte: UInt8) -> Bool { (0x21..<0x7F).contains(byte) }

  private mutating func readBlock(_ index: Int, level: Int?) {
    if isInNote {
      writer.endParagraph()
      readChildren(of: index)
      writer.endParagraph()
      return
    }
    endBlock()
    place = locate(index)
    headingLevel = level
    readChildren(of: index)
    endBlock()
    headingLevel = nil
  }

  private mutating func endBlock() {
    draft.addBlock(writer, kind: headingLevel.map { .heading(level: $0) } ?? .paragraph, at: place)
    writer = PassageWriter(.collapsed)
  }

  private mutating func readNote(_ definition: HTMLNotes.Definition) {
    begin(definition.place.document)
    isInNote = true
    writer = PassageWriter(.collapsed)
    let start = locate(definition.place.node)
    readChildren(of: definition.place.node)
    let label = definition.label ?? writer.leadingLabel ?? ""
    if definition.printsLabel, !label.isEmpty { writer.dropLabel(label) }
    let last = Int(document.tree.nodes[definition.place.node].end) - 1
    let end = locate(last, atEnd: document.tree.nodes[last].isText)
    draft.addNote(definition.key, label: label, writer, at: SourceRange(start: start, end: end))
    writer = PassageWriter(.collapsed)
    isInNote = false
  }
}
