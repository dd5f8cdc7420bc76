package import Manuscripts

/// Reads LaTeX: footnotes, endnotes, addresses, and the entries of BibTeX files that are cited.
///
/// Files that it takes in are read with it, where they stand in its folder or below.
package struct LaTeXReader: ManuscriptReader {
  /// LaTeX.
  package static let format = ManuscriptFormat.latex
  /// Names that end in `.tex`, `.latex` or `.ltx`.
  package static let fileExtensions = ["tex", "latex", "ltx"]

  /// A line that begins with `\documentclass` or `\begin{document}`, before any that fences code as Markdown does.
  package static func recognizes(_ bytes: [UInt8]) -> Bool {
    let head = PageText(Array(bytes.prefix(16_384)))
    return head.lines.prefix { !head.bytes.matches("```", at: $0.inkStart, limit: $0.inkEnd) }.contains {
      line in
      head.bytes.matches("\\documentclass", at: line.inkStart, limit: line.inkEnd)
        || head.bytes.matches("\\begin{document}", at: line.inkStart, limit: line.inkEnd)
    }
  }

  /// Makes a reader.
  package init() {}

  /// Reads LaTeX in any encoding that `ManuscriptText` knows.
  ///
  /// - Complexity: Linear in the length of the files.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let text = PageText(try DeclaredEncoding.utf8(ofLaTeX: bytes, path: path))
    return LaTeXWalk(text, path: path).manuscript(path: path)
  }
}
