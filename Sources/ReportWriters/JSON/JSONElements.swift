/// Some elements of an array, which are encoded at one go.
struct JSONElements: Encodable {
  let values: [any Encodable]

  func encode(to encoder: any Encoder) throws {
    var elements = encoder.unkeyedContainer()
    for value in values { try elements.encode(value) }
  }
}
