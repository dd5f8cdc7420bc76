/// A JSON Schema as far as ours go: the keywords by which `SchemaCheck` judges.
/// https://json-schema.org/draft/2020-12/json-schema-validation
final class SchemaNode: Decodable, Sendable {
  /// What a mapping may hold besides its known keys.
  enum Additional: Sendable {
    case nothing
    case values(SchemaNode)
  }

  /// `type`: one or more of JSON's types; empty allows all.
  let types: [String]
  /// `enum`: the words that are allowed.
  let words: [String]?
  /// `properties`: the known keys of a mapping.
  let properties: [String: SchemaNode]
  /// `additionalProperties`.
  let additional: Additional
  /// `required`: the keys that a mapping needs.
  let required: [String]
  /// `items`: what each element of a list is.
  let items: SchemaNode?
  /// `minLength`, in Unicode scalars.
  let minimumLength: Int
  /// `minimum` and `maximum`.
  let minimum: Int
  let maximum: Int
  /// `format`: `path` is a path seen from the configuration's folder, `header` may name variables as `${NAME}`.
  let format: String?

  private enum CodingKeys: String, CodingKey {
    case type, properties, additionalProperties, required, items, minLength, minimum, maximum, format
    case words = "enum"
  }

  init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    if let type = try? keys.decode(String.self, forKey: .type) {
      types = [type]
    } else {
      types = try keys.decodeIfPresent([String].self, forKey: .type) ?? []
    }
    words = try keys.decodeIfPresent([String].self, forKey: .words)
    properties = try keys.decodeIfPresent([String: SchemaNode].self, forKey: .properties) ?? [:]
    let others = try? keys.decode(SchemaNode.self, forKey: .additionalProperties)
    additional = others.map(Additional.values) ?? .nothing
    required = try keys.decodeIfPresent([String].self, forKey: .required) ?? []
    items = try keys.decodeIfPresent(SchemaNode.self, forKey: .items)
    minimumLength = try keys.decodeIfPresent(Int.self, forKey: .minLength) ?? 0
    minimum = try keys.decodeIfPresent(Int.self, forKey: .minimum) ?? .min
    maximum = try keys.decodeIfPresent(Int.self, forKey: .maximum) ?? .max
    format = try keys.decodeIfPresent(String.self, forKey: .format)
  }
}
