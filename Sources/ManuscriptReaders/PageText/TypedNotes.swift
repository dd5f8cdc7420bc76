import Manuscripts

/// Notes that were typed by hand into a document whose format has notes of its own: raised numbers in the text, and
/// paragraphs that begin with them at the end of the chapter or the foot of the page.
enum TypedNotes {
  /// A manuscript with the notes that were typed into it; as it is, where it has notes or no such ones are found.
  ///
  /// They are found as in page text, by the sequence of their numbers; so that a list is not taken for notes, at least
  /// half of them must have a marker.
  ///
  /// - Complexity: Linear in the length of the blocks.
  static func found(in manuscript: Manuscript) -> Manuscript {
    guard manuscript.notes.isEmpty, !manuscript.blocks.isEmpty else { return manuscript }
    var bytes: [UInt8] = []
    var places: [SourceLocation] = []
    var links: [SourceLocation: [(target: String, words: String)]] = [:]
    func write(_ line: some Sequence<UInt8>, at place: SourceLocation) {
      bytes += line
      bytes.append(Byte.lineFeed)
      places.append(place)
    }
    for block in manuscript.blocks {
      let text = Array(block.passage.text.utf8)
      var offset = 0
      for line in text.split(separator: Byte.lineFeed, omittingEmptySubsequences: false) {
        let place = block.passage.location(atUTF8Offset: offset)
        write(line, at: place)
        let end = offset + line.count
        for link in block.hyperlinks where (offset..<end).contains(link.textRange.lowerBound) {
          let words = String(decoding: text[link.textRange.clamped(to: offset..<end)], as: UTF8.self)
          links[place, default: []].append((link.destination, words))
        }
        offset = end + 1
      }
      write([], at: block.passage.location(atUTF8Offset: text.count))
    }
    let read = PageTextWalk(PageText(bytes, places: places))
      .manuscript(path: manuscript.path, format: manuscript.format)
    let marked = read.notes.count { !$0.markers.isEmpty }
    guard marked > 0, marked * 2 >= read.notes.count else { return manuscript }
    return LineLinks(links).added(to: read, of: manuscript)
  }
}
