/// Reads the names before a title or a container, with the words that say what they did.
struct ContributorReader: Sendable {
  private let text: NoteText
  private let parser: NameParser

  /// Prepares to read in `text`.
  init(_ text: NoteText, order: NameParser.WesternOrder = .givenFirst) {
    self.text = text
    parser = NameParser(text, order: order)
  }

  private enum Role { case author, editor, translator, other }

  /// The contributors of a range that holds nothing else; nil where it does not look like names.
  func contributors(in range: Range<Int>) -> NameParser.Contributors? {
    var contributors = NameParser.Contributors()
    var start = range.lowerBound
    var authorsStart = start
    for comma in commas(in: range) + [range.upperBound] {
      let piece = text.trimmed(start..<comma) { $0 == " " || $0 == "," || $0 == ":" || $0 == "." }
      start = comma + 1
      guard let (begin, role) = role(at: piece) else { continue }
      if role == .translator || role == .other, piece.lowerBound > authorsStart {
        let before = text.trimmed(authorsStart..<piece.lowerBound) { $0 == " " || $0 == "," || $0 == ":" }
        if !before.isEmpty, !startsWithInitials(piece) {
          guard let names = parser.names(in: before) else { return nil }
          contributors.author += names
          authorsStart = piece.lowerBound
        }
      }
      let named = text.trimmed(authorsStart..<begin) { $0 == " " || $0 == "," || $0 == ":" || $0 == "(" }
      authorsStart = min(start, range.upperBound)
      guard !named.isEmpty else { continue }
      guard let names = parser.names(in: named) else { return nil }
      switch role {
      case .author: contributors.author += names
      case .editor: contributors.editor += names
      case .translator: contributors.translator += names
      case .other: break
      }
    }
    let rest = text.trimmed(authorsStart..<range.upperBound) { $0 == " " || $0 == "," || $0 == ":" }
    if !rest.isEmpty {
      guard let names = parser.names(in: rest) else { return nil }
      contributors.author += names
    }
    return contributors
  }

  /// J. Strachey trans. after a family name: one name in two pieces.
  private func startsWithInitials(_ piece: Range<Int>) -> Bool {
    piece.count > 1 && text.scalars[piece.lowerBound + 1] == "."
      || piece.count <= 6 && Script(text.scalars[piece.lowerBound]) == .latin
  }

  private func commas(in range: Range<Int>) -> [Int] {
    var depth = 0
    return range.filter { index in
      switch text.scalars[index] {
      case "(", "[", "〔": depth += 1
      case ")", "]", "〕": depth -= 1
      case ",", ";": return depth <= 0
      default: break
      }
      return false
    }
  }

  private static let englishEditors = Lexicon([
    "ed", "eds", "ed.", "eds.", "editor", "editors", "(ed.)", "(eds.)", "(ed)", "(eds)", "hrsg.", "(hrsg.)",
    "edt.", "edt", "hrsg",
  ])
  private static let englishTranslators = Lexicon(["trans", "trans.", "translator", "(trans.)"])

  private func role(at piece: Range<Int>) -> (begin: Int, role: Role)? {
    let end = piece.upperBound
    let low = piece.lowerBound
    func ends(_ words: Lexicon) -> Int? { words.matchEnding(in: text, at: end, from: low) }
    if let begin = ends(ContributorReader.englishEditors) { return (begin, .editor) }
    if let begin = ends(ContributorReader.englishTranslators) { return (begin, .translator) }
    if let begin = ends(NoteWords.authorEndings), begin == low || begin - low > 1 { return (begin, .author) }
    if let begin = ends(NoteWords.translatorEndings), begin - low > 1 { return (begin, .translator) }
    if let begin = ends(NoteWords.editorEndings), begin == low || begin - low > 1 { return (begin, .editor) }
    if let begin = ends(NoteWords.otherEndings), begin - low > 1 { return (begin, .other) }
    return nil
  }
}
