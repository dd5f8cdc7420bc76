import Manuscripts
import Messages

/// `note/duplicate-number`: a number is defined twice, or marked twice, in one sequence of notes.
struct NoteDuplicateNumber: Rule {
  static let description = RuleDescription(
    id: "note/duplicate-number",
    summary: "a number is defined twice, or marked twice, in one sequence",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      Two notes of one sequence have one number, or one number stands twice in the body, so that a reader \
      cannot tell which is meant. What merely looks like a marker, a raised figure behind a unit or a \
      word, is reported too where there is a note of that number: write it in another way if it is none. \
      Powers of metres and the like (km², cm³) are let pass. Where numbers are repeated throughout they are those of a list \
      of works, and in PDF, where lines and raised figures tell little, what has no marker of its own is no more than \
      noticed: both are only notes. In formats that number notes themselves one \
      note may be marked in several places, and only repeated definitions are looked at.
      """,
    good: """
      notes 1, 2, 3, each with one marker in the body
      """,
    bad: """
      notes 1, 2, 2; or “100 TOPS¹” in a body that has a note 1 elsewhere
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      // LaTeX numbers notes itself, in tables and boxes by counters of their own.
      var findings = document.manuscript.format == .latex ? [] : repeatedDefinitions(document)
      if document.manuscript.format.printsItsNumbers { findings += repeatedMarkers(document) }
      return findings + doubtfulMarkers(document)
    }
  }

  private func repeatedDefinitions(_ document: AuditedDocument) -> [Finding] {
    NoteSequence.sequences(of: document.manuscript.notes).flatMap(\.repetitions).map { note, earlier in
      let finding = Self.finding(
        at: note.location.start,
        in: document,
        note: note,
        "note \(note.label) is defined a second time; the first stands \(earlier.location.start.phrase)"
      )
      return document.manuscript.format == .pdf && note.markers.isEmpty ? finding.rated(.note) : finding
    }
  }

  private func repeatedMarkers(_ document: AuditedDocument) -> [Finding] {
    let findings = document.manuscript.notes.flatMap { note in
      guard let first = note.markers.first, note.label != "*" else { return [Finding]() }
      return note.markers.dropFirst().map { marker in
        Self.finding(
          at: marker.location,
          in: document,
          note: note,
          "note \(note.label) is marked a second time; the first marker stands \(first.location.phrase)"
        )
      }
    }
    let markers = document.manuscript.notes.reduce(0) { $0 + $1.markers.count }
    let isCustom = findings.count >= Self.customaryCount && findings.count * Self.customaryShare >= markers
    return isCustom ? findings.map { $0.rated(.note) } : findings
  }

  /// So many repetitions, and one of so many markers, show that repeating is the custom, as with works cited by number.
  private static let customaryCount = 3
  private static let customaryShare = 5

  private func doubtfulMarkers(_ document: AuditedDocument) -> [Finding] {
    let manuscript = document.manuscript
    let notes = Dictionary(manuscript.notes.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
    return manuscript.doubtfulMarkers.compactMap { marker in
      guard let note = notes[marker.label] else { return nil }
      let word = manuscript.word(before: marker)
      // What nothing stands before marks nothing: ³ in a list of characters.
      if word.isEmpty { return nil }
      if (marker.label == "2" || marker.label == "3") && Self.isUnit(word) { return nil }
      let likeness: Message =
        "the raised \(marker.label) behind “\(word)” reads like the marker of note \(marker.label)"
      let finding = Self.finding(
        at: marker.location,
        in: document,
        note: note,
        note.markers.first.map { "\(likeness); its marker stands \($0.location.phrase)" } ?? likeness
      )
      return manuscript.format == .pdf ? finding.rated(.note) : finding
    }
  }

  /// Whether a word is a unit whose squares and cubes are written with raised figures; Han characters before one may be
  /// the number.
  private static func isUnit(_ word: String) -> Bool {
    units.contains(word) || hanUnits.contains(where: word.hasSuffix)
  }

  /// Units of length and time (SI Brochure, sections 2.3, 4 and 5.2; the yard and its parts; those of atoms and stars).
  private static let units: Set<String> = [
    "m", "dm", "cm", "mm", "km", "nm", "μm", "µm", "pm", "fm", "Å", "Å", "ft", "in", "yd", "mi", "s", "pc",
    "kpc", "Mpc",
    "au", "AU",
  ]
  private static let hanUnits = ["公尺", "公里", "公分", "公釐", "米", "厘米", "毫米", "千米"]
}

extension Manuscript {
  /// The letters that stand right before a marker, back to the last character that is none.
  fileprivate func word(before marker: NoteMarker) -> String {
    guard blocks.indices.contains(marker.block) else { return "" }
    let text = blocks[marker.block].passage.text
    let bytes = text.utf8
    guard let end = bytes.index(bytes.startIndex, offsetBy: marker.utf8Offset, limitedBy: bytes.endIndex)
    else {
      return ""
    }
    let letters = text.unicodeScalars[..<end].reversed().prefix(while: \.properties.isAlphabetic).prefix(24)
    return String(String.UnicodeScalarView(letters.reversed()))
  }
}

extension SourceLocation {
  /// The place in words, for the inside of a message: `in line 12`.
  fileprivate var phrase: Message {
    switch self {
    case .text(let line, _): "in line \(line)"
    case .part(let part, let line, _): "in line \(line) of \(part)"
    case .package(_, let paragraph): "in paragraph \(paragraph)"
    case .page(let page, _): "on page \(page)"
    }
  }
}
