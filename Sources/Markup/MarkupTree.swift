/// The elements and text of an XML or HTML document, in document order.
///
/// The nodes stand in one flat array, each before what it holds, so that a walk over a document is a walk over an
/// array and takes no stack. Comments, processing instructions and the document type are not kept. The first node
/// is the root element.
package final class MarkupTree: Sendable {
  /// An element, or a run of text.
  package struct Node: Sendable {
    /// The index of an element's name in `names`; -1 for text.
    package let name: Int32
    /// The index of the element that it stands in; -1 for the root.
    package let parent: Int32
    /// The index after the last node that it holds; its own plus one for text and empty elements.
    package var end: Int32
    /// For text, where its bytes begin in `bytes`; for an element, the index of its first attribute.
    package let start: Int32
    /// For text, how many bytes it takes; for an element, how many attributes it has.
    package var count: Int32
    /// Where it begins in the source, in bytes: at an element's `<`, at a text's first character.
    package let source: Int32

    /// Whether it is text.
    package var isText: Bool { name < 0 }
  }

  /// One attribute of an element.
  package struct Attribute: Sendable {
    /// The index of its name in `names`.
    package let name: Int32
    /// Where its value begins in `bytes`.
    package let start: Int32
    /// How many bytes the value takes.
    package let count: Int32
  }

  /// The nodes in document order.
  package let nodes: [Node]
  /// Every name that occurs, once.
  package let names: [MarkupName]
  /// The attributes, element after element.
  package let attributes: [Attribute]
  /// Text and attribute values in UTF-8.
  package let bytes: [UInt8]

  /// The first fault that the parser read on over; nil for a document without any.
  package let fault: MarkupError?
  /// Where the last text or end tag of the source ends, in bytes: what stands behind it was not read, if anything does.
  package let end: Int

  /// Makes a tree of what a parser collected.
  init(
    nodes: [Node],
    names: [MarkupName],
    attributes: [Attribute],
    bytes: [UInt8],
    fault: MarkupError?,
    end: Int
  ) {
    self.nodes = nodes
    self.names = names
    self.attributes = attributes
    self.bytes = bytes
    self.fault = fault
    self.end = end
  }

  /// The root element; nil for a document without any.
  package var root: MarkupElement? {
    nodes.indices.first { !nodes[$0].isText }.map { MarkupElement(tree: self, index: $0) }
  }

  /// For each of `names` the term of a vocabulary that it is, by its local name alone, so that a walk compares no
  /// strings.
  package func terms<Term: RawRepresentable<String>>(of vocabulary: Term.Type) -> [Term?] {
    names.map { Term(rawValue: $0.local) }
  }

  /// The bytes of a text node.
  package func text(of node: Node) -> ArraySlice<UInt8> {
    bytes[Int(node.start)..<Int(node.start + node.count)]
  }

  /// The value of an attribute of an element, by its local name, whatever its namespace; nil where it has none.
  package func attribute(_ local: String, of node: Node) -> String? {
    guard !node.isText else { return nil }
    for attribute in attributes[Int(node.start)..<Int(node.start + node.count)]
    where names[Int(attribute.name)].local == local {
      return value(of: attribute)
    }
    return nil
  }

  /// An attribute's value.
  package func value(of attribute: Attribute) -> String {
    String(decoding: bytes[Int(attribute.start)..<Int(attribute.start + attribute.count)], as: UTF8.self)
  }
}
