import Markup

/// A part of a Word document that holds text: the body, the footnotes or the endnotes.
struct WordPart {
  /// Its name inside the package.
  let name: String
  /// Its elements.
  let tree: MarkupTree
  /// For each name in the tree the term that it is.
  let terms: [WordTerm?]
  /// Where its external relationships lead.
  let relationships: Relationships
  /// For each node the number of its paragraph, where it is one.
  let paragraphs: [Int: Int]

  /// Reads a part of an open package.
  init(_ name: String, in archive: PackageArchive) throws(ReadError) {
    self.name = name
    tree = try archive.requiredXML(name)
    terms = tree.terms(of: WordTerm.self)
    relationships = try Relationships(of: name, in: archive)
    var paragraphs: [Int: Int] = [:]
    for (index, node) in tree.nodes.enumerated() where !node.isText && terms[Int(node.name)] == .paragraph {
      paragraphs[index] = paragraphs.count + 1
    }
    self.paragraphs = paragraphs
  }

  /// The term that a node is; nil for text and for what the reader does not look at.
  func term(of node: MarkupTree.Node) -> WordTerm? { node.isText ? nil : terms[Int(node.name)] }

  /// The children of a node that are a term.
  func children(of index: Int, _ term: WordTerm) -> [MarkupElement] {
    MarkupElement(tree: tree, index: index).children.filter { terms[Int($0.node.name)] == term }
  }

  /// The first child of a node that is a term.
  func child(of index: Int, _ term: WordTerm) -> MarkupElement? {
    var next = index + 1
    let end = Int(tree.nodes[index].end)
    while next < end {
      if self.term(of: tree.nodes[next]) == term { return MarkupElement(tree: tree, index: next) }
      next = Int(tree.nodes[next].end)
    }
    return nil
  }
}
