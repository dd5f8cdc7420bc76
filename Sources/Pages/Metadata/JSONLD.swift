import Foundation

/// One JSON-LD script: its nodes, however they are nested or broken. https://www.w3.org/TR/json-ld11/
struct JSONLD {
  /// One object of the document.
  struct Node {
    fileprivate let properties: [String: Any]

    /// Its `@type`s in lower case, without the vocabulary's address.
    var types: [String] {
      (texts("@type") + texts("type")).map {
        ($0.split(separator: "/").last.map(String.init) ?? $0).lowercased()
      }
    }

    /// Its `@id`.
    var identifier: String? { properties["@id"] as? String }

    /// The texts of a property, which may be one or a list.
    func texts(_ key: String) -> [String] {
      switch properties[key] {
      case let text as String: [text]
      case let list as [Any]: list.prefix(JSONLD.maximumValues).compactMap { $0 as? String }
      case let object as [String: Any]: (object["@value"] as? String).map { [$0] } ?? []
      default: []
      }
    }

    /// The objects of a property, which may be one or a list.
    func nodes(_ key: String) -> [Node] {
      switch properties[key] {
      case let object as [String: Any]: [Node(properties: object)]
      case let list as [Any]:
        list.prefix(JSONLD.maximumValues).compactMap { ($0 as? [String: Any]).map(Node.init) }
      default: []
      }
    }
  }

  /// How many values of a list, and how many nodes of a document, are read.
  private static let maximumValues = 100

  /// The nodes that describe the page or its site: those at the top, in `@graph`, and a page's `mainEntity`.
  private(set) var nodes: [Node] = []
  /// What could still be read where the document is no JSON even after mending: properties with text values.
  private(set) var salvage: [(key: String, value: String)] = []

  /// Reads a script's text.
  init(_ text: String) {
    let mended = JSONMending.mend(text)
    guard
      let value = try? JSONSerialization.jsonObject(
        with: mended,
        options: .fragmentsAllowed
      )
    else {
      salvage = JSONMending.salvage(["headline", "datePublished"], from: Array(text.utf8))
      return
    }
    collect(value, depth: 0)
  }

  /// The node of this document that a reference means.
  func node(withID identifier: String) -> Node? {
    nodes.first { $0.identifier == identifier && !$0.texts("name").isEmpty }
  }

  private mutating func collect(_ value: Any, depth: Int) {
    guard nodes.count < Self.maximumValues, depth < 4 else { return }
    if let list = value as? [Any] {
      for element in list { collect(element, depth: depth + 1) }
    } else if let object = value as? [String: Any] {
      let node = Node(properties: object)
      nodes.append(node)
      // The questions of a list of questions are no titles of the page.
      if node.types.contains("faqpage") { return }
      for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"] {
        if let inner = object[key] { collect(inner, depth: depth + 1) }
      }
    }
  }
}
