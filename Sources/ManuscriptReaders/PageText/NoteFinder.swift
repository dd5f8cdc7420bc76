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

  private let text: PageText
  private let scanner: MarkerScanner

  /// Looks at `text`.
  init(_ text: PageText) {
    self.text = text
    scanner = MarkerScanner(text)
  }

  /// Finds the notes.
  ///
  /// - Complexity: Linear in the text's length, but for binary searches.
  func find() -> Result {
    let definitions = DefinitionScanner(text).candidates()
    let all = scanner.candidates()
    let first = match(all, with: definitions)
    // What a note's own text holds is no marker; if such a one was taken for one, look again without.
    let extents = NoteExtents(text, notes: first.notes)
    let outside = all.filter { !extents.contains(line: $0.line) }
    let result = outside.count == all.count ? first : match(outside, with: definitions)
    return withSymbols(result)
  }

  private func match(_ markers: [MarkerCandidate], with definitions: [DefinitionCandidate]) -> Result {
    var result = Result()
    var free = definitions
    let families = LabelForm.allCases.map { form in markers.filter { $0.label.form == form } }
      .filter { !$0.isEmpty }
      .map { MarkerFamily($0) }
      .sorted { $0.path.count > $1.path.count }
    for family in families {
      let series = NoteSeries(family: family, definitions: free.filter { family.mayMark($0.label.form) })
      series.add(to: &result, scanner: scanner)
      let taken = Set(series.definitions.map(\.line))
      free.removeAll { taken.contains($0.line) }
    }
    if families.allSatisfy({ $0.path.isEmpty }) || result.notes.isEmpty {
      NoteSeries(family: MarkerFamily([]), definitions: free).add(to: &result, scanner: scanner)
    }
    result.notes.sort { $0.line < $1.line }
    result.orphans.sort { $0.offset < $1.offset }
    result.doubtful.sort { $0.offset < $1.offset }
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
