/// How many of a kind came out as they should, and the first that did not.
struct Tally: CustomStringConvertible {
  private(set) var right = 0
  private(set) var total = 0
  private var wrong: [String] = []

  /// Counts one, by a name to know it by.
  mutating func count(_ isRight: Bool, _ name: String) {
    total += 1
    if isRight { right += 1 } else { wrong.append(name) }
  }

  /// How many are right, 0 to 1; nothing counted is nothing right.
  var share: Double { total == 0 ? 0 : Double(right) / Double(total) }

  var description: String {
    "\(right) of \(total); not so: \(wrong.prefix(20).joined(separator: " ¶ "))"
  }
}
