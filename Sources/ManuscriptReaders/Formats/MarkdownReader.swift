package import Manuscripts

/// Reads Markdown: CommonMark with GitHub's tables and footnotes, and Pandoc's inline notes.
///
/// Code, HTML, images and front matter are no text. Addresses behind words are hyperlinks.
package struct MarkdownReader: ManuscriptReader {
  /// Markdown.
  package static let format = ManuscriptFormat.markdown
  /// Names that end in `.md`, `.markdown` and their like.
  package static let fileExtensions = ["md", "markdown", "mdown", "mkd", "qmd", "rmd"]

  /// A line that defines a Markdown note, `[^id]: `, is found in no other kind of text.
  package static func recognizes(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      if bytes[start] == Byte.leftSquare, start + 1 < bytes.count, bytes[start + 1] == Byte.caret {
        let label = bytes[start...].prefix(64).prefix { $0 > Byte.space && $0 != Byte.rightSquare }
        if bytes[label.endIndex...].starts(with: [Byte.rightSquare, Byte.colon, Byte.space]) { return true }
      }
      guard let next = bytes[start...].firstIndex(of: Byte.lineFeed) else { return false }
      start = next + 1
    }
    return false
  }

  /// Makes a reader.
  package init() {}

  /// Reads Markdown in any encoding that `ManuscriptText` knows.
  ///
  /// - Complexity: Linear in the number of bytes.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let file = PageText(try ManuscriptText.utf8(of: bytes, path: path))
    let prepared = PreparedMarkdown(file)
    var assembly = MarkdownAssembly(file, prepared)
    MarkdownWalk(prepared).forEachLeaf { assembly.add($0) }
    return assembly.manuscript(path: path)
  }
}
