import Markup
import Messages

/// What a package is, by what it says of itself.
enum PackageKind {
  case word, openDocumentText, epub, spreadsheet, presentation, pages, other

  /// Reads it off an open archive.
  static func kind(of archive: PackageArchive) throws(ReadError) -> PackageKind {
    // A few dozen bytes, and a list of a few hundred parts: more is neither.
    if let bytes = try archive.part("mimetype", limit: 1 << 20) {
      let type = String(decoding: bytes.prefix(200), as: UTF8.self)
      if type.hasPrefix("application/epub+zip") { return .epub }
      if type.hasPrefix("application/vnd.oasis.opendocument.text") { return .openDocumentText }
      if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { return .spreadsheet }
      if type.hasPrefix("application/vnd.oasis.opendocument.presentation") { return .presentation }
    }
    if let bytes = try archive.part("[Content_Types].xml", limit: 16 << 20) {
      let root = try archive.xml(bytes, part: "[Content_Types].xml").root
      for type in root?.children.compactMap({ $0["ContentType"] }) ?? [] where type.hasSuffix("main+xml") {
        if type.contains("wordprocessingml") || type.contains("ms-word") { return .word }
        if type.contains("spreadsheetml") || type.contains("ms-excel") { return .spreadsheet }
        if type.contains("presentationml") || type.contains("ms-powerpoint") { return .presentation }
      }
    }
    if archive.contains("META-INF/container.xml") { return .epub }
    if archive.contains("word/document.xml") { return .word }
    if archive.contains("Index/Document.iwa") || archive.contains("Index.zip") { return .pages }
    return .other
  }

  /// Whether a file is a package of this kind.
  func recognizes(_ bytes: [UInt8]) -> Bool {
    guard PackageArchive.begins(bytes), let archive = try? PackageArchive(bytes, path: "") else {
      return false
    }
    return (try? Self.kind(of: archive)) == self
  }

  /// What a person calls it, where there is no reader for it.
  private var name: Message {
    switch self {
    case .spreadsheet: "a spreadsheet"
    case .presentation: "a presentation"
    case .pages: "an Apple Pages, Numbers or Keynote document"
    case .word, .openDocumentText, .epub, .other:
      "a ZIP archive, and no manuscript that could be read is in it"
    }
  }

  /// Why a package that no reader has recognized cannot be read.
  static func refusal(of bytes: [UInt8], path: String) -> ReadError {
    do {
      return .unreadFormat(path, name: try kind(of: PackageArchive(bytes, path: path)).name)
    } catch {
      return error
    }
  }
}
