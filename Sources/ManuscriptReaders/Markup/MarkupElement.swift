/// One element of a `MarkupTree`.
struct MarkupElement: Sendable {
  /// The document that it stands in.
  let tree: MarkupTree
  /// Its index in the document's nodes.
  let index: Int

  /// Its node.
  var node: MarkupTree.Node { tree.nodes[index] }
  /// Its name.
  var name: MarkupName { tree.names[Int(node.name)] }
  /// Its name without the namespace.
  var local: String { name.local }
  /// The indices of all nodes inside of it, in document order.
  var inside: Range<Int> { index + 1..<Int(node.end) }

  /// The element that it stands in; nil for the root.
  var parent: MarkupElement? {
    node.parent < 0 ? nil : MarkupElement(tree: tree, index: Int(node.parent))
  }

  /// The value of an attribute, by its local name, whatever its namespace.
  subscript(attribute: String) -> String? { tree.attribute(attribute, of: node) }

  /// The value of an attribute in a namespace.
  subscript(attribute: String, in namespace: String) -> String? {
    let name = MarkupName(namespace: namespace, local: attribute)
    return tree.attributes[Int(node.start)..<Int(node.start + node.count)]
      .first { tree.names[Int($0.name)] == name }.map(tree.value(of:))
  }

  /// The first element that stands directly in it.
  var firstChild: MarkupElement? { element(from: index + 1, to: Int(node.end)) }

  /// The element that follows it in the same parent.
  var nextSibling: MarkupElement? {
    parent.flatMap { element(from: Int(node.end), to: Int($0.node.end)) }
  }

  private func element(from start: Int, to end: Int) -> MarkupElement? {
    var next = start
    while next < end, tree.nodes[next].isText { next = Int(tree.nodes[next].end) }
    return next < end ? MarkupElement(tree: tree, index: next) : nil
  }

  /// The elements that stand directly in it.
  var children: [MarkupElement] {
    var children: [MarkupElement] = []
    var next = index + 1
    while next < Int(node.end) {
      if !tree.nodes[next].isText { children.append(MarkupElement(tree: tree, index: next)) }
      next = Int(tree.nodes[next].end)
    }
    return children
  }

  /// The first element with a name that stands directly in it.
  func child(_ local: String) -> MarkupElement? { children.first { $0.local == local } }

  /// All elements with a name inside of it, in document order.
  func descendants(_ local: String) -> [MarkupElement] {
    let wanted = tree.names.map { $0.local == local }
    return inside.compactMap { index in
      let node = tree.nodes[index]
      return !node.isText && wanted[Int(node.name)] ? MarkupElement(tree: tree, index: index) : nil
    }
  }

  /// All text inside of it, in UTF-8.
  var textBytes: [UInt8] {
    var text: [UInt8] = []
    for index in inside where tree.nodes[index].isText { text += tree.text(of: tree.nodes[index]) }
    return text
  }

  /// All text inside of it.
  var text: String { String(decoding: textBytes, as: UTF8.self) }
}
