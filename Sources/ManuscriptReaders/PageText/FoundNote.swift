/// A definition that was accepted, and the markers that point to it.
struct FoundNote: Sendable {
  /// The label, digits normalised.
  let label: String
  /// The index of the line that it begins on.
  let line: Int
  /// The offset after its label.
  let labelEnd: Int
  /// The markers that point to it, by their offsets, in reading order.
  var markers: [Int]
}
