/// The known name that a mistyped one was probably meant for.
package struct NearestName {
  /// The name; nil where none is near.
  package let name: String?

  /// Searches by edit distance; a name counts as near where at most a third of its letters differ.
  package init(to typed: String, among names: [String]) {
    let typed = Array(typed.lowercased().unicodeScalars.prefix(64))
    let nearest = names.map { ($0, Self.distance(typed, Array($0.lowercased().unicodeScalars))) }
      .min { $0.1 < $1.1 }
    if let (name, distance) = nearest, distance * 3 <= max(typed.count, name.count) {
      self.name = name
    } else {
      name = nil
    }
  }

  /// The Levenshtein distance.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
