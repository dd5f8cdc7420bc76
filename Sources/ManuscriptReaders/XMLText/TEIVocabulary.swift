import Manuscripts
import Markup

/// The Text Encoding Initiative's P5.
struct TEIVocabulary: XMLVocabulary {
  /// The identifiers of notes and sources that something points to.
  private let pointedTo: Set<String>

  /// Collects what pointers point to.
  init(_ tree: MarkupTree) {
    let root = tree.root
    let pointers = (root?.descendants("ref") ?? []) + (root?.descendants("ptr") ?? [])
    let noted = Set(
      ["note", "bibl", "biblStruct"].flatMap { root?.descendants($0) ?? [] }.compactMap { $0["id"] }
    )
    pointedTo = noted.intersection(pointers.compactMap { Self.fragment($0["target"]) })
  }

  func role(of element: MarkupElement) -> XMLRole {
    switch element.local {
    case "p", "l", "item", "cell", "ab", "salute", "signed", "byline", "docAuthor", "epigraph", "quote",
      "label":
      .block
    case "head", "titlePart", "docTitle": .heading
    case "div", "div1", "div2", "div3", "div4", "front", "body", "back": .division
    case "lb": .lineBreak
    case "teiHeader", "facsimile", "fw", "figDesc", "code", "egXML", "formula", "sic", "orig", "abbr",
      "graphic":
      isChosen(element) ? .inline : .skipped
    case "note": note(element)
    case "biblStruct": source(element)
    case "bibl":
      element.parent?.local == "listBibl" || element["id"].map(pointedTo.contains) ?? false
        ? .definition(key: element["id"] ?? "\u{0}bibl \(element.index)", label: element["n"]) : .inline
    case "ref", "ptr": pointer(element)
    default: .inline
    }
  }

  private func note(_ element: MarkupElement) -> XMLRole {
    let label = element["n"].flatMap { NoteLabel($0)?.text }
    if let id = element["id"], pointedTo.contains(id) { return .definition(key: id, label: label) }
    return .note(key: element["id"], label: label)
  }

  private func pointer(_ element: MarkupElement) -> XMLRole {
    guard let target = element["target"] else { return .inline }
    if let key = Self.fragment(target) {
      return pointedTo.contains(key)
        ? .marker(keys: [key], label: NoteLabel(element.text)?.text ?? "") : .inline
    }
    return .link(destination: target)
  }

  private func source(_ element: MarkupElement) -> XMLRole {
    let key = element["id"] ?? "\u{0}bibl \(element.index)"
    var entry = TEISource(element).entry
    entry.key = element["n"] ?? element["id"] ?? "\(element.index)"
    return .entry(key: key, entry)
  }

  /// Of what a `choice` offers, the editor's reading is the text; elsewhere the author's is.
  private func isChosen(_ element: MarkupElement) -> Bool {
    ["sic", "orig", "abbr"].contains(element.local) && element.parent?.local != "choice"
  }

  /// The identifier that a pointer within the document points to.
  private static func fragment(_ target: String?) -> String? {
    guard let target, target.hasPrefix("#") else { return nil }
    return String(target.dropFirst())
  }
}
