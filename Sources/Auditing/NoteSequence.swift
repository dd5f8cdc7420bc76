import Manuscripts

/// The notes of one numbering: a chapter's, or a page's where the numbers begin anew on each page.
struct NoteSequence {
  /// A note with a number for its label.
  struct NumberedNote {
    let number: Int
    let note: Note
  }

  /// Its notes in the order of their definitions.
  private(set) var notes: [NumberedNote]

  /// Takes a manuscript's numbered notes apart where the numbers begin anew with 1.
  static func sequences(of manuscript: Manuscript) -> [NoteSequence] {
    var sequences: [NoteSequence] = []
    for note in manuscript.notes {
      guard let number = Int(note.label) else { continue }
      let numbered = NumberedNote(number: number, note: note)
      let beginsAnew = number == 1 && (sequences.last?.notes.last?.number ?? 0) > 1
      if sequences.isEmpty || beginsAnew {
        sequences.append(NoteSequence(notes: [numbered]))
      } else {
        sequences[sequences.count - 1].notes.append(numbered)
      }
    }
    return sequences
  }
}

extension Manuscript {
  /// Whether the labels are the numbers that a reader sees, and not names that the author gave and nobody prints.
  var printsLabels: Bool { format != .markdown && format != .latex }
}
