/// A manuscript as its reader sees it: the body, the notes, and the markers that join them.
///
/// The same text gives the same `Manuscript` in every format, but for places and paths.
package struct Manuscript: Sendable, Hashable {
  /// The path as the user gave it; `-` is standard input.
  package let path: String
  /// The format that it was read as.
  package let format: ManuscriptFormat
  /// The body in reading order, without the notes.
  package let blocks: [Block]
  /// The notes in the order of their definitions.
  package let notes: [Note]
  /// Markers that have no definition.
  package let orphanMarkers: [NoteMarker]
  /// What looks like a marker and was not taken for one (a unit such as `TOPS¹`), kept so that it can be said.
  package let doubtfulMarkers: [NoteMarker]
  /// Where changes stand that wait to be accepted or rejected, each paragraph once; they were read as accepted.
  package let trackedChanges: [SourceLocation]
  /// What could not be read of it, in its order.
  package let omissions: [Omission]
  /// The paths of the files that were read as parts of it (LaTeX's `\input`, a `.bib`).
  package let partPaths: [String]
  /// The comments that let findings pass, in their order; `ReaderRegistry` finds them.
  package var ignoreComments: [IgnoreComment] = []

  /// Makes a manuscript.
  package init(
    path: String,
    format: ManuscriptFormat,
    blocks: [Block],
    notes: [Note],
    orphanMarkers: [NoteMarker] = [],
    doubtfulMarkers: [NoteMarker] = [],
    trackedChanges: [SourceLocation] = [],
    omissions: [Omission] = [],
    partPaths: [String] = []
  ) {
    self.path = path
    self.format = format
    self.blocks = blocks
    self.notes = notes
    self.orphanMarkers = orphanMarkers
    self.doubtfulMarkers = doubtfulMarkers
    self.trackedChanges = trackedChanges
    self.omissions = omissions
    self.partPaths = partPaths
  }
}
