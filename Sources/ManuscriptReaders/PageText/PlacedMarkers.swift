import Manuscripts

/// The markers of a text with their places in the body's blocks.
struct PlacedMarkers {
  private let places: [BodyBuilder.Place]
  private let locations: [SourceLocation]

  /// Finds the line and column of each of `places`, which stand in reading order.
  init(_ text: PageText, places: [BodyBuilder.Place]) {
    self.places = places
    var cursor = LocationCursor(text)
    locations = places.map { cursor.location(of: $0.marker) }
  }

  /// The marker that begins at a byte offset; nil if the body has none there.
  func marker(at offset: Int, label: String) -> NoteMarker? {
    let index = places.partitionIndex { $0.marker >= offset }
    guard index < places.count, places[index].marker == offset else { return nil }
    return NoteMarker(
      label: label,
      location: locations[index],
      block: places[index].block,
      utf8Offset: places[index].utf8Offset
    )
  }
}
