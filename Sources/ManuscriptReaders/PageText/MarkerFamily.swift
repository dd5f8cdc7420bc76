/// The markers of one form, and those of them that number the notes.
struct MarkerFamily {
  /// All, in reading order.
  let candidates: [MarkerCandidate]
  /// The indices of those that stand in sequence.
  let path: [Int]

  /// Seeks the sequence among `candidates`, which stand in reading order.
  ///
  /// Of raised digits that can be read in two ways, the reading that stands in the sequence is kept; where none does,
  /// they are one number.
  init(_ candidates: [MarkerCandidate]) {
    let items = candidates.map {
      NumberSequence.Item(
        number: $0.label.number,
        kind: $0.label.form.kind,
        offset: $0.offset,
        weight: $0.weight
      )
    }
    var tariff = SequenceTariff()
    // A page of one note, where each page begins with 1. A mark that is unlike anything else needs no second one.
    if candidates.first?.label.form.isStrong == true { tariff.restart = -1 }
    let path = NumberSequence(tariff: tariff).best(of: items).map(\.item)
    var chosen: [Int: Bool] = [:]
    for index in path {
      if let reading = candidates[index].reading { chosen[reading.start] = reading.isWhole }
    }
    let kept = candidates.indices.filter { index in
      guard let reading = candidates[index].reading else { return true }
      return reading.isWhole == chosen[reading.start, default: true]
    }
    let inSequence = Set(path)
    self.candidates = kept.map { candidates[$0] }
    self.path = kept.indices.filter { inSequence.contains(kept[$0]) }
  }

  /// Whether these markers may belong to definitions of that form.
  ///
  /// Circled numbers are printed the same way in both places, perhaps with a word before them, and so is `註1`; a superscript or a number in brackets may
  /// stand for a definition of any plainer form.
  func mayMark(_ definition: DefinitionCandidate) -> Bool {
    let form = definition.label.form
    guard let own = candidates.first?.label.form else {
      return definition.isUnderHeading || (form != .round && form != .point)
    }
    return switch (own, form) {
    case (.circled, .circled), (.circled, .word), (.circled, .plain), (.circled, .point): true
    case (.circled, _), (_, .circled): false
    case (.superscript, _), (.word, _): true
    case (.square, .superscript): false
    case (.square, _): true
    case (.round, .round), (.round, .point): true
    case (.plain, .plain), (.plain, .point), (.plain, .superscript): true
    default: false
    }
  }

  /// Whether its markers are unlike anything else in running text.
  var isStrong: Bool { candidates.first?.label.form.isStrong ?? false }
}
