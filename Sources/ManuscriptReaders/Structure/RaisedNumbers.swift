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
        if candidate.label.number <= 3, Self.isUnit(text.bytes.scalar(endingAt: candidate.offset, limit: 0)) {
          continue
        }
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

  /// Whether a character ends the name of a unit of length, which may be squared or cubed: Å, 公里, 平方呎, 坪, 米.
  private static func isUnit(_ scalar: [UInt8].ScalarAt?) -> Bool {
    guard let scalar else { return false }
    // Å Å 里 哩 尺 呎 寸 吋 米 分 釐 厘 毫 碼 码 メ ㎡ ル
    return [
      0xC5, 0x212B, 0x91CC, 0x54E9, 0x5C3A, 0x544E, 0x5BF8, 0x540B, 0x7C73, 0x5206, 0x91D0, 0x5398, 0x6BEB,
      0x78BC, 0x7801,
      0x30EB,
    ].contains(scalar.value)
  }
}
