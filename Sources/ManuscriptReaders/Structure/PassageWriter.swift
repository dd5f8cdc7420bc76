import Manuscripts

/// Puts the passage of one paragraph or note of a structured document together.
struct PassageWriter {
  /// How white space is read.
  enum WhiteSpace {
    /// As it stands: in Word's XML every space is one.
    case kept
    /// As in HTML and ODF: a run of it is one space; a line break between two characters of a script
    /// without spaces is none.
    case collapsed
  }

  /// A marker in the passage.
  struct Mark {
    /// What the marker points to, as `ManuscriptDraft` names notes.
    let note: String
    /// What a reader sees, where the marker itself tells; else the note's label counts.
    let label: String?
    /// Where it stands in the passage, in UTF-8 bytes.
    var offset: Int
    /// Where it stands in the manuscript.
    let location: SourceLocation
  }

  private let whiteSpace: WhiteSpace
  private var bytes: [UInt8] = []
  private var anchors: [Passage.Anchor] = []
  private var pending = Pending.nothing
  private var needsAnchor = true
  private var openLinks: [(start: Int, destination: String, location: SourceLocation)] = []
  /// The links so far.
  private(set) var hyperlinks: [Hyperlink] = []
  /// The markers so far.
  private(set) var markers: [Mark] = []
  private var openItems: [(start: Int, items: [EmbeddedItem])] = []
  /// The items of reference managers so far.
  private(set) var items: [EmbeddedItem] = []

  /// White space that is written when something follows it.
  private enum Pending {
    case nothing, space, sourceLine, lineBreak, paragraph
  }

  /// Begins an empty passage.
  init(_ whiteSpace: WhiteSpace) {
    self.whiteSpace = whiteSpace
  }

  /// Whether nothing was written so far.
  var isEmpty: Bool { bytes.isEmpty && markers.isEmpty }

  /// The length of the text so far, in UTF-8 bytes.
  var count: Int { bytes.count }

  /// Adds text whose first byte stands at `source`.
  mutating func append(_ text: ArraySlice<UInt8>, at source: Int, in places: inout DocumentPlaces) {
    if whiteSpace == .kept {
      write(bytes.isEmpty ? text.droppingLeadingSpace : text, at: source, in: &places)
      return
    }
    needsAnchor = needsAnchor || places.areExact
    var start = text.startIndex
    while start < text.endIndex {
      var end = start
      while end < text.endIndex, text[end] > Byte.space { end += 1 }
      if end > start { write(text[start..<end], at: source + start - text.startIndex, in: &places) }
      start = end
      while start < text.endIndex, text[start] <= Byte.space {
        if text[start] == Byte.lineFeed || text[start] == Byte.carriageReturn {
          if pending == .nothing || pending == .space { pending = .sourceLine }
        } else if pending == .nothing {
          pending = .space
        }
        start += 1
      }
      needsAnchor = places.areExact && start > end + 1 || needsAnchor
    }
  }

  /// Adds text that the reader itself supplies.
  mutating func append(_ text: String, at source: Int, in places: inout DocumentPlaces) {
    write(Array(text.utf8)[...], at: source, in: &places)
  }

  /// Ends a line of the passage that its author has broken; in a script without spaces nothing shows it.
  mutating func breakLine() {
    if pending != .paragraph { pending = .lineBreak }
  }

  /// Ends a paragraph of the passage; another may follow.
  mutating func endParagraph() {
    if !bytes.isEmpty { pending = .paragraph }
  }

  /// Notes a marker here.
  mutating func mark(_ note: String, label: String? = nil, at location: SourceLocation) {
    markers.append(Mark(note: note, label: label, offset: bytes.count, location: location))
  }

  /// Begins a link: what is added up to `closeLink` shows it.
  mutating func openLink(to destination: String, at location: SourceLocation) {
    openLinks.append((bytes.count, destination, location))
  }

  /// Ends the link that was opened last.
  mutating func closeLink() {
    guard let link = openLinks.popLast(), !link.destination.isEmpty else { return }
    hyperlinks.append(
      Hyperlink(
        destination: link.destination,
        textRange: visible(from: link.start)..<bytes.count,
        location: link.location
      )
    )
  }

  /// Begins a citation that a reference manager printed: what is added up to `closeItems` is its text.
  ///
  /// - Parameter items: The sources, whatever range they name.
  mutating func openItems(_ items: [EmbeddedItem]) {
    openItems.append((bytes.count, items))
  }

  /// Ends the citation that was opened last.
  mutating func closeItems() {
    guard let open = openItems.popLast() else { return }
    let range = visible(from: open.start)..<bytes.count
    items += open.items.map { $0.shown(at: range) }
  }

  /// The number that the text begins with, as notes do that are numbered by hand.
  var leadingLabel: String? {
    let number =
      NumberedLabel.superscript(in: bytes, at: 0, limit: bytes.count)
      ?? NumberedLabel.circled(in: bytes, at: 0, limit: bytes.count)
      ?? NumberedLabel.bracketed(in: bytes, at: 0, limit: bytes.count)
      ?? NumberedLabel.leading(in: bytes, at: 0, limit: bytes.count)
    return number.map { String($0.number) }
  }

  /// Takes a note's own label away from the beginning of the text, and the white space behind it.
  mutating func dropLabel(_ label: String) {
    dropPrefix(NoteLabel.length(of: label, in: bytes))
  }

  /// Takes `prefix` away from the beginning of the text, and the white space behind it, if it stands there.
  mutating func dropPrefix(_ prefix: [UInt8]) {
    if bytes.starts(with: prefix) { dropPrefix(prefix.count) }
  }

  private mutating func dropPrefix(_ count: Int) {
    guard count > 0 else { return }
    let length = bytes.skippingSpace(from: count, limit: bytes.count)
    bytes.removeFirst(length)
    let covering = anchors.last { $0.offset <= length }
    anchors = anchors.filter { $0.offset > length }
      .map { Passage.Anchor(offset: $0.offset - length, location: $0.location) }
    if let covering, anchors.first?.offset != 0 {
      anchors.insert(Passage.Anchor(offset: 0, location: covering.location), at: 0)
    }
    hyperlinks = hyperlinks.compactMap { link in
      guard link.textRange.upperBound > length || link.textRange.isEmpty else { return nil }
      let range = max(0, link.textRange.lowerBound - length)..<max(0, link.textRange.upperBound - length)
      return Hyperlink(destination: link.destination, textRange: range, location: link.location)
    }
    items = items.map { item in
      let range = max(0, item.textRange.lowerBound - length)..<max(0, item.textRange.upperBound - length)
      return item.shown(at: range)
    }
    for index in markers.indices { markers[index].offset = max(0, markers[index].offset - length) }
  }

  /// The passage so far, without white space at its end.
  ///
  /// - Parameter place: Where an empty passage stands.
  mutating func finish(at place: SourceLocation) -> Passage {
    while !openLinks.isEmpty { closeLink() }
    while !openItems.isEmpty { closeItems() }
    var end = bytes.count
    while end > 0 {
      let length = bytes.spaceLength(endingAt: end, limit: 0)
      if length == 0 { break }
      end -= length
    }
    bytes.removeLast(bytes.count - end)
    hyperlinks = hyperlinks.map { link in
      let range = min(link.textRange.lowerBound, end)..<min(link.textRange.upperBound, end)
      return Hyperlink(destination: link.destination, textRange: range, location: link.location)
    }
    items = items.map { $0.shown(at: min($0.textRange.lowerBound, end)..<min($0.textRange.upperBound, end)) }
    for index in markers.indices { markers[index].offset = min(markers[index].offset, end) }
    let kept = anchors.filter { $0.offset < end || $0.offset == 0 }
    guard !kept.isEmpty else { return Passage(text: "", at: place) }
    return Passage(text: String(decoding: bytes, as: UTF8.self), anchors: kept)
  }

  /// Where the visible text of something begins that was opened at `start`, white space skipped.
  private func visible(from start: Int) -> Int {
    min(bytes.skippingSpace(from: start, limit: bytes.count), bytes.count)
  }

  private mutating func write(_ text: ArraySlice<UInt8>, at source: Int, in places: inout DocumentPlaces) {
    guard !text.isEmpty else { return }
    settle(before: text)
    if needsAnchor || !places.areExact {
      let location = places.location(at: source)
      if anchors.last?.location != location || anchors.isEmpty {
        anchors.append(Passage.Anchor(offset: bytes.count, location: location))
      }
      needsAnchor = false
    }
    bytes += text
  }

  /// Writes the white space that stands between what was written and `text`.
  private mutating func settle(before text: ArraySlice<UInt8>) {
    defer { pending = .nothing }
    guard !bytes.isEmpty else { return }
    switch pending {
    case .nothing: break
    case .space: bytes.append(Byte.space)
    case .paragraph: bytes.append(Byte.lineFeed)
    case .sourceLine, .lineBreak:
      let last = bytes.scalar(endingAt: bytes.count, limit: 0)
      let first = Array(text.prefix(4)).scalar(at: 0, limit: min(4, text.count))
      if last?.value.isIdeographic ?? false, first?.value.isIdeographic ?? false { break }
      bytes.append(pending == .lineBreak ? Byte.lineFeed : Byte.space)
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes from the first on that is no white space.
  fileprivate var droppingLeadingSpace: ArraySlice<UInt8> {
    guard let first, first <= Byte.space || first >= 0xC2 else { return self }
    let bytes = Array(self)
    return self[(startIndex + bytes.skippingSpace(from: 0, limit: bytes.count))...]
  }
}

extension EmbeddedItem {
  /// The same source, shown by another stretch of the passage.
  fileprivate func shown(at range: Range<Int>) -> EmbeddedItem {
    EmbeddedItem(origin: origin, type: type, variables: variables, textRange: range)
  }
}
