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
    let first = match(all, with: definitions)
    // What a note's own text holds is no marker; if such a one was taken for one, look again without.
    let extents = NoteExtents(text, layout: layout, furniture: furniture, notes: first.notes)
    let outside = all.filter { !extents.contains(line: $0.line) }
    let result = outside.count == all.count ? first : match(outside, with: definitions)
    return withSymbols(result)
  }

  private func match(_ markers: [MarkerCandidate], with definitions: [DefinitionCandidate]) -> Result {
    var result = Result()
    var free = definitions
    let families = Self.precedence.map { form in MarkerFamily(markers.filter { $0.label.form == form }) }
    for family in families where !family.path.isEmpty { settle(family, &free, &result) }
    if result.notes.isEmpty { settle(MarkerFamily([]), &free, &result) }
    result.notes.sort { $0.line < $1.line }
    result.orphans.sort { $0.offset < $1.offset }
    result.doubtful.sort { $0.offset < $1.offset }
    return result
  }

  /// The forms of markers, those first that are least like anything else.
  private static let precedence: [LabelForm] = [.word, .superscript, .square, .circled, .round, .plain]

  /// Finds the definitions of one family of markers among those that no other has claimed.
  private func settle(_ family: MarkerFamily, _ free: inout [DefinitionCandidate], _ result: inout Result) {
    let series = NoteSeries(family: family, definitions: free.filter(family.mayMark))
    guard series.isCredible else { return }
    series.add(to: &result)
    let taken = Set(series.definitions.map(\.line))
    free.removeAll { taken.contains($0.line) }
  }

  private func withSymbols(_ result: Result) -> Result {
    var result = result
    let numbered = Set(result.notes.map(\.line))
    result.notes += SymbolNotes(text).find().filter { !numbered.contains($0.line) }
    result.notes.sort { $0.line < $1.line }
    return result
  }
}
