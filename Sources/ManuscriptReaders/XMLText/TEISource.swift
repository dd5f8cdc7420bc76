import Manuscripts
import Markup

/// A structured source of TEI, `biblStruct`, in CSL's terms.
/// https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-biblStruct.html
struct TEISource {
  /// The source's fields and places.
  private(set) var entry: BibliographyEntry

  /// Reads the elements of a source.
  init(_ source: MarkupElement) {
    let start = Int(source.node.source)
    let last = source.tree.nodes[Int(source.node.end) - 1]
    entry = BibliographyEntry(key: "", type: "document", range: start..<max(start, Int(last.source)))
    let analytic = source.child("analytic")
    let monograph = source.child("monogr")
    if let analytic {
      set("title", analytic.child("title"))
      set("container-title", monograph?.child("title"))
      setPeople(of: analytic)
    } else {
      set("title", monograph?.child("title"))
    }
    if let monograph {
      if analytic == nil { setPeople(of: monograph) }
      set("edition", monograph.child("edition"))
      if let imprint = monograph.child("imprint") { read(imprint) }
      for scope in monograph.children where scope.local == "biblScope" { read(scope: scope) }
    }
    for identifier in source.descendants("idno") { read(identifier: identifier) }
    for pointer in source.descendants("ref") + source.descendants("ptr") {
      guard let target = pointer["target"], target.hasPrefix("http"), entry.variables["URL"] == nil else {
        continue
      }
      entry.set("URL", target, at: Int(pointer.node.source))
    }
    let level = (monograph?.child("title") ?? analytic?.child("title"))?["level"]
    entry.type =
      level == "j"
      ? "article-journal" : analytic != nil ? "chapter" : entry.variables["URL"] != nil ? "webpage" : "book"
  }

  private mutating func set(_ name: String, _ element: MarkupElement?) {
    guard let element else { return }
    entry.set(name, Self.text(element), at: Self.offset(element))
  }

  private mutating func read(_ imprint: MarkupElement) {
    set("publisher", imprint.child("publisher"))
    set("publisher-place", imprint.child("pubPlace"))
    if let date = imprint.child("date") {
      entry.variables["issued"] = EDTFDate.value(date["when"] ?? Self.text(date))
      entry.offsets["issued"] = Self.offset(date)
    }
    for scope in imprint.children where scope.local == "biblScope" { read(scope: scope) }
  }

  private mutating func read(scope: MarkupElement) {
    switch scope["unit"] ?? scope["type"] {
    case "volume", "vol": set("volume", scope)
    case "issue": set("issue", scope)
    case "page", "pp":
      let range = [scope["from"], scope["to"]].compactMap { $0 }.joined(separator: "-")
      entry.set("page", range.isEmpty ? Self.text(scope) : range, at: Self.offset(scope))
    default: break
    }
  }

  private mutating func read(identifier: MarkupElement) {
    switch (identifier["type"] ?? "").lowercased() {
    case "doi": set("DOI", identifier)
    case "isbn": set("ISBN", identifier)
    case "issn": set("ISSN", identifier)
    case "url", "uri": if entry.variables["URL"] == nil { set("URL", identifier) }
    default: break
    }
  }

  private mutating func setPeople(of element: MarkupElement) {
    for role in ["author", "editor"] {
      let people = element.children.filter { $0.local == role }
      guard let first = people.first else { continue }
      entry.variables[role] = .names(people.map(Self.name))
      entry.offsets[role] = Self.offset(first)
    }
  }

  private static func name(_ element: MarkupElement) -> EmbeddedItem.Name {
    if let family = element.descendants("surname").first {
      let given = element.descendants("forename").map { text($0) }.joined(separator: " ")
      return .parts(family: text(family), given: given)
    }
    return .literal(text(element))
  }

  private static func text(_ element: MarkupElement) -> String {
    element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func offset(_ element: MarkupElement) -> Int {
    Int(element.tree.nodes[min(element.index + 1, Int(element.node.end) - 1)].source)
  }
}
