/// A number that identifies a work or its periodical: ISBN, ISSN, PMID, with its name before it.
struct StandardNumber: Sendable, Hashable {
  /// What the number belongs to.
  enum Kind: Sendable, Hashable {
    /// A book's, ISO 2108.
    case isbn
    /// A periodical's, ISO 3297.
    case issn
    /// An article's in PubMed.
    case pmid
  }

  /// What it belongs to.
  let kind: Kind
  /// As printed, with hyphens in ASCII.
  let value: String
  /// The scalars of its name and of it.
  let range: Range<Int>

  /// A note with more is no citation.
  private static let limit = 64

  /// The numbers in a text whose check digits are right, in order.
  ///
  /// - Complexity: Linear in the text's length.
  static func all(in text: NoteText) -> [StandardNumber] {
    var numbers: [StandardNumber] = []
    var index = 0
    while index < text.scalars.count, numbers.count < limit {
      if let number = read(text, at: index) {
        numbers.append(number)
        index = number.range.upperBound
      } else {
        index += 1
      }
    }
    return numbers
  }

  private static let names: [(Lexicon, Kind)] = [
    (Lexicon(["isbn", "isbn-13", "isbn-10", "urn:isbn", "國際標準書號", "国际标准书号"]), .isbn),
    (Lexicon(["issn", "eissn", "e-issn", "issn-l", "p-issn", "urn:issn"]), .issn),
    (Lexicon(["pmid", "pubmed pmid"]), .pmid),
  ]

  private static func read(_ text: NoteText, at start: Int) -> StandardNumber? {
    switch Lexicon.lowercased(text.scalars[start]) {
    case "i", "e", "p", "u", "國", "国": break
    default: return nil
    }
    if start > 0, Script(text.scalars[start - 1]) == .latin { return nil }
    for (name, kind) in names {
      guard var index = name.match(in: text, at: start, limit: text.scalars.count) else { continue }
      while index < text.scalars.count, text.scalars[index] == " " || text.scalars[index] == ":" {
        index += 1
      }
      guard let (value, end) = digits(text, at: index, kind), isRight(value, kind) else { return nil }
      return StandardNumber(kind: kind, value: value, range: start..<end)
    }
    return nil
  }

  /// The digits with the hyphens between; an X may be the check digit. Blanks part the groups of an ISBN as well.
  private static func digits(_ text: NoteText, at start: Int, _ kind: Kind) -> (value: String, end: Int)? {
    let most = kind == .isbn ? 13 : kind == .issn ? 8 : 9
    var value = ""
    var count = 0
    var index = start
    var end = start
    while index < text.scalars.count, count < most {
      let scalar = text.scalars[index]
      if Numeral.asciiDigit(scalar) != nil || (scalar == "X" || scalar == "x") && (count == 9 || count == 7) {
        value.unicodeScalars.append(scalar == "x" ? "X" : scalar)
        count += 1
        end = index + 1
        if scalar == "X" || scalar == "x" { break }
      } else if count > 0, kind != .pmid, isHyphen(scalar) {
        value += "-"
      } else if count > 0, kind == .isbn, scalar == " ", let next = text.scalar(at: index + 1),
        Numeral.asciiDigit(next) != nil || next == "X"
      {
        value += "-"
      } else {
        break
      }
      index += 1
    }
    while value.hasSuffix("-") { value.removeLast() }
    return count > 0 ? (value, end) : nil
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "‐" || scalar == "‑" || scalar == "–" || scalar == "−"
  }

  /// Whether the number has as many digits as its kind, and the check digit that belongs to them.
  private static func isRight(_ value: String, _ kind: Kind) -> Bool {
    let digits = value.utf8.filter { $0 != UInt8(ascii: "-") }
      .map { $0 == UInt8(ascii: "X") ? 10 : Int($0) - Int(UInt8(ascii: "0")) }
    switch (kind, digits.count) {
    case (.isbn, 13):
      // ISO 2108: weights 1 and 3 in turn, modulo 10.
      return digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) } % 10 == 0
        && !digits.contains(10)
    case (.isbn, 10), (.issn, 8):
      // Weights from the number of digits down to 1, modulo 11.
      return digits.enumerated().reduce(0) { $0 + $1.element * (digits.count - $1.offset) } % 11 == 0
    case (.pmid, 1...9): return true
    default: return false
    }
  }
}
