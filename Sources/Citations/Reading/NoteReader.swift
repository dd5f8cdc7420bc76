import Dispatch
import Manuscripts
import Synchronization

/// Reads what notes print, each by itself: whatever an earlier note has to be known for is left to be settled.
///
/// This is nearly all of the work, and notes do not wait for each other, so they are read on all cores.
struct NoteReader: Sendable {
  private let styles = StyleRegistry()
  /// Notes that one core takes at a time: so many that handing them out costs nothing beside their reading.
  private static let share = 64

  /// Reads notes, whose links are known.
  ///
  /// - Parameters:
  ///   - notes: Some notes of one manuscript, in order.
  ///   - links: The addresses of each of them.
  /// - Returns: What each note prints, in the same order.
  /// - Complexity: Linear in the notes' length.
  func read(_ notes: ArraySlice<Note>, links: ArraySlice<[LocatedLink]>) -> [[SegmentReading]] {
    let pairs = Array(zip(notes, links))
    guard pairs.count > Self.share else { return pairs.map(read) }
    let shares = (pairs.count + Self.share - 1) / Self.share
    let readings = Mutex([[[SegmentReading]]](repeating: [], count: shares))
    DispatchQueue.concurrentPerform(iterations: shares) { index in
      let start = index * Self.share
      let share = pairs[start..<min(start + Self.share, pairs.count)].map(read)
      readings.withLock { $0[index] = share }
    }
    return readings.withLock { $0.flatMap { $0 } }
  }

  private func read(_ note: Note, located: [LocatedLink]) -> [SegmentReading] {
    let entries = note.embeddedItems.filter { $0.origin == .entry }
    return entries.isEmpty ? printed(note, located) : given(entries, note, located)
  }

  /// What a note prints.
  private func printed(_ note: Note, _ located: [LocatedLink]) -> [SegmentReading] {
    let layout = NoteLayout(note: note, located: located)
    var brackets = OpenBrackets()
    return layout.segments().filter { !layout.isRemark($0) }.map { segment in
      SegmentReading(
        content: content(of: segment),
        raw: layout.raw(segment),
        links: layout.links(in: segment),
        managed: layout.managedItem(of: segment),
        isNested: brackets.holds(segment)
      )
    }
  }

  private func content(of segment: Segment) -> SegmentReading.Content {
    if let found = BackReferenceScanner.scan(segment) { return .backReference(found) }
    guard var reading = styles.bestReading(of: segment) else { return .unknown }
    reading.item.identify(by: segment.numbers)
    return .source(reading)
  }

  /// The sources that a note gives in fields: they are taken as they are, nothing is read out of the note's text.
  private func given(_ entries: [EmbeddedItem], _ note: Note, _ located: [LocatedLink]) -> [SegmentReading] {
    let bytes = Array(note.passage.text.utf8)
    return entries.map { entry in
      let range = entry.textRange.clamped(to: 0..<bytes.count)
      let links = located.filter {
        range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
      }
      return SegmentReading(
        content: .entry(CitationItem(entry)),
        raw: RawCitation(
          text: String(decoding: bytes[range], as: UTF8.self),
          location: note.passage.range(ofUTF8Offsets: range)
        ),
        links: links.map(\.link),
        managed: nil,
        isNested: false
      )
    }
  }
}
