import Markup

/// What an element says of its part in notes: `epub:type` (EPUB 3), roles (DPUB-ARIA 1.1), and the classes that
/// GitHub, pandoc, MediaWiki, Substack and others use in their place.
enum HTMLMeaning {
  /// Whether an anchor, or what stands right round it, says that it is the marker of a note.
  static func isReference(_ anchor: MarkupElement) -> Bool {
    if says(anchor, references) || anchor["data-footnote-ref"] != nil { return true }
    guard let parent = anchor.parent, parent.local == "sup" || parent.local == "span" else { return false }
    return says(parent, references) || parent["data-fn"] != nil
      || (parent.local == "sup" && hasClass(parent, "reference"))
  }

  /// Whether an element says that it leads back from a note to its marker.
  static func isBackLink(_ element: MarkupElement) -> Bool {
    says(element, backLinks) || element["data-footnote-backref"] != nil
  }

  /// Whether an element says that it is a note.
  static func isNote(_ element: MarkupElement) -> Bool {
    if says(element, notes) { return true }
    switch element.local {
    case "li": return element.parent.map { isList($0) || $0.parent.map(isList) ?? false } ?? false
    case "div", "aside", "p", "table": return hasClass(element, "footnote") || hasClass(element, "endnote")
    default: return false
    }
  }

  /// Whether an element says that it holds notes.
  private static func isList(_ element: MarkupElement) -> Bool {
    says(element, lists) || (element.local == "ol" && hasClass(element, "references"))
  }

  private static let references: Set<String> = [
    "doc-noteref", "noteref", "footnote-ref", "footnote-reference", "footnote-anchor", "footnoteref",
  ]
  private static let backLinks: Set<String> = [
    "doc-backlink", "backlink", "footnote-back", "footnote-backref", "reversefootnote", "footnote-return",
    "mw-cite-backlink", "fn-backref",
  ]
  private static let notes: Set<String> = [
    "doc-footnote", "doc-endnote", "footnote", "endnote", "rearnote",
  ]
  private static let lists: Set<String> = [
    "doc-endnotes", "endnotes", "footnotes", "rearnotes", "footnote-list", "wp-block-footnotes",
    "mw-references",
  ]

  /// Whether one of an element's roles, types or classes is among some words.
  ///
  /// The class `footnote` alone stands on too many things, so of the words for notes only roles and types count.
  private static func says(_ element: MarkupElement, _ words: Set<String>) -> Bool {
    guard element.node.count > 0 else { return false }
    let values = [element["role"], element["type", in: MarkupNamespace.epub]]
    for value in values {
      if let value, contains(value, words) { return true }
    }
    guard words != notes, let classes = element["class"] else { return false }
    return contains(classes, words)
  }

  private static func hasClass(_ element: MarkupElement, _ name: String) -> Bool {
    element.node.count > 0 && contains(element["class"] ?? "", [name])
  }

  private static func contains(_ value: String, _ words: Set<String>) -> Bool {
    value.lowercased().split(whereSeparator: \.isWhitespace).contains { words.contains(String($0)) }
  }
}
