/// How many columns of a terminal text takes.
///
/// East Asian wide and full-width characters (UAX #11) and emoji take two, combining marks none; ambiguous ones are
/// narrow, as terminals have them outside of legacy East Asian encodings.
package enum DisplayWidth {
  /// The columns that a line of text takes.
  static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// The text, cut to at most `columns` with an ellipsis in the last where something is left out.
  package static func truncated(_ text: String, to columns: Int) -> String {
    // A character takes at least one byte and at most two columns, so that a short text needs no count.
    if text.utf8.count * 2 <= columns { return text }
    var used = 0
    var end = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      used += width(of: text[index])
      if used > columns { return text[..<end].trimmingEnd() + "…" }
      index = text.index(after: index)
      if used < columns { end = index }
    }
    return text
  }

  /// The text, filled up with spaces on its right to `columns`.
  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - of(text)))
  }

  private static func width(of character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // VARIATION SELECTOR-16 asks for the emoji form, which is wide (UTS #51).
      width = max(width, scalar.value == 0xFE0F ? 2 : self.width(of: scalar))
    }
    return width
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return scalar.properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  private static let wideRanges: [ClosedRange<UInt32>] = {
    String(decoding: PackageResources.east_asian_wide_txt, as: UTF8.self)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
      .compactMap { line in
        let bounds = line.split(separator: ".").compactMap { UInt32($0, radix: 16) }
        return bounds.count == 2 ? bounds[0]...bounds[1] : nil
      }
  }()
}

extension Substring {
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
