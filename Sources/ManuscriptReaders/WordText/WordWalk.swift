import Foundation
import Manuscripts
import Markup
import Messages

/// Walks over a part of a Word document, writes its text as it is printed with all changes accepted, and says which
/// notes it meets.
struct WordWalk {
  /// The marker of a note.
  struct Reference {
    /// The note's key.
    let note: String
    /// Whether it is an endnote.
    let isEndnote: Bool
    /// The sign that its author has given it, where he has.
    var customMark: String?
    /// The section and the page that it stands on, from 0.
    let section: Int, page: Int
  }

  private let part: WordPart
  private let styles: WordStyles
  private let bibliography: WordBibliography
  private var places: DocumentPlaces
  private var writer = PassageWriter(.kept)
  private var fields: [WordField] = []
  private var run = WordRun(nil)
  private var paragraph = 1
  private var headingLevel: Int?
  /// Whether the text that comes next is a note's own mark, and what was read of it.
  private var customMark: String?
  private var openBookmarks: [String: String] = [:]
  private var isInNote = false
  /// The blocks of the body, the changes, and in the end the notes.
  private(set) var draft = ManuscriptDraft()
  /// The markers of notes in their order.
  private(set) var references: [Reference] = []
  /// What each section says of the numbers of its footnotes and endnotes.
  private(set) var sections: [(footnotes: NoteNumbering, endnotes: NoteNumbering)] = []
  /// The notes that bookmarks enclose.
  private(set) var noteByBookmark: [String: String] = [:]
  private var page = 0

  /// Walks over `part`.
  init(
    _ part: WordPart,
    styles: WordStyles = WordStyles(),
    bibliography: WordBibliography,
    draft: ManuscriptDraft = ManuscriptDraft()
  ) {
    self.part = part
    self.styles = styles
    self.bibliography = bibliography
    self.draft = draft
    places = DocumentPlaces(part: part.name)
  }

  /// Writes the whole body.
  mutating func readBody() {
    guard let root = part.tree.root else { return }
    readChildren(of: root.index)
    endBlock()
  }

  /// Writes the text of one note and adds it to the draft.
  mutating func readNote(_ element: MarkupElement, key: String, label: String, customMark: String?) {
    isInNote = true
    fields = []
    writer = PassageWriter(.kept)
    let first = part.paragraphs[element.inside.first { part.paragraphs[$0] != nil } ?? -1] ?? 1
    places.enter(paragraph: first)
    paragraph = first
    readChildren(of: element.index)
    if let customMark { writer.dropPrefix(Array(customMark.utf8)) }
    let range = SourceRange(
      start: .package(part: part.name, paragraph: first),
      end: .package(part: part.name, paragraph: paragraph)
    )
    draft.addNote(key, label: label, writer, at: range)
    writer = PassageWriter(.kept)
  }

  private var here: SourceLocation { .package(part: part.name, paragraph: paragraph) }

  private mutating func readChildren(of index: Int) {
    var next = index + 1
    let end = Int(part.tree.nodes[index].end)
    while next < end {
      let node = part.tree.nodes[next]
      if !node.isText { read(next, node) }
      next = Int(node.end)
    }
  }

  private mutating func read(_ index: Int, _ node: MarkupTree.Node) {
    switch part.term(of: node) {
    case .paragraph: readParagraph(index)
    case .run: readRun(index)
    case .text: readText(index, node)
    case .tab, .ptab: append(" ")
    case .br: readBreak(part.tree.attribute("type", of: node))
    case .cr: readBreak(nil)
    case .noBreakHyphen: append("-")
    case .softHyphen: break
    case .sym: append(Self.symbol(part.tree.attribute("char", of: node)))
    case .lastRenderedPageBreak: page += 1
    case .hyperlink: readHyperlink(index, node)
    case .simpleField: readSimpleField(index, node)
    case .fieldCharacter: readFieldCharacter(index, node)
    case .instruction: readInstruction(MarkupElement(tree: part.tree, index: index).textBytes)
    case .footnoteReference: readReference(node, isEndnote: false)
    case .endnoteReference: readReference(node, isEndnote: true)
    case .bookmarkStart: readBookmark(node)
    case .bookmarkEnd: openBookmarks[part.tree.attribute("id", of: node) ?? ""] = nil
    case .insertion, .moveTo: readInsertion(index)
    case .deletion, .moveFrom: draft.addTrackedChange(at: here)
    case .tableRow: readRow(index)
    case .textBox: readTextBox(index)
    case .alternateContent: readAlternatives(index)
    case .sectionProperties: readSection(index)
    case .subdocument: omit(node, why: "it is a document of its own; audit it beside this one")
    case .importedPart:
      omit(node, why: "it is put into this document as a file; save it once in Word, which makes it text")
    case .paragraphProperties, .runProperties, .rubyText, .sdtProperties, .tableProperties, .cellProperties,
      .rowProperties, .tableGrid:
      break
    default: readChildren(of: index)
    }
  }

  // MARK: Paragraphs and what parts them

  private mutating func readParagraph(_ index: Int) {
    paragraph = part.paragraphs[index] ?? paragraph
    places.enter(paragraph: paragraph)
    let properties = part.child(of: index, .paragraphProperties)
    if properties?.child("pageBreakBefore").map(WordRun.isOn) ?? false { page += 1 }
    let style = properties?.child("pStyle")?["val"]
    let outline = properties?.child("outlineLvl")?["val"].flatMap(Int.init).map { $0 + 1 }
    if writer.isEmpty {
      headingLevel = (outline.map { $0 > 9 ? nil : $0 } ?? nil) ?? style.flatMap(styles.headingLevel)
    }
    readChildren(of: index)
    let mark = properties?.child("rPr")
    let isChanged = mark?.child("ins") ?? mark?.child("del") ?? properties?.child("numPr")?.child("ins")
    if isChanged != nil { draft.addTrackedChange(at: here) }
    // A deleted paragraph mark joins the paragraph to the next.
    if mark?.child("del") == nil, mark?.child("moveFrom") == nil {
      if isInNote { writer.endParagraph() } else { endBlock() }
    }
    if let section = properties?.child("sectPr") { readSection(section.index) }
  }

  private mutating func endBlock() {
    draft.addBlock(
      writer,
      kind: headingLevel.map { .heading(level: $0) } ?? .paragraph,
      at: here
    )
    writer = PassageWriter(.kept)
    headingLevel = nil
  }

  private mutating func readSection(_ index: Int) {
    let element = MarkupElement(tree: part.tree, index: index)
    sections.append(
      (
        NoteNumbering(element.child("footnotePr")),
        NoteNumbering(element.child("endnotePr"))
      )
    )
    if element.child("type")?["val"] != "continuous" { page += 1 }
  }

  private mutating func readRow(_ index: Int) {
    if part.child(of: index, .rowProperties)?.child("del") != nil {
      draft.addTrackedChange(at: here)
    } else {
      readChildren(of: index)
    }
  }

  /// A text box stands beside the paragraph that it is anchored in: its paragraphs are blocks of their own.
  private mutating func readTextBox(_ index: Int) {
    let outer = (writer, fields, headingLevel, paragraph, run)
    (writer, fields, headingLevel) = (PassageWriter(.kept), [], nil)
    readChildren(of: index)
    if isInNote {
      writer = outer.0
    } else {
      endBlock()
      writer = outer.0
    }
    (fields, headingLevel, paragraph, run) = (outer.1, outer.2, outer.3, outer.4)
    places.enter(paragraph: paragraph)
  }

  /// Of several forms of one thing the first is read, which newer programs show; else the one for older ones.
  private mutating func readAlternatives(_ index: Int) {
    if let choice = part.child(of: index, .choice) ?? part.child(of: index, .fallback) {
      readChildren(of: choice.index)
    }
  }

  /// Misses aloud what the document takes in, and is a file of its own.
  private mutating func omit(_ node: MarkupTree.Node, why: Message) {
    let target = part.tree.attribute("id", of: node).flatMap(part.relationships.target) ?? ""
    draft.addOmission(Omission(.unreadableFile(target, why: why), at: here))
  }

  private mutating func readInsertion(_ index: Int) {
    draft.addTrackedChange(at: here)
    readChildren(of: index)
  }

  // MARK: Text

  private mutating func readRun(_ index: Int) {
    run = WordRun(part.child(of: index, .runProperties))
    readChildren(of: index)
    if let mark = customMark, !mark.isEmpty { endCustomMark(mark) }
  }

  private mutating func readText(_ index: Int, _ node: MarkupTree.Node) {
    guard !run.isHidden else { return }
    var text = MarkupElement(tree: part.tree, index: index).textBytes[...]
    if part.tree.attribute("space", of: node) != "preserve" {
      text = text.drop { $0 <= Byte.space }
      while let last = text.last, last <= Byte.space { text.removeLast() }
    }
    append(text)
  }

  private mutating func append(_ text: String) { append(Array(text.utf8)[...]) }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    if let index = fields.lastIndex(where: { !$0.isResult }) {
      fields[index].code += text
    } else if fields.contains(where: \.isMarker) {
      return
    } else if customMark != nil {
      customMark?.append(contentsOf: String(decoding: text, as: UTF8.self))
    } else {
      writer.append(run.isRaised ? RaisedDigits.raised(text)[...] : text, at: 0, in: &places)
    }
  }

  private mutating func readBreak(_ type: String?) {
    if type == "page" { page += 1 }
    if type != "column", fields.allSatisfy(\.isResult) { writer.breakLine() }
  }

  /// The character of a symbol font: those of Word's private range F020 to F07E stand for ASCII.
  private static func symbol(_ code: String?) -> String {
    guard let value = code.flatMap({ UInt32($0, radix: 16) }) else { return "" }
    let plain = (0xF020...0xF03F).contains(value) ? value - 0xF000 : value
    return Unicode.Scalar(plain).map { String($0) } ?? ""
  }

  // MARK: Links and fields

  private mutating func readHyperlink(_ index: Int, _ node: MarkupTree.Node) {
    let target = part.tree.attribute("id", of: node).flatMap(part.relationships.target)
    guard var destination = target, fields.allSatisfy(\.isResult) else { return readChildren(of: index) }
    if let anchor = part.tree.attribute("anchor", of: node), !anchor.isEmpty, !destination.contains("#") {
      destination += "#" + anchor
    }
    writer.openLink(to: destination, at: here)
    readChildren(of: index)
    writer.closeLink()
  }

  private mutating func readSimpleField(_ index: Int, _ node: MarkupTree.Node) {
    fields.append(WordField(code: Array((part.tree.attribute("instr", of: node) ?? "").utf8), data: nil))
    beginResult()
    readChildren(of: index)
    endField()
  }

  private mutating func readFieldCharacter(_ index: Int, _ node: MarkupTree.Node) {
    switch part.tree.attribute("fldCharType", of: node) {
    case "begin":
      // Deeper fields than these are none of a word processor's.
      guard fields.count < 32 else { return }
      let text = MarkupElement(tree: part.tree, index: index).child("fldData")?.textBytes
      let data = text.flatMap { Data(base64Encoded: Data($0), options: .ignoreUnknownCharacters) }
      fields.append(WordField(data: data.map { Array($0) }))
    case "separate": beginResult()
    case "end":
      if fields.last?.isResult == false { beginResult() }
      endField()
    default: break
    }
  }

  private mutating func readInstruction(_ code: [UInt8]) {
    guard let index = fields.lastIndex(where: { !$0.isResult }) else { return }
    fields[index].code += code
  }

  private mutating func beginResult() {
    guard var field = fields.popLast() else { return }
    field.isResult = true
    field.paragraph = paragraph
    if fields.allSatisfy(\.isResult) {
      switch FieldInstruction(field.code, data: field.data) {
      case .hyperlink(let destination):
        writer.openLink(to: destination, at: here)
        field.closing = .link
      case .citation(let items):
        writer.openItems(items)
        field.closing = .items
      case .sources(let tags):
        writer.openItems(bibliography.items(tags))
        field.closing = .items
      case .noteReference(let bookmark, true) where !isInNote:
        if let note = noteByBookmark[bookmark] {
          writer.mark(note, at: here)
          field.isMarker = true
        }
      case .noteReference, .other: break
      }
    }
    fields.append(field)
  }

  private mutating func endField() {
    guard let field = fields.popLast(), field.paragraph == paragraph || isInNote else { return }
    switch field.closing {
    case .nothing: break
    case .link: writer.closeLink()
    case .items: writer.closeItems()
    }
  }

  // MARK: Notes

  private mutating func readReference(_ node: MarkupTree.Node, isEndnote: Bool) {
    guard !isInNote, let identifier = part.tree.attribute("id", of: node) else { return }
    let key = (isEndnote ? "endnote " : "footnote ") + identifier
    let follows = part.tree.attribute("customMarkFollows", of: node)
    let isCustom = follows.map { !["0", "false", "off"].contains($0) } ?? false
    writer.mark(key, at: here)
    for bookmark in openBookmarks.values { noteByBookmark[bookmark] = key }
    references.append(
      Reference(note: key, isEndnote: isEndnote, section: sections.count, page: page)
    )
    customMark = isCustom ? "" : nil
  }

  private mutating func endCustomMark(_ mark: String) {
    references[references.count - 1].customMark = mark
    customMark = nil
  }

  private mutating func readBookmark(_ node: MarkupTree.Node) {
    guard let identifier = part.tree.attribute("id", of: node),
      let name = part.tree.attribute("name", of: node), openBookmarks.count < 1_000
    else { return }
    openBookmarks[identifier] = name
  }
}
