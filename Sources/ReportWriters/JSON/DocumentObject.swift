import Auditing
import Citations
import Manuscripts

/// One of `documents`: what was read in a manuscript, and in an audit what was found out.
struct DocumentObject: Encodable {
  let path: String
  let format: String
  let notes: [NoteObject]
  let links: [LinkObject]
  let orphanMarkers: [OrphanMarkerObject]?

  init(_ cited: CitedManuscript) {
    self.init(
      cited.manuscript,
      notes: cited.notes.map { NoteObject($0.note, citations: $0.citations.map(CitationObject.init)) },
      links: cited.links
    )
  }

  init(_ audited: AuditedDocument) {
    self.init(
      audited.manuscript,
      notes: audited.notes.map { NoteObject($0.note, citations: $0.citations.map(CitationObject.init)) },
      links: audited.links
    )
  }

  private init(_ manuscript: Manuscript, notes: [NoteObject], links: [Link]) {
    path = manuscript.path
    format = manuscript.format.rawValue
    self.notes = notes
    self.links = links.map(LinkObject.init)
    orphanMarkers =
      manuscript.orphanMarkers.isEmpty ? nil : manuscript.orphanMarkers.map(OrphanMarkerObject.init)
  }
}
