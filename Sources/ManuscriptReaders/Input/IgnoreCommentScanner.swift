import Manuscripts

/// Finds `ibid-ignore` comments in Markdown, HTML and LaTeX.
///
/// `<!-- ibid-ignore RULE, RULE: why -->`, or in LaTeX `% ibid-ignore RULE: why` to the end of the line. Without rules
/// all are meant.
struct IgnoreCommentScanner {
  private static let word = Array("ibid-ignore".utf8)
  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)

  private let text: PageText
  private let isLaTeX: Bool

  /// The comments of a file, in their order; none in formats that have no such comments.
  ///
  /// - Complexity: Linear in the number of bytes; files without a comment are only searched for the word.
  static func comments(in bytes: [UInt8], path: String, format: ManuscriptFormat) -> [IgnoreComment] {
    switch format {
    case .markdown, .html, .latex: break
    default: return []
    }
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    guard isWide || range(of: word, in: bytes, from: 0) != nil,
      let utf8 = try? ManuscriptText.utf8(of: bytes, path: path)
    else { return [] }
    return IgnoreCommentScanner(text: PageText(utf8), isLaTeX: format == .latex).comments()
  }

  /// A comment before it is known what it speaks of.
  private struct Found {
    let content: Range<Int>
    let start: Int
    let first: Int
    let last: Int
    let isAlone: Bool
  }

  private func comments() -> [IgnoreComment] {
    let found = occurrences()
    // Comments that stand one below the other speak of the same line.
    let aloneLines = Dictionary(
      found.lazy.filter(\.isAlone).map { ($0.first, $0.last) },
      uniquingKeysWith: { first, _ in first }
    )
    var targets: [Int: Int] = [:]
    return found.reversed().map { comment in
      var target = comment.first
      if comment.isAlone {
        let next = comment.last + 1
        target = aloneLines[next] == nil ? next : targets[next] ?? next
        targets[comment.first] = target
      }
      return self.comment(comment, target: target)
    }
    .reversed()
  }

  private func occurrences() -> [Found] {
    var found: [Found] = []
    var index = 0
    let bytes = text.bytes
    while let range = Self.range(of: Self.word, in: bytes, from: index) {
      index = range.upperBound
      guard let start = start(before: range.lowerBound), isWordEnd(index) else { continue }
      // A comment that is not closed is followed by none that is.
      guard let end = end(from: index) else { break }
      index = end.after
      let (first, last) = (text.lineIndex(at: start), text.lineIndex(at: max(start, end.after - 1)))
      found.append(
        Found(
          content: range.upperBound..<end.content,
          start: start,
          first: first,
          last: last,
          isAlone: text.lines[first].inkStart == start && text.lines[last].inkEnd <= end.after
        )
      )
    }
    return found
  }

  /// Where the comment begins whose first word begins at an offset; nil where it is no comment.
  private func start(before word: Int) -> Int? {
    let bytes = text.bytes
    var index = word
    while index > 0,
      bytes[index - 1] == Byte.space || bytes[index - 1] == Byte.tab
        || !isLaTeX && bytes[index - 1] <= Byte.space
    {
      index -= 1
    }
    if isLaTeX {
      guard index > 0, bytes[index - 1] == Byte.percent else { return nil }
      while index > 0, bytes[index - 1] == Byte.percent { index -= 1 }
      let backslashes = bytes[..<index].reversed().prefix { $0 == Byte.backslash }.count
      return backslashes.isMultiple(of: 2) ? index : nil
    }
    guard bytes[..<index].suffix(Self.opening.count).elementsEqual(Self.opening) else { return nil }
    return index - Self.opening.count
  }

  /// Where what the comment says ends, and where the comment itself does.
  private func end(from index: Int) -> (content: Int, after: Int)? {
    let bytes = text.bytes
    if isLaTeX {
      let end = text.lines[text.lineIndex(at: max(0, index - 1))].end
      return (end, end)
    }
    guard let closing = Self.range(of: Self.closing, in: bytes, from: index) else { return nil }
    return (closing.lowerBound, closing.upperBound)
  }

  private func isWordEnd(_ index: Int) -> Bool {
    index >= text.bytes.count || text.bytes[index] <= Byte.space
      || [Byte.colon, Byte.hyphen].contains(text.bytes[index])
  }

  /// The first place at or behind an index where some bytes stand.
  private static func range(of needle: [UInt8], in bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard bytes.count >= needle.count, start <= bytes.count - needle.count else { return nil }
    return (start...(bytes.count - needle.count)).lazy
      .first { bytes[$0] == needle[0] && bytes[$0...].starts(with: needle) }
      .map { $0..<($0 + needle.count) }
  }

  private func comment(_ found: Found, target: Int) -> IgnoreComment {
    let said = String(decoding: text.bytes[found.content], as: UTF8.self)
    let parts = said.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rules = parts.first?.split { $0 == "," || $0.isWhitespace }.map(String.init) ?? []
    let reason = parts.count > 1 ? parts[1].split(whereSeparator: \.isWhitespace).joined(separator: " ") : ""
    let line = text.lines[found.first]
    let column = text.bytes[line.start..<found.start].count { $0 & 0xC0 != 0x80 } + 1
    return IgnoreComment(
      rules: rules,
      reason: reason.isEmpty ? nil : reason,
      line: found.first + 1,
      column: column,
      target: target + 1
    )
  }
}
