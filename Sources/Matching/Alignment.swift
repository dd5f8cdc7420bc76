/// Two stretches of folded scalars laid along each other with the fewest changes.
struct Alignment: Sendable {
  /// A place where they differ: what the one has there and what the other has.
  struct Hunk: Sendable, Hashable {
    /// The scalars of the first that have no equal; empty where the second has something more.
    let deleted: Range<Int>
    /// The scalars of the second that have no equal.
    let inserted: Range<Int>
  }

  /// How many scalars must be changed, added or taken out (Levenshtein distance).
  let distance: Int
  /// The stretch of the second text that the first was laid along.
  let window: Range<Int>
  /// The differences inside of the window, in order.
  let hunks: [Hunk]

  /// Lays `needle` along that stretch of `text` to which it is nearest; what `text` has before and after is free.
  ///
  /// P. H. Sellers, "The theory and computation of evolutionary distances" (1980).
  /// - Complexity: Time and space are the product of the lengths, which `FoldedText` bounds.
  init(of needle: [UInt32], in text: [UInt32]) {
    let (rows, columns) = (needle.count + 1, text.count + 1)
    var cost = [UInt16](repeating: 0, count: rows * columns)
    for row in 1..<max(rows, 1) {
      cost[row * columns] = UInt16(row)
      for column in 1..<max(columns, 1) {
        let here = row * columns + column
        let substitution = cost[here - columns - 1] + (needle[row - 1] == text[column - 1] ? 0 : 1)
        cost[here] = min(substitution, cost[here - columns] + 1, cost[here - 1] + 1)
      }
    }
    let last = (rows - 1) * columns
    // Of equally good ends the last one leaves the least of the text outside.
    let end = (0..<columns).reversed().min { cost[last + $0] < cost[last + $1] } ?? 0
    distance = Int(cost[last + end])

    var (row, column) = (rows - 1, end)
    var changes: [Hunk] = []
    while row > 0 {
      let here = row * columns + column
      let isEqual = column > 0 && needle[row - 1] == text[column - 1]
      if isEqual, cost[here] == cost[here - columns - 1] {
        row -= 1
        column -= 1
      } else if column > 0, cost[here] == cost[here - 1] + 1 {
        changes.append(Hunk(deleted: row..<row, inserted: column - 1..<column))
        column -= 1
      } else if column > 0, cost[here] == cost[here - columns - 1] + 1 {
        changes.append(Hunk(deleted: row - 1..<row, inserted: column - 1..<column))
        row -= 1
        column -= 1
      } else {
        changes.append(Hunk(deleted: row - 1..<row, inserted: column..<column))
        row -= 1
      }
    }
    window = column..<end
    hunks = changes.reversed().reduce(into: []) { hunks, change in
      if let before = hunks.last, before.deleted.upperBound == change.deleted.lowerBound,
        before.inserted.upperBound == change.inserted.lowerBound
      {
        hunks[hunks.count - 1] = Hunk(
          deleted: before.deleted.lowerBound..<change.deleted.upperBound,
          inserted: before.inserted.lowerBound..<change.inserted.upperBound
        )
      } else {
        hunks.append(change)
      }
    }
  }

  /// The same with the two texts' parts exchanged; the window stays a stretch of the longer one.
  var reversed: Alignment {
    Alignment(
      distance: distance,
      window: window,
      hunks: hunks.map { Hunk(deleted: $0.inserted, inserted: $0.deleted) }
    )
  }

  private init(distance: Int, window: Range<Int>, hunks: [Hunk]) {
    self.distance = distance
    self.window = window
    self.hunks = hunks
  }
}
