/// A page's title as an editor types it into a note: other quotation marks, dashes, widths and letter case, without what
/// a note leaves out.
enum EditedTitle {
  /// The ways to write a title that differ from it.
  static func variants(of title: String) -> [String] {
    let ways = [
      title.replacing("“", with: "「").replacing("”", with: "」").replacing("„", with: "「"),
      title.replacing("\"", with: "”").replacing("'", with: "’"),
      title.replacing(" – ", with: "—").replacing(" - ", with: "——").replacing("—", with: "–"),
      mapped(title, fullWidth),
      mapped(title, halfWidth),
      spacedAtScripts(title),
      title.replacing("\u{3000}", with: "，"),
      title.replacing("…", with: "...").replacing("....", with: "……"),
      title.uppercased(),
      title.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "),
      title.replacing(" & ", with: " and "),
      title.last.map { ".!。".contains($0) ? String(title.dropLast()) : title } ?? title,
      withoutKicker(title),
      withoutSubtitle(title),
    ]
    return ways.filter { $0 != title && !$0.isEmpty }
  }

  private static let fullWidth: [Character: Character] = [
    ",": "，", "!": "！", "?": "？", ":": "：", "(": "（", ")": "）", "0": "０", "1": "１", "2": "２", "3": "３",
  ]
  private static let halfWidth = Dictionary(uniqueKeysWithValues: fullWidth.map { ($1, $0) })

  private static func mapped(_ title: String, _ map: [Character: Character]) -> String {
    String(title.map { map[$0] ?? $0 })
  }

  /// 電網3年 as 電網 3 年.
  private static func spacedAtScripts(_ title: String) -> String {
    var spaced = ""
    for character in title {
      if let last = spaced.last,
        (last.isASCII && last.isLetterOrDigit && isHan(character))
          || (isHan(last) && character.isASCII && character.isLetterOrDigit)
      {
        spaced += " "
      }
      spaced.append(character)
    }
    return spaced
  }

  /// Without 【…】 or 快訊／ before it.
  private static func withoutKicker(_ title: String) -> String {
    if title.hasPrefix("【"), let end = title.firstIndex(of: "】") {
      return identifies(String(title[title.index(after: end)...])) ?? title
    }
    if let slash = title.firstIndex(of: "／"), title.distance(from: title.startIndex, to: slash) <= 8 {
      return identifies(String(title[title.index(after: slash)...])) ?? title
    }
    return title
  }

  /// Without what stands behind a colon or a dash.
  private static func withoutSubtitle(_ title: String) -> String {
    for mark in ["：", ": ", " – ", " — ", "――", "——"] {
      if let found = title.firstRange(of: mark), let head = identifies(String(title[..<found.lowerBound])) {
        return head
      }
    }
    return title
  }

  /// A part of a title, where it is enough of one to know a page by.
  private static func identifies(_ part: String) -> String? {
    part.reduce(0) { $0 + (isHan($1) ? 2 : 1) } >= 20 ? part : nil
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
