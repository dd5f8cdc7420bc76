/// The designation of a standard: GB/T 7714—2015, ISO 21378:2019, IEC/IEEE 61636-1:2021, IEEE P802.11ba/D8.0-2020.
///
/// After ISO/IEC Directives, Part 2 (9th ed., 11.5), and GB/T 1.1-2020 (6.1): the bodies' letters, a number, perhaps parts of
/// it, and the year behind a colon or a dash.
struct StandardDesignation: Sendable {
  private static let bodies: Set<String> = [
    "GB", "GBZ", "GJB", "DB", "DL", "HJ", "JB", "JT", "YY", "SY", "HG", "T", "Z", "ISO", "IEC", "IEEE", "ITU",
    "CNS",
    "JIS", "KS", "DIN", "EN", "BS", "NF", "ANSI", "ASTM", "NISO", "UL", "ETSI", "ECMA", "CEN", "TS", "TR",
    "PAS",
  ]

  private let text: NoteText

  /// Prepares to look at `text`.
  init(_ text: NoteText) {
    self.text = text
  }

  /// The end of the designation that begins a range: at a blank, or at a full stop of full width.
  func end(in range: Range<Int>) -> Int? {
    guard let blank = range.first(where: { text.scalars[$0] == " " }), isBody(range.lowerBound..<blank) else {
      return nil
    }
    var end = blank + 1
    while end < range.upperBound, !endsNumber(end) { end += 1 }
    return isNumber(blank + 1..<end) ? end : nil
  }

  /// Where the designation begins that ends a range.
  func begin(in range: Range<Int>) -> Int? {
    guard let blank = text.scalars[range].lastIndex(of: " "), isNumber(blank + 1..<range.upperBound) else {
      return nil
    }
    let before = text.scalars[range.lowerBound..<blank]
    let begin = before.lastIndex { $0 == " " || $0 == ":" || $0 == "," }.map { $0 + 1 } ?? range.lowerBound
    return isBody(begin..<blank) ? begin : nil
  }

  private func endsNumber(_ index: Int) -> Bool {
    switch text.scalars[index] {
    case " ", ",", ";": true
    case ".": text.isFullWidth(index) || text.scalar(at: index + 1).map { Script($0) != .digit } ?? true
    case let scalar: Script(scalar).isEastAsian
    }
  }

  /// Letters of bodies, several of them with a slash between.
  private func isBody(_ range: Range<Int>) -> Bool {
    guard (2...12).contains(range.count) else { return false }
    let letters = text.scalars[range].split(separator: "/", omittingEmptySubsequences: false)
    return letters.first.map { $0.count > 1 } ?? false
      && letters.allSatisfy { part in
        StandardDesignation.bodies.contains(String(String.UnicodeScalarView(part)))
      }
  }

  /// Digits, at least three, with what parts them; letters of a draft before them or among them.
  private func isNumber(_ range: Range<Int>) -> Bool {
    guard (3...24).contains(range.count) else { return false }
    var digits = 0
    for scalar in text.scalars[range] {
      switch Script(scalar) {
      case .digit: digits += 1
      case .latin: break
      case .other: if !".:-–—/".unicodeScalars.contains(scalar) { return false }
      case .han, .kana, .hangul: return false
      }
    }
    return digits >= 3
  }
}
