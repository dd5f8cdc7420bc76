/// Makes the identifiers of a manuscript's notes: `n5`, and `n5-2`, `n5-3` … for a label that occurs again.
struct NoteIdentifiers {
  private var counts: [String: Int] = [:]
  private var used: Set<String> = []

  /// The identifier of the next note, whose label is `label`.
  ///
  /// Signs are named, `nstar` for `*`; white space in a label becomes `-`.
  mutating func next(for label: String) -> String {
    var base = "n"
    for scalar in label.unicodeScalars {
      switch scalar {
      case "*": base += "star"
      case "†": base += "dagger"
      case "‡": base += "double-dagger"
      default: base.unicodeScalars.append(scalar.value.isSpace ? "-" : scalar)
      }
    }
    var count = counts[base, default: 0]
    var identifier: String
    repeat {
      count += 1
      identifier = count == 1 ? base : "\(base)-\(count)"
    } while !used.insert(identifier).inserted
    counts[base] = count
    return identifier
  }
}
