import Manuscripts

/// A note prepared for reading: its scalars, its tokens, and where its addresses stand.
struct NoteLayout: Sendable {
  private let note: Note
  private let text: NoteText
  private let links: [Link]
  private let tokens: [Token]
  /// Where each link stands, in scalars; the visible words where the address stands behind them.
  private let places: [Range<Int>]
  private let isTitled: [Bool]
  /// What the lexer takes for addresses: where words stand for one, the empty place before them.
  private let opaque: [Range<Int>]
  /// ISBN, ISSN and PMID in the note; no grammar sees them.
  private let numbers: [StandardNumber]

  /// Prepares a note in which the finder found `located`.
  init(note: Note, located: [LocatedLink]) {
    self.note = note
    let text = NoteText(note.passage.text)
    let places = located.map { link in
      text.index(ofUTF8Offset: link.range.lowerBound)..<text.index(ofUTF8Offset: link.range.upperBound)
    }
    let isTitled = zip(located, places).map { link, place in
      note.hyperlinks.contains { $0.textRange == link.range } && !NoteLayout.showsAddress(text, place)
    }
    let opaque = zip(places, isTitled).map { place, titled in
      titled ? place.lowerBound..<place.lowerBound : place
    }
    self.text = text
    self.opaque = opaque
    self.places = places
    self.isTitled = isTitled
    links = located.map(\.link)
    numbers = StandardNumber.all(in: text).filter { number in
      !opaque.contains { $0.overlaps(number.range) }
    }
    tokens = Self.tokens(text, links: opaque, numbers: numbers)
  }

  /// The tokens of the text without the standard numbers, which would look like pages.
  private static func tokens(
    _ text: NoteText,
    links: [Range<Int>],
    numbers: [StandardNumber]
  ) -> [Token] {
    let all = (links.enumerated().map { (place: $1, link: Int?($0)) } + numbers.map { ($0.range, nil) })
      .sorted { $0.place.lowerBound < $1.place.lowerBound }
    let lexer = Lexer(text, links: all.map(\.place))
    return unfolded(lexer.tokens(in: text.bounds), of: text, by: lexer, depth: 0).compactMap { token in
      guard case .link(let index) = token.kind else { return token }
      return all[index].link.map { Token(.link($0), token.range) }
    }
  }

  /// What stands in brackets behind a source and before another that it takes from or cites (The Bluebook, rule 10.6.3).
  private static let nesting = Lexicon([
    "quoting", "citing", "quoted in", "cited in", "reprinted in", "excerpted in", "轉引自", "转引自", "引自", "轉引",
    "转引",
  ])
  private static let deepest = 4

  /// What stands in brackets behind a case and before another that it deals with (The Bluebook, rules 10.6.1 and 10.7.1).
  private static let dealing = Lexicon([
    "overruling", "overruled by", "abrogating", "abrogated by", "affirming", "reversing", "distinguishing",
    "discussing", "following", "applying", "construing", "interpreting", "superseding", "vacating",
  ])

  /// (overruling Roe v. Poe, 8 F.3d 1 (1992)): the case behind the word for what became of it.
  private static func caseDealtWith(in inner: Range<Int>, of text: NoteText) -> Range<Int>? {
    guard let end = dealing.match(in: text, at: inner.lowerBound, limit: inner.upperBound),
      PartiesSign.occurs(in: text, inner)
    else { return nil }
    return text.trimmed(end..<inner.upperBound)
  }

  /// （例如某某，《書》，頁3）: a signal, and a title in marks behind it.
  private static func sendsToSource(_ inner: Range<Int>, of text: NoteText) -> Bool {
    guard let signal = Segmenter.signals.match(in: text, at: inner.lowerBound, limit: inner.upperBound),
      case let rest = signal..<inner.upperBound, Script(text.scalars[inner.lowerBound]) == .han
    else { return false }
    return text.scalars[rest].contains { "《〈「『".unicodeScalars.contains($0) }
      && text.scalars[rest].contains { Script($0) == .digit }
  }

  /// The tokens with those inside of brackets that cite another source, (quoting Roe v. Poe, 8 F.3d 1 (1992)), in the place
  /// of the brackets, which part them as semicolons would.
  private static func unfolded(_ tokens: [Token], of text: NoteText, by lexer: Lexer, depth: Int) -> [Token] {
    guard depth < deepest else { return tokens }
    return tokens.flatMap { token -> [Token] in
      guard case .group("(") = token.kind, case let inner = token.inner, inner.count > 20,
        case let dealt = caseDealtWith(in: inner, of: text),
        nesting.match(in: text, at: inner.lowerBound, limit: inner.upperBound) != nil
          || sendsToSource(inner, of: text) || dealt != nil
      else { return [token] }
      let open = Token(.separator(";"), token.range.lowerBound..<token.range.lowerBound + 1)
      let close = Token(.separator(";"), token.range.upperBound - 1..<token.range.upperBound)
      return [open] + unfolded(lexer.tokens(in: dealt ?? inner), of: text, by: lexer, depth: depth + 1) + [
        close
      ]
    }
  }

  /// The stretches that may cite a source.
  func segments() -> [Segment] {
    let ranges = Segmenter(text).segments(of: tokens)
    let twins = TwinEntry(text, links: opaque)
    var next = 0
    return ranges.enumerated().map { order, range in
      while next < tokens.count, tokens[next].range.upperBound <= range.lowerBound { next += 1 }
      var own: [Token] = []
      var index = next
      while index < tokens.count, tokens[index].range.lowerBound < range.upperBound {
        own.append(clipped(tokens[index], to: range))
        index += 1
      }
      return Segment(
        text: text,
        range: range,
        tokens: DayOfYear(text).joined(twins.original(of: own)),
        links: links,
        addresses: opaque,
        numbers: numbers(
          from: range.lowerBound,
          to: order + 1 < ranges.count ? ranges[order + 1].lowerBound : nil
        ),
        titledLinks: titledLinks(in: range),
        scripts: ScriptCount(text, range)
      )
    }
  }

  /// The numbers from a segment's beginning to that of the next: they stand behind it.
  private func numbers(from start: Int, to end: Int?) -> [StandardNumber] {
    numbers.filter { $0.range.lowerBound >= start && $0.range.lowerBound < end ?? .max }
  }

  /// A token whose first words were a signal begins after it.
  private func clipped(_ token: Token, to range: Range<Int>) -> Token {
    token.range.lowerBound >= range.lowerBound
      ? token : Token(token.kind, range.lowerBound..<token.range.upperBound)
  }

  private func titledLinks(in range: Range<Int>) -> [(words: Range<Int>, link: Int)] {
    places.indices.filter { isTitled[$0] && range.overlaps(places[$0]) }.map { (places[$0], $0) }
  }

  /// Whether a segment only goes on with the remark that a dash parts from a hyperlinked title or an address, and names none.
  func isRemark(_ segment: Segment) -> Bool {
    guard links(in: segment).isEmpty else { return false }
    return places.indices.contains { index in
      places[index].upperBound <= segment.range.lowerBound
        && text.scalars[places[index].upperBound..<segment.range.lowerBound].prefix(4).contains { $0 == "—" }
    }
  }

  /// The links that stand in a segment.
  func links(in segment: Segment) -> [Link] {
    places.indices.filter { holds(segment, places[$0]) }.map { links[$0] }
  }

  /// Whether a link's place is in a segment; the empty place of an address that the printed one hides is behind that.
  private func holds(_ segment: Segment, _ place: Range<Int>) -> Bool {
    place.isEmpty
      ? segment.range.lowerBound < place.lowerBound && place.lowerBound <= segment.range.upperBound
      : segment.range.overlaps(place)
  }

  /// What a reference manager knows of the source in a segment; nil where it printed none or several there.
  func managedItem(of segment: Segment) -> CitationItem? {
    let range = text.utf8Offsets(segment.range)
    let items = note.embeddedItems.filter { $0.origin == .field && $0.textRange.overlaps(range) }
    return items.count == 1 ? CitationItem(items[0]) : nil
  }

  /// A segment as it stands in the manuscript.
  func raw(_ segment: Segment) -> RawCitation {
    RawCitation(
      text: text.string(segment.range),
      location: note.passage.range(ofUTF8Offsets: text.utf8Offsets(segment.range))
    )
  }

  /// Whether the visible words of a hyperlink are an address themselves.
  private static func showsAddress(_ text: NoteText, _ range: Range<Int>) -> Bool {
    let words = text.string(range)
    return words.contains("://") || words.hasPrefix("www.") || words.hasPrefix("10.")
      || (!words.contains(" ") && words.contains(".") && words.utf8.allSatisfy { $0 < 0x80 }
        && words.contains("/"))
  }
}
