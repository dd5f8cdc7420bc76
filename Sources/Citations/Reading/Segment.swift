import WebAddresses

/// A stretch of a note that cites one source, cut into tokens.
struct Segment: Sendable {
  /// The whole note.
  let text: NoteText
  /// The stretch.
  let range: Range<Int>
  /// Its tokens.
  let tokens: [Token]
  /// The links of the note; `Token.Kind.link` counts in them.
  let links: [Link]
  /// Where each link stands in the note, in order; empty where the address stands behind visible words.
  let addresses: [Range<Int>]
  /// The ISBN, ISSN and PMID in the stretch.
  let numbers: [StandardNumber]
  /// The links of the stretch whose address stands behind visible words.
  let titledLinks: [(words: Range<Int>, link: Int)]

  /// What scripts the words are in.
  let scripts: ScriptCount

  /// Whether Latin words stand between the punctuation of a Chinese style: ，：．［］ in full width, // before a host.
  var hasEastAsianPunctuation: Bool {
    tokens.contains { $0.isSeparator("∥") } || range.contains { text.isFullWidth($0) }
  }

  /// The marks of titles that may open in it.
  var titleMarks: Set<TitleMark> {
    text.scalars[range].reduce(into: []) { marks, scalar in
      if let opened = TitleMark.opened(by: scalar) { marks.insert(opened.mark) }
    }
  }

  /// Whether a range begins with a Latin letter.
  func isLatin(_ range: Range<Int>) -> Bool { Script(text.scalars[range.lowerBound]) == .latin }

  /// The address of a link as `item.URL` has it: as a person would copy it, with its scheme.
  func address(of link: Int) -> String {
    let link = links[link]
    return link.url.contains("://") ? link.url : link.requestURL?.string ?? link.url
  }

  /// The identifier that a link leads to, where it is a DOI's.
  func doi(of link: Int) -> String? {
    DOI.inAddress(links[link].requestURL?.string ?? links[link].url)
  }

  /// The characters of a range as printed, without blanks at the ends, line breaks as blanks.
  func string(_ range: Range<Int>) -> String {
    let string = text.string(text.trimmed(range))
    return string.utf8.contains(0x0A)
      ? string.split(whereSeparator: \.isNewline).joined(separator: " ") : string
  }
}
