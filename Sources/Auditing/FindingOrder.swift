import Manuscripts

/// Where a finding stands among all: by document, then by place, then as the rules are listed.
struct FindingOrder: Comparable {
  private let document: Int
  private let part: String
  private let numbers: [Int]
  private let rank: Int

  /// - Parameters:
  ///   - document: The document's number in the run.
  ///   - rank: The finding's number in the order in which the rules gave it.
  init(_ finding: Finding, document: Int, rank: Int) {
    self.document = document
    self.rank = rank
    switch finding.location {
    case .text(let line, let column)?: (part, numbers) = ("", [line, column])
    case .part(let part, let line, let column)?: (self.part, numbers) = (part, [line, column])
    case .package(let part, let paragraph)?: (self.part, numbers) = (part, [paragraph])
    case .page(let page, let line)?: (part, numbers) = ("", [page, line])
    case nil: (part, numbers) = ("", [])
    }
  }

  static func < (left: FindingOrder, right: FindingOrder) -> Bool {
    if left.document != right.document { return left.document < right.document }
    if left.part != right.part { return left.part < right.part }
    if left.numbers != right.numbers { return left.numbers.lexicographicallyPrecedes(right.numbers) }
    return left.rank < right.rank
  }
}
