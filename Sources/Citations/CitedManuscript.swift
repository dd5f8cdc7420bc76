package import Manuscripts

/// A manuscript, and what its notes cite.
package struct CitedManuscript: Sendable, Hashable {
  /// The manuscript.
  package let manuscript: Manuscript
  /// Its notes in order, each with its citations.
  package let notes: [CitedNote]
  /// The addresses of the body text, outside of notes.
  package let links: [Link]

  /// Joins a manuscript with what was read in it.
  package init(manuscript: Manuscript, notes: [CitedNote], links: [Link]) {
    self.manuscript = manuscript
    self.notes = notes
    self.links = links
  }
}
