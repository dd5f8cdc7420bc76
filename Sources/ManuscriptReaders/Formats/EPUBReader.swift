package import Manuscripts
import Markup
import Messages

/// Reads EPUB 2 and 3: the chapters of the spine one after the other, with notes wherever they stand in the book.
package struct EPUBReader: ManuscriptReader {
  /// EPUB.
  package static let format = ManuscriptFormat.epub
  /// Names that end in `.epub`.
  package static let fileExtensions = ["epub"]

  /// A package that calls itself an EPUB.
  package static func recognizes(_ bytes: [UInt8]) -> Bool { PackageKind.epub.recognizes(bytes) }

  /// Makes a reader.
  package init() {}

  /// Reads a book.
  ///
  /// - Complexity: Linear in the size of its chapters.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let archive = try PackageArchive(bytes, path: path)
    let package = try EPUBPackage(archive)
    if try package.isEncrypted(in: archive) { throw .encrypted(path) }
    var documents: [HTMLDocument] = []
    for name in package.chapters {
      guard let bytes = try archive.part(name) else {
        throw .missingPart(path, part: Message(verbatim: name))
      }
      let tree = try tree(of: bytes, name: name, path: path)
      documents.append(HTMLDocument(tree, name: name, places: DocumentPlaces(part: name)))
    }
    if documents.isEmpty { throw .missingPart(path, part: "chapter") }
    return HTMLWalk.draft(of: documents).manuscript(path: path, format: Self.format)
  }

  /// A chapter's tree. Chapters are XML; those that are not well-formed are read as browsers read HTML.
  private func tree(of bytes: [UInt8], name: String, path: String) throws(ReadError) -> MarkupTree {
    do {
      return try MarkupParser.xml(bytes)
    } catch {
      guard case .broken = error,
        let tree = try? MarkupParser.html(ManuscriptText.utf8(of: bytes, path: path))
      else {
        throw .damagedPackage(path, why: "\(name) \(error.reason)")
      }
      return tree
    }
  }
}
