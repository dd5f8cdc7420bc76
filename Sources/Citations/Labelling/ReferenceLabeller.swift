/// Finds the parts of a Western reference: the labelling of its words that fits them best as a whole.
///
/// What a word may be is told by its shape and meaning (`LabelEvidence`), where a part may end and what may follow it
/// by the punctuation between (`LabelTransitions`): the best labelling is found by Viterbi's algorithm. A container
/// stands once. So one grammar reads notes and bibliographies in whatever order a style has them.
struct ReferenceLabeller: Sendable {
  private let reference: ReferenceText
  private let evidence: LabelEvidence
  private let transitions = LabelTransitions.western

  /// A label, and for those after the title whether a container was seen.
  private struct State {
    let label: ReferenceLabel
    let hasContainer: Bool
  }

  private static let states: [State] =
    ReferenceLabel.allCases.map { State(label: $0, hasContainer: false) }
    + ReferenceLabel.allCases.filter(\.isAfterTitle).map { State(label: $0, hasContainer: true) }

  /// For each state, those from which a reference may come to it.
  private static let origins: [[Int]] = states.map { target in
    states.indices.filter { index in
      let source = states[index]
      let bringsContainer = target.label == .container && source.label != .container
      return LabelTransitions.western.mayLead(from: source.label, to: target.label)
        && (bringsContainer
          ? !source.hasContainer && target.hasContainer : source.hasContainer == target.hasContainer)
    }
  }

  /// Prepares to label a reference.
  init(_ reference: ReferenceText) {
    self.reference = reference
    evidence = LabelEvidence(reference)
  }

  /// The label of each word.
  ///
  /// - Complexity: Linear in the number of words.
  func labels() -> [ReferenceLabel] {
    let states = Self.states
    let count = reference.words.count
    var weights = start()
    var next = weights
    var back = [UInt8](repeating: 0, count: count * states.count)
    var entering = [Float](repeating: 0, count: ReferenceLabel.allCases.count)
    var own = entering
    for index in 1..<count {
      let boundary = reference.words[index - 1].boundary
      let table = transitions.start(of: boundary)
      for label in ReferenceLabel.allCases {
        entering[label.rawValue] = entry(to: label, at: index, over: boundary)
        own[label.rawValue] = evidence.weight(of: index, as: label)
      }
      let leavingEditor = leavingEditor(at: index)
      for (to, target) in states.enumerated() {
        var best = -Float.infinity
        var from = 0
        for origin in Self.origins[to] where weights[origin] > -.infinity {
          let source = states[origin].label
          var weight = weights[origin] + transitions.weight(from: source, to: target.label, at: table)
          if source == target.label {
            weight += stay(in: target.label, at: index, over: boundary)
          } else {
            weight += entering[target.label.rawValue]
            if source == .editor { weight += leavingEditor }
          }
          if weight > best {
            best = weight
            from = origin
          }
        }
        next[to] = best + own[target.label.rawValue]
        back[index * states.count + to] = UInt8(from)
      }
      swap(&weights, &next)
    }
    return path(weights, back)
  }

  private func start() -> [Float] {
    let first = reference.words[0]
    let isCase = reference.words[1..<min(12, reference.words.count)].contains { $0.isVersus }
    return Self.states.map { state in
      guard !state.hasContainer else { return -.infinity }
      let weight: Float
      switch state.label {
      case .author: weight = isCase ? -4 : 0
      case .quotedTitle: weight = first.opensQuote ? -0.5 : -9
      case .stoppedTitle: weight = -3
      case .commaTitle: weight = isCase ? 0 : -3.5
      default: return -.infinity
      }
      return weight + evidence.weight(of: 0, as: state.label)
    }
  }

  private func path(_ weights: [Float], _ back: [UInt8]) -> [ReferenceLabel] {
    let states = Self.states
    var state = 0
    var best = -Float.infinity
    for (index, weight) in weights.enumerated() {
      let weight = weight + ending(in: states[index].label)
      if weight > best {
        best = weight
        state = index
      }
    }
    var labels: [ReferenceLabel] = []
    for index in reference.words.indices.reversed() {
      labels.append(states[state].label)
      state = Int(back[index * states.count + state])
    }
    return labels.reversed()
  }

  /// A reference hardly ends with its author or title.
  private func ending(in label: ReferenceLabel) -> Float {
    switch label {
    case .author, .leadingDate: -8
    case .quotedTitle: -2
    case .stoppedTitle: -3
    case .commaTitle: -4
    default: 0
    }
  }

  // MARK: What two words say together

  /// What else speaks for going on with a part at the word `index`.
  private func stay(in label: ReferenceLabel, at index: Int, over boundary: WordBoundary) -> Float {
    let word = reference.words[index]
    let before = reference.words[index - 1]
    switch label {
    case .author where boundary == .comma:
      return isLoneWord(index) ? -3 : isLoneField(index) ? -1.2 : 0
    case .author where boundary == .abbreviation:
      if before.has(.initial) || before.lower == "al" || before.lower == "jr" { return 0.8 }
      return before.means(.editor) ? -1.2 : 0
    case .stoppedTitle, .commaTitle:
      if before.isVersus { return 3 }
      if before.isAsked { return 2.5 }
      if Self.companyEndings.contains(word.lower) { return 2 }
      if reference.opensPublication(index) { return -5 }
      return word.opensBracket ? -0.5 : 0
    case .container:
      return word.isIn && word.has(.capital) && boundary != .none ? -5 : 0
    case .editor, .translator:
      var weight: Float = 0
      if before.isIn, boundary == .colon { weight += 3 }
      if before.means(.editor), boundary == .comma || boundary == .bracket || boundary == .stop {
        weight -= 2.5
      }
      if boundary == .bracket, !word.opensBracket { weight -= 1 }
      return weight
    default: return 0
    }
  }

  /// T. Grant: what follows an initial that stands first in a name is the family name.
  private func beginsFamilyName(_ index: Int) -> Bool {
    let words = reference.words
    var first = index - 1
    guard words[first].has(.initial), words[first].boundary == .abbreviation else { return false }
    while first > 0, words[first - 1].has(.initial), words[first - 1].boundary == .abbreviation { first -= 1 }
    return first == 0 || words[first - 1].lower == "and" || words[first - 1].lower == "&"
      || words[0].boundary != .comma && words[first - 1].boundary == .comma
  }

  /// Jane Roe, Dikes, 7 Law Review: one word between commas is no name after one that begins with the given name.
  private func isLoneWord(_ index: Int) -> Bool {
    let words = reference.words
    let word = words[index]
    guard words[0].boundary != .comma, word.has(.capital), !word.has(.initial), !word.means(.editor),
      word.boundary == .comma || word.boundary == .stop
    else { return false }
    return index + 1 == words.count || !words[index + 1].has(.initial)
  }

  /// Jane Roe, The Salt Road, Quay Press: a second name follows the first only where “and” joins the last.
  private func isLoneField(_ index: Int) -> Bool {
    let words = reference.words
    guard words[0].boundary != .comma, !words[0].has(.initial) else { return false }
    let field = words[index].field
    if words[reference.fields[field].words].contains(where: { $0.has(.initial) || Self.isConjunction($0) }) {
      return false
    }
    return !reference.fields[field...].prefix(8).contains { Self.isConjunction(words[$0.words.lowerBound]) }
  }

  private static let companyEndings: Set<String> = ["inc", "ltd", "llc", "corp"]

  private static func isConjunction(_ word: ReferenceWord) -> Bool {
    word.lower == "and" || word.lower == "&"
  }

  /// Editors end after ed., and not before it.
  private func leavingEditor(at index: Int) -> Float {
    if reference.words[index - 1].means(.editor) { return 0.5 }
    return reference.hasEditorAhead[index] ? -1.5 : 0
  }

  /// What else speaks for beginning a part at the word `index`.
  private func entry(to label: ReferenceLabel, at index: Int, over boundary: WordBoundary) -> Float {
    let word = reference.words[index]
    let before = reference.words[index - 1]
    switch label {
    case .author: return 0
    case .leadingDate: return word.opensBracket && boundary == .none ? 2 : 0
    case .quotedTitle: return word.opensQuote ? 0 : -20
    case .stoppedTitle, .commaTitle:
      let afterEditor: Float =
        before.means(.editor)
        ? (boundary == .none || boundary == .stop ? 0 : 1.3)
        : reference.hasEditorAhead[index] ? -1.5 : 0
      // Titles of one word are rare; the second name of a list is not.
      var weight = afterEditor
      if beginsFamilyName(index) { weight -= 3 }
      if word.isStopped, !before.has(.year) { weight -= 1.5 }
      if word.opensBracket { weight -= 2 }
      if word.lower == "et" || word.means(.editor) { weight -= 6 }
      if boundary == .abbreviation, before.has(.initial), word.boundary == .comma { weight -= 1.5 }
      if Self.isConjunction(word) { weight -= 3 }
      return weight
    case .container: return entryToContainer(at: index)
    case .editor: return entryToEditor(at: index)
    case .translator:
      if word.opensBracket {
        let end = min(index + 8, reference.words.count)
        return reference.words[index..<end].contains { $0.means(.translator) } ? 0 : -4
      }
      guard word.means(.translator), index + 1 < reference.words.count else { return -4 }
      let next = reference.words[index + 1]
      return next.has(.abbreviation) && !next.has(.initial) ? -4 : 0
    case .numbers: return word.isNumeric ? bracketed(index, boundary) : -1.5
    case .publisher:
      let field = reference.field(of: index)
      let opens: Float = reference.opensPublication(index) ? 0.2 : -1
      return (evidence.isPress(index) ? 1.8 : field.namesPublisher ? 0.8 : opens) + bracketed(index, boundary)
    case .place: return entryToPlace(at: index) + bracketed(index, boundary)
    case .genre: return bracketed(index, boundary)
    case .date: return word.has(.number) || word.means(.month) ? bracketed(index, boundary) : 0
    case .remark:
      return evidence.beginsRemark(index) ? max(0, -0.3 - LabelTransitions.base(boundary)) : -1.8
    case .address: return 0
    }
  }

  /// A bracket is a boundary as well.
  private func bracketed(_ index: Int, _ boundary: WordBoundary) -> Float {
    reference.words[index].opensBracket && boundary == .none ? 3 : 0
  }

  private func entryToContainer(at index: Int) -> Float {
    let word = reference.words[index]
    let before = reference.words[index - 1]
    var weight: Float = reference.field(of: index).namesContainer ? 0.8 : word.isIn ? 0 : -0.5
    if let (first, _) = reference.nextField(after: index) {
      if first.has(.number) && !first.has(.year) || first.means(.counter) { weight += 1 }
      if first.has(.capital), first.means(.month) { weight += 1 }
    }
    if evidence.isPeriodical(index) { weight += 2 }
    if word.lower == "a" || word.lower == "an" { weight -= 1 }
    if word.has(.lower), !word.isIn { weight -= 1.5 }
    if word.isIn { weight += 0.5 }
    // 18 Coastal Law Review 37, [1987] AC 44: the volume or the year stands before.
    if before.has(.digits), word.has(.capital), before.opensBracket || before.isOpen && !before.has(.year),
      index < 2 || !reference.words[index - 2].isOpen || before.opensBracket
    {
      weight += isFollowedByNumber(index) ? 7.5 : 4.5
    }
    return weight
  }

  /// Whether a number stands in the field of a word, behind it.
  private func isFollowedByNumber(_ index: Int) -> Bool {
    reference.words[index..<reference.field(of: index).words.upperBound].dropFirst().contains {
      $0.has(.beginsWithNumber)
    }
  }

  private func entryToEditor(at index: Int) -> Float {
    let word = reference.words[index]
    if word.isIn {
      return index + 1 < reference.words.count && reference.hasEditorAhead[index + 1] ? 1.5 : -2.5
    }
    if word.means(.editor) { return 0.5 }
    if word.opensBracket { return reference.hasEditorAhead[index] ? -0.2 : -4 }
    let field = reference.field(of: index)
    let isNamed =
      field.endsInEditor
      || reference.nextField(after: index).map { $0.field.endsInEditor && $0.field.words.count <= 2 } ?? false
    return isNamed ? -0.6 : -4
  }

  private func entryToPlace(at index: Int) -> Float {
    let field = reference.field(of: index)
    let next = reference.nextField(after: index)
    var weight: Float = -0.8
    if field.isPlace {
      weight = 0.4
    } else if let next, next.first.isPlace, next.field.words.count <= 2 {
      weight = 0.3
    }
    if field.endsInColon { weight += field.isPlace || next?.field.namesPublisher ?? false ? 1.5 : 0.3 }
    return weight
  }
}
