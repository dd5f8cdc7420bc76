/// Collects a `MarkupTree` from the events of a parser.
///
/// Whatever the document does, what is kept stays within the limits here.
final class MarkupCollector {
  /// The most nodes that are kept; a long book has about a million.
  private static let mostNodes = 16_000_000
  /// The most namespace declarations that may be in force at one place: each name is sought among them.
  private static let mostNamespaces = 1_000

  /// Why collecting stopped, if it did.
  private(set) var failure: MarkupError?
  /// The first fault that the parser found.
  private(set) var fault: MarkupError?

  private let flattens: Bool
  private let source: UnsafeBufferPointer<UInt8>
  private var nodes: [MarkupTree.Node] = []
  private var names: [MarkupName] = []
  private var attributes: [MarkupTree.Attribute] = []
  private var bytes: [UInt8] = []
  private var open: [(node: Int32, namespaces: Int)] = []
  private var namespaces = 0
  /// Where the last text or end tag ends, in bytes of the source.
  private var end = 0
  /// How many elements are open that stood too deep to be kept.
  private var flattened = 0
  private var indexByName: [MarkupName: Int32] = [:]
  private var indexByPointer: [NamePointers: Int32] = [:]

  /// The addresses of a name's parts in the parser's dictionary, which holds each string once.
  private struct NamePointers: Hashable {
    let local: UnsafePointer<UInt8>
    let namespace: UnsafePointer<UInt8>?
  }

  /// Begins with no nodes.
  ///
  /// - Parameters:
  ///   - source: The document, valid as long as events come.
  ///   - flattens: Whether elements that stand too deep are left out and their text kept; else they are a failure.
  init(source: UnsafeBufferPointer<UInt8>, flattens: Bool) {
    self.source = source
    self.flattens = flattens
    bytes.reserveCapacity(source.count / 2)
    nodes.reserveCapacity(source.count / 64)
  }

  /// Whether there is no element so far.
  var isEmpty: Bool { nodes.isEmpty }

  /// Keeps the first fault of a document that is not well-formed.
  func note(_ fault: MarkupError) { self.fault = self.fault ?? fault }

  /// The index of a name.
  func name(_ local: UnsafePointer<UInt8>, namespace: UnsafePointer<UInt8>?) -> Int32 {
    let pointers = NamePointers(local: local, namespace: namespace)
    if let index = indexByPointer[pointers] { return index }
    let name = MarkupName(
      namespace: namespace.map { String(decodingCString: $0, as: UTF8.self) } ?? "",
      local: String(decodingCString: local, as: UTF8.self)
    )
    let index = self.index(of: name)
    indexByPointer[pointers] = index
    return index
  }

  /// The index of a name as HTML writes it: `epub:type` has a prefix that stands for a namespace.
  func htmlName(_ written: UnsafePointer<UInt8>) -> Int32 {
    let pointers = NamePointers(local: written, namespace: nil)
    if let index = indexByPointer[pointers] { return index }
    let parts = String(decodingCString: written, as: UTF8.self).split(separator: ":", maxSplits: 1)
    let index = self.index(
      of: MarkupName(
        namespace: parts.count == 2 && parts[0] == "epub" ? MarkupNamespace.epub : "",
        local: String(parts.last ?? "")
      )
    )
    indexByPointer[pointers] = index
    return index
  }

  private func index(of name: MarkupName) -> Int32 {
    if let index = indexByName[name] { return index }
    let index = Int32(names.count)
    names.append(name)
    indexByName[name] = index
    return index
  }

  /// A start tag that ends just before `offset` in the source. Its attributes follow.
  func beginElement(name: Int32, at offset: Int, namespaces declared: Int = 0) {
    guard open.count < MarkupParser.deepest else {
      if flattens { flattened += 1 } else { failure = failure ?? .tooDeep }
      return
    }
    namespaces += declared
    if nodes.count >= Self.mostNodes || namespaces > Self.mostNamespaces { failure = failure ?? .tooLarge }
    var start = min(offset, source.count - 1)
    let floor = Int(nodes.last?.source ?? 0)
    while start > floor, source[start] != UInt8(ascii: "<") { start -= 1 }
    nodes.append(
      MarkupTree.Node(
        name: name,
        parent: open.last?.node ?? -1,
        end: Int32(nodes.count + 1),
        start: Int32(attributes.count),
        count: 0,
        source: Int32(max(0, start))
      )
    )
    open.append((Int32(nodes.count - 1), declared))
  }

  /// An attribute of the element that was begun last.
  func addAttribute(name: Int32, value: UnsafeBufferPointer<UInt8>) {
    guard flattened == 0, let element = open.last else { return }
    attributes.append(
      MarkupTree.Attribute(name: name, start: Int32(bytes.count), count: Int32(value.count))
    )
    bytes += value
    nodes[Int(element.node)].count += 1
  }

  /// An attribute of the element that was begun last, in which libxml2 writes `&` as `&#38;` where entities stay.
  func addAttribute(name: Int32, xmlValue value: UnsafeBufferPointer<UInt8>) {
    let reference = Array("&#38;".utf8)
    guard value.contains(UInt8(ascii: "&")) else { return addAttribute(name: name, value: value) }
    var plain: [UInt8] = []
    var offset = 0
    while offset < value.count {
      plain.append(value[offset])
      let isReference = value[offset...].starts(with: reference)
      offset += isReference ? reference.count : 1
    }
    plain.withUnsafeBufferPointer { addAttribute(name: name, value: $0) }
  }

  /// The end of the element that is open; its end tag ends at `offset` in the source.
  func endElement(at offset: Int) {
    end = max(end, min(offset, source.count))
    closeElement()
  }

  private func closeElement() {
    if flattened > 0 {
      flattened -= 1
    } else if let element = open.popLast() {
      nodes[Int(element.node)].end = Int32(nodes.count)
      namespaces -= element.namespaces
    }
  }

  /// Text that begins at `offset` in the source, if it stands there as it is; a reference ends at its last byte.
  func addText(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard !text.isEmpty, let parent = open.last?.node else { return }
    end = max(end, min(offset + text.count, source.count))
    let offset = referenceStart(endingAt: offset + text.count, text: text) ?? offset
    if let last = nodes.indices.last, nodes[last].isText, nodes[last].parent == parent,
      Int(nodes[last].source + nodes[last].count) == offset
    {
      nodes[last].count += Int32(text.count)
    } else {
      if nodes.count >= Self.mostNodes { failure = failure ?? .tooLarge }
      nodes.append(
        MarkupTree.Node(
          name: -1,
          parent: parent,
          end: Int32(nodes.count + 1),
          start: Int32(bytes.count),
          count: Int32(text.count),
          source: Int32(max(offset, Int(nodes.last?.source ?? 0)))
        )
      )
    }
    bytes += text
  }

  /// Where the reference begins that stands for `text` and ends at an offset; nil where the text stands there itself.
  private func referenceStart(endingAt end: Int, text: UnsafeBufferPointer<UInt8>) -> Int? {
    let longestReference = 34
    guard end <= source.count, end > 0, source[end - 1] == UInt8(ascii: ";"), text.last != UInt8(ascii: ";")
    else {
      return nil
    }
    return source[max(0, end - longestReference)..<end].lastIndex(of: UInt8(ascii: "&"))
  }

  /// The tree of all that was collected; elements that are still open end here.
  consuming func tree() -> MarkupTree {
    while !open.isEmpty { closeElement() }
    return MarkupTree(
      nodes: nodes,
      names: names,
      attributes: attributes,
      bytes: bytes,
      fault: fault,
      end: end
    )
  }
}
