import Manuscripts

/// One of `notes`.
struct NoteObject: Encodable {
  let id: String
  let label: String
  let location: PlaceObject
  let markers: [PlaceObject]
  let text: String
  let citations: [CitationObject]

  init(_ note: Note, citations: [CitationObject]) {
    id = note.id
    label = note.label
    location = PlaceObject(note.location)
    markers = note.markers.map { PlaceObject($0.location) }
    text = note.passage.text
    self.citations = citations
  }
}
