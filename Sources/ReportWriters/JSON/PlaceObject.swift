import Manuscripts

/// A place, or with an end a stretch, in the terms of the manuscript's format.
struct PlaceObject: Encodable {
  private var line: Int?
  private var column: Int?
  private var endLine: Int?
  private var endColumn: Int?
  private var part: String?
  private var paragraph: Int?
  private var endParagraph: Int?
  private var page: Int?
  private var endPage: Int?

  init(_ location: SourceLocation) {
    switch location {
    case .text(let line, let column): (self.line, self.column) = (line, column)
    case .part(let part, let line, let column): (self.part, self.line, self.column) = (part, line, column)
    case .package(let part, let paragraph): (self.part, self.paragraph) = (part, paragraph)
    case .page(let page, let line): (self.page, self.line) = (page, line)
    }
  }

  init(_ range: SourceRange) {
    self.init(range.start)
    switch range.end {
    case .text(let line, let column): (endLine, endColumn) = (line, column)
    case .part(_, let line, let column): (endLine, endColumn) = (line, column)
    case .package(_, let paragraph): endParagraph = paragraph
    case .page(let page, let line): (endPage, endLine) = (page, line)
    }
  }
}
