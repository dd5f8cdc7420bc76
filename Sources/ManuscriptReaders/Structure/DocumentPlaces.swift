import Manuscripts

/// Names the places of a structured document as its reader will find them again.
struct DocumentPlaces {
  private var kind: Kind

  private enum Kind {
    case part(String, paragraph: Int)
    case lines(LocationCursor)
  }

  /// Places in a file inside of a package: paragraphs.
  init(part: String) {
    kind = .part(part, paragraph: 1)
  }

  /// Places in a text file: lines and columns.
  ///
  /// - Parameter part: The path of the file where that is not the manuscript's own.
  init(lines text: PageText, part: String? = nil) {
    kind = .lines(LocationCursor(text, part: part))
  }

  /// Says which paragraph of its part is read now.
  ///
  /// - Parameter number: From 1; where lines are counted it has no meaning.
  mutating func enter(paragraph number: Int) {
    if case .part(let part, _) = kind { kind = .part(part, paragraph: number) }
  }

  /// Whether a place changes from character to character, not from paragraph to paragraph.
  var areExact: Bool {
    if case .lines = kind { true } else { false }
  }

  /// Where something stands.
  ///
  /// - Parameter source: Its offset in the text file, in bytes; without meaning in a package.
  mutating func location(at source: Int) -> SourceLocation {
    switch kind {
    case .part(let part, let paragraph): return .package(part: part, paragraph: paragraph)
    case .lines(var cursor):
      let location = cursor.location(of: source)
      kind = .lines(cursor)
      return location
    }
  }
}
