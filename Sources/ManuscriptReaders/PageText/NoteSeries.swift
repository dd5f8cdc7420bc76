/// The definitions that the markers of one family number, and what each marker points to.
struct NoteSeries {
  private let family: MarkerFamily
  private let steps: [NumberSequence.Step]
  /// The accepted definitions, in reading order.
  let definitions: [DefinitionCandidate]
  /// For each definition the count of times that the numbering had begun anew before it.
  private let rounds: [Int]

  /// Seeks the definitions of `family` among `definitions`, which stand in reading order.
  init(family: MarkerFamily, definitions: [DefinitionCandidate]) {
    self.family = family
    let supports = family.path.map {
      let marker = family.candidates[$0]
      return NumberSequence.Item(
        number: marker.label.number,
        kind: marker.label.form.kind,
        offset: marker.offset,
        weight: 0
      )
    }
    var tariff = SequenceTariff()
    tariff.again = 0
    tariff.restart = family.path.isEmpty ? -6 : -2
    let sequence = NumberSequence(tariff: tariff, supports: supports)
    var steps = sequence.best(of: definitions.map { Self.item($0) })
    let supported = steps.filter { $0.support != nil }.map { definitions[$0.item] }
    if let kind = Self.usualKind(of: supported) {
      steps = sequence.best(of: definitions.map { Self.item($0, usualKind: kind) })
    }
    self.steps = steps
    self.definitions = steps.map { definitions[$0.item] }
    var round = 0
    var rounds: [Int] = []
    for (index, definition) in self.definitions.enumerated() {
      if index > 0, definition.label.number < self.definitions[index - 1].label.number { round += 1 }
      rounds.append(round)
    }
    self.rounds = rounds
  }

  private static func item(_ definition: DefinitionCandidate, usualKind: Int? = nil) -> NumberSequence.Item {
    let kind = definition.label.form.kind
    return NumberSequence.Item(
      number: definition.label.number,
      kind: kind,
      offset: definition.label.end,
      weight: usualKind == nil || usualKind == kind ? definition.weight : definition.weight - strangeness
    )
  }

  /// What a definition loses that is not printed as most are: rather one of the points that a text numbers, `(1)`
  /// beside `1 `.
  private static let strangeness = 8

  /// The way in which at least two thirds of `definitions` are printed; nil where that is so of none, or of all.
  private static func usualKind(of definitions: [DefinitionCandidate]) -> Int? {
    var counts: [Int: Int] = [:]
    for definition in definitions { counts[definition.label.form.kind, default: 0] += 1 }
    guard counts.count > 1 else { return nil }
    return counts.first { $0.value * 3 >= definitions.count * 2 }?.key
  }

  /// Whether the definitions are believed to be notes.
  ///
  /// Markers must prove half of them, or half must stand under a heading that announces notes. Where markers of
  /// that form are often something else, they must prove three quarters, and half must read like citations; where
  /// there are no markers at all, a few definitions that do are enough.
  var isCredible: Bool {
    if definitions.count(where: \.isUnderHeading) * 2 >= definitions.count { return true }
    let proven = steps.count { $0.support != nil }
    let readsLikeNotes = definitions.count(where: \.isCitation) * 2 >= definitions.count
    if family.path.isEmpty { return readsLikeNotes && definitions.count >= 3 }
    if family.isStrong { return proven * 2 >= definitions.count }
    return proven * 4 >= definitions.count * 3 && readsLikeNotes
  }

  /// Whether this is one number without a marker: beside other notes the end of a broken line, not a note.
  var isStray: Bool { steps.count == 1 && steps[0].support == nil }

  /// Adds the notes, the orphans and the doubtful markers of this series to `result`.
  func add(to result: inout NoteFinder.Result) {
    var assignment = MarkerAssignment(definitions: definitions, rounds: rounds)
    for (index, step) in steps.enumerated() {
      guard let support = step.support else { continue }
      assignment.assign(family.candidates[family.path[support]], to: index)
    }
    let matched = Set(steps.compactMap { $0.support.map { family.path[$0] } })
    let inSequence = Set(family.path)
    for (index, marker) in family.candidates.enumerated() where !matched.contains(index) {
      assignment.place(marker, inSequence: inSequence.contains(index))
    }
    result.notes += assignment.notes
    if family.isStrong {
      result.orphans += assignment.orphans
      result.doubtful += assignment.doubtful
    }
  }
}
