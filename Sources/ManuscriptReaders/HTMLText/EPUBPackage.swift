import Markup
import Messages

/// The reading order of an EPUB's chapters: container, package document, spine (EPUB 3.3, OPF 2.0.1).
struct EPUBPackage {
  /// The chapters' parts in reading order, each once; without the navigation, which is no text of the book.
  let chapters: [String]

  /// Reads it off an open archive.
  init(_ archive: PackageArchive) throws(ReadError) {
    let container = try archive.requiredXML("META-INF/container.xml")
    guard
      let name = container.root?.descendants("rootfile").lazy.compactMap({ $0["full-path"] }).first(where: {
        archive.contains($0)
      })
    else { throw .missingPart(archive.path, part: "package document") }
    let package = try archive.requiredXML(name)
    let folder = PartName.folder(of: name)
    var parts: [String: String] = [:]
    for item in package.root?.child("manifest")?.children ?? [] where item.local == "item" {
      guard let identifier = item["id"], let reference = item["href"], let type = item["media-type"],
        type.contains("html"),
        !(item["properties"] ?? "").split(separator: " ").contains("nav")
      else { continue }
      parts[identifier] = PartName.resolved(reference, in: folder)
    }
    var chapters: [String] = []
    var seen: Set<String> = []
    for reference in package.root?.child("spine")?.children ?? [] where reference.local == "itemref" {
      guard let part = parts[reference["idref"] ?? ""], seen.insert(part).inserted else { continue }
      chapters.append(part)
    }
    self.chapters = chapters
  }

  /// Whether chapters are locked: fonts may be, text may not (`META-INF/encryption.xml`).
  func isEncrypted(in archive: PackageArchive) throws(ReadError) -> Bool {
    let name = "META-INF/encryption.xml"
    guard let bytes = try archive.part(name), let root = try archive.xml(bytes, part: name).root else {
      return false
    }
    let locked = Set(
      root.descendants("CipherReference").compactMap { $0["URI"] }.map { PartName.resolved($0, in: "") }
    )
    return chapters.contains(where: locked.contains)
  }
}
