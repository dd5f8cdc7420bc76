import Manuscripts

/// Raised figures that were typed into the text of a document whose notes the format itself marks.
///
/// Where there is a note of that number it may be a second marker for it, which is for a reader to judge; where
/// there is none, and it stands behind a sentence or a word as markers do, its note was lost. Powers of units and
/// numbers are neither.
struct RaisedNumbers {
  private let labels: Set<String>

  /// Looks for figures beside notes with these labels.
  init(labels: Set<String>) {
    self.labels = labels
  }

  /// The figures that read like markers.
  ///
  /// - Complexity: Linear in the length of the blocks.
  func markers(in blocks: [Block]) -> (doubtful: [NoteMarker], orphans: [NoteMarker]) {
    var doubtful: [NoteMarker] = []
    var orphans: [NoteMarker] = []
    for (index, block) in blocks.enumerated() where Self.mayHold(block.passage.text) {
      let text = PageText(Array(block.passage.text.utf8))
      for candidate in MarkerScanner(text).candidates() where candidate.label.form == .superscript {
        let label = String(candidate.label.number)
        let marker = NoteMarker(
          label: label,
          location: block.passage.location(atUTF8Offset: candidate.offset),
          block: index,
          utf8Offset: candidate.offset
        )
        if candidate.reading?.isWhole == false || candidate.mayBePower { continue }
        if labels.contains(label) {
          doubtful.append(marker)
        } else if candidate.context == .punctuation || candidate.context == .ideograph {
          orphans.append(marker)
        }
      }
    }
    return (doubtful, orphans)
  }

  /// Whether a raised digit stands in a text: ¹²³, ⁰ to ⁹.
  private static func mayHold(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if previous == 0xC2, byte == 0xB9 || byte == 0xB2 || byte == 0xB3 { return true }
      if previous == 0xE2, byte == 0x81 { return true }
      previous = byte
    }
    return false
  }
}
