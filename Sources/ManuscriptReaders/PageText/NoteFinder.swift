/// Finds the notes of a page text: which lines define them, and which characters mark them.
///
/// The markers are sought first, each family (superscripts, square brackets, …) for itself; then the definitions
/// that they support. What is left over may repeat a marker, may be an orphan, or is doubtful.
struct NoteFinder {
  /// What was found.
  struct Result {
    /// The notes in the order of their definitions.
    var notes: [FoundNote] = []
    /// Markers without a definition.
    var orphans: [MarkerCandidate] = []
    /// What looks like a second marker of a note, and stands where none is expected.
    var doubtful: [MarkerCandidate] = []
    /// How many candidates were looked at.
    var seen = 0
  }

  private let layout: LineLayout
  private let furniture: PageFurniture

  private let text: PageText

  /// Looks at `text`.
  init(_ text: PageText, layout: LineLayout, furniture: PageFurniture) {
    self.text = text
    self.layout = layout
    self.furniture = furniture
  }

  /// Finds the notes.
  ///
  /// - Complexity: Linear in the text's length, but for binary searches.
  func find() -> Result {
    let definitions = DefinitionScanner(text).candidates()
    let all = MarkerScanner(text).candidates()
    let strong = match(all.filter(\.label.form.isStrong), with: definitions)
    // What a note's own text holds is no marker, nor does it make other lines notes.
    let extents = NoteExtents(text, layout: layout, furniture: furniture, notes: strong.notes)
    let outside = all.filter { !extents.contains(line: $0.line) }
    let result = outside.count == strong.seen ? strong : match(outside, with: definitions)
    return withSymbols(withLeadingMarkers(result))
  }

  private func match(_ markers: [MarkerCandidate], with definitions: [DefinitionCandidate]) -> Result {
    var result = Result(seen: markers.count)
    var free = definitions
    let families = LabelForm.allCases.map { form in MarkerFamily(markers.filter { $0.label.form == form }) }
    // The form that is least like anything else goes first, and of several the one with the most markers.
    let ordered = families.sorted {
      $0.isStrong != $1.isStrong ? $0.isStrong : $0.path.count > $1.path.count
    }
    for family in ordered where !family.path.isEmpty { settle(family, &free, &result) }
    // Notes whose markers are lost: where none has any, or under a heading that announces notes.
    if !result.notes.isEmpty { free.removeAll { !$0.isUnderHeading } }
    settle(MarkerFamily([]), &free, &result)
    result.notes.sort { $0.line < $1.line }
    result.orphans.sort { $0.offset < $1.offset }
    result.doubtful.sort { $0.offset < $1.offset }
    return result
  }

  /// Finds the definitions of one family of markers among those that no other has claimed.
  private func settle(_ family: MarkerFamily, _ free: inout [DefinitionCandidate], _ result: inout Result) {
    let series = NoteSeries(family: family, definitions: free.filter(family.mayMark))
    guard series.isCredible, result.notes.isEmpty || !series.isStray else { return }
    series.add(to: &result)
    let taken = Set(series.definitions.map(\.line))
    free.removeAll { taken.contains($0.line) }
  }

  /// Gives notes that have no marker the ones that a broken line has brought to the beginning of the next.
  private func withLeadingMarkers(_ result: Result) -> Result {
    var result = result
    var unmarked = Dictionary(grouping: result.notes.indices.filter { result.notes[$0].markers.isEmpty }) {
      result.notes[$0].label
    }
    guard !unmarked.isEmpty else { return result }
    let extents = NoteExtents(text, layout: layout, furniture: furniture, notes: result.notes)
    for (index, line) in text.lines.enumerated() where !line.isBlank && !extents.contains(line: index) {
      guard index > 0, !text.lines[index - 1].isBlank,
        let label = DefinitionScanner.label(in: text.bytes, at: line.inkStart, limit: line.inkEnd),
        [.superscript, .square, .word, .circled, .round].contains(label.form),
        let note = unmarked[String(label.number)]?.first(where: { result.notes[$0].line > index })
      else { continue }
      result.notes[note].markers.append(line.inkStart)
      unmarked[String(label.number)]?.removeAll { $0 == note }
    }
    return result
  }

  private func withSymbols(_ result: Result) -> Result {
    var result = result
    let numbered = Set(result.notes.map(\.line))
    result.notes += SymbolNotes(text).find().filter { !numbered.contains($0.line) }
    result.notes.sort { $0.line < $1.line }
    return result
  }
}
