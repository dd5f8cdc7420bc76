package import Manuscripts

/// A manuscript, and the addresses found in it, before anything is understood of what its notes cite.
///
/// All that a run asks is known from it; the reading of the notes, which takes six times as long, need not be
/// waited for.
package struct SearchedManuscript: Sendable, Hashable {
  /// The manuscript.
  package let manuscript: Manuscript
  /// The addresses of each note, in the order of its text.
  package let notes: [[LocatedLink]]
  /// The addresses of the body text, outside of notes.
  package let body: [Link]

  /// Joins a manuscript with the addresses found in it.
  package init(manuscript: Manuscript, notes: [[LocatedLink]], body: [Link]) {
    self.manuscript = manuscript
    self.notes = notes
    self.body = body
  }

  /// All addresses: those of the notes, whether they cite a source or not, and then those of the body.
  package var links: [Link] {
    notes.flatMap { $0.map(\.link) } + body
  }
}
