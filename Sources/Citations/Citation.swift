/// One source that a note cites, or its reference back to one.
///
/// A class that never changes: rules and reports hand it on by the hundred thousand, and a reference is cheaper
/// to copy than its parts.
package final class Citation: Sendable, Hashable {
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
  package var managed: CitationItem? { managedItem.first }
  /// One or none: an item that few citations have takes no room in the others.
  private let managedItem: [CitationItem]

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
    managedItem = managed.map { [$0] } ?? []
  }

  /// Whether two citations say the same in all their parts.
  package static func == (one: Citation, other: Citation) -> Bool {
    one === other
      || (one.id == other.id && one.kind == other.kind && one.item == other.item && one.links == other.links
        && one.raw == other.raw && one.managedItem == other.managedItem)
  }

  /// Takes in what hardly two citations share: the id and the place.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(raw)
  }
}
