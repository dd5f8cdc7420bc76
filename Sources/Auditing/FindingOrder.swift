import Manuscripts

/// Where a finding stands among all: by document, then by place, then as the rules are listed.
struct FindingOrder: Comparable {
  private let document: Int
  private let part: String
  /// The line and column, the paragraph, or the page and line.
  private let outer: Int
  private let inner: Int
  private let rank: Int

  /// - Parameters:
  ///   - document: The document's number in the run.
  ///   - rank: The finding's number in the order in which the rules gave it.
  init(_ finding: Finding, document: Int, rank: Int) {
    self.document = document
    self.rank = rank
    switch finding.location {
    case .text(let line, let column)?: (part, outer, inner) = ("", line, column)
    case .part(let part, let line, let column)?: (self.part, outer, inner) = (part, line, column)
    case .package(let part, let paragraph)?: (self.part, outer, inner) = (part, paragraph, 0)
    case .page(let page, let line)?: (part, outer, inner) = ("", page, line)
    case nil: (part, outer, inner) = ("", -1, 0)
    }
  }

  static func < (left: FindingOrder, right: FindingOrder) -> Bool {
    if left.document != right.document { return left.document < right.document }
    if left.part != right.part { return left.part < right.part }
    if left.outer != right.outer { return left.outer < right.outer }
    if left.inner != right.inner { return left.inner < right.inner }
    return left.rank < right.rank
  }
}
