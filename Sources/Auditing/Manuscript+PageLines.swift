import Manuscripts

extension Manuscript {
  /// Whether the lines of a page, or of a typewriter, are kept: most of the longer paragraphs and notes have several.
  var keepsLines: Bool {
    if format == .pdf { return true }
    guard format == .text else { return false }
    let long = (blocks.map(\.passage) + notes.map(\.passage)).filter { $0.text.utf8.count > 200 }
    return long.count { $0.hasSeveralLines } * 2 > long.count
  }

  /// Whether the text was taken from pages without what told its markers: lines are kept, and most markers are figures
  /// like any others. Not all of them are found then, nor are all numbers notes.
  var hasLostItsMarkup: Bool {
    guard format == .text else { return false }
    let markers = notes.flatMap(\.markers)
    let plain = markers.count { marker in
      guard blocks.indices.contains(marker.block) else { return false }
      let text = blocks[marker.block].passage.text.utf8
      let place = text.index(text.startIndex, offsetBy: marker.utf8Offset, limitedBy: text.endIndex)
      return place.map { $0 < text.endIndex && (0x30...0x39).contains(text[$0]) } ?? false
    }
    return plain * 2 > markers.count && keepsLines
  }
}

extension Passage {
  fileprivate var hasSeveralLines: Bool {
    guard case .text(let first, _)? = anchors.first?.location,
      case .text(let last, _)? = anchors.last?.location
    else { return false }
    return first != last
  }
}
