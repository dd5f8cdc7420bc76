/// Entries of encyclopedias and dictionaries, by the word under which they stand.
///
///     Encyclopaedia Britannica, 15th ed. (1980), s.v. “salvation.”
///     Wikipedia, s.v. “Treaty of Port Ellis,” last modified June 4, 2021, https://…
///
/// After The Chicago Manual of Style, 17th ed., 14.232 to 14.234.
struct ReferenceEntries: CitationStyle {
  static let name = "reference-entries"

  private static let underWord = Lexicon(["s.v", "s. v", "s.vv", "s. vv", "sub verbo", "s. v. v"])
  private static let by = Lexicon(["by"])

  func read(_ segment: Segment) -> Reading? {
    let text = segment.text
    let tokens = segment.tokens
    guard let at = tokens.firstIndex(where: { $0.titleMark != nil }), at > 1,
      case let before = text.trimmed(
        segment.range.lowerBound..<tokens[at].range.lowerBound,
        where: Self.isMargin
      ),
      let sign = Self.underWord.matchEnding(in: text, at: before.upperBound, from: before.lowerBound),
      case let head = tokens.prefix(while: { $0.range.upperBound <= sign }),
      case let name = head.prefix(while: { $0.kind == .words || $0.isSeparator(":") }),
      let first = name.first,
      let last = name.last, first.kind == .words
    else { return nil }
    var facts = Facts()
    let reader = FactReader(segment)
    reader.read(head[name.endIndex...], into: &facts)
    reader.read(tokens[(at + 1)...], into: &facts)
    var item = CitationItem(type: .chapter)
    // “mole, n.,”: where a comma is the sentence's, the stop is the word's.
    let word = text.trimmed(tokens[at].inner)
    let isStopped = !word.isEmpty && text.scalars[word.upperBound - 1] == ","
    item.title = segment.string(text.trimmed(word) { $0 == " " || $0 == "," || !isStopped && $0 == "." })
    item.containerTitle = segment.string(first.range.lowerBound..<last.range.upperBound)
    if let words = facts.unexplained.first,
      let end = Self.by.match(in: text, at: words.lowerBound, limit: words.upperBound),
      end < words.upperBound,
      let names = NameParser(text).names(in: text.trimmed(end..<words.upperBound))
    {
      item.author = names
    }
    segment.assign(facts, to: &item)
    if facts.firstLink != nil { item.type = .webpage }
    item.place(facts)
    item.language = LanguageTagger.tag(of: item.containerTitle ?? "")
    return item.title?.isEmpty == false ? Reading(item: item, score: 14, isExact: true) : nil
  }

  private static func isMargin(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "." || scalar == ","
  }
}
