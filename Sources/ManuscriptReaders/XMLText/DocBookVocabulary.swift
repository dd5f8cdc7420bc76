import Markup

/// DocBook, versions 4 and 5.
struct DocBookVocabulary: XMLVocabulary {
  /// DocBook's elements tell all by themselves.
  init(_ tree: MarkupTree) {}

  func role(of element: MarkupElement) -> XMLRole {
    switch element.local {
    case "para", "simpara", "formalpara", "literallayout", "entry", "td", "th", "line", "term", "subtitle",
      "member",
      "attribution", "blockquote", "listitem":
      .block
    case "title": .heading
    case "article", "book", "part", "chapter", "appendix", "preface", "section", "sect1", "sect2", "sect3",
      "sect4",
      "sect5", "simplesect", "refsection", "bibliography":
      .division
    case "programlisting", "screen", "synopsis", "indexterm", "remark", "mediaobject", "inlinemediaobject",
      "equation",
      "inlineequation", "informalequation", "author", "authorgroup", "date", "pubdate", "copyright",
      "legalnotice",
      "revhistory", "code", "alt":
      .skipped
    case "footnote": .note(key: element["id"], label: element["label"])
    case "footnoteref": .marker(keys: [element["linkend"] ?? ""], label: NoteLabel(element.text)?.text ?? "")
    case "biblioentry", "bibliomixed":
      .definition(key: element["id"] ?? "\u{0}bibl \(element.index)", label: element.child("abbrev")?.text)
    case "biblioref": .marker(keys: [element["linkend"] ?? ""], label: element["linkend"] ?? "")
    case "ulink": .link(destination: element["url"] ?? "")
    case "link": element["href"].map { .link(destination: $0) } ?? .inline
    default: .inline
    }
  }
}
