/// Some elements of an array, which are encoded at one go, inside of as many arrays as they stand deep.
struct JSONElements: Encodable {
  let values: [any Encodable]
  /// 1 for an array of the elements, 2 for an array with this array in it.
  let depth: Int

  func encode(to encoder: any Encoder) throws {
    var array = encoder.unkeyedContainer()
    if depth > 1 {
      try array.encode(JSONElements(values: values, depth: depth - 1))
    } else {
      for value in values { try array.encode(value) }
    }
  }
}
