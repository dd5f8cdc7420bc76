import Manuscripts

/// A run of numbered notes that are counted together: those of a chapter, or of a page.
struct NoteSequence {
  /// The notes with a number, in the order of their definitions.
  private(set) var notes: [(number: Int, note: Note)] = []

  /// Parts a manuscript's notes where their numbering begins anew, at a second note 1.
  ///
  /// Where the new note 1 itself is missing, the numbering begins anew at a second note 2. Notes
  /// without a number (`*`) belong to no sequence.
  static func sequences(of notes: [Note]) -> [NoteSequence] {
    var sequences: [NoteSequence] = []
    var current = NoteSequence()
    var seen: Set<Int> = []
    for note in notes {
      guard let number = Int(note.label), number >= 0 else { continue }
      let last = current.notes.last?.number ?? 0
      if number <= 2, seen.contains(number), number < last || number == 1 {
        sequences.append(current)
        current = NoteSequence()
        seen = []
      }
      current.notes.append((number, note))
      seen.insert(number)
    }
    if !current.notes.isEmpty { sequences.append(current) }
    return sequences
  }

  /// The numbers that nobody has between the least and the greatest, and the note that follows them.
  ///
  /// Where the number before them is repeated as often as numbers are missing, they are not: 6, 6, 8.
  var gaps: [(missing: ClosedRange<Int>, after: Note)] {
    let sorted = notes.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
    let counts = notes.reduce(into: [:]) { counts, entry in counts[entry.number, default: 0] += 1 }
    return zip(sorted, sorted.dropFirst()).compactMap { before, after in
      let (low, high) = (before.element.number, after.element.number)
      guard high > low + (counts[low] ?? 1) else { return nil }
      return (low + 1...high - 1, after.element.note)
    }
  }

  /// The notes whose number an earlier note of the sequence has, each with that note.
  var repetitions: [(note: Note, earlier: Note)] {
    var first: [Int: Note] = [:]
    return notes.compactMap { number, note in
      if let earlier = first[number] { return (note, earlier) }
      first[number] = note
      return nil
    }
  }
}

extension ManuscriptFormat {
  /// Whether the numbers in the file are those that a reader sees.
  ///
  /// In the other formats the program that shows the document counts the notes, and one note may be
  /// pointed to from several places.
  var printsItsNumbers: Bool {
    switch self {
    case .text, .pdf: true
    case .markdown, .html, .docx, .odt, .epub, .latex, .jats, .tei, .docbook, .fodt, .rst, .org, .textile,
      .mediawiki, .bibtex, .ris, .cslJSON:
      false
    }
  }

  /// Whether there is no body in which markers could stand, only sources.
  var isBibliography: Bool { [.bibtex, .ris, .cslJSON].contains(self) }
}
