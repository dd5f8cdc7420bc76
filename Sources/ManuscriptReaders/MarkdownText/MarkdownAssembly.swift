import Manuscripts

/// Makes a manuscript of the blocks of a Markdown text.
struct MarkdownAssembly {
  private let file: PageText
  private let prepared: PreparedMarkdown
  private var cursor: LocationCursor
  private var blocks: [Block] = []
  private var parts: [Int: [MarkdownWalk.Leaf]] = [:]
  private var markers: [Mark] = []

  /// A marker in the body, or one in a note, whose place in the body is that of the note's own marker.
  private struct Mark {
    let target: PreparedMarkdown.Target
    let source: Int
    let block: Int
    let utf8Offset: Int
    let note: Int?
  }

  /// Begins with no blocks.
  init(_ file: PageText, _ prepared: PreparedMarkdown) {
    self.file = file
    self.prepared = prepared
    cursor = LocationCursor(file)
  }

  /// Adds a block of the body or of a note.
  mutating func add(_ leaf: MarkdownWalk.Leaf) {
    let content = leaf.content
    for marker in content.markers {
      markers.append(
        Mark(
          target: marker.target,
          source: marker.source,
          block: blocks.count,
          utf8Offset: marker.offset,
          note: leaf.note
        )
      )
    }
    if let note = leaf.note {
      parts[note, default: []].append(leaf)
    } else if !content.text.isEmpty || !content.markers.isEmpty {
      let joined = self.passage(of: [leaf], at: content.markers.first?.source ?? 0)
      blocks.append(
        Block(
          kind: leaf.headingLevel.map { .heading(level: $0) } ?? .paragraph,
          passage: joined.passage,
          hyperlinks: joined.hyperlinks
        )
      )
    }
  }

  /// The manuscript of all that was added.
  consuming func manuscript(path: String) -> Manuscript {
    let marked = Set(markers.compactMap { if case .note(let index) = $0.target { index } else { nil } })
    // An inline note marks itself; where it does not, it stands in code.
    let defined = prepared.definitions.indices.filter {
      marked.contains($0) || parts[$0] != nil && prepared.definitions[$0].identifier != nil
    }
    var firstByName: [String: Int] = [:]
    for index in defined {
      guard let identifier = prepared.definitions[index].identifier else { continue }
      let name = Self.folded(identifier)
      if firstByName[name] == nil { firstByName[name] = index }
    }
    var own: [Int: [Mark]] = [:]
    var orphans: [(mark: Mark, label: String)] = []
    for mark in markers.sorted(by: { $0.source < $1.source }) {
      switch mark.target {
      case .note(let index): own[index, default: []].append(mark)
      case .reference(let identifier):
        if let index = firstByName[Self.folded(identifier)] {
          own[index, default: []].append(mark)
        } else {
          orphans.append((mark, identifier))
        }
      }
    }
    var identifiers = NoteIdentifiers()
    var inlineCount = 0
    var notes: [Note] = []
    for index in defined {
      let definition = prepared.definitions[index]
      if definition.identifier == nil { inlineCount += 1 }
      let label = definition.identifier ?? String(inlineCount)
      let leaves = parts[index] ?? []
      let content = passage(of: leaves, at: definition.source)
      notes.append(
        Note(
          id: identifiers.next(for: label),
          label: label,
          location: range(of: definition, leaves: leaves),
          markers: (own[index] ?? []).compactMap { marker($0, label: label, among: own) },
          passage: content.passage,
          hyperlinks: content.hyperlinks
        )
      )
    }
    return Manuscript(
      path: path,
      format: .markdown,
      blocks: blocks,
      notes: notes,
      orphanMarkers: orphans.compactMap { marker($0.mark, label: $0.label, among: own) }
    )
  }

  /// Joins the paragraphs of a note into one passage.
  private mutating func passage(
    of leaves: [MarkdownWalk.Leaf],
    at place: Int
  ) -> (passage: Passage, hyperlinks: [Hyperlink]) {
    var text = ""
    var anchors: [Passage.Anchor] = []
    var hyperlinks: [Hyperlink] = []
    for leaf in leaves {
      if !text.isEmpty { text += "\n" }
      let shift = text.utf8.count
      for anchor in leaf.content.anchors {
        anchors.append(
          Passage.Anchor(offset: shift + anchor.offset, location: cursor.location(of: anchor.source))
        )
      }
      for link in leaf.content.hyperlinks {
        hyperlinks.append(
          Hyperlink(
            destination: link.destination,
            textRange: shift + link.start..<shift + link.end,
            location: cursor.location(of: link.source)
          )
        )
      }
      text += leaf.content.text
    }
    guard anchors.first?.offset == 0 else {
      let start = Passage.Anchor(offset: 0, location: cursor.location(of: place))
      return (Passage(text: text, anchors: [start] + anchors), hyperlinks)
    }
    return (Passage(text: text, anchors: anchors), hyperlinks)
  }

  private mutating func range(
    of definition: PreparedMarkdown.Definition,
    leaves: [MarkdownWalk.Leaf]
  ) -> SourceRange {
    let start = cursor.location(of: definition.source)
    if let end = definition.sourceEnd { return SourceRange(start: start, end: cursor.location(of: end)) }
    let last = leaves.compactMap(\.content.sourceEnd).max() ?? definition.source
    let line = file.lines[file.lineIndex(at: max(last - 1, definition.source))]
    return SourceRange(start: start, end: cursor.location(of: line.inkEnd))
  }

  private mutating func marker(_ mark: Mark, label: String, among own: [Int: [Mark]]) -> NoteMarker? {
    var place = mark
    if let note = mark.note {
      // A marker inside a note stands, for the body, where that note's own marker stands.
      guard let outer = own[note]?.first(where: { $0.note == nil }) else { return nil }
      place = outer
    }
    return NoteMarker(
      label: label,
      location: cursor.location(of: mark.source),
      block: place.block,
      utf8Offset: place.utf8Offset
    )
  }

  /// Identifiers are compared as CommonMark compares link labels: without case, white space collapsed.
  private static func folded(_ identifier: String) -> String {
    identifier.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
