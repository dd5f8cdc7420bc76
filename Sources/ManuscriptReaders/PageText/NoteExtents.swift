/// How far each note reaches.
struct NoteExtents {
  /// For each note its lines; blank ones and the page's furniture may stand between.
  private(set) var lines: [Range<Int>] = []
  /// The further lines of a note that goes on behind other text, by the note's index.
  private(set) var continuations: [Int: Range<Int>] = [:]

  private let text: PageText
  private let layout: LineLayout
  private let furniture: PageFurniture
  private var isNoteLine: [Bool]

  /// Follows each of `notes`, which stand in reading order, from its first line to its last.
  ///
  /// A note ends before the next note, at a blank line, on a new page and at a heading. It goes on after a blank
  /// line if the next note follows there whose marker had already come before this one: what stands between two
  /// notes of one page, or of one list at the end, is the first one's second paragraph, unless a marker stands in
  /// it, which makes it body. And it goes on further away where a bracket that it leaves open is closed there.
  ///
  /// - Complexity: Linear in the number of lines and the length of the notes.
  init(_ text: PageText, layout: LineLayout, furniture: PageFurniture, notes: [FoundNote]) {
    self.text = text
    self.layout = layout
    self.furniture = furniture
    isNoteLine = Array(repeating: false, count: text.lines.count)
    lines.reserveCapacity(notes.count)
    let markers = notes.flatMap(\.markers).sorted()
    var lastBodyLine = -1
    for (index, note) in notes.enumerated() {
      if let line = lastBody(before: note.line, after: lines.last?.upperBound ?? 0) { lastBodyLine = line }
      let next = index + 1 < notes.count ? notes[index + 1] : nil
      let limit = next?.line ?? text.lines.count
      var end = note.line + 1
      while end < limit, goesOn(to: end, after: note) { end += 1 }
      if let next, let marker = next.markers.first, marker < text.lines[note.line].start,
        lastBodyLine < 0 || layout.isComplete(lastBodyLine) || layout.isHeading(lastBodyLine),
        !(end..<next.line).contains(where: { layout.isHeading($0) || text.lines[$0].beginsPage }),
        !holdsMarker(text.lines[end].start..<text.lines[next.line].start, among: markers)
      {
        end = next.line
      }
      while end > note.line + 1, isPassedOver(end - 1) { end -= 1 }
      take(note.line..<end)
      lines.append(note.line..<end)
    }
    for index in notes.indices { findContinuation(of: index, in: notes, markers: markers) }
  }

  /// Whether the line belongs to a note.
  func contains(line: Int) -> Bool { isNoteLine[line] }

  /// The lines of a note that have text on them, in reading order, and whether each begins a paragraph.
  func textLines(ofNote index: Int) -> [(line: Int, beginsParagraph: Bool)] {
    var found: [(line: Int, beginsParagraph: Bool)] = []
    var isBroken = false
    for line in lines[index].dropFirst() {
      if isPassedOver(line) {
        isBroken = true
      } else {
        found.append((line, isBroken))
        isBroken = false
      }
    }
    for line in continuations[index] ?? 0..<0 where !isPassedOver(line) { found.append((line, false)) }
    return found
  }

  /// Whether one of `markers`, ascending offsets, stands in a stretch of the text.
  private func holdsMarker(_ stretch: Range<Int>, among markers: [Int]) -> Bool {
    let first = markers.partitionIndex { $0 >= stretch.lowerBound }
    return first < markers.count && markers[first] < stretch.upperBound
  }

  private func isPassedOver(_ line: Int) -> Bool {
    text.lines[line].isBlank || furniture.contains(line: line)
  }

  private func goesOn(to line: Int, after note: FoundNote) -> Bool {
    guard !isPassedOver(line) else { return false }
    // A number that stands alone on its line has its text on the next.
    let isAlone = line == note.line + 1 && note.labelEnd >= text.lines[note.line].inkEnd
    let isRunning = line - 1 == note.line || !layout.isComplete(line - 2)
    return isAlone || layout.goesOn(after: line - 1, isRunning: isRunning)
  }

  private func lastBody(before line: Int, after start: Int) -> Int? {
    var line = line - 1
    while line >= start {
      if !isPassedOver(line) { return line }
      line -= 1
    }
    return nil
  }

  private mutating func take(_ range: Range<Int>) {
    for line in range { isNoteLine[line] = true }
  }

  /// Looks for the rest of a note that leaves a bracket open: right behind it, or right before the next note.
  private mutating func findContinuation(of index: Int, in notes: [FoundNote], markers: [Int]) {
    var brackets = OpenBrackets()
    for line in lines[index] where !isPassedOver(line) { brackets.read(text.bytes, text.lines[line].ink) }
    let end = lines[index].upperBound
    let limit = index + 1 < notes.count ? notes[index + 1].line : text.lines.count
    if brackets.isEmpty {
      guard let rest = restOnNextPage(after: end, limit: limit, markers: markers) else { return }
      continuations[index] = rest
      take(rest)
      return
    }
    let candidates = [paragraph(from: end, limit: limit), paragraph(before: limit, from: end)]
    for case let candidate? in candidates {
      guard candidate.contains(where: { brackets.areClosed(in: text.bytes, text.lines[$0].ink) }) else {
        continue
      }
      continuations[index] = candidate
      take(candidate)
      return
    }
  }

  /// The rest of a note that breaks off in the midst of a sentence at the foot of a page: the paragraph that stands on the
  /// next page directly above the next note, apart from the body, and holds no marker.
  private func restOnNextPage(after end: Int, limit: Int, markers: [Int]) -> Range<Int>? {
    guard limit < text.lines.count, end < limit, breaksOff(before: end),
      let rest = paragraph(before: limit, from: end), rest.upperBound == limit,
      rest.lowerBound > end,
      text.lines[rest.lowerBound - 1].isBlank || text.lines[rest.lowerBound].beginsPage,
      (end...rest.lowerBound).contains(where: { text.lines[$0].beginsPage }),
      !holdsMarker(text.lines[rest.lowerBound].start..<text.lines[limit].start, among: markers)
    else { return nil }
    return rest
  }

  /// Whether the last line of a note ends with a comma or a Han character, where no note ends.
  private func breaksOff(before end: Int) -> Bool {
    guard let line = (0..<end).last(where: { !isPassedOver($0) }), isNoteLine[line] else { return false }
    let ink = text.lines[line].ink
    guard let last = text.bytes.scalar(endingAt: ink.upperBound, limit: ink.lowerBound)?.value else {
      return false
    }
    return "，、,；;：".unicodeScalars.contains { $0.value == last } || (0x4E00...0x9FFF).contains(last)
  }

  /// The most lines that are looked at for the rest of a note.
  private static let reach = 24

  /// The first paragraph in a stretch of lines.
  private func paragraph(from start: Int, limit: Int) -> Range<Int>? {
    let limit = min(limit, start + Self.reach)
    guard let first = (start..<max(start, limit)).first(where: { !isPassedOver($0) }), !isNoteLine[first]
    else {
      return nil
    }
    var end = first + 1
    while end < limit, !isPassedOver(end), layout.goesOn(after: end - 1) { end += 1 }
    return first..<end
  }

  /// The last paragraph in a stretch of lines.
  private func paragraph(before limit: Int, from start: Int) -> Range<Int>? {
    let start = max(start, limit - Self.reach)
    guard start < limit, let last = (start..<limit).last(where: { !isPassedOver($0) }), !isNoteLine[last]
    else {
      return nil
    }
    var first = last
    while first > start, !isPassedOver(first - 1), layout.goesOn(after: first - 1) { first -= 1 }
    return first..<last + 1
  }
}
