/// A Western reference whose parts are known: its stretches of words of one label each.
struct LabelledReference: Sendable {
  /// Words side by side that have one label.
  struct Stretch: Sendable {
    let label: ReferenceLabel
    let words: Range<Int>
  }

  /// Its words.
  let reference: ReferenceText
  /// Its parts, in order.
  let stretches: [Stretch]

  /// Labels a reference.
  init(_ reference: ReferenceText) {
    self.reference = reference
    let labels = ReferenceLabeller(reference).labels()
    var stretches: [Stretch] = []
    var start = 0
    for index in labels.indices where index + 1 == labels.count || labels[index + 1] != labels[index] {
      stretches.append(Stretch(label: labels[index], words: start..<index + 1))
      start = index + 1
    }
    self.stretches = stretches
  }

  /// The first stretch with a label.
  func first(_ label: ReferenceLabel) -> Stretch? { stretches.first { $0.label == label } }

  /// The words of a stretch.
  func words(of stretch: Stretch) -> ArraySlice<ReferenceWord> { reference.words[stretch.words] }

  /// The scalars of a stretch, with the punctuation around.
  func scalars(of stretch: Stretch) -> Range<Int> {
    reference.words[stretch.words.lowerBound].range
      .lowerBound..<reference.words[stretch.words.upperBound - 1].range.upperBound
  }
}
