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
    let items = definitions.map {
      NumberSequence.Item(
        number: $0.label.number,
        kind: $0.label.form.kind,
        offset: $0.label.end,
        weight: $0.weight
      )
    }
    steps = NumberSequence(tariff: tariff, supports: supports).best(of: items)
    self.definitions = steps.map { definitions[$0.item] }
    var round = 0
    var rounds: [Int] = []
    for (index, definition) in self.definitions.enumerated() {
      if index > 0, definition.label.number < self.definitions[index - 1].label.number { round += 1 }
      rounds.append(round)
    }
    self.rounds = rounds
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
