package import Manuscripts

/// Finds the addresses in running text.
///
/// Where an address ends is decided by UTS #58 (https://www.unicode.org/reports/tr58/), with these
/// decisions of its own: full-width punctuation always ends one, Han, kana and Hangul in a path
/// belong to it, `<…>` closes it, and a hyphen at its end stays. An address without a scheme counts where it
/// begins with `www.`, stands in `<…>`, or follows punctuation as in a note (MLA 9) and has a path.
package struct LinkFinder: Sendable {
  /// Makes a finder.
  package init() {}

  /// Finds every address in a passage, printed or declared by the format, in the order of the text.
  ///
  /// An address that is both printed and declared is found once. `doi:`, `hdl:`, `arXiv:` and `urn:nbn:`
  /// identifiers are found as links to their resolvers. A declared address that the text does not
  /// print has the range of the words that show it; where these print another address, an empty one behind them.
  ///
  /// - Parameter breaksLines: Whether the manuscript's lines are those of the page; where they are not, white space ends
  ///   an address.
  /// - Complexity: Linear in the passage's length.
  package func links(
    in passage: Passage,
    hyperlinks: [Hyperlink],
    breaksLines: Bool = true
  ) -> [LocatedLink] {
    var words = passage.text
    guard !hyperlinks.isEmpty || words.withUTF8(LinkCandidate.mayStand) else { return [] }
    let text = LinkText(passage, breaksLines: breaksLines)
    var printed: [FoundAddress] = []
    var index = 0
    while let candidate = LinkCandidate.next(in: text, from: index) {
      let floor = printed.last?.range.upperBound ?? 0
      if let found = AddressScanner(text: text, floor: floor).address(at: candidate) {
        printed.append(found)
        index = found.range.upperBound
      } else {
        index = candidate.offset + 1
      }
    }
    var cursor = PassageCursor(text: text, passage: passage)
    let links = printed.map { found in
      LocatedLink(link: found.link(at: cursor.location(at: found.start)), range: found.range)
    }
    return DeclaredLinks(hyperlinks, text: text).merged(with: links)
  }

  /// Finds every address in a manuscript, in its notes and in its body.
  ///
  /// - Complexity: Linear in the manuscript's length.
  package func search(_ manuscript: Manuscript) -> SearchedManuscript {
    let breaksLines = manuscript.format.breaksLines
    let inBody = manuscript.blocks.flatMap {
      links(in: $0.passage, hyperlinks: $0.hyperlinks, breaksLines: breaksLines).map(\.link)
    }
    return SearchedManuscript(
      manuscript: manuscript,
      notes: manuscript.notes.map {
        links(in: $0.passage, hyperlinks: $0.hyperlinks, breaksLines: breaksLines)
      },
      // An array that has grown holds up to twice its room.
      body: inBody.map(\.self)
    )
  }
}

extension ManuscriptFormat {
  /// Whether the lines of a file are those of the page: LaTeX sets them anew, so that an address which it breaks is
  /// broken in print too.
  fileprivate var breaksLines: Bool { self != .latex }
}
