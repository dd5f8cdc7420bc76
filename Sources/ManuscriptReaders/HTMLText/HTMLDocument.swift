import Foundation
import Markup

/// A document of HTML or XHTML: a page of its own, or a chapter of an EPUB.
struct HTMLDocument {
  /// Its name inside the package; empty for a page of its own.
  let name: String
  /// Its elements and text.
  let tree: MarkupTree
  /// For each name in the tree what it is.
  let terms: [HTMLTerm]
  /// For each identifier the node that has it; the first, where several have.
  let indexByIdentifier: [String: Int]
  /// For each node the number of the paragraph that it stands in, from 1.
  let paragraphs: [Int32]
  /// Names the places in it.
  let places: DocumentPlaces

  /// Reads the outline of a document.
  init(_ tree: MarkupTree, name: String, places: DocumentPlaces) {
    self.tree = tree
    self.name = name
    self.places = places
    terms = tree.names.map { HTMLTerm($0.local) }
    var indexByIdentifier: [String: Int] = [:]
    var paragraphs: [Int32] = []
    paragraphs.reserveCapacity(tree.nodes.count)
    var paragraph: Int32 = 0
    let identifies = tree.names.map { $0.local == "id" || $0.local == "name" }
    for (index, node) in tree.nodes.enumerated() {
      if !node.isText {
        if terms[Int(node.name)].isCounted { paragraph += 1 }
        for attribute in tree.attributes[Int(node.start)..<Int(node.start + node.count)]
        where identifies[Int(attribute.name)] {
          let identifier = tree.value(of: attribute)
          if indexByIdentifier[identifier] == nil { indexByIdentifier[identifier] = index }
        }
      }
      paragraphs.append(max(1, paragraph))
    }
    self.indexByIdentifier = indexByIdentifier
    self.paragraphs = paragraphs
  }

  /// What a node is; text is inline.
  func term(of node: MarkupTree.Node) -> HTMLTerm { node.isText ? .inline : terms[Int(node.name)] }

  /// The element at a node.
  func element(_ index: Int) -> MarkupElement { MarkupElement(tree: tree, index: index) }

  /// The nearest element round a node, itself included, that stands on lines of its own.
  func block(around index: Int) -> MarkupElement? {
    var element: MarkupElement? = self.element(index)
    while let found = element, !term(of: found.node).isBlock { element = found.parent }
    return element
  }
}
