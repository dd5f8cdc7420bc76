import Manuscripts
import Markup

/// JATS, the Journal Article Tag Suite (ANSI/NISO Z39.96), and BITS, its twin for books.
struct JATSVocabulary: XMLVocabulary {
  private let pointedTo: Set<String>

  /// Collects what cross-references point to.
  init(_ tree: MarkupTree) {
    pointedTo = Set(
      (tree.root?.descendants("xref") ?? []).flatMap {
        ($0["rid"] ?? "").split(separator: " ").map(String.init)
      }
    )
  }

  func role(of element: MarkupElement) -> XMLRole {
    switch element.local {
    case "p", "td", "th", "verse-line", "def", "term", "attrib", "subtitle", "list-item", "disp-quote",
      "abstract":
      .block
    case "article-title" where element.parent?.local == "title-group", "title", "book-title": .heading
    case "sec", "front", "body", "back", "app", "ack", "book-part", "boxed-text": .division
    case "break": .lineBreak
    case "journal-meta", "article-id", "contrib-group", "aff", "author-notes", "pub-date", "history",
      "permissions",
      "kwd-group", "subj-group", "article-categories", "funding-group", "counts", "custom-meta-group",
      "self-uri",
      "related-article", "code", "preformat", "tex-math", "math", "inline-formula", "disp-formula", "graphic",
      "inline-graphic", "media", "label", "processing-meta", "alt-title", "elocation-id", "volume", "issue",
      "fpage",
      "lpage":
      isInReference(element) ? .inline : .skipped
    case "xref": xref(element)
    case "fn": note(element)
    case "ref": reference(element)
    case "ext-link", "uri", "self-link":
      .link(destination: element["href"] ?? element.text)
    default: .inline
    }
  }

  private func xref(_ element: MarkupElement) -> XMLRole {
    guard ["fn", "bibr", "table-fn"].contains(element["ref-type"] ?? "") else { return .inline }
    return .marker(
      keys: (element["rid"] ?? "").split(separator: " ").map(String.init),
      label: NoteLabel(element.text)?.text ?? ""
    )
  }

  private func note(_ element: MarkupElement) -> XMLRole {
    let label = element.child("label").flatMap { NoteLabel($0.text)?.text }
    let parent = element.parent?.local ?? ""
    if let id = element["id"], pointedTo.contains(id) || ["fn-group", "table-wrap-foot"].contains(parent) {
      return .definition(key: id, label: label)
    }
    return .note(key: element["id"], label: label)
  }

  private func reference(_ element: MarkupElement) -> XMLRole {
    let key = element["id"] ?? "\u{0}ref \(element.index)"
    let label = element.child("label").flatMap { NoteLabel($0.text)?.text } ?? element["id"]
    guard
      let citation = element.children.first(where: {
        ["element-citation", "mixed-citation", "citation", "nlm-citation"].contains($0.local)
      })
    else { return .definition(key: key, label: label) }
    var entry = JATSCitation(citation).entry
    if citation.local == "mixed-citation" || citation.local == "citation" {
      // Where the parts are not tagged, its words are all there is.
      if entry.variables["title"] == nil { return .definition(key: key, label: label) }
      return .reference(key: key, label: label, type: entry.type, variables: entry.variables)
    }
    entry.key = label ?? key
    return .entry(key: key, entry)
  }

  /// Whether an element stands in a reference, where numbers and years are text.
  private func isInReference(_ element: MarkupElement) -> Bool {
    guard element.local != "label" else { return false }
    return ["mixed-citation", "citation"].contains(element.parent?.local ?? "")
  }
}
