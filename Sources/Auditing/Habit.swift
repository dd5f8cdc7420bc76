import Messages

/// Something that can be written in more than one way, and what tells the ways apart.
struct Habit: Sendable {
  /// What it is, for a message: `dates`.
  let name: Message
  /// The ways, as a message shows them.
  let forms: [String]
  /// Finds where a text has which way: the index in `forms`, and the UTF-8 offset, in order.
  let occurrences: @Sendable (String) -> [(form: Int, offset: Int)]
  /// Whether a house leaves it to the manuscript.
  let isFree: @Sendable (HouseStyle) -> Bool

  /// Finds its ways in a text.
  func occurrences(in text: String) -> [(form: Int, offset: Int)] { occurrences(text) }

  /// The habits that are compared within one manuscript.
  static let all = [dates, backReferences, quotationMarks, apostrophes]

  private init(
    name: Message,
    forms: [String],
    isFree: @escaping @Sendable (HouseStyle) -> Bool = { _ in true },
    occurrences: @escaping @Sendable (String) -> [(form: Int, offset: Int)]
  ) {
    self.name = name
    self.forms = forms
    self.isFree = isFree
    self.occurrences = occurrences
  }

  /// `2023年3月7日` and `2023 年 3 月 7 日`.
  private static let dates = Habit(
    name: "dates",
    forms: ["2023年3月7日", "2023 年 3 月 7 日"],
    isFree: { $0.dateForms.isEmpty || $0.dateForms.contains(.han) && $0.dateForms.contains(.spacedHan) }
  ) { text in
    var found: [(form: Int, offset: Int)] = []
    let bytes = Array(text.utf8)
    let year = Array("年".utf8)
    for offset in offsets(of: year, in: bytes) where offset > 0 {
      let isSpaced = bytes[offset - 1] == UInt8(ascii: " ")
      let digits = isSpaced ? offset - 2 : offset - 1
      let next = offset + year.count + (isSpaced ? 1 : 0)
      // A day or month has to follow: 「100 年來」 is no date.
      guard digits >= 3, isDigit(bytes[digits]), isDigit(bytes[digits - 3]), next < bytes.count,
        isDigit(bytes[next])
      else { continue }
      found.append((isSpaced ? 1 : 0, digits - 3))
    }
    return found
  }

  /// The words for “in the note before”, where they are the whole note or begin it.
  private static let backReferences = Habit(
    name: "references to the note before",
    forms: ["同前註", "同上註", "同前注", "同上注", "同前引", "同上", "同前", "Ibid.", "Id."],
    isFree: \.backReferenceWords.isEmpty
  ) { text in
    let trimmed = text.drop { $0 == " " }
    let forms = ["同前註", "同上註", "同前注", "同上注", "同前引", "同上", "同前", "Ibid.", "Id."]
    guard let form = forms.firstIndex(where: { trimmed.hasPrefix($0) }) else { return [] }
    // 同前註 5 and 同前注〔2〕 name a note, 同前注，某某書 a work; they are another thing than the note before.
    let rest = trimmed.dropFirst(forms[form].count).drop { " 〔[（(".contains($0) }
    if let next = rest.first, next.isNumber { return [] }
    let words = rest.drop { " ，,、".contains($0) }
    let pages = ["第", "頁", "页", "p", "P", "at "]
    guard
      words.first.map({ $0.isNumber || $0.isPunctuation }) ?? true || pages.contains(where: words.hasPrefix)
    else {
      return []
    }
    return [(form, text.utf8.count - trimmed.utf8.count)]
  }

  /// `"` and `“`.
  private static let quotationMarks = Habit(name: "quotation marks", forms: ["“ ”", "\" \""]) {
    text in
    marks(in: text, curly: "“", straight: "\"", betweenLetters: false)
  }

  /// `'` and `’` inside words.
  private static let apostrophes = Habit(name: "apostrophes", forms: ["’", "'"]) { text in
    marks(in: text, curly: "’", straight: "'", betweenLetters: true)
  }

  private static func marks(
    in text: String,
    curly: Unicode.Scalar,
    straight: Unicode.Scalar,
    betweenLetters: Bool
  ) -> [(form: Int, offset: Int)] {
    var found: [(form: Int, offset: Int)] = []
    var offset = 0
    var isInAddress = false
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer {
        offset += UTF8.width(scalar)
        last = scalar
      }
      if last == ":" && scalar == "/" { isInAddress = true }
      if scalar == " " || scalar == ">" { isInAddress = false }
      guard !isInAddress, scalar == curly || scalar == straight,
        !betweenLetters || last.properties.isAlphabetic
      else { continue }
      found.append((scalar == curly ? 0 : 1, offset))
    }
    return found
  }

  private static func offsets(of needle: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let head = needle.first, bytes.count >= needle.count else { return [] }
    return (0...(bytes.count - needle.count)).filter { start in
      bytes[start] == head && bytes[start..<(start + needle.count)].elementsEqual(needle)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
