/// A link, and which characters of its passage print it.
package struct LocatedLink: Sendable, Hashable {
  /// The link.
  package let link: Link
  /// The UTF-8 offsets in the passage that print the address, with the `<` `>` around it where there are such; of an
  /// address that the format declares behind words, those words.
  package let range: Range<Int>

  /// Joins a link with its characters.
  package init(link: Link, range: Range<Int>) {
    self.link = link
    self.range = range
  }
}
