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
    let text = blocks[marker.block].passage.text.utf8
    let end = min(marker.utf8Offset, text.count)
    let floor = max(lastMarker(before: end, in: marker.block), end - Self.reach)
    let low = text.index(text.startIndex, offsetBy: floor)
    let bytes = Array(text[low..<text.index(low, offsetBy: end - floor)])
    var sentences: [String] = []
    var high = bytes.count
    while sentences.count < 2, high > 0 {
      let low = Self.beginning(of: high, in: bytes)
      sentences.append(String(decoding: bytes[low..<high], as: UTF8.self))
      high = low
    }
    return sentences
  }

  /// How many bytes before a marker are looked at.
  private static let reach = 4_096
  private static let stops: [[UInt8]] = ["。", "！", "？", ". ", "! ", "? "].map { Array($0.utf8) }
  private static let lastBytes = Set(stops.compactMap(\.last))

  /// Where the last marker before an offset stands; 0 where there is none.
  private func lastMarker(before end: Int, in block: Int) -> Int {
    let offsets = markers[block] ?? []
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < end { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? offsets[low - 1] : 0
  }

  /// Where the sentence begins that ends at `end`; what ends it belongs to it.
  private static func beginning(of end: Int, in bytes: [UInt8]) -> Int {
    var index = end - 4
    while index > 0 {
      if lastBytes.contains(bytes[index - 1]), stops.contains(where: { bytes[..<index].ends(with: $0) }) {
        return index
      }
      index -= 1
    }
    return 0
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with tail: [UInt8]) -> Bool { suffix(tail.count).elementsEqual(tail) }
}
