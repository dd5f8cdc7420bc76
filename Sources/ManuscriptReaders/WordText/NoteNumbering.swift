import Markup

/// How a document or a section of it numbers its footnotes or endnotes: `w:footnotePr`, `w:endnotePr`
/// (ECMA-376 part 1, 17.11).
struct NoteNumbering {
  /// Where the numbers begin anew.
  enum Restart: String {
    /// Nowhere.
    case continuous
    /// At each section.
    case eachSection = "eachSect"
    /// On each page.
    case eachPage
  }

  /// The number format's name; nil where nothing is said.
  var format: String?
  /// The first number; nil where nothing is said.
  var start: Int?
  /// Where the numbers begin anew; nil where nothing is said.
  var restart: Restart?

  /// Says nothing.
  init() {}

  /// Reads a `footnotePr` or `endnotePr` element.
  init(_ element: MarkupElement?) {
    for child in element?.children ?? [] {
      switch child.local {
      case "numFmt": format = child["val"]
      case "numStart": start = child["val"].flatMap(Int.init)
      case "numRestart": restart = child["val"].flatMap(Restart.init)
      default: break
      }
    }
  }

  /// What a section says, and where it says nothing, the document.
  func over(_ document: NoteNumbering) -> NoteNumbering {
    var merged = self
    merged.format = format ?? document.format
    merged.start = start ?? document.start
    merged.restart = restart ?? document.restart
    return merged
  }
}
