/// Finds every line that begins as the definition of a numbered note begins.
struct DefinitionScanner {
  private let text: PageText

  /// Scans `text`.
  init(_ text: PageText) {
    self.text = text
  }

  /// The candidates in reading order.
  ///
  /// - Complexity: Linear in the number of lines; of each line only the beginning is looked at.
  func candidates() -> [DefinitionCandidate] {
    var found: [DefinitionCandidate] = []
    for (index, line) in text.lines.enumerated() where !line.isBlank {
      guard let label = Self.label(in: text.bytes, at: line.inkStart, limit: line.inkEnd) else { continue }
      let content = text.bytes.skippingSpace(from: label.end, limit: line.inkEnd)
      guard hasWord(from: content, limit: line.inkEnd) else { continue }
      found.append(
        DefinitionCandidate(label: label, line: index, weight: weight(label, line: index, content: content))
      )
    }
    return found
  }

  /// The label that a definition may begin with, at `start`.
  static func label(in bytes: [UInt8], at start: Int, limit: Int) -> NumberedLabel? {
    NumberedLabel.superscript(in: bytes, at: start, limit: limit)
      ?? NumberedLabel.circled(in: bytes, at: start, limit: limit)
      ?? NumberedLabel.bracketed(in: bytes, at: start, limit: limit)
      ?? NumberedLabel.leading(in: bytes, at: start, limit: limit)
  }

  private func weight(_ label: NumberedLabel, line index: Int, content: Int) -> Int {
    let line = text.lines[index]
    var weight = 0
    let opensBlock = index == 0 || text.lines[index - 1].isBlank || line.beginsPage
    weight += opensBlock ? 2 : -1
    if looksLikeCitation(content..<min(line.inkEnd, content + 600)) { weight += 4 }
    switch label.form {
    case .point, .round: weight -= 1
    case .plain: if isQuantity(followedAt: content, limit: line.inkEnd) { weight -= 4 }
    case .superscript, .square, .circled, .word: break
    }
    return weight
  }

  /// Whether something stands in a line's beginning that stands in citations: an address, a title's brackets,
  /// a reference back.
  private func looksLikeCitation(_ range: Range<Int>) -> Bool {
    Self.signs.contains { text.bytes.contains($0, in: range) }
  }

  private static let signs: [StaticString] = [
    "http", "〈", "《", "『", "“", "同前", "同上", "同註", "同注", "前揭", "Ibid", "ibid", "参见", "參見", "頁", "页", "doi",
    "pp. ", "[J]", "[M]",
  ]

  private func hasWord(from start: Int, limit: Int) -> Bool {
    var offset = start
    while let scalar = text.bytes.scalar(at: offset, limit: min(limit, start + 200)) {
      if scalar.value.isWordCharacter || scalar.value.isASCIIDigit { return true }
      offset += scalar.length
    }
    return false
  }

  /// Whether what follows a plain number is what numbers count or date: `2018 年`, `14 億美元`, `5 km`.
  ///
  /// It may also be a name that begins alike (`3 日本經濟新聞`), so this weighs, and does not decide.
  private func isQuantity(followedAt content: Int, limit: Int) -> Bool {
    return Self.counters.contains { text.bytes.matches($0, at: content, limit: limit) }
  }

  private static let counters: [StaticString] = [
    "年", "月", "日", "號", "号", "億", "亿", "萬", "万", "個", "个", "人", "%", "％", "兆", "元", "世紀", "世纪", "奈米", "層",
    "次", "歲", "岁", "倍", "點", "点", "分", "小時", "公里", "公尺", "km", "GB", "MB", "년", "월", "일", "개", "명",
  ]
}
