import Manuscripts

/// Puts the body together: the lines that are neither notes nor page numbers, as paragraphs and headings.
struct BodyBuilder {
  private let text: PageText
  private let layout: LineLayout
  private let extents: NoteExtents
  private let furniture: PageFurniture
  /// The offsets of markers, ascending, whose places in the blocks are wanted.
  private let markers: [Int]
  private var blocks: [Block] = []
  private var places: [Place] = []
  private var passage: PassageBuilder

  /// A marker's place in the body.
  struct Place {
    /// The marker's offset in the file.
    let marker: Int
    /// The index of its block.
    let block: Int
    /// Its offset in the block's text.
    let utf8Offset: Int
  }

  /// Prepares the body of `text` without the lines of `extents`.
  init(
    _ text: PageText,
    layout: LineLayout,
    furniture: PageFurniture,
    extents: NoteExtents,
    markers: [Int]
  ) {
    self.text = text
    self.layout = layout
    self.furniture = furniture
    self.extents = extents
    self.markers = markers
    passage = PassageBuilder(text)
  }

  /// The blocks in reading order, and the places of the markers in them.
  ///
  /// A paragraph that notes, a page number or a new page interrupt in the middle of a sentence goes on after them.
  consuming func build() -> (blocks: [Block], places: [Place]) {
    var previous: Int?
    var isInterrupted = false
    for (index, line) in text.lines.enumerated() where !line.isBlank {
      if extents.contains(line: index) || furniture.contains(line: index) {
        isInterrupted = true
        continue
      }
      if line.beginsPage { isInterrupted = true }
      if let previous, !isContinued(previous, by: index, isInterrupted) { finishBlock(endingOn: previous) }
      append(line.ink)
      previous = index
      isInterrupted = false
    }
    if let previous { finishBlock(endingOn: previous) }
    return (blocks, places)
  }

  private func isContinued(_ previous: Int, by index: Int, _ isInterrupted: Bool) -> Bool {
    if isInterrupted {
      return !layout.isComplete(previous) && !layout.isHeading(previous) && !layout.isHeading(index)
        && !text.lines[index].isIndented
    }
    return previous + 1 == index && layout.goesOn(after: previous)
  }

  private mutating func append(_ ink: Range<Int>) {
    passage.append(ink)
    var next = markers.partitionIndex { $0 >= ink.lowerBound }
    while next < markers.count, markers[next] < ink.upperBound {
      let fromEnd = ink.upperBound - markers[next]
      places.append(Place(marker: markers[next], block: blocks.count, utf8Offset: passage.count - fromEnd))
      next += 1
    }
  }

  private mutating func finishBlock(endingOn line: Int) {
    let kind: Block.Kind = layout.isHeading(line) ? .heading(level: nil) : .paragraph
    blocks.append(Block(kind: kind, passage: passage.finish(at: text.lines[line].start)))
  }
}
