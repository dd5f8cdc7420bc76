/// How far each note reaches.
struct NoteExtents {
  /// For each note its lines; blank ones may stand between.
  private(set) var lines: [Range<Int>] = []
  private var isNoteLine: [Bool]

  /// Follows each of `notes`, which stand in reading order, from its first line to its last.
  ///
  /// A note ends before the next note, at a blank line, on a new page and at a heading. It goes on after a blank
  /// line if the next note follows there whose marker had already come before this one: what stands between two
  /// notes of one page, or of one list at the end, is the first one's second paragraph.
  init(_ text: PageText, notes: [FoundNote]) {
    let layout = LineLayout(text)
    isNoteLine = Array(repeating: false, count: text.lines.count)
    var lastBodyLine = -1
    for (index, note) in notes.enumerated() {
      if index == 0 || hasBody(between: lines[index - 1].upperBound, and: note.line, in: text) {
        lastBodyLine = (0..<note.line).last { !text.lines[$0].isBlank && !isNoteLine[$0] } ?? -1
      }
      let next = index + 1 < notes.count ? notes[index + 1] : nil
      let limit = next?.line ?? text.lines.count
      var end = note.line + 1
      while end < limit, !text.lines[end].isBlank, layout.goesOn(after: end - 1) { end += 1 }
      if let next, end < next.line, let marker = next.markers.first,
        marker < text.lines[note.line].start,
        lastBodyLine < 0 || layout.isComplete(lastBodyLine) || layout.isHeading(lastBodyLine),
        !(end..<next.line).contains(where: { layout.isHeading($0) || text.lines[$0].beginsPage })
      {
        end = next.line
      }
      while text.lines[end - 1].isBlank { end -= 1 }
      lines.append(note.line..<end)
      for line in note.line..<end { isNoteLine[line] = true }
    }
  }

  /// Whether the line belongs to a note.
  func contains(line: Int) -> Bool { isNoteLine[line] }

  private func hasBody(between start: Int, and end: Int, in text: PageText) -> Bool {
    text.lines[start..<end].contains { !$0.isBlank }
  }
}
