import Manuscripts

/// The numbers in the body in the order of the text, markers of notes and those that have none.
///
/// A figure that merely looks like a marker (a reference to a list, an edition's raised number) stands anywhere; a marker
/// whose note was lost stands between its neighbours.
struct MarkerSequence {
  /// How many markers have to follow each other for a body without any note to have had some.
  private static let leastWithoutNotes = 3

  private var due: Set<NoteMarker> = []

  /// Looks at the markers of a manuscript.
  ///
  /// - Complexity: That of sorting the markers.
  init(_ manuscript: Manuscript) {
    let defined = manuscript.notes.flatMap(\.markers).compactMap { Place($0, isDefined: true) }
    let orphans = manuscript.orphanMarkers.compactMap { Place($0, isDefined: false) }
    let places = (defined + orphans).sorted {
      ($0.marker.block, $0.marker.utf8Offset) < ($1.marker.block, $1.marker.utf8Offset)
    }
    let unmarked = Set(manuscript.notes.lazy.filter(\.markers.isEmpty).compactMap { Int($0.label) })
    var following = [Int?](repeating: nil, count: places.count)
    var next: Int?
    for index in places.indices.reversed() {
      following[index] = next
      if places[index].isDefined { next = places[index].number }
    }
    var last = 0
    for (index, place) in places.enumerated() {
      guard !place.isDefined else {
        last = place.number
        continue
      }
      let isNext = place.number == last + 1 || following[index] == place.number + 1
      let isBetween = following[index].map { last < place.number && place.number < $0 } ?? false
      // What stands where a marker is missing may have the wrong number.
      guard isNext || isBetween || unmarked.contains(last + 1) else { continue }
      due.insert(place.marker)
      if isNext { last = place.number }
    }
    if defined.isEmpty, due.count < Self.leastWithoutNotes { due = [] }
  }

  /// Whether a marker without a note stands where a marker is due; one that is no number (`*`) has no place of its own,
  /// and is due anywhere.
  func isDue(_ marker: NoteMarker) -> Bool { Int(marker.label) == nil || due.contains(marker) }

  private struct Place {
    let marker: NoteMarker
    let number: Int
    let isDefined: Bool

    init?(_ marker: NoteMarker, isDefined: Bool) {
      guard let number = Int(marker.label) else { return nil }
      (self.marker, self.number, self.isDefined) = (marker, number, isDefined)
    }
  }
}
