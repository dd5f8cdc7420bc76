import Markup

/// The relationships of a part of an Open Packaging Conventions package (ECMA-376 part 2, clause 9): `_rels/….rels`.
struct Relationships {
  private var targets: [String: String] = [:]
  private var parts: [String: [String]] = [:]

  /// Reads the relationships of the part `name`; those of the package itself for the empty name.
  ///
  /// A part without any has none.
  init(of name: String, in archive: PackageArchive) throws(ReadError) {
    let folder = PartName.folder(of: name)
    let file = folder + "_rels/" + name.dropFirst(folder.count) + ".rels"
    guard let bytes = try archive.part(file), let root = try archive.xml(bytes, part: file).root else {
      return
    }
    for element in root.children where element.local == "Relationship" {
      guard let identifier = element["Id"], let target = element["Target"] else { continue }
      if element["TargetMode"] == "External" {
        targets[identifier] = target
      } else if let type = element["Type"]?.split(separator: "/").last {
        let part = PartName.resolved(target, in: folder)
        parts[String(type), default: []].append(part)
      }
    }
  }

  /// The address that an external relationship leads to.
  func target(_ identifier: String) -> String? { targets[identifier] }

  /// The part of a kind, by the last word of the relationship's type, which transitional and strict documents share;
  /// where there are several, the first counts.
  func part(_ type: String) -> String? { parts[type]?.first }

  /// All parts of a kind.
  func parts(_ type: String) -> [String] { parts[type] ?? [] }
}
