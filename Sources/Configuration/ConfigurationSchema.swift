import Auditing
import Foundation
import Messages

/// The JSON Schema (draft 2020-12) of `ibid.yml`: what editors complete from, and what a file is judged by.
package enum ConfigurationSchema {
  /// The schema's text, with the rules that there are.
  package static let text = String(decoding: content, as: UTF8.self) + "\n"

  /// The same, to judge by.
  static let root: SchemaNode = {
    guard let root = try? JSONDecoder().decode(SchemaNode.self, from: content) else {
      preconditionFailure("the schema is a part of the program")
    }
    return root
  }()

  private static let content: Data = {
    let descriptions = RuleRegistry.rules.map { $0.description }
    let settings = Dictionary(uniqueKeysWithValues: descriptions.map { ($0.id, setting(of: $0)) })
    guard let template = try? JSONSerialization.jsonObject(with: Data(PackageResources.config_schema_json)),
      let content = try? JSONSerialization.data(
        withJSONObject: putting(
          descriptions.map(\.id),
          at: ["properties", "suppressions", "items", "properties", "rule", "enum"],
          into: putting(settings, at: ["properties", "rules", "properties"], into: template)
        ),
        options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      )
    else { preconditionFailure("the schema is a part of the program") }
    return content
  }()

  /// A tree of JSON objects with another value at a path of keys.
  private static func putting(_ value: Any, at path: ArraySlice<String>, into tree: Any) -> Any {
    guard let key = path.first, var object = tree as? [String: Any] else { return value }
    object[key] = putting(value, at: path.dropFirst(), into: object[key] ?? [:])
    return object
  }

  private static func setting(of rule: RuleDescription) -> [String: Any] {
    [
      "description": "\(rule.summary.text(in: .english)) (default: \(rule.severity.rawValue))",
      "type": "string",
      "enum": ["off", "note", "warning", "error"],
    ]
  }
}
