import CLibcmark

/// Walks through cmark's tree of a prepared Markdown text, block by block.
struct MarkdownWalk {
  /// A block of text: a paragraph, a heading or a table cell.
  struct Leaf {
    /// The heading's level, from 1; nil for other blocks.
    let headingLevel: Int?
    /// The index of the note that it stands in; nil in the body.
    let note: Int?
    /// Its text, links and markers.
    let content: MarkdownPassage.Content
  }

  private let source: PreparedMarkdown

  /// cmark's extensions are registered once for the process.
  private static let registered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// Prepares the walk through `source`.
  init(_ source: PreparedMarkdown) {
    self.source = source
  }

  /// Hands on every block of the text, notes included, in cmark's order.
  ///
  /// - Complexity: Linear in the text's length.
  func forEachLeaf(_ body: (Leaf) -> Void) {
    guard Self.registered, let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      if let syntax = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    source.text.bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    walk(iterator, targets: targets(under: root), body)
  }

  /// What the numbers stand for that cmark gives to the references: it numbers the definitions in the order of
  /// the first references to them, and puts them at the end of the document in this order.
  private func targets(under root: OpaquePointer) -> [PreparedMarkdown.Target?] {
    var targets: [PreparedMarkdown.Target?] = []
    var child = cmark_node_first_child(root)
    while let node = child {
      if cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION { targets.append(target(of: node)) }
      child = cmark_node_next(node)
    }
    return targets
  }

  private func target(of definition: OpaquePointer) -> PreparedMarkdown.Target? {
    source.targets[Int(cmark_node_get_start_line(definition)) - 1]
  }

  private func walk(
    _ iterator: OpaquePointer,
    targets: [PreparedMarkdown.Target?],
    _ body: (Leaf) -> Void
  ) {
    let root = cmark_iter_get_root(iterator)
    var passage: MarkdownPassage?
    var note: Int?
    var isOwn = true
    var imageDepth = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      let isEntering = event == CMARK_EVENT_ENTER
      // The iterator has gone on when it says that a node is left; the tree takes many times the room of its text.
      defer { if !isEntering, cmark_node_parent(node) == root { cmark_node_free(node) } }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        note = nil
        if isEntering, case .note(let index) = target(of: node) { note = index }
        isOwn = !isEntering || note != nil
      case CMARK_NODE_IMAGE:
        imageDepth += isEntering ? 1 : -1
        if !isEntering { passage?.passTarget() }
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        visit(node, isEntering, isOwn, note, &passage, body)
      default:
        if imageDepth > 0 { continue }
        if passage != nil, visitInline(node, isEntering, targets, &passage) { continue }
        if String(cString: cmark_node_get_type_string(node)) == "table_cell" {
          visit(node, isEntering, isOwn, note, &passage, body)
        }
      }
    }
  }

  private func visit(
    _ node: OpaquePointer,
    _ isEntering: Bool,
    _ isOwn: Bool,
    _ note: Int?,
    _ passage: inout MarkdownPassage?,
    _ body: (Leaf) -> Void
  ) {
    if isEntering {
      let lines = source.text.lines
      let first = Int(cmark_node_get_start_line(node)) - 1
      let last = max(first, Int(cmark_node_get_end_line(node)) - 1)
      guard isOwn, first >= 0, first < lines.count, note != nil || first >= source.firstBodyLine else {
        return
      }
      let start = lines[first].start
      passage = MarkdownPassage(source, range: start..<lines[min(last, lines.count - 1)].end)
    } else if let finished = passage {
      let isHeading = cmark_node_get_type(node) == CMARK_NODE_HEADING
      body(
        Leaf(
          headingLevel: isHeading ? Int(cmark_node_get_heading_level(node)) : nil,
          note: note,
          content: finished.content
        )
      )
      passage = nil
    }
  }

  /// Adds an inline to the passage; false if it is no inline that is known.
  private func visitInline(
    _ node: OpaquePointer,
    _ isEntering: Bool,
    _ targets: [PreparedMarkdown.Target?],
    _ passage: inout MarkdownPassage?
  ) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: passage?.append(Self.literal(of: node), guess: place(of: node))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: passage?.appendBreak()
    case CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: passage?.skip(Self.literal(of: node), guess: nil)
    case CMARK_NODE_LINK:
      if isEntering {
        passage?.openLink()
      } else {
        passage?.closeLink(destination: cmark_node_get_url(node).map { String(cString: $0) } ?? "")
      }
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      let number = Int(String(decoding: Self.literal(of: node), as: UTF8.self)) ?? 0
      if isEntering, targets.indices.contains(number - 1), let target = targets[number - 1] {
        passage?.appendMarker(target, guess: place(of: node))
      }
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG: break
    default: return false
    }
    return true
  }

  /// Where cmark says that a node begins, as an offset in the prepared text.
  private func place(of node: OpaquePointer) -> Int? {
    let line = Int(cmark_node_get_start_line(node)) - 1
    let column = Int(cmark_node_get_start_column(node)) - 1
    guard source.text.lines.indices.contains(line), column >= 0 else { return nil }
    return source.text.lines[line].start + column
  }

  private static func literal(of node: OpaquePointer) -> [UInt8] {
    guard let literal = cmark_node_get_literal(node) else { return [] }
    return Array(String(cString: literal).utf8)
  }
}
