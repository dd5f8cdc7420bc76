/// Cuts a note's text into tokens: titles, brackets, addresses, dates, numbers, separators and words.
///
/// All styles read the same tokens; what they mean together is each style's own knowledge.
struct Lexer: Sendable {
  private let text: NoteText
  private let links: [Range<Int>]

  /// Prepares to cut `text`, in which the ranges of scalars `links` are addresses.
  init(_ text: NoteText, links: [Range<Int>]) {
    self.text = text
    self.links = links
  }

  /// The tokens of a range. What stands in marks and brackets is one token.
  ///
  /// - Complexity: Linear in the range's length.
  func tokens(in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    var nextLink = firstLink(from: range.lowerBound)
    var wordsStart: Int?
    var unclosed: Set<Unicode.Scalar> = []
    var index = range.lowerBound

    func endWords(at end: Int) {
      guard let start = wordsStart else { return }
      let words = text.trimmed(start..<end)
      if !words.isEmpty { tokens.append(Token(.words, words)) }
      wordsStart = nil
    }

    while index < range.upperBound {
      while nextLink < links.count, links[nextLink].lowerBound < index { nextLink += 1 }
      if nextLink < links.count, links[nextLink].lowerBound == index,
        links[nextLink].upperBound <= range.upperBound
      {
        endWords(at: index)
        tokens.append(Token(.link(nextLink), links[nextLink]))
        index = links[nextLink].upperBound
        nextLink += 1
        continue
      }
      let limit =
        nextLink < links.count ? min(range.upperBound, links[nextLink].lowerBound) : range.upperBound
      if let token = marked(at: index, limit: range.upperBound, unclosed: &unclosed)
        ?? separator(at: index, in: range)
        ?? number(at: index, limit: limit, wordsStart: wordsStart)
      {
        endWords(at: index)
        tokens.append(token)
        index = token.range.upperBound
        continue
      }
      if wordsStart == nil, text.scalars[index] != " ", !framesLink(at: index, after: tokens.last) {
        wordsStart = index
      }
      index += 1
    }
    endWords(at: range.upperBound)
    return tokens
  }

  /// 〈 before an address, 〉 behind one.
  private func framesLink(at index: Int, after last: Token?) -> Bool {
    switch text.scalars[index] {
    case "〈": isLink(at: index + 1)
    case "〉": if case .link = last?.kind { last?.range.upperBound == index } else { false }
    default: false
    }
  }

  private func number(at index: Int, limit: Int, wordsStart: Int?) -> Token? {
    guard startsWord(at: index, wordsStart: wordsStart) else { return nil }
    return NumberScanner(text).token(at: index, limit: limit, atWordStart: wordsStart == nil)
  }

  /// Whether a number or a month's name may begin here: not inside of a Latin word or of a number.
  private func startsWord(at index: Int, wordsStart: Int?) -> Bool {
    guard let start = wordsStart, start < index else { return true }
    let before = text.scalars[index - 1]
    switch Script(before) {
    case .latin, .digit: return Script(text.scalars[index]).isEastAsian || isChineseYear(at: index)
    case .han, .kana, .hangul, .other: break
    }
    if before == ",", NumberScanner.isThousands(text, commaAt: index - 1) { return false }
    let isJoiner = before == "-" || before == "." || before == "/" || before == "'" || before == "’"
    return !isJoiner || index - 2 < start || text.scalars[index - 2] == " "
  }

  /// HarborXiv2023年版: a year that its word tells from the digits of a name.
  private func isChineseYear(at index: Int) -> Bool {
    guard let year = text.scalar(at: index + 4), year == "年",
      text.scalar(at: index - 1).map({ Script($0) == .latin }) ?? false
    else { return false }
    return text.scalars[index..<index + 4].allSatisfy { Script($0) == .digit }
  }

  private func marked(at index: Int, limit: Int, unclosed: inout Set<Unicode.Scalar>) -> Token? {
    let open = text.scalars[index]
    guard !unclosed.contains(open) else { return nil }
    if let (mark, close) = TitleMark.opened(by: open) {
      guard mayOpen(mark, at: index) else { return nil }
      guard let end = closing(open, close, after: index, limit: limit) else {
        unclosed.insert(open)
        return nil
      }
      let inner = index + 1..<end
      if mark == .asciiAngle, inner.isEmpty { return nil }
      return Token(.title(mark), index..<end + 1, inner: text.trimmed(inner))
    }
    guard let close = Lexer.closingBracket(of: open) else { return nil }
    guard let end = closing(open, close, after: index, limit: limit) else {
      unclosed.insert(open)
      return nil
    }
    let inner = index + 1..<end
    if open == "[" || open == "【", let mark = TypeMark.read(text, inner) {
      return Token(.typeMark(mark), index..<end + 1, inner: inner)
    }
    return Token(.group(open), index..<end + 1, inner: inner)
  }

  private static func closingBracket(of open: Unicode.Scalar) -> Unicode.Scalar? {
    switch open {
    case "(": ")"
    case "[": "]"
    case "〔": "〕"
    case "【": "】"
    case "〖": "〗"
    default: nil
    }
  }

  /// Whether what looks like an opening mark can be one where it stands.
  private func mayOpen(_ mark: TitleMark, at index: Int) -> Bool {
    let next = text.scalar(at: index + 1)
    let before = text.scalar(at: index - 1)
    switch mark {
    case .italics:
      guard let next, next != " ", next != text.scalars[index] else { return false }
      return before.map { Script($0) != .latin && Script($0) != .digit } ?? true
    case .singleQuotes:
      if text.scalars[index] == "'" {
        // Not that of '90s, and not an apostrophe.
        guard let next, next.isUppercase || Script(next).isEastAsian else { return false }
        return before.map { Script($0) == .other && $0 != "'" && $0 != "’" } ?? true
      }
      return before.map { Script($0) != .latin && Script($0) != .digit } ?? true
    case .doubleQuotes:
      guard text.scalars[index] == "\"" else { return true }
      return next.map { $0 != " " } ?? false
    case .asciiAngle: return !isLink(at: index + 1)
    // 〈https://…〉: SIST 02 and others put an address between them.
    case .singleAngle: return !isLink(at: index + 1)
    case .doubleAngle, .corner, .doubleCorner: return true
    }
  }

  /// The index of the scalar that closes the mark or bracket at `start`, pairs of its own kind inside counted.
  ///
  /// Quotation marks inside of their own kind are often left open: they count only where all are closed.
  private func closing(_ open: Unicode.Scalar, _ close: Unicode.Scalar, after start: Int, limit: Int) -> Int?
  {
    var depth = 1
    var index = start + 1
    var first: Int?
    while index < limit, first.map({ index - $0 < Lexer.nestingReach }) ?? true {
      let scalar = text.scalars[index]
      if scalar == close, closes(close, at: index) {
        depth -= 1
        if depth == 0 { return index }
        first = first ?? index
      } else if scalar == open, open != close, open != "‘" {
        depth += 1
      }
      index += 1
    }
    return open == "“" ? first : nil
  }

  /// How far behind a closing mark, in scalars, the one is looked for that closes the outer pair.
  private static let nestingReach = 400

  /// Whether a closing scalar really closes: an apostrophe inside of a word does not.
  private func closes(_ close: Unicode.Scalar, at index: Int) -> Bool {
    if close == "'" { return closesTyped(at: index) }
    guard close == "’" || close == "*" || close == "_" else { return true }
    guard let next = text.scalar(at: index + 1) else { return true }
    return Script(next) != .latin && Script(next) != .digit
  }

  /// 'Title', Journal; 'Title' (2012): whether a typed quotation mark closes: that of the Keepers' Strike has a word behind it.
  private func closesTyped(at index: Int) -> Bool {
    guard let next = text.scalar(at: index + 1) else { return true }
    if ",.;:)".unicodeScalars.contains(next) { return true }
    guard next == " ", let after = text.scalar(at: index + 2) else { return false }
    return after == "(" || after == "[" || ",.?!".unicodeScalars.contains(text.scalars[index - 1])
  }

  private func separator(at index: Int, in range: Range<Int>) -> Token? {
    let scalar = text.scalars[index]
    let one = Token(.separator(scalar), index..<index + 1)
    switch scalar {
    case "," where NumberScanner.isThousands(text, commaAt: index): return nil
    case ",", ";", "。", "、", "∥", "‖", "︰":
      return scalar == "︰" ? Token(.separator(":"), index..<index + 1) : one
    case ":": return one
    case ".":
      guard index + 1 < range.upperBound else { return one }
      if text.isFullWidth(index) { return one }
      if isAbout(stop: index, from: range.lowerBound) { return nil }
      let next = text.scalars[index + 1]
      let before = index > range.lowerBound ? text.scalars[index - 1] : " "
      if next == " " || next == "," || next == ";" || next == ":" || Script(before).isEastAsian
        || Script(next).isEastAsian
      {
        return one
      }
      if TitleMark.opened(by: next) != nil || Lexer.closingBracket(of: next) != nil || before == "]"
        || before == ")"
      {
        return one
      }
      return isLink(at: index + 1) ? one : nil
    case "/":
      guard index + 1 < range.upperBound, text.scalars[index + 1] == "/" else { return nil }
      return Token(.separator("∥"), index..<index + 2)
    default: return nil
    }
  }

  /// c. 1668, ca. 1852: the stop of the word for about, before a year.
  private func isAbout(stop: Int, from start: Int) -> Bool {
    guard text.scalar(at: stop + 1) == " ", stop + 6 <= text.scalars.count,
      let begin = Lexer.about.matchEnding(in: text, at: stop, from: start),
      text.scalars[begin].isLowercase, begin == start || Script(text.scalars[begin - 1]) == .other,
      case let year = text.scalars[stop + 2..<stop + 6], year.first == "1" || year.first == "2"
    else { return false }
    return year.allSatisfy { Script($0) == .digit }
      && text.scalar(at: stop + 6).map { Script($0) != .digit } ?? true
  }

  private static let about = Lexicon(["c", "ca"])

  private func isLink(at index: Int) -> Bool {
    let link = firstLink(from: index)
    return link < links.count && links[link].lowerBound == index
  }

  /// The first link that begins at an index or after it.
  private func firstLink(from index: Int) -> Int {
    var low = 0
    var high = links.count
    while low < high {
      let middle = (low + high) / 2
      if links[middle].lowerBound < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
