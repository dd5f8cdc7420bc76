/// Finds notes that are marked with a symbol instead of a number: `*`, `**`, `†`, `‡`.
struct SymbolNotes {
  private let text: PageText

  /// Looks at `text`.
  init(_ text: PageText) {
    self.text = text
  }

  private struct Sign {
    let label: String
    let offset: Int
    let line: Int
    let end: Int
  }

  /// The notes, in the order of their definitions: each takes the last marker of its sign that stands before it
  /// and is not yet taken. A line with a sign and no marker before it is a list item.
  ///
  /// - Complexity: Linear in the text's length.
  func find() -> [FoundNote] {
    var pending: [String: Sign] = [:]
    var notes: [FoundNote] = []
    for (index, line) in text.lines.enumerated() where !line.isBlank {
      if let sign = definitionSign(ofLine: index) {
        // Neighbours with the same sign are the items of a list.
        let neighbours = [index - 1, index + 1].filter(text.lines.indices.contains)
        if neighbours.contains(where: { definitionSign(ofLine: $0)?.label == sign.label }) { continue }
        if let marker = pending.removeValue(forKey: sign.label) {
          notes.append(
            FoundNote(label: sign.label, line: index, labelEnd: sign.end, markers: [marker.offset])
          )
        }
        continue
      }
      for sign in markerSigns(ofLine: index) where pending[sign.label] == nil { pending[sign.label] = sign }
    }
    return notes
  }

  /// The sign that a line begins with, if text follows.
  private func definitionSign(ofLine index: Int) -> Sign? {
    let line = text.lines[index]
    guard let sign = sign(at: line.inkStart, line: index) else { return nil }
    let content = text.bytes.skippingSpace(from: sign.end, limit: line.inkEnd)
    guard let first = text.bytes.scalar(at: content, limit: line.inkEnd), !first.value.isSign else {
      return nil
    }
    // *Emphasis* at a line's beginning is closed again.
    if content == sign.end, sign.label.hasPrefix("*"), hasSign(in: content..<line.inkEnd) { return nil }
    return sign
  }

  /// The signs in a line that follow a word and open nothing.
  private func markerSigns(ofLine index: Int) -> [Sign] {
    let line = text.lines[index]
    var found: [Sign] = []
    var isOpen = false
    var offset = line.inkStart
    while offset < line.inkEnd {
      guard Self.mayBegin(text.bytes[offset]), let sign = sign(at: offset, line: index) else {
        offset += 1
        continue
      }
      let before = text.bytes.scalar(endingAt: offset, limit: line.inkStart)?.value
      let after = text.bytes.scalar(at: sign.end, limit: line.inkEnd)?.value
      let followsText = before.map { !$0.isSpace } ?? false
      let opensText = after.map { !$0.isSpace && !$0.isPunctuation } ?? false
      if isOpen, followsText {
        isOpen = false
      } else if sign.label.hasPrefix("*"), opensText,
        !(before?.isIdeographic ?? false) || closes(after: sign, in: line)
      {
        isOpen = true
      } else if followsText {
        found.append(sign)
      }
      offset = sign.end
    }
    return found
  }

  /// Whether a sign that opens emphasis is closed on its line.
  private func closes(after sign: Sign, in line: TextLine) -> Bool {
    hasSign(in: sign.end..<min(line.inkEnd, sign.end + 400))
  }

  private func hasSign(in range: Range<Int>) -> Bool {
    text.bytes[range].contains(Byte.asterisk)
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte == Byte.asterisk || byte == 0xE2 || byte == 0xEF
  }

  /// Reads a run of one sign.
  private func sign(at start: Int, line: Int) -> Sign? {
    let limit = text.lines[line].inkEnd
    guard let first = text.bytes.scalar(at: start, limit: limit), let name = first.value.signName else {
      return nil
    }
    var end = start + first.length
    var label = name
    while let next = text.bytes.scalar(at: end, limit: limit), next.value.signName == name {
      label += name
      end += next.length
      if label.utf8.count > 12 { return nil }
    }
    return Sign(label: label, offset: start, line: line, end: end)
  }
}

extension UInt32 {
  fileprivate var isSign: Bool { signName != nil }

  /// The sign that a character prints: `*` for all asterisks, `†`, `‡`.
  fileprivate var signName: String? {
    switch self {
    case 0x2A, 0xFF0A, 0x2217, 0x204E: "*"
    case 0x2020: "†"
    case 0x2021: "‡"
    default: nil
    }
  }
}
