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
    tariff.restart = -6
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
  /// Where markers that can be nothing else do not prove half of them, half must read like citations or stand under
  /// a heading that announces notes; without any markers there must be a few of them.
  var isCredible: Bool {
    let proven = steps.count { $0.support != nil }
    if family.isStrong, proven * 2 >= definitions.count { return true }
    let good = definitions.count { $0.isCitation || $0.isUnderHeading }
    return good * 2 >= definitions.count && (!family.path.isEmpty || definitions.count >= 3)
  }

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
