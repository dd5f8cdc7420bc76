/// A footnote or endnote: its label, its text, and the markers that point to it.
///
/// A class that never changes: a note stands in its manuscript, beside its citations, and beside what an audit says of them,
/// each by the hundred thousand, and a reference is cheaper to copy and to keep than its parts.
package final class Note: Sendable, Hashable {
  /// Unique in the manuscript: `n5`; a label that occurs again gets `n5-2`, `n5-3` …; `*` is `nstar`.
  package let id: String
  /// What a reader sees, digits normalised to ASCII; `*` stays `*`.
  package let label: String
  /// Where the definition stands, its label included.
  package let location: SourceRange
  /// Every place in the body that points to this note.
  package let markers: [NoteMarker]
  /// The note's text, without its label.
  package let passage: Passage
  /// The links that the format declares in the note.
  package let hyperlinks: [Hyperlink]
  /// The sources that the manuscript describes in fields here, by their order in the text.
  package let embeddedItems: [EmbeddedItem]
  /// The ids of the notes that its text points to by markers of its own, as `\footnote{\cite{…}}` does to an entry.
  package let citedNotes: [String]
  /// Whether it is an entry of a list of works, which may stand there without being cited.
  package let isListed: Bool

  /// Makes a note.
  package init(
    id: String,
    label: String,
    location: SourceRange,
    markers: [NoteMarker],
    passage: Passage,
    hyperlinks: [Hyperlink] = [],
    embeddedItems: [EmbeddedItem] = [],
    citedNotes: [String] = [],
    isListed: Bool = false
  ) {
    self.id = id
    self.label = label
    self.location = location
    self.markers = markers
    self.passage = passage
    self.hyperlinks = hyperlinks
    self.embeddedItems = embeddedItems
    self.citedNotes = citedNotes
    self.isListed = isListed
  }

  /// By all that they say.
  package static func == (one: Note, other: Note) -> Bool {
    one === other
      || (one.id == other.id && one.label == other.label && one.location == other.location
        && one.markers == other.markers && one.passage == other.passage && one.hyperlinks == other.hyperlinks
        && one.embeddedItems == other.embeddedItems && one.citedNotes == other.citedNotes
        && one.isListed == other.isListed)
  }

  /// What tells notes apart.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(location)
  }
}
