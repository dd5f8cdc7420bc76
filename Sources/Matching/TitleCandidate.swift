import Pages

/// One title of a page, folded and cut, and what of it is title.
struct TitleCandidate: Sendable {
  /// The title as the page has it.
  let title: PageTitle
  /// It, folded.
  let text: FoldedText
  /// Its segments.
  let segments: [Range<Int>]
  /// From the first segment that is no site name, section or kicker to the last.
  let core: Range<Int>
  /// Whether it consists of nothing but the names of the site.
  let isSiteName: Bool
  /// Whether the core ends in an ellipsis, where the site cut it.
  let isTruncated: Bool

  /// Folds and cuts a title.
  init(_ title: PageTitle, names: SiteNames) {
    let text = FoldedText(title.text)
    let segments = TitleSegments(text).ranges
    let unknown = segments.filter { !names.isKnown($0, of: text) }
    let certain = unknown.filter { !names.covers($0, of: text) }
    let content = certain.isEmpty ? unknown : certain
    self.title = title
    self.text = text
    self.segments = segments
    isSiteName = unknown.isEmpty
    let core = Self.withoutEdition(
      (content.first?.lowerBound ?? 0)..<(content.last?.upperBound ?? text.count),
      of: text
    )
    self.core = core
    let rest = text.dropped(before: core.upperBound).drop { $0.isWhitespace || $0 == "[" || $0 == "（" }
    isTruncated =
      rest.first == "…" || rest.first == "⋯" || rest.starts(with: "...") || rest.starts(with: "..")
  }

  /// A stretch without the kind of edition in brackets at its end: （增訂版）, [Paperback].
  private static func withoutEdition(_ range: Range<Int>, of text: FoldedText) -> Range<Int> {
    guard
      let open = range.dropFirst().last(where: { index in
        text.breaks[index]
          && text.dropped(before: index).contains { $0 == "(" || $0 == "（" || $0 == "[" || $0 == "［" }
      }), PhraseList.editions.contains(open..<range.upperBound, of: text)
    else { return range }
    return range.lowerBound..<open
  }

  /// Whether nothing is left of it.
  var isEmpty: Bool { text.isEmpty }

  /// Whether it is the title of an error page, a challenge or a log-in.
  var isBad: Bool {
    PhraseList.badTitles.contains(0..<text.count, of: text) || PhraseList.badTitles.contains(core, of: text)
  }
}
