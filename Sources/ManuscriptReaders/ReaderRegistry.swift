package import Manuscripts
import Messages

/// Every reader, and the choice of one for a file.
package enum ReaderRegistry {
  /// The readers; the last reads whatever is text.
  package static let readers: [any ManuscriptReader.Type] = [
    DOCXReader.self,
    ODTReader.self,
    EPUBReader.self,
    PDFReader.self,
    BibTeXReader.self,
    RISReader.self,
    CSLJSONReader.self,
    LaTeXReader.self,
    HTMLReader.self,
    FODTReader.self,
    JATSReader.self,
    TEIReader.self,
    DocBookReader.self,
    RSTReader.self,
    OrgReader.self,
    TextileReader.self,
    WikitextReader.self,
    MarkdownReader.self,
    PlainTextReader.self,
  ]

  /// The endings of file names that mean a manuscript.
  static let endings = Set(readers.flatMap { $0.fileExtensions })
  /// The endings that mean a manuscript among many other things.
  static let endingsOfMany: Set<String> = ["xml", "json"]

  /// Whether the beginning of a file tells that it is a manuscript.
  static func recognizes(beginning bytes: [UInt8]) -> Bool {
    !bytes.isEmpty && readers.contains { $0.recognizes(bytes) }
  }

  /// Reads a manuscript with the reader that its content and name call for; names and passwords in its addresses are
  /// hidden.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Its path as the user gave it.
  ///   - format: The format that the user named; nil guesses it.
  package static func read(
    _ bytes: [UInt8],
    path: String,
    as format: ManuscriptFormat? = nil
  ) throws(ReadError) -> Manuscript {
    if bytes.isEmpty { throw .empty(path) }
    defer { ReadingMemory.giveBack(afterReading: bytes.count) }
    var manuscript = try reader(for: bytes, path: path, as: format).init().read(bytes, path: path)
      .hidingUserInfo()
    manuscript.ignoreComments = IgnoreCommentScanner.comments(
      in: bytes,
      path: path,
      format: manuscript.format
    )
    return manuscript
  }

  private static func reader(
    for bytes: [UInt8],
    path: String,
    as format: ManuscriptFormat?
  ) throws(ReadError) -> any ManuscriptReader.Type {
    if let format {
      if let reader = readers.first(where: { $0.format == format }) { return reader }
      throw .unreadFormat(path, name: Message(verbatim: format.rawValue))
    }
    if let reader = readers.first(where: { $0.recognizes(bytes) }) { return reader }
    let name = path.split(separator: "/").last ?? ""
    let fileExtension = name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    if bytes.starts(with: CompoundFile.signature) { throw CompoundFile.refusal(of: bytes, path: path) }
    if PackageArchive.begins(bytes) { throw PackageKind.refusal(of: bytes, path: path) }
    if let signature = FileSignature.allCases.first(where: { $0.begins(bytes) || $0.ends(fileExtension) }) {
      throw .unreadFormat(path, name: signature.name)
    }
    return readers.first { $0.fileExtensions.contains(fileExtension) } ?? PlainTextReader.self
  }
}
