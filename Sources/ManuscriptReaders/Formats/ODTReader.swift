package import Manuscripts
import Markup
import Messages

/// Reads OpenDocument texts (ISO/IEC 26300), as LibreOffice writes them.
package struct ODTReader: ManuscriptReader {
  /// OpenDocument text in a package.
  package static let format = ManuscriptFormat.odt
  /// Documents and templates.
  package static let fileExtensions = ["odt", "ott"]

  /// A package that calls itself an OpenDocument text.
  package static func recognizes(_ bytes: [UInt8]) -> Bool { PackageKind.openDocumentText.recognizes(bytes) }

  /// Makes a reader.
  package init() {}

  /// Reads an OpenDocument text.
  ///
  /// - Complexity: Linear in the size of its content.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let archive = try PackageArchive(bytes, path: path)
    let manifest = "META-INF/manifest.xml"
    if let bytes = try archive.part(manifest), let root = try archive.xml(bytes, part: manifest).root,
      !root.descendants("encryption-data").isEmpty
    {
      throw .encrypted(path)
    }
    let part = "content.xml"
    let tree = try archive.requiredXML(part)
    guard let draft = OpenDocumentWalk.draft(of: tree, places: DocumentPlaces(part: part)) else {
      throw .missingPart(path, part: "text")
    }
    return TypedNotes.found(in: draft.manuscript(path: path, format: Self.format))
  }
}
