import Markup

/// Which of a document's paragraph styles are headings: `word/styles.xml`.
struct WordStyles {
  private var levels: [String: Int] = [:]

  /// No styles.
  init() {}

  /// Reads the styles; a style that is based on a heading is one.
  init(_ tree: MarkupTree) {
    var bases: [String: String] = [:]
    for style in tree.root?.children ?? [] where style.local == "style" && style["type"] == "paragraph" {
      guard let identifier = style["styleId"] else { continue }
      bases[identifier] = style.child("basedOn")?["val"]
      let outline = style.child("pPr")?.child("outlineLvl")?["val"].flatMap(Int.init)
      if let level = outline.map({ $0 + 1 }) ?? Self.level(ofName: style.child("name")?["val"] ?? "") {
        levels[identifier] = level
      }
    }
    for identifier in bases.keys where levels[identifier] == nil {
      var base = bases[identifier]
      // A chain of styles has an end, unless somebody has made it a ring.
      for _ in 0..<16 {
        guard let name = base else { break }
        if let level = levels[name] {
          levels[identifier] = level
          break
        }
        base = bases[name]
      }
    }
  }

  /// The level of a heading, from 1; nil for other styles.
  func headingLevel(of style: String) -> Int? { levels[style].flatMap { (1...9).contains($0) ? $0 : nil } }

  /// Word's own names of styles are English in every language: `heading 1`, `Title`.
  private static func level(ofName name: String) -> Int? {
    let words = name.lowercased().split(separator: " ")
    if words == ["title"] { return 1 }
    return words.count == 2 && words[0] == "heading" ? Int(words[1]) : nil
  }
}
