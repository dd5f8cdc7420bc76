/// What an element of HTML is to the reader of its text.
enum HTMLTerm {
  /// A heading of a level.
  case heading(Int)
  /// Something that stands on lines of its own and is counted as a paragraph.
  case paragraph
  /// Something that stands on lines of its own and holds paragraphs.
  case container
  /// A link, or the place that one leads to.
  case anchor
  /// A line break.
  case lineBreak
  /// Raised text.
  case raised
  /// Nothing that a reader reads as text: code, scripts, menus, what was deleted.
  case hidden
  /// Anything that stands in a line of text.
  case inline

  /// The term for an element's name.
  init(_ local: String) {
    switch local {
    case "h1", "h2", "h3", "h4", "h5", "h6": self = .heading(Int(local.utf8.last ?? 0x31) - 0x30)
    case "p", "li", "dt", "dd", "td", "th", "figcaption", "caption", "address", "summary": self = .paragraph
    case "div", "section", "article", "main", "body", "blockquote", "figure", "header", "footer", "aside",
      "ul", "ol", "dl", "table", "tbody", "thead", "tfoot", "tr", "center", "details", "hr", "fieldset",
      "form":
      self = .container
    case "a": self = .anchor
    case "br": self = .lineBreak
    case "sup": self = .raised
    case "head", "script", "style", "template", "noscript", "nav", "code", "pre", "kbd", "samp", "svg", "del",
      "rt", "rp", "textarea", "select", "button", "iframe", "object", "annotation", "annotation-xml":
      self = .hidden
    default: self = .inline
    }
  }

  /// Whether it stands on lines of its own.
  var isBlock: Bool {
    switch self {
    case .heading, .paragraph, .container: true
    case .anchor, .lineBreak, .raised, .hidden, .inline: false
    }
  }

  /// Whether paragraphs are counted by it.
  var isCounted: Bool {
    switch self {
    case .heading, .paragraph: true
    case .container, .anchor, .lineBreak, .raised, .hidden, .inline: false
    }
  }
}
