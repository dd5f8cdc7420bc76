/// Counts the notes of one kind as a word processor prints them.
///
/// Where pages begin is not in the file but for the breaks that the author has set and those that Word left when it
/// last laid the document out. Numbers that begin anew on each page begin anew at these; where there are none, they
/// run on, and the identifiers of notes stay distinct either way.
struct NoteCounter {
  private let sections: [NoteNumbering]
  private let isEndnote: Bool
  private var number = 0
  private var section = -1
  private var page = -1

  /// Counts notes whose numbering each section tells, the document's word included.
  init(sections: [NoteNumbering], isEndnote: Bool) {
    self.sections = sections
    self.isEndnote = isEndnote
  }

  /// The label of the next note that the program numbers.
  ///
  /// - Parameters:
  ///   - section: The section that its marker stands in, from 0.
  ///   - page: The page, as far as pages are known, from 0.
  mutating func next(inSection section: Int, onPage page: Int) -> String {
    let numbering = sections.indices.contains(section) ? sections[section] : sections.last ?? NoteNumbering()
    let begins =
      switch numbering.restart ?? .continuous {
      case .continuous: self.section < 0
      case .eachSection: section != self.section
      case .eachPage: page != self.page || self.section < 0
      }
    number = begins ? numbering.start ?? 1 : number + 1
    self.section = section
    self.page = page
    let format = numbering.format ?? NoteNumberFormat.standard(isEndnote: isEndnote)
    return NoteNumberFormat.label(number, format: format)
  }
}
