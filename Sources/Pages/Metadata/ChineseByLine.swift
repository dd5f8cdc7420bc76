import DataFiles

/// The by-line of a report in Chinese: 記者王大明／台北報導, （中央社記者王大明台北1日電）, 文／王大明, （王大明／台中報導）.
struct ChineseByLine {
  /// How far into a text a by-line begins, and how much of the text is looked at, in scalars.
  private static let (latestStart, window) = (28, 90)
  /// The most names of one line.
  private static let mostNames = 6
  /// The marks between names and the place of the report, and those between a word and the names behind it.
  private static let slashes = Set("／/╱∕｜|".unicodeScalars)
  private static let lead = Set("：: 　／/╱∕".unicodeScalars)
  private static let closing = Set("）)〕］]】".unicodeScalars)
  private static let opening = Set("（(〔［[【".unicodeScalars)

  private static let words: [String: [[Unicode.Scalar]]] = Dictionary(
    grouping: DataTable(PackageResources.by_line_words_txt).rows.filter { $0.count == 2 }
  ) {
    $0[0]
  }.mapValues { rows in rows.map { Array($0[1].unicodeScalars) } }

  private let scalars: [Unicode.Scalar]

  /// The names in a by-line at the start of a text; nil where there is none.
  static func names(in text: String) -> [String]? {
    var text = text
    // A scalar has four bytes at most.
    guard text.withUTF8({ !UnsafeBufferPointer(rebasing: $0.prefix(4 * window)).isASCII }) else { return nil }
    let start = text.unicodeScalars.prefix(window)
    guard start.contains(where: isHan) else { return nil }
    let line = ChineseByLine(scalars: Array(start))
    return line.namesAfterLead ?? line.namesBeforeSlash(in: 0..<min(line.scalars.count, latestStart))
  }

  /// The names in a by-line that stands in brackets at the end of a text.
  static func closingNames(in text: String) -> [String]? {
    guard let last = text.unicodeScalars.last, closing.contains(last) else { return nil }
    let line = ChineseByLine(scalars: Array(text.unicodeScalars.suffix(latestStart)))
    guard let start = line.scalars.lastIndex(where: opening.contains) else { return nil }
    return line.namesBeforeSlash(in: start..<line.scalars.count)
  }

  /// Whether a name of Han characters is a paper's or an agency's.
  static func isBody(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)[...]
    return scalars.allSatisfy(isHan) && isDesk(scalars)
  }

  /// 記者王大明／台北報導
  private var namesAfterLead: [String]? {
    for start in scalars.indices.prefix(Self.latestStart) {
      guard let word = Self.word("lead", in: scalars[start...], isAtStart: true) else { continue }
      let names = names(from: start + word.count)
      if !names.isEmpty { return names }
    }
    return nil
  }

  /// 王大明／台北報導
  private func namesBeforeSlash(in range: Range<Int>) -> [String]? {
    guard let slash = scalars[range].firstIndex(where: Self.slashes.contains) else { return nil }
    let place = scalars[scalars.index(after: slash)...].prefix(14)
    guard ["報導", "報道", "报道"].contains(where: { Self.string(place).contains($0) }) else { return nil }
    let start = scalars[range.lowerBound..<slash].lastIndex { !Self.isHan($0) && $0 != "、" }.map { $0 + 1 }
    let names = scalars[(start ?? range.lowerBound)..<slash].split(separator: "、")
    guard names.allSatisfy({ (2...4).contains($0.count) && !Self.isDesk($0) }) else { return nil }
    return names.isEmpty ? nil : names.map(Self.string)
  }

  /// The names from a place behind a word that leads them; empty where what follows is a sentence.
  private func names(from start: Int) -> [String] {
    var names: [String] = []
    var index = start
    while index < scalars.count, Self.lead.contains(scalars[index]) { index += 1 }
    while names.count < Self.mostNames {
      let run = scalars[index...].prefix(while: Self.isHan)
      let next = run.endIndex < scalars.count ? scalars[run.endIndex] : nil
      // Behind a name and a space the place may stand, and no further name.
      if Self.word("end", in: run, isAtStart: true) != nil { return names }
      // Without a mark between, a place or a word of the trade follows the name.
      let cut = (2...4).first {
        run.count > $0 && Self.word("end", in: run.dropFirst($0), isAtStart: true) != nil
      }
      let name = run.prefix(cut ?? run.count)
      let ends = next.map { Self.slashes.contains($0) || Self.closing.contains($0) } ?? true
      let goesOn = next == "、" || next == " " || next == "　"
      guard (2...4).contains(name.count), cut != nil || ends || goesOn || Self.isDigit(next),
        !Self.isDesk(name),
        name.count < 4 || Self.word("surname", in: name, isAtStart: true) != nil
      else { return names }
      names.append(Self.string(name))
      guard cut == nil, goesOn else { return names }
      index = run.endIndex + 1
    }
    return names
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
  }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("0"..."9").contains($0) } ?? false
  }

  /// Whether it is a desk or a paper and no person: 即時中心, 社會組.
  private static func isDesk(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    word("desk", in: name, isAtStart: false) != nil
  }

  /// The word of a kind that a text starts or ends with.
  private static func word(
    _ kind: String,
    in text: ArraySlice<Unicode.Scalar>,
    isAtStart: Bool
  ) -> [Unicode.Scalar]? {
    words[kind]?.first { isAtStart ? text.starts(with: $0) : text.reversed().starts(with: $0.reversed()) }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
