/// Gives each marker of a series to its note.
struct MarkerAssignment {
  /// Markers in sequence that have no definition.
  private(set) var orphans: [MarkerCandidate] = []
  /// What looks like a second marker, out of sequence and after a letter or a character: `4,800 TOPS¹`.
  private(set) var doubtful: [MarkerCandidate] = []

  private let definitions: [DefinitionCandidate]
  private let rounds: [Int]
  private let indexByPlace: [Place: Int]
  private var markers: [[Int]]
  /// The markers assigned by sequence and the rounds of numbering they belong to, in reading order.
  private var anchors: [(offset: Int, round: Int)] = []

  private struct Place: Hashable {
    let round: Int
    let number: Int
  }

  /// Begins with no markers assigned.
  ///
  /// - Parameter rounds: For each definition how often the numbering had begun anew before it.
  init(definitions: [DefinitionCandidate], rounds: [Int]) {
    self.definitions = definitions
    self.rounds = rounds
    markers = Array(repeating: [], count: definitions.count)
    indexByPlace = Dictionary(
      definitions.indices.map { (Place(round: rounds[$0], number: definitions[$0].label.number), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The notes with the markers given to them so far.
  var notes: [FoundNote] {
    definitions.indices.map { index in
      let definition = definitions[index]
      return FoundNote(
        label: String(definition.label.number),
        line: definition.line,
        labelEnd: definition.label.end,
        markers: markers[index].sorted()
      )
    }
  }

  /// Gives `marker` to the definition at `index`, to which the sequence has led. Called in reading order.
  mutating func assign(_ marker: MarkerCandidate, to index: Int) {
    markers[index].append(marker.offset)
    anchors.append((marker.offset, rounds[index]))
  }

  /// Finds the place of a marker that the definitions have not claimed. Called after all of those.
  mutating func place(_ marker: MarkerCandidate, inSequence: Bool) {
    guard let index = definition(for: marker) else {
      if inSequence { orphans.append(marker) }
      return
    }
    if markers[index].isEmpty || inSequence || marker.isUnmistakable {
      markers[index].append(marker.offset)
    } else {
      doubtful.append(marker)
    }
  }

  /// The definition with the marker's number in the round of numbering that surrounds the marker.
  private func definition(for marker: MarkerCandidate) -> Int? {
    let next = anchors.partitionIndex { $0.offset >= marker.offset }
    let around = [next - 1, next].filter(anchors.indices.contains).map { anchors[$0].round }
    for round in around.isEmpty ? [0] : around {
      if let index = indexByPlace[Place(round: round, number: marker.label.number)] { return index }
    }
    return nil
  }
}

extension MarkerCandidate {
  /// Whether it can hardly be anything but a marker, also out of sequence: in brackets, or after punctuation.
  fileprivate var isUnmistakable: Bool {
    switch label.form {
    case .square, .word: context != .letter && context != .digit
    case .superscript: context == .punctuation
    case .circled, .plain, .point, .round: false
    }
  }
}
