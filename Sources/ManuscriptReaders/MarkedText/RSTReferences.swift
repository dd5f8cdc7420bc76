/// What the explicit markup of a reStructuredText defines: footnotes and the targets of links.
/// https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#explicit-markup-blocks
struct RSTReferences {
  /// A footnote or citation as it is labelled: `1`, `#`, `#name`, `*`, `CIT2002`.
  struct Note {
    let key: String
    let label: String
    /// Whether it is a citation's: `CIT2002`.
    let isListed: Bool
  }

  /// The notes, by the offset at which their definition begins.
  private(set) var notes: [Int: Note] = [:]
  /// The notes, by the name that references use; automatic ones without a name in `numbered` and `signed`.
  private var named: [String: Note] = [:]
  private var numbered: [Note] = []
  private var signed: [Note] = []
  private var hasCitations = false
  private var nextNumbered = 0
  private var nextSigned = 0
  private var targets: [String: String] = [:]
  private var anonymous: [String] = []
  private var nextAnonymous = 0

  private static let signs = ["*", "†", "‡", "§", "¶", "#", "♠", "♥", "♦", "♣"]

  /// Looks through a text.
  ///
  /// - Complexity: Linear in the text's length.
  init(_ text: PageText) {
    var labels: [(offset: Int, label: String)] = []
    for (index, line) in text.lines.enumerated() where !line.isBlank {
      if let content = Self.noteLabel(of: line, in: text.bytes) {
        labels.append((line.inkStart, String(decoding: text.bytes[content], as: UTF8.self)))
      } else {
        addTarget(line, at: index, in: text)
      }
    }
    number(labels)
  }

  /// The bytes of the label of a definition, `.. [label]`, without its brackets.
  static func noteLabel(of line: TextLine, in bytes: [UInt8]) -> Range<Int>? {
    guard bytes.matches(".. ", at: line.inkStart, limit: line.inkEnd) else { return nil }
    let open = bytes.skippingSpace(from: line.inkStart + 2, limit: line.inkEnd)
    guard open < line.inkEnd, bytes[open] == Byte.leftSquare,
      let close = bytes[(open + 1)..<line.inkEnd].prefix(128).firstIndex(of: Byte.rightSquare),
      close > open + 1
    else { return nil }
    let content = open + 1..<close
    return bytes[content].contains { $0 <= Byte.space || $0 == Byte.leftSquare } ? nil : content
  }

  /// Gives automatic footnotes the numbers that nobody took, in their order.
  private mutating func number(_ labels: [(offset: Int, label: String)]) {
    let taken = Set(labels.compactMap { Int($0.label) })
    var number = 0
    var sign = 0
    for (offset, label) in labels {
      var shown = label
      if label.hasPrefix("#") {
        repeat { number += 1 } while taken.contains(number)
        shown = String(number)
      } else if label == "*" {
        shown = String(repeating: Self.signs[sign % Self.signs.count], count: sign / Self.signs.count + 1)
        sign += 1
      }
      let note = Note(key: "note \(offset)", label: shown, isListed: Self.isCitation(label))
      hasCitations = hasCitations || note.isListed
      notes[offset] = note
      switch label {
      case "#": numbered.append(note)
      case "*": signed.append(note)
      default:
        let name = label.hasPrefix("#") ? String(label.dropFirst()) : label
        if named[Self.folded(name)] == nil { named[Self.folded(name)] = note }
        // A named automatic footnote can also be referred to by its number.
        if label.hasPrefix("#"), named[shown] == nil { named[shown] = note }
      }
    }
  }

  /// Whether a label is a citation's, and not a footnote's.
  private static func isCitation(_ label: String) -> Bool {
    Int(label) == nil && !label.hasPrefix("#") && label != "*"
  }

  /// Whether there is a note with this label.
  func defines(_ label: String) -> Bool { named[Self.folded(label)] != nil }

  /// What a reference `[label]_` points to; where there is no such note, a key that nothing has. Nil for a citation where
  /// the file defines none: Sphinx lets the list of works stand in another one.
  mutating func note(for label: String) -> Note? {
    if label == "#" {
      defer { nextNumbered += 1 }
      return nextNumbered < numbered.count ? numbered[nextNumbered] : missing(label)
    }
    if label == "*" {
      defer { nextSigned += 1 }
      return nextSigned < signed.count ? signed[nextSigned] : missing(label)
    }
    let name = label.hasPrefix("#") ? String(label.dropFirst()) : label
    return named[Self.folded(name)] ?? (hasCitations || !Self.isCitation(label) ? missing(name) : nil)
  }

  private func missing(_ label: String) -> Note {
    Note(key: "missing \(label)", label: label, isListed: false)
  }

  // MARK: Targets of links

  private mutating func addTarget(_ line: TextLine, at index: Int, in text: PageText) {
    let bytes = text.bytes
    let isAnonymous = bytes.matches("__ ", at: line.inkStart, limit: line.inkEnd)
    if isAnonymous || bytes.matches(".. __: ", at: line.inkStart, limit: line.inkEnd) {
      anonymous.append(address(from: line.inkStart + (isAnonymous ? 3 : 7), line: index, in: text))
      return
    }
    guard bytes.matches(".. _", at: line.inkStart, limit: line.inkEnd) else { return }
    var name = line.inkStart + 4..<line.inkStart + 4
    var colon = name.lowerBound
    if colon < line.inkEnd, bytes[colon] == UInt8(ascii: "`") {
      let quoted = bytes[(colon + 1)..<line.inkEnd].prefix { $0 != UInt8(ascii: "`") }
      name = colon + 1..<quoted.endIndex
      colon = min(quoted.endIndex + 1, line.inkEnd)
    } else {
      while colon < line.inkEnd,
        bytes[colon] != Byte.colon || (colon + 1 < line.inkEnd && bytes[colon + 1] > Byte.space)
      {
        colon += bytes[colon] == Byte.backslash ? 2 : 1
      }
      name = name.lowerBound..<min(colon, line.inkEnd)
    }
    guard colon < line.inkEnd, bytes[colon] == Byte.colon else { return }
    let address = address(from: colon + 1, line: index, in: text)
    let key = Self.folded(String(decoding: bytes[name], as: UTF8.self))
    if !address.isEmpty, targets[key] == nil { targets[key] = address }
  }

  /// An address, which may go on over indented lines.
  private func address(from start: Int, line index: Int, in text: PageText) -> String {
    var address = text.bytes[min(start, text.lines[index].inkEnd)..<text.lines[index].inkEnd].filter {
      $0 > Byte.space
    }
    for line in text.lines[(index + 1)...].prefix(16) {
      guard !line.isBlank, line.isIndented, !text.bytes.matches(".. ", at: line.inkStart, limit: line.inkEnd)
      else {
        break
      }
      address += text.bytes[line.ink].filter { $0 > Byte.space }
    }
    return String(decoding: address, as: UTF8.self)
  }

  /// The address that a name stands for.
  func address(named name: String) -> String? { targets[Self.folded(name)] }

  /// The address of the next anonymous reference.
  mutating func nextAnonymousAddress() -> String? {
    defer { nextAnonymous += 1 }
    return nextAnonymous < anonymous.count ? anonymous[nextAnonymous] : nil
  }

  /// Reference names are compared without case, white space collapsed.
  private static func folded(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
