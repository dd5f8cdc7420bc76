/// What the comments of a manuscript let pass: the notes that they stand in or before, and lines of the body.
package struct IgnoredPlaces: Sendable {
  /// A note or a line, and the rule that is let pass there; nil for every rule.
  private struct Place: Hashable {
    let note: String?
    let line: Int?
    let rule: String?
  }

  private var comments: [Place: Int] = [:]

  /// Finds what each comment speaks of; nil where there are none.
  ///
  /// - Complexity: Linear in the comments and notes, apart from sorting the notes.
  package init?(_ manuscript: Manuscript) {
    if manuscript.ignoreComments.isEmpty { return nil }
    let notes = manuscript.notes.compactMap(Extent.init).sorted { $0.start < $1.start }
    let byLine = Dictionary(grouping: notes, by: \.start.line)
    for (index, comment) in manuscript.ignoreComments.enumerated() {
      let rules: [String?] = comment.rules.isEmpty ? [nil] : comment.rules
      let position = Position(line: comment.line, column: comment.column)
      if let around = Self.last(of: notes, before: position), position < around.end {
        for rule in rules { add(index, Place(note: around.id, line: nil, rule: rule)) }
        continue
      }
      for rule in rules {
        add(index, Place(note: nil, line: comment.target, rule: rule))
        for note in byLine[comment.target] ?? [] { add(index, Place(note: note.id, line: nil, rule: rule)) }
      }
    }
  }

  /// The index of the comment that lets a rule's findings on a note or at a place pass; `rule` nil asks whether all
  /// rules are let pass.
  package func comment(for rule: String?, note: String?, at location: SourceLocation?) -> Int? {
    let rules: Set<String?> = [rule, nil]
    let found = rules.lazy.compactMap { rule in
      note.flatMap { comments[Place(note: $0, line: nil, rule: rule)] }
        ?? location?.line.flatMap { comments[Place(note: nil, line: $0, rule: rule)] }
    }
    return found.min()
  }

  private mutating func add(_ index: Int, _ place: Place) {
    if comments[place] == nil { comments[place] = index }
  }

  /// Where a note stands in a text file.
  private struct Extent {
    let id: String
    let start: Position
    let end: Position

    init?(_ note: Note) {
      guard let start = Position(note.location.start), let end = Position(note.location.end) else {
        return nil
      }
      (id, self.start, self.end) = (note.id, start, end)
    }
  }

  private struct Position: Comparable {
    let line: Int
    let column: Int

    init(line: Int, column: Int) {
      (self.line, self.column) = (line, column)
    }

    init?(_ location: SourceLocation) {
      guard case .text(let line, let column) = location else { return nil }
      self.init(line: line, column: column)
    }

    static func < (left: Position, right: Position) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// The last of the sorted notes that begins at or before a position.
  private static func last(of notes: [Extent], before position: Position) -> Extent? {
    var low = 0
    var high = notes.count
    while low < high {
      let middle = (low + high) / 2
      if position < notes[middle].start { high = middle } else { low = middle + 1 }
    }
    return low > 0 ? notes[low - 1] : nil
  }
}

extension SourceLocation {
  /// The line, in a text file.
  fileprivate var line: Int? {
    if case .text(let line, _) = self { line } else { nil }
  }
}
