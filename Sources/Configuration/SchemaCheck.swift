import Messages
import Yams

/// Holds a configuration against its schema, and says of the first thing that is wrong where it stands.
struct SchemaCheck {
  /// The file's path, for messages.
  let path: String

  /// Judges a value.
  ///
  /// - Parameter name: What the value is called in messages: `network.timeout`; empty for the whole file.
  /// - Complexity: Linear in the file.
  func check(_ node: Node, against schema: SchemaNode, named name: String = "") throws(ConfigurationError) {
    guard schema.types.isEmpty || schema.types.contains(where: { node.isOf(type: $0) }) else {
      throw error(at: node, "\(subject(name, node)) is no \(Self.phrase(schema.types))")
    }
    switch node {
    case .mapping(let mapping): try check(mapping, of: node, against: schema, named: name)
    case .sequence(let sequence):
      guard let items = schema.items else { return }
      for (index, item) in sequence.enumerated() {
        try check(item, against: items, named: "\(name)[\(index)]")
      }
    case .scalar(let scalar): try check(scalar, of: node, against: schema, named: name)
    case .alias: throw error(at: node, "aliases are not read; write the value out")
    }
  }

  private func check(
    _ mapping: Node.Mapping,
    of node: Node,
    against schema: SchemaNode,
    named name: String
  ) throws(ConfigurationError) {
    var seen: Set<String> = []
    for (key, value) in mapping {
      guard let word = key.scalar?.string else {
        throw error(at: key, "a list or a mapping cannot be a key")
      }
      seen.insert(word)
      let inner = name.isEmpty ? word : "\(name).\(word)"
      if let known = schema.properties[word] {
        try check(value, against: known, named: inner)
      } else if case .values(let others) = schema.additional {
        try check(value, against: others, named: inner)
      } else {
        let place: Message = name.isEmpty ? "" : " in \(name)"
        let hint = Self.hint(word, Array(schema.properties.keys))
        throw error(at: key, "there is no key \(ConfigurationText.quoted(word))\(place); \(hint)")
      }
    }
    if let missing = schema.required.first(where: { !seen.contains($0) }) {
      throw error(at: node, "\(name) has no key “\(missing)”, which it needs")
    }
  }

  private func check(
    _ scalar: Node.Scalar,
    of node: Node,
    against schema: SchemaNode,
    named name: String
  ) throws(ConfigurationError) {
    if let words = schema.words, !words.contains(scalar.string) {
      throw error(
        at: node,
        "\(subject(name, node)) is none of its values; \(Self.hint(scalar.string, words))"
      )
    }
    if scalar.string.unicodeScalars.count < schema.minimumLength {
      throw error(at: node, "\(name) is empty; give it a value, or leave it out")
    }
    if let number = Int(scalar.string), !(schema.minimum...schema.maximum).contains(number) {
      throw error(
        at: node,
        "\(subject(name, node)) is out of range; give \(schema.minimum) to \(schema.maximum)"
      )
    }
  }

  private func subject(_ name: String, _ node: Node) -> Message {
    let value = node.scalar.map { Message(verbatim: ConfigurationText.quoted($0.string)) } ?? node.kind
    return name.isEmpty ? value : "\(name): \(value)"
  }

  private static func hint(_ word: String, _ known: [String]) -> Message {
    if let nearest = NearestName(to: word, among: known.sorted()).name { return "did you mean “\(nearest)”?" }
    return known.count > 20
      ? "see ibid schema config" : "give one of \(Message.list(known.sorted()))"
  }

  /// The types in words: `number`, `text or list`.
  private static func phrase(_ types: [String]) -> Message {
    let words: [String: Message] = [
      "object": "mapping", "array": "list", "string": "text", "number": "number", "integer": "whole number",
      "boolean": "true or false",
    ]
    let known = types.compactMap { words[$0] }
    return known.dropFirst().reduce(known.first ?? "") { "\($0) or \($1)" }
  }

  private func error(at node: Node, _ reason: Message) -> ConfigurationError {
    ConfigurationError(path: path, place: node.place, reason: reason)
  }
}

extension Node {
  /// Where it stands.
  var place: ConfigurationError.Place? { mark.map { .init(line: $0.line, column: $0.column) } }

  /// What it is, in words.
  fileprivate var kind: Message {
    switch self {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar, .alias: "a text"
    }
  }

  /// Whether nothing stands here: a key without a value.
  var isNothing: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// Whether it is of one of JSON's types, by the core schema of YAML 1.2: `off` and `yes` are texts.
  fileprivate func isOf(type: String) -> Bool {
    switch (self, type) {
    case (.mapping, "object"), (.sequence, "array"): true
    case (.scalar, "null"): isNothing
    case (.scalar, "string"): !isNothing
    case (.scalar(let scalar), "boolean"):
      scalar.style == .plain && ["true", "false"].contains(scalar.string)
    case (.scalar(let scalar), "integer"): scalar.style == .plain && Int(scalar.string) != nil
    case (.scalar(let scalar), "number"):
      scalar.style == .plain && Double(scalar.string).map(\.isFinite) ?? false
    default: false
    }
  }
}
