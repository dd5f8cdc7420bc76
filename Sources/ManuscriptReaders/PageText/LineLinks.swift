import Manuscripts

/// The links of a text that was made of another document's lines, known by the line that they stand on and the words
/// that show them.
struct LineLinks {
  private let links: [SourceLocation: [(target: String, words: String)]]

  /// Keeps the links of lines, in their order.
  init(_ links: [SourceLocation: [(target: String, words: String)]]) {
    self.links = links
  }

  /// The links in a passage of the text.
  func hyperlinks(in passage: Passage) -> [Hyperlink] {
    guard !links.isEmpty else { return [] }
    let bytes = Array(passage.text.utf8)
    var found: [Hyperlink] = []
    for (index, anchor) in passage.anchors.enumerated() {
      guard let onLine = links[anchor.location] else { continue }
      let end = index + 1 < passage.anchors.count ? passage.anchors[index + 1].offset : bytes.count
      var offset = anchor.offset
      for link in onLine {
        let words = Array(link.words.utf8.drop { $0 <= Byte.space })
        guard !words.isEmpty,
          let start = (offset..<max(offset, end)).first(where: { bytes[$0..<end].starts(with: words) })
        else { continue }
        offset = start + words.count
        if let last = found.last, last.destination == link.target, start - last.textRange.upperBound <= 1 {
          found[found.count - 1] = Hyperlink(
            destination: last.destination,
            textRange: last.textRange.lowerBound..<offset,
            location: last.location
          )
        } else {
          found.append(
            Hyperlink(destination: link.target, textRange: start..<offset, location: anchor.location)
          )
        }
      }
    }
    return found
  }

  /// A manuscript that was read from the text, with its links.
  ///
  /// - Parameter original: What else is known of it.
  func added(to manuscript: Manuscript, of original: Manuscript? = nil) -> Manuscript {
    Manuscript(
      path: manuscript.path,
      format: manuscript.format,
      blocks: manuscript.blocks.map {
        Block(kind: $0.kind, passage: $0.passage, hyperlinks: hyperlinks(in: $0.passage))
      },
      notes: manuscript.notes.map {
        Note(
          id: $0.id,
          label: $0.label,
          location: $0.location,
          markers: $0.markers,
          passage: $0.passage,
          hyperlinks: hyperlinks(in: $0.passage)
        )
      },
      orphanMarkers: manuscript.orphanMarkers,
      doubtfulMarkers: manuscript.doubtfulMarkers,
      trackedChanges: original?.trackedChanges ?? [],
      omissions: original?.omissions ?? []
    )
  }
}
