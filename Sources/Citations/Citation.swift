/// One source that a note cites, or its reference back to one.
package struct Citation: Sendable, Hashable {
  /// What a citation is.
  package enum Kind: Sendable, Hashable {
    /// It describes a source.
    case source
    /// It points back to one (Ibid., 同前註, supra note 5); `item` has only what it adds, such as a page.
    case backReference(BackReference)
  }

  /// The note's id and a number from 1: `n5.1`.
  package let id: String
  /// What it is.
  package let kind: Kind
  /// What was understood of it.
  package let item: CitationItem
  /// The addresses in it, in their order; the first is the source's own.
  package let links: [Link]
  /// As it stands in the manuscript.
  package let raw: RawCitation
  /// What the reference manager that printed it knows of the source; nil where none did.
  package let managed: CitationItem?

  /// Makes a citation.
  package init(
    id: String,
    kind: Kind,
    item: CitationItem,
    links: [Link],
    raw: RawCitation,
    managed: CitationItem? = nil
  ) {
    self.id = id
    self.kind = kind
    self.item = item
    self.links = links
    self.raw = raw
    self.managed = managed
  }
}
