/// A place in a manuscript, in the terms in which its format names places.
///
/// All numbers count from 1.
package enum SourceLocation: Sendable, Hashable {
  /// A place in a text file. `column` counts Unicode scalars, as editors and compilers do.
  case text(line: Int, column: Int)
  /// A place in a packaged document (DOCX, ODT, EPUB): the file inside the package, and the paragraph in it.
  case package(part: String, paragraph: Int)
  /// A place in a paged document (PDF): the page, and the line on it.
  case page(Int, line: Int)
}
