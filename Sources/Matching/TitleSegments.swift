/// A folded title cut at the marks that sites put between a title and their name, section or date.
struct TitleSegments: Sendable {
  /// The marks that part a title wherever they stand.
  private static let marks: Set<Character> = [
    "|", "｜", "│", "┃", "¦", "_", "＿", "»", "«", "›", "‹", "•", "·", "‧", "・", "—", "–", "―", "─", "﹣", "－",
    "：", ":", "／", "【", "】", "〔", "〕", "[", "]", "［", "］", "\n", "⋆", "~", "～", ">", "<", "／", "‖", "∣",
  ]
  /// Those of them that stand between the names of a site and its pages, and hardly ever inside of a title.
  static let siteMarks: Set<Character> = ["|", "｜", "│", "┃", "¦", "_", "＿", "»", "›", ">", "∣", "‖", "⋆"]
  /// The marks that part it only beside a space or a Han character: `well-known` and `1/2` are whole.
  private static let looseMarks: Set<Character> = ["-", "/", "\\", "‐", "‑"]

  /// The segments as stretches of folded scalars, none of them empty, in order.
  let ranges: [Range<Int>]

  /// Cuts a text.
  init(_ text: FoldedText) {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in 0..<text.count where index > start && text.breaks[index] && Self.parts(text, before: index) {
      ranges.append(start..<index)
      start = index
    }
    if start < text.count { ranges.append(start..<text.count) }
    self.ranges = ranges
  }

  /// Whether the text is cut before the scalar at `index`.
  static func parts(_ text: FoldedText, before index: Int) -> Bool {
    let dropped = text.dropped(before: index)
    if dropped.contains(where: { $0 != " " && marks.contains($0) }) { return true }
    guard dropped.contains(where: { $0 != " " && looseMarks.contains($0) }) else { return false }
    let isBesideHan =
      index > 0 && index < text.count
      && (Script(text.scalars[index - 1]).isWrittenWithoutSpaces
        || Script(text.scalars[index]).isWrittenWithoutSpaces)
    return isBesideHan || dropped.contains(where: \.isWhitespace)
  }
}
