import Manuscripts
import Markup

/// Walks through a document of XML in the terms of its vocabulary, and tells a `TextFlow` what a reader sees.
struct XMLWalk<Vocabulary: XMLVocabulary> {
  private let tree: MarkupTree
  private let text: PageText
  private let vocabulary: Vocabulary
  private let flow: TextFlow
  private var open: [(end: Int, role: XMLRole)] = []
  private var depth = 0
  private var noteCount = 0
  private var entries: [(key: String, entry: BibliographyEntry)] = []

  /// Prepares the walk through a document whose source is `text`.
  init(_ tree: MarkupTree, source text: PageText) {
    self.tree = tree
    self.text = text
    vocabulary = Vocabulary(tree)
    flow = TextFlow(places: DocumentPlaces(lines: text))
  }

  /// The manuscript.
  ///
  /// - Complexity: Linear in the number of nodes.
  consuming func manuscript(path: String, format: ManuscriptFormat) -> Manuscript {
    var index = 0
    while index < tree.nodes.count {
      close(before: index)
      let node = tree.nodes[index]
      index += 1
      if node.isText {
        flow.append(tree.text(of: node), at: Int(node.source))
      } else if !enter(MarkupElement(tree: tree, index: index - 1)) {
        index = Int(node.end)
      }
    }
    close(before: index)
    var cursor = LocationCursor(text)
    for (key, entry) in entries { flow.add(entry, key: key, cursor: &cursor) }
    return flow.manuscript(path: path, format: format, endingAt: text.bytes.count)
  }

  /// Begins an element; false where what it holds is passed over.
  private mutating func enter(_ element: MarkupElement) -> Bool {
    let role = vocabulary.role(of: element)
    let source = Int(element.node.source)
    switch role {
    case .inline: return true
    case .skipped: return false
    case .lineBreak:
      flow.breakLine()
      return false
    case .marker(let keys, let label):
      for key in keys { flow.mark(key, label: label.isEmpty ? key : label, at: source) }
      return false
    case .entry(let key, let entry):
      entries.append((key, entry))
      return false
    case .block: flow.endParagraph()
    case .heading: flow.beginHeading(level: max(1, depth))
    case .division:
      flow.endParagraph()
      depth += 1
    case .note(let given, let label):
      noteCount += 1
      let key = self.key(given)
      let shown = label ?? String(noteCount)
      flow.mark(key, label: shown, at: source)
      flow.beginNote(key, label: shown, at: source)
    case .definition(let key, let label), .reference(let key, let label, _, _):
      noteCount += 1
      let isListed = if case .reference = role { true } else { false }
      flow.beginNote(self.key(key), label: label ?? String(noteCount), at: source, isListed: isListed)
    case .link(let destination): flow.openLink(to: destination, at: source)
    }
    open.append((Int(element.node.end), role))
    return true
  }

  /// A key for the note that begins: its own, where no note before has that.
  private func key(_ given: String?) -> String {
    if let given, !flow.hasNote(given) { return given }
    return "\u{0}\(noteCount)"
  }

  /// Ends the elements that end before the node at `index`.
  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      switch last.role {
      case .block, .heading: flow.endParagraph()
      case .division:
        flow.endParagraph()
        depth -= 1
      case .note, .definition: flow.endNote(at: end(of: last.end - 1))
      case .reference(_, _, let type, let variables):
        flow.endNote(at: end(of: last.end - 1), fields: (type, variables))
      case .link: flow.closeLink()
      case .inline, .skipped, .lineBreak, .marker, .entry: break
      }
    }
  }

  /// The offset after a node's last character, as far as it is known.
  private func end(of index: Int) -> Int {
    let node = tree.nodes[index]
    return min(text.bytes.count, Int(node.source) + (node.isText ? Int(node.count) : 0))
  }
}

extension XMLWalk {
  /// Reads a document.
  static func read(_ bytes: [UInt8], path: String, format: ManuscriptFormat) throws(ReadError) -> Manuscript {
    let text = PageText(try DeclaredEncoding.utf8(of: bytes, path: path))
    do throws(MarkupError) {
      let tree = try MarkupParser.xml(text.bytes, isUTF8: true, recovers: true)
      let walk = XMLWalk(tree, source: text)
      if let omission = tree.omission(of: text) { walk.flow.add(omission) }
      return walk.manuscript(path: path, format: format)
    } catch {
      throw .brokenMarkup(path, why: error.reason)
    }
  }
}
