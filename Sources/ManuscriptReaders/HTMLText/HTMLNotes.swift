import Foundation
import Markup

/// Finds the notes of HTML documents: of a page, or of all the chapters of a book, whose notes may stand in a file of
/// their own.
///
/// Where the markup says what is a marker and what a note, it is believed. Where it says nothing, an anchor and a
/// place that lead to each other are a marker and its note, if the one shows a label within a text and the other
/// begins or ends a paragraph.
struct HTMLNotes {
  /// A place in one of the documents.
  struct Place: Hashable {
    /// The index of the document.
    let document: Int
    /// The index of the node in it.
    let node: Int
  }

  /// A note.
  struct Definition {
    /// What markers call it.
    let key: String
    /// What a reader sees; nil where neither marker nor list tells.
    var label: String?
    /// Whether the label stands in the note's own text, not supplied by a numbered list.
    let printsLabel: Bool
    /// The element that holds it.
    let place: Place
  }

  /// The notes by the elements that hold them.
  private(set) var definitions: [Place: Definition] = [:]
  /// The markers by the anchors that show them: the note's key and the label.
  private(set) var references: [Place: (key: String, label: String)] = [:]
  /// The anchors inside notes that lead back, and what stands round them; they are not text.
  private(set) var backLinks: Set<Place> = []

  private let documents: [HTMLDocument]
  private let indexByName: [String: Int]
  /// The target of every anchor that leads to a place in one of the documents.
  private var targets: [Place: Place] = [:]
  /// The anchors in document order.
  private var anchors: [Place] = []
  /// The anchors that lead to each place.
  private var sources: [Place: [Place]] = [:]

  /// Finds the notes of `documents`, which stand in reading order.
  ///
  /// - Complexity: Linear in the size of the documents.
  init(_ documents: [HTMLDocument]) {
    self.documents = documents
    indexByName = Dictionary(
      documents.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    findAnchors()
    for anchor in anchors { findReference(anchor) }
    findBackLinks()
    findUnmarkedNotes()
  }

  private func element(_ place: Place) -> MarkupElement { documents[place.document].element(place.node) }

  // MARK: Anchors

  private mutating func findAnchors() {
    for (number, document) in documents.enumerated() {
      for (index, node) in document.tree.nodes.enumerated() {
        guard case .anchor = document.term(of: node), let address = document.tree.attribute("href", of: node)
        else { continue }
        let place = Place(document: number, node: index)
        let namesPlace = address.utf8.contains(UInt8(ascii: "#"))
        if namesPlace || HTMLMeaning.isReference(element(place)) { anchors.append(place) }
        if namesPlace, let target = target(of: address, from: number) {
          targets[place] = target
          sources[target, default: []].append(place)
        }
      }
    }
  }

  /// The place that a relative address leads to; nil for other files and for addresses of the web.
  private func target(of address: String, from number: Int) -> Place? {
    guard let mark = address.firstIndex(of: "#"), !address[..<mark].contains(":") else { return nil }
    let fragment = String(address[address.index(after: mark)...])
    let file = address[..<mark]
    var target = number
    if !file.isEmpty {
      let name = PartName.resolved(String(file), in: PartName.folder(of: documents[number].name))
      // A page of its own does not know under which name it is published.
      if let found = indexByName[name] { target = found } else if documents.count > 1 { return nil }
    }
    let identifiers = documents[target].indexByIdentifier
    return (identifiers[fragment] ?? identifiers[fragment.removingPercentEncoding ?? fragment])
      .map { Place(document: target, node: $0) }
  }

  // MARK: Markers

  private mutating func findReference(_ anchor: Place) {
    let element = element(anchor)
    guard !HTMLMeaning.isBackLink(element), !isInsideBackLink(element) else { return }
    let label = NoteLabel(element.text)
    let isDeclared = HTMLMeaning.isReference(element)
    guard let target = targets[anchor] else {
      if isDeclared, let label { references[anchor] = ("\(anchor.document)#?\(label.text)", label.text) }
      return
    }
    guard let note = noteElement(at: target), !contains(note, anchor) else { return }
    let isNote = HTMLMeaning.isNote(documents[note.document].element(note.node))
    guard isDeclared || (label != nil && (isNote || leadsBack(note, to: anchor))) else { return }
    // What leads from inside a note to a marker is its way back.
    guard isDeclared || !isInsideNote(element) else { return }
    let key = "\(note.document)#\(note.node)"
    references[anchor] = (key, label?.text ?? "")
    if definitions[note] == nil {
      definitions[note] = Definition(
        key: key,
        label: label?.text,
        printsLabel: documents[note.document].element(note.node).local != "li",
        place: note
      )
    }
  }

  private func isInsideBackLink(_ element: MarkupElement) -> Bool {
    var parent = element.parent
    for _ in 0..<3 {
      guard let found = parent else { return false }
      if HTMLMeaning.isBackLink(found) { return true }
      parent = found.parent
    }
    return false
  }

  private func isInsideNote(_ element: MarkupElement) -> Bool {
    var parent = element.parent
    while let found = parent {
      if HTMLMeaning.isNote(found) { return true }
      parent = found.parent
    }
    return false
  }

  private func contains(_ outer: Place, _ inner: Place) -> Bool {
    outer.document == inner.document
      && (outer.node..<Int(documents[outer.document].tree.nodes[outer.node].end)).contains(inner.node)
  }

  /// The element that holds the note which a link to `target` means.
  private func noteElement(at target: Place) -> Place? {
    let document = documents[target.document]
    var element: MarkupElement? = document.element(target.node)
    for _ in 0..<5 {
      guard let found = element else { break }
      if HTMLMeaning.isNote(found) { return Place(document: target.document, node: found.index) }
      element = found.parent
    }
    guard let block = document.block(around: target.node) else { return nil }
    switch block.local {
    case "dt":
      // A list of terms: the note is what stands beside the term.
      guard let next = block.nextSibling, next.local == "dd" else { return nil }
      return Place(document: target.document, node: next.index)
    case "td", "th":
      return block.parent.map { Place(document: target.document, node: $0.index) }
    case "p":
      // Word and others put a note's paragraphs into an element of their own, with nothing else in it.
      if let parent = block.parent, ["li", "aside", "div", "dd"].contains(parent.local),
        parent.firstChild?.index == block.index, isAlone(block, in: parent, of: document)
      {
        return Place(document: target.document, node: parent.index)
      }
    case "body", "main", "article", "section", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "ul": return nil
    default: break
    }
    return Place(document: target.document, node: block.index)
  }

  /// The most elements that a note's element may hold beside its first paragraph.
  private static let longestNote = 64

  /// Whether nothing behind a note's first paragraph is the target of a link, as other notes and headings are.
  private func isAlone(_ block: MarkupElement, in parent: MarkupElement, of document: HTMLDocument) -> Bool {
    let rest = parent.inside.lowerBound..<parent.inside.upperBound
    guard rest.count <= block.inside.count + Self.longestNote else { return false }
    return !rest.contains { index in
      guard index > block.inside.upperBound - 1, !document.tree.nodes[index].isText else { return false }
      let element = document.element(index)
      if case .heading = document.term(of: element.node) { return true }
      return element["id"] != nil || element["name"] != nil
    }
  }

  // MARK: Ways back

  /// Whether a note holds an anchor that leads to a marker, and the two look like a note and its marker.
  private func leadsBack(_ note: Place, to anchor: Place) -> Bool {
    let document = documents[anchor.document]
    let element = document.element(anchor.node)
    let isRaised = element.parent?.local == "sup" || element.firstChild?.local == "sup"
    guard isRaised || !beginsBlock(element, in: document) else { return false }
    return placesOf(anchor).contains { place in
      // Of very many ways back the first will do.
      (sources[place] ?? []).prefix(Self.mostWaysBack).contains { contains(note, $0) }
    }
  }

  /// How many anchors that lead to one place are looked at.
  private static let mostWaysBack = 64

  /// Whether nothing is written before an element in its paragraph.
  private func beginsBlock(_ element: MarkupElement, in document: HTMLDocument) -> Bool {
    guard let block = document.block(around: element.index) else { return true }
    return !(block.index..<element.index).contains { index in
      let node = document.tree.nodes[index]
      return node.isText && document.tree.text(of: node).contains { $0 > Byte.space }
    }
  }

  /// Where a way back to a marker may lead: the anchor, what stands in it, and what stands right round it.
  private func placesOf(_ anchor: Place) -> [Place] {
    let document = documents[anchor.document]
    var nodes = Array(anchor.node..<Int(document.tree.nodes[anchor.node].end))
    var parent = document.element(anchor.node).parent
    while let found = parent, !document.term(of: found.node).isBlock {
      // An empty anchor before the marker, `<a id="r1"></a><a href="#n1">`, is as good as one round it.
      nodes.append(found.index)
      parent = found.parent
    }
    var before = anchor.node - 1
    while before >= 0, nodes.count < 64, !document.tree.nodes[before].isText,
      document.tree.nodes[before].end <= Int32(anchor.node), document.element(before).local == "a"
    {
      nodes.append(before)
      before -= 1
    }
    return nodes.map { Place(document: anchor.document, node: $0) }
  }

  private mutating func findBackLinks() {
    var markers: Set<Place> = []
    for anchor in references.keys { markers.formUnion(placesOf(anchor)) }
    for place in definitions.keys {
      let document = documents[place.document]
      let label = definitions[place]?.label
      for index in document.element(place.node).inside {
        guard !document.tree.nodes[index].isText else { continue }
        let inner = Place(document: place.document, node: index)
        let element = document.element(index)
        if HTMLMeaning.isBackLink(element) {
          backLinks.insert(inner)
        } else if let target = targets[inner], markers.contains(target) {
          // A way back that shows the note's own number is its label, which is taken off with its brackets; no brackets
          // stand round it where the note's words touch it.
          let isLabel = label != nil && NoteLabel(element.text)?.text == label
          if !isLabel || touchesWords(element, in: document) { backLinks.insert(inner) }
        }
      }
    }
  }

  /// Whether a word or the sign that opens a title stands right behind an element.
  private func touchesWords(_ element: MarkupElement, in document: HTMLDocument) -> Bool {
    let next = (Int(element.node.end)..<document.tree.nodes.count).prefix(Self.mostElementsBetween)
      .first { document.tree.nodes[$0].isText }
    guard let next else { return false }
    let bytes = Array(document.tree.text(of: document.tree.nodes[next]).prefix(4))
    guard let scalar = bytes.scalar(at: 0, limit: bytes.count)?.value else { return false }
    return scalar.isWordCharacter || Self.openers.contains(scalar)
  }

  /// The most elements that may begin between a label and the words behind it.
  private static let mostElementsBetween = 8
  /// `"“‘（〈《「『`, before which a label needs no space.
  private static let openers: Set<UInt32> = [
    0x22, 0x201C, 0x2018, 0xFF08, 0x3008, 0x300A, 0x300C, 0x300E,
  ]

  // MARK: Notes that nothing points to

  private mutating func findUnmarkedNotes() {
    for (number, document) in documents.enumerated() {
      var end = 0
      var counts: [Int32: Int] = [:]
      for (index, node) in document.tree.nodes.enumerated() where index >= end && !node.isText {
        let place = Place(document: number, node: index)
        let isBlock = document.term(of: node).isBlock
        if isBlock { counts[node.parent, default: 0] += 1 }
        if definitions[place] != nil {
          end = Int(node.end)
          continue
        }
        let element = document.element(index)
        guard isBlock, HTMLMeaning.isNote(element),
          !element.inside.contains(where: { definitions[Place(document: number, node: $0)] != nil }),
          element.textBytes.contains(where: { $0 > Byte.space })
        else { continue }
        let isListItem = element.local == "li"
        definitions[place] = Definition(
          key: "\(number)#\(index)",
          label: isListItem ? counts[node.parent].map { String($0) } : nil,
          printsLabel: !isListItem,
          place: place
        )
        end = Int(node.end)
      }
    }
  }
}
