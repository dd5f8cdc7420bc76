/// A place in a manuscript, in the terms in which its format names places.
///
/// All numbers count from 1. What names a file is kept apart: links, anchors and findings have a place each, and most
/// manuscripts are one file.
package enum SourceLocation: Sendable, Hashable {
  /// A place in a text file. `column` counts Unicode scalars, as editors and compilers do.
  case text(line: Int, column: Int)
  /// A place in another text file that the manuscript takes in (LaTeX's `\input`, a `.bib`): its path as the
  /// manuscript gives it, and the place in it.
  indirect case part(String, line: Int, column: Int)
  /// A place in a packaged document (DOCX, ODT, EPUB): the file inside the package, and the paragraph in it.
  indirect case package(part: String, paragraph: Int)
  /// A place in a paged document (PDF): the page, and the line on it.
  case page(Int, line: Int)

  /// The place so many Unicode scalars further on the line; where a format knows no columns, the same place.
  package func advanced(byColumns count: Int) -> SourceLocation {
    switch self {
    case .text(let line, let column): .text(line: line, column: column + count)
    case .part(let part, let line, let column): .part(part, line: line, column: column + count)
    case .package, .page: self
    }
  }
}
