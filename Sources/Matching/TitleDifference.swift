/// The difference of two titles for people, as wdiff writes it: what only the citation has as `[-…-]`,
/// what only the page has as `{+…+}`, in the characters of the originals.
struct TitleDifference {
  /// The cited title with the differences marked.
  let text: String

  /// Writes the differences of two titles laid along each other, and what either has beyond the other.
  init(_ pairing: TitlePairing) {
    let (cited, citedRange) = (pairing.cited, pairing.citedRange)
    let (found, foundRange) = (pairing.found, pairing.foundRange)
    let whole = pairing.whole
    var edges = pairing.hunks
    edges.insert(
      Alignment.Hunk(deleted: 0..<citedRange.lowerBound, inserted: whole.lowerBound..<foundRange.lowerBound),
      at: 0
    )
    edges.append(
      Alignment.Hunk(
        deleted: citedRange.upperBound..<cited.count,
        inserted: foundRange.upperBound..<whole.upperBound
      )
    )
    var text = ""
    var next = 0
    for hunk in edges where !(hunk.deleted.isEmpty && hunk.inserted.isEmpty) {
      // What was dropped after the last equal character is the reader's to see too.
      let start = hunk.deleted.lowerBound == 0 ? 0 : cited.origins[hunk.deleted.lowerBound - 1] + 1
      if start > next { text += String(cited.characters[next..<start]) }
      next = max(next, start)
      if let last = hunk.deleted.last {
        let first = max(next, cited.origins[hunk.deleted.lowerBound])
        text += String(cited.characters[next..<first])
        next = max(first, cited.origins[last] + 1)
        text += "[-" + String(cited.characters[first..<next]) + "-]"
      }
      if !hunk.inserted.isEmpty { text += "{+" + String(found.original(hunk.inserted)) + "+}" }
    }
    self.text = text + String(cited.characters[next...])
  }
}
