import Markup

/// Which of a document's character styles raise or hide their text.
struct OpenDocumentStyles {
  /// The names of styles that raise it.
  private(set) var raised: Set<String> = []
  /// The names of styles that hide it.
  private(set) var hidden: Set<String> = []

  /// Reads the styles inside of a document's root element.
  init(_ root: MarkupElement) {
    let properties = root.children.filter { $0.local == "automatic-styles" || $0.local == "styles" }
      .flatMap { $0.descendants("text-properties") }
    for property in properties {
      guard let name = property.parent?["name"] else { continue }
      let position = property["text-position"] ?? ""
      // "super 58%", or how far it is raised: "33% 58%".
      if position.hasPrefix("super") || (position.first?.isNumber ?? false && !position.hasPrefix("0")) {
        raised.insert(name)
      }
      if property["display"] == "none" { hidden.insert(name) }
    }
  }
}
