package import Manuscripts

/// Reads Markdown: CommonMark with GitHub's tables and footnotes, and Pandoc's inline notes.
///
/// Code, HTML, images and front matter are no text. Addresses behind words are hyperlinks.
package struct MarkdownReader: ManuscriptReader {
  /// Markdown.
  package static let format = ManuscriptFormat.markdown
  /// Names that end in `.md`, `.markdown` and their like.
  package static let fileExtensions = ["md", "markdown", "mdown", "mkd", "qmd", "rmd"]

  /// Makes a reader.
  package init() {}

  /// Reads Markdown in any encoding that `TextDecoder` knows.
  ///
  /// - Complexity: Linear in the number of bytes.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let file = PageText(try TextDecoder.utf8(of: bytes, path: path))
    let prepared = PreparedMarkdown(file)
    var assembly = MarkdownAssembly(file, prepared)
    for leaf in MarkdownWalk(prepared).leaves() { assembly.add(leaf) }
    return assembly.manuscript(path: path)
  }
}
