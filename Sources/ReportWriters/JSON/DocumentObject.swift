import Auditing
import Citations
import Manuscripts

/// One of `documents`: what was read in a manuscript, and in an audit what was found out.
struct DocumentObject {
  private let manuscript: Manuscript
  private let notes: JSONPiece
  private let links: [Link]

  init(_ cited: CitedManuscript) {
    manuscript = cited.manuscript
    notes = .values(of: cited.notes) { NoteObject($0.note, citations: $0.citations.map(CitationObject.init)) }
    links = cited.links
  }

  init(_ audited: AuditedDocument) {
    manuscript = audited.manuscript
    notes = .values(of: audited.notes) {
      NoteObject($0.note, citations: $0.citations.map(CitationObject.init))
    }
    links = audited.links
  }

  /// The object, its notes and links made as it is written.
  var piece: JSONPiece {
    var members: [String: JSONPiece] = [
      "path": .value(manuscript.path),
      "format": .value(manuscript.format.rawValue),
      "notes": notes,
      "links": .values(of: links) { LinkObject($0) },
    ]
    if !manuscript.orphanMarkers.isEmpty {
      members["orphanMarkers"] = .value(manuscript.orphanMarkers.map(OrphanMarkerObject.init))
    }
    return .object(members)
  }
}
