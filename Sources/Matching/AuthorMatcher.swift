import Citations

/// Holds the cited authors against those that the page names.
enum AuthorMatcher {
  /// One author in common is agreement. Names in different scripts are not compared, and what is no
  /// person's name (the site itself, an editorial office) is left out. Where the page is a forum's, who is cited may
  /// have written any of its posts, and under another name.
  static func match(
    _ item: CitationItem,
    authors: [String],
    siteName: String?,
    isForum: Bool = false
  ) -> FieldMatch {
    let cited = item.author.prefix(64).map { CitedName($0) }.filter { !$0.isEmpty }
    let named = authors.prefix(32).map { FoldedText($0) }.filter { !$0.isEmpty }
    if cited.contains(where: { name in named.contains { name.isIn($0) } }) {
      return FieldMatch(result: .agrees)
    }
    let publications = [siteName, item.containerTitle].compactMap { $0.map { FoldedText($0) } }
    let found = named.filter { name in
      !isOffice(name) && !publications.contains { $0.scalars.containsRun(name.scalars) }
    }
    // Where the paper itself stands for an author, whoever wrote it for the paper is no other.
    let people = cited.filter { name in
      name.isPerson || !publications.contains { SiteMatcher.agree(name.whole, $0) }
    }
    guard !found.isEmpty, !people.isEmpty, !isForum else { return FieldMatch(result: .absent) }
    let shares = found.map { ScriptShares($0, 0..<$0.count) }
    let isComparable = people.contains { name in
      shares.contains { !ScriptShares(name.whole, 0..<name.whole.count).isForeign(to: $0) }
    }
    guard isComparable else { return FieldMatch(result: .absent) }
    return FieldMatch(
      result: .differs,
      expected: item.author.map(\.plainText).joined(separator: ", "),
      found: authors.joined(separator: ", ")
    )
  }

  private static func isOffice(_ author: FoldedText) -> Bool {
    let text = author.string
    return offices.contains { text.contains($0) }
  }

  /// What stands for an author where nobody is named, folded.
  private static let offices = [
    "编辑", "记者团", "综合报导", "综合报道", "新闻部", "新闻中心", "小编", "admin", "editor", "staff", "redaktion",
    "webmaster", "newsroom",
  ]
}

/// An author of a citation, folded.
private struct CitedName {
  let whole: FoldedText
  private let family: FoldedText?
  private let initial: UInt32?

  init(_ name: PersonName) {
    switch name {
    case .literal(let text): (whole, family, initial) = (FoldedText(text), nil, nil)
    case .western(let family, let given):
      self.family = FoldedText(family)
      whole = FoldedText(given + " " + family)
      initial = FoldedText(given).scalars.first
    }
  }

  var isEmpty: Bool { whole.isEmpty }
  /// Whether its parts are known, as those of a person's name are.
  var isPerson: Bool { family != nil }

  /// Whether a page's by-line has this name: the whole of it, or the family name beside the initial.
  func isIn(_ line: FoldedText) -> Bool {
    if whole.count >= 2, line.scalars.containsRun(whole.scalars) { return true }
    guard let family, family.count >= 2, line.scalars.containsRun(family.scalars) else {
      return line.count >= 3 && whole.scalars.containsRun(line.scalars)
    }
    guard let initial else { return true }
    return line.scalars.indices.contains { line.isWordBoundary($0) && line.scalars[$0] == initial }
  }
}

extension PersonName {
  /// The name as it is read: given name first.
  fileprivate var plainText: String {
    switch self {
    case .literal(let name): name
    case .western(let family, let given): given.isEmpty ? family : given + " " + family
    }
  }
}
