import Manuscripts

/// One of `orphanMarkers`: a marker in the body that has no note.
struct OrphanMarkerObject: Encodable {
  private let label: String
  private let place: PlaceObject

  private enum Key: String, CodingKey {
    case label
  }

  init(_ marker: NoteMarker) {
    label = marker.label
    place = PlaceObject(marker.location)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(label, forKey: .label)
    try place.encode(to: encoder)
  }
}
