import Manuscripts

/// The stretches of the body that note markers stand for.
struct MarkedPassages {
  private let blocks: [Block]
  /// The places of all markers in a block, ascending.
  private let markers: [Int: [Int]]

  /// Collects the markers of a manuscript.
  init(_ manuscript: Manuscript) {
    blocks = manuscript.blocks
    let all = manuscript.notes.flatMap(\.markers) + manuscript.orphanMarkers
    markers = Dictionary(grouping: all, by: \.block).mapValues { $0.map(\.utf8Offset).sorted() }
  }

  /// The sentence that a marker stands in and the one before it, but nothing that another marker stands behind.
  func sentences(before marker: NoteMarker) -> [String] {
    guard blocks.indices.contains(marker.block) else { return [] }
    let text = blocks[marker.block].passage.text
    let bytes = Array(text.utf8)
    let end = min(marker.utf8Offset, bytes.count)
    let floor = markers[marker.block]?.last { $0 < end } ?? 0
    var sentences: [String] = []
    var high = end
    while sentences.count < 2, high > floor {
      let low = Self.beginning(of: high, in: bytes, floor: max(floor, end - Self.reach))
      sentences.append(String(decoding: bytes[low..<high], as: UTF8.self))
      high = low
    }
    return sentences
  }

  /// How many bytes before a marker are looked at.
  private static let reach = 4_096
  private static let stops: [[UInt8]] = ["。", "！", "？", ". ", "! ", "? "].map { Array($0.utf8) }

  /// Where the sentence begins that ends at `end`; what ends it belongs to it.
  private static func beginning(of end: Int, in bytes: [UInt8], floor: Int) -> Int {
    var index = end - 4
    while index > floor {
      for stop in stops
      where index + stop.count < end - 3 && bytes[index..<(index + stop.count)].elementsEqual(stop) {
        return index + stop.count
      }
      index -= 1
    }
    return floor
  }
}
