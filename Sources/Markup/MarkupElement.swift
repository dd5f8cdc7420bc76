/// One element of a `MarkupTree`.
package struct MarkupElement: Sendable {
  /// The document that it stands in.
  package let tree: MarkupTree
  /// Its index in the document's nodes.
  package let index: Int

  /// The element at an index of a document's nodes, which must not be text.
  package init(tree: MarkupTree, index: Int) {
    self.tree = tree
    self.index = index
  }

  /// Its node.
  package var node: MarkupTree.Node { tree.nodes[index] }
  /// Its name.
  package var name: MarkupName { tree.names[Int(node.name)] }
  /// Its name without the namespace.
  package var local: String { name.local }
  /// The indices of all nodes inside of it, in document order.
  package var inside: Range<Int> { index + 1..<Int(node.end) }

  /// The element that it stands in; nil for the root.
  package var parent: MarkupElement? {
    node.parent < 0 ? nil : MarkupElement(tree: tree, index: Int(node.parent))
  }

  /// The value of an attribute, by its local name, whatever its namespace.
  package subscript(attribute: String) -> String? { tree.attribute(attribute, of: node) }

  /// The value of an attribute in a namespace.
  package subscript(attribute: String, in namespace: String) -> String? {
    let name = MarkupName(namespace: namespace, local: attribute)
    return tree.attributes[Int(node.start)..<Int(node.start + node.count)]
      .first { tree.names[Int($0.name)] == name }.map(tree.value(of:))
  }

  /// The first element that stands directly in it.
  package var firstChild: MarkupElement? { element(from: index + 1, to: Int(node.end)) }

  /// The element that follows it in the same parent.
  package var nextSibling: MarkupElement? {
    parent.flatMap { element(from: Int(node.end), to: Int($0.node.end)) }
  }

  private func element(from start: Int, to end: Int) -> MarkupElement? {
    var next = start
    while next < end, tree.nodes[next].isText { next = Int(tree.nodes[next].end) }
    return next < end ? MarkupElement(tree: tree, index: next) : nil
  }

  /// The elements that stand directly in it.
  package var children: [MarkupElement] {
    var children: [MarkupElement] = []
    var next = index + 1
    while next < Int(node.end) {
      if !tree.nodes[next].isText { children.append(MarkupElement(tree: tree, index: next)) }
      next = Int(tree.nodes[next].end)
    }
    return children
  }

  /// The first element with a name that stands directly in it.
  package func child(_ local: String) -> MarkupElement? {
    var child = firstChild
    while let found = child {
      if found.local == local { return found }
      child = element(from: Int(found.node.end), to: Int(node.end))
    }
    return nil
  }

  /// All elements with a name inside of it, in document order.
  package func descendants(_ local: String) -> [MarkupElement] {
    let wanted = tree.names.map { $0.local == local }
    return inside.compactMap { index in
      let node = tree.nodes[index]
      return !node.isText && wanted[Int(node.name)] ? MarkupElement(tree: tree, index: index) : nil
    }
  }

  /// All text inside of it, in UTF-8.
  package var textBytes: [UInt8] {
    var text: [UInt8] = []
    for index in inside where tree.nodes[index].isText { text += tree.text(of: tree.nodes[index]) }
    return text
  }

  /// All text inside of it.
  package var text: String { String(decoding: textBytes, as: UTF8.self) }
}
