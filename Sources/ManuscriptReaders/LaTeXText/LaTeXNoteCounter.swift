/// LaTeX's counter of footnotes or endnotes, and the marks whose texts stand elsewhere.
struct LaTeXNoteCounter {
  /// A note: what a reader sees, and a number of its own.
  struct Note {
    let label: String
    let serial: Int
  }

  /// The number of the last note.
  private(set) var number = 0
  private var serial = 0
  private var marksWithoutText: [Int: Int] = [:]
  private var textsWithoutMark: [Int: Int] = [:]

  /// A note with mark and text, `\footnote`.
  ///
  /// - Parameter given: The number that the author gives; it does not count.
  mutating func note(_ given: Int?) -> Note {
    if given == nil { number += 1 }
    serial += 1
    return Note(label: String(given ?? number), serial: serial)
  }

  /// A mark alone, `\footnotemark`: of the text that has its number and no mark yet, if there is one.
  mutating func mark(_ given: Int?) -> Note {
    if given == nil { number += 1 }
    let shown = given ?? number
    if let serial = textsWithoutMark.removeValue(forKey: shown) {
      return Note(label: String(shown), serial: serial)
    }
    if let serial = marksWithoutText[shown], given != nil {
      return Note(label: String(shown), serial: serial)
    }
    serial += 1
    marksWithoutText[shown] = serial
    return Note(label: String(shown), serial: serial)
  }

  /// A text alone, `\footnotetext`: of the mark with its number.
  mutating func text(_ given: Int?) -> Note {
    let shown = given ?? number
    if let serial = marksWithoutText.removeValue(forKey: shown) {
      return Note(label: String(shown), serial: serial)
    }
    serial += 1
    textsWithoutMark[shown] = serial
    return Note(label: String(shown), serial: serial)
  }

  /// Sets the counter.
  mutating func set(_ value: Int) { number = max(0, min(value, 1_000_000)) }

  /// Begins anew, as at a chapter.
  mutating func restart() {
    number = 0
    marksWithoutText.removeAll()
    textsWithoutMark.removeAll()
  }
}
