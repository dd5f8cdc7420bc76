/// Where in a row of tokens the signs of sources stand, so that any stretch can be asked at no cost.
struct SourceSigns: Sendable {
  private let lastTitle: [Int]
  private let lastNumber: [Int]

  /// Looks through the tokens once.
  init(_ tokens: [Token], in text: NoteText) {
    var title = -1
    var number = -1
    var lastTitle: [Int] = []
    var lastNumber: [Int] = []
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .title, .link, .typeMark, .date, .counted(.section, _): title = index
      case .number, .counted: number = index
      case .group: if text.scalars[token.inner].contains(where: { Script($0) == .digit }) { number = index }
      case .words:
        if text.scalars[token.range.upperBound - 1] == "v", PartiesSign.ends(token.range, in: text) {
          title = index
        }
      case .separator: break
      }
      lastTitle.append(title)
      lastNumber.append(number)
    }
    self.lastTitle = lastTitle
    self.lastNumber = lastNumber
  }

  /// Whether a title, an address, a type mark, a date, a section or a case's parties stand in a stretch.
  func hasTitle(in range: Range<Int>) -> Bool {
    !range.isEmpty && lastTitle[range.upperBound - 1] >= range.lowerBound
  }

  /// Whether a number that sources have stands in a stretch: a year, a volume, a bracket with digits.
  func hasNumber(in range: Range<Int>) -> Bool {
    !range.isEmpty && lastNumber[range.upperBound - 1] >= range.lowerBound
  }
}
