/// English notes whose titles stand without marks, italics being lost: books, reports, laws, Bluebook articles.
///
///     First Last, Title: Subtitle (Place: Publisher, Year), 12.
///     First Last, Title, Place: Publisher, Year, pp. 12–15.
///     First Last, Title, 19 Journal 199 (1993).
///
/// After the Chicago Manual of Style (17th ed., 14.100), and The Bluebook (21st ed., rules 15 and 16).
struct UnmarkedNotes: CitationStyle {
  static let name = "unmarked-notes"

  func read(_ segment: Segment) -> Reading? {
    let tokens = segment.tokens
    guard let first = tokens.first, first.kind == .words,
      Script(segment.text.scalars[first.range.lowerBound]) == .latin,
      !tokens.contains(where: { $0.titleMark != nil && $0.titleMark != .singleQuotes })
    else { return nil }
    if let reading = readPart(of: segment) { return reading }
    guard let work = UnmarkedWork(tokens[...], in: segment) else { return nil }
    var item = CitationItem(type: .book)
    item.title = segment.string(work.title)
    item.author = work.contributors.author
    item.editor = work.contributors.editor
    item.translator = work.contributors.translator
    item.containerTitle = work.container.map { segment.string($0) }
    segment.assign(work.facts, to: &item)
    item.type = type(of: work, in: segment)
    item.place(work.facts)
    item.language = LanguageTagger.tag(of: item.title ?? "")
    let isCase = UnmarkedNotes.versus.occurs(in: segment.text, work.title)
    let names = work.contributors.isEmpty ? (isCase ? 2 : work.facts.unexplained.isEmpty ? 1 : 0) : 3
    guard work.facts.evidence >= 2, names > 0 || work.facts.evidence >= 3 else { return nil }
    let score = names + work.facts.evidence - work.facts.unexplainedWeight(in: segment.text)
    return Reading(item: item, score: score)
  }

  private static let inWords = Lexicon(["in"])

  /// Jane Roe, Part, in John Doe ed., Host, Publisher, Year.
  private func readPart(of segment: Segment) -> Reading? {
    let tokens = segment.tokens
    guard
      let comma = tokens.indices.dropFirst().first(where: { index in
        guard tokens[index - 1].isSeparator(","), tokens[index].kind == .words else { return false }
        let range = tokens[index].range
        return UnmarkedNotes.inWords.match(in: segment.text, at: range.lowerBound, limit: range.upperBound)
          != nil
      }), let part = UnmarkedWork(tokens[..<(comma - 1)], in: segment, isPublished: false),
      !part.contributors.isEmpty
    else { return nil }
    let words = tokens[comma].range
    let rest = segment.text.trimmed(words.lowerBound + 2..<words.upperBound)
    let host = (rest.isEmpty ? [] : [Token(.words, rest)]) + tokens[(comma + 1)...]
    guard let work = UnmarkedWork(host[...], in: segment) else { return nil }
    var item = CitationItem(type: .chapter)
    item.title = segment.string(part.title)
    item.author = part.contributors.author
    item.translator = part.contributors.translator
    item.containerTitle = segment.string(work.title)
    item.editor = work.contributors.editor + work.contributors.author
    segment.assign(work.facts, to: &item)
    item.place(work.facts)
    item.language = LanguageTagger.tag(of: item.title ?? "")
    return Reading(
      item: item,
      score: 4 + work.facts.evidence - work.facts.unexplainedWeight(in: segment.text)
    )
  }

  private static let versus = Lexicon(["v", "vs"])

  private func type(of work: UnmarkedWork, in segment: Segment) -> ItemType {
    if UnmarkedNotes.versus.occurs(in: segment.text, work.title), work.contributors.isEmpty {
      return .legalCase
    }
    if let container = work.container {
      return ItemClassifier.typeOfContained(
        container: segment.string(container),
        facts: work.facts,
        hasHostEditor: false
      )
    }
    if work.facts.isThesis { return .thesis }
    if work.facts.publisher == nil, work.facts.firstLink != nil { return .webpage }
    return .book
  }
}
