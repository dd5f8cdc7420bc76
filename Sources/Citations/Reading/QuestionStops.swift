/// Parts a title that ends with a question or an exclamation from what holds the work: no full stop follows such a mark
/// (APA 7, 9.5; GB/T 7714-2015 leaves the mark to the title).
///
///     Do quays pay? Harbor Review, 48(8): 696–715.
///     Do quays pay? In: Roe J. Ports and people. Port Ellis: Quay Press, 2015: 12–40.
struct QuestionStops {
  private let text: NoteText

  /// Prepares to look at tokens of `text`.
  init(_ text: NoteText) {
    self.text = text
  }

  /// The tokens with a full stop behind the first question that ends a title; all as they stand where none does.
  func parted(_ tokens: [Token]) -> [Token] {
    for index in tokens.indices.dropFirst() where tokens[index].kind == .words {
      let words = tokens[index].range
      guard let mark = text.scalars[words].firstIndex(where: { $0 == "?" || $0 == "!" }),
        mark + 2 < words.upperBound, text.isFullWidth(mark) || text.scalars[mark + 1] == " ",
        case let rest = text.trimmed(mark + 1..<words.upperBound), !rest.isEmpty,
        !text.scalars[rest.lowerBound].isLowercase || announces(rest, before: tokens, index),
        isField(tokens[...index]),
        announces(rest, before: tokens, index) || isNumbered(tokens[(index + 1)...])
      else { continue }
      let stop = Token(.separator("."), mark + 1..<mark + 1)
      return tokens[..<index] + [Token(.words, words.lowerBound..<mark + 1), stop, Token(.words, rest)]
        + tokens[(index + 1)...]
    }
    return tokens
  }

  /// Whether a full stop or brackets stand somewhere before the field that the last of the tokens ends: where commas part
  /// the fields, a question ends none.
  private func isField(_ tokens: ArraySlice<Token>) -> Bool {
    let before = tokens.dropLast().last { token in
      switch token.kind {
      case .words, .separator(","), .separator(":"): false
      default: true
      }
    }
    guard let before else { return false }
    if case .group = before.kind { return true }
    return before.isSeparator(".") || before.isSeparator("。")
  }

  /// In: Host; In J. Roe & A. Doe (Eds.), Host; ROE J, DOE A. Host.
  private func announces(_ rest: Range<Int>, before tokens: [Token], _ index: Int) -> Bool {
    beginsEditors(rest, before: tokens, index)
      || DottedGrammar.Pass.hostWords.holdsWhole(rest, of: text) && index + 1 < tokens.count
        && tokens[index + 1].isSeparator(":")
  }

  private static let inWords = Lexicon(["in"])
  private static let roles = Lexicon(["ed", "eds", "hrsg"])

  private func beginsEditors(_ rest: Range<Int>, before tokens: [Token], _ index: Int) -> Bool {
    if let end = QuestionStops.inWords.match(in: text, at: rest.lowerBound, limit: rest.upperBound),
      end < rest.upperBound
    {
      return tokens[(index + 1)...].prefix(16).contains { token in
        guard case .group("(") = token.kind else { return false }
        return QuestionStops.roles.match(in: text, at: token.inner.lowerBound, limit: token.inner.upperBound)
          != nil
      }
    }
    let words = text.scalars[rest].split(separator: " ")
    return words.count > 1 && words[0].count > 1
      && words.dropFirst().allSatisfy { $0.first?.isUppercase == true }
      && words.last.map { $0.count <= 2 && $0.allSatisfy(\.isUppercase) } == true
      && index + 1 < tokens.count
      && (tokens[index + 1].isSeparator(".") || tokens[index + 1].isSeparator(","))
  }

  /// Whether numbers follow words and commas, and behind them nothing that would be another field: the words before them
  /// name a periodical. “Do quays pay? Evidence from ports, 1990–2010. Harbor Review, 3” goes on with its title.
  private func isNumbered(_ tokens: ArraySlice<Token>) -> Bool {
    guard
      let first = tokens.firstIndex(where: { token in
        switch token.kind {
        case .words, .separator(","), .separator(":"): false
        default: true
        }
      })
    else { return false }
    switch tokens[first].kind {
    case .number, .date, .counted(.volume, _), .counted(.issue, _): break
    case .group: guard first + 1 < tokens.endIndex, tokens[first + 1].isSeparator(":") else { return false }
    default: return false
    }
    let behind = tokens[first...].prefix { if case .link = $0.kind { false } else { true } }
    return !behind.contains { token in
      token.kind == .words && token.range.count > 4
        && !text.scalars[token.range].contains { Script($0) == .digit }
    }
  }
}
