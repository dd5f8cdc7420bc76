extension DottedGrammar.Pass {
  /// The title, without the volume or document number that follows its last colon.
  mutating func readTitle(_ range: Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound, case .separator = tokens[end - 1].kind { end -= 1 }
    while end - 1 > range.lowerBound, isBesideTitle(tokens[end - 1]) {
      FactReader(segment).read(tokens[(end - 1)..<end], into: &facts)
      end -= 1
      while end > range.lowerBound, tokens[end - 1].isSeparator(",") || tokens[end - 1].isSeparator(":") {
        end -= 1
      }
    }
    guard end > range.lowerBound else { return }
    if let colon = tokens[range.lowerBound..<end].lastIndex(where: { $0.isSeparator(":") }),
      colon > range.lowerBound
    {
      let after = tokens[(colon + 1)..<end]
      if case .counted(.volume, let value)? = after.first?.kind, after.count == 1 || mark != nil {
        item.volume = value
        end = colon
      } else if after.count == 1, mark != nil, case .number(let value)? = after.first?.kind,
        FactReader.year(value) == nil
      {
        item.number = value
        end = colon
      } else if let number = patentNumber(after) {
        item.number = number
        end = colon
      } else if let first = after.first, let last = after.last,
        isDocumentNumber(first.range.lowerBound..<last.range.upperBound)
      {
        item.number = text.string(first.range.lowerBound..<last.range.upperBound)
        end = colon
      }
    }
    if isMarked("P"), let comma = tokens[range.lowerBound..<end].lastIndex(where: { $0.isSeparator(",") }),
      comma > range.lowerBound, let number = patentNumber(tokens[range.lowerBound..<end])
    {
      item.number = number
      end = tokens[range.lowerBound..<comma].lastIndex { $0.isSeparator(".") } ?? comma
    }
    hasNumberInTitle = (range.lowerBound..<end).contains { index in
      guard index > range.lowerBound, tokens[index - 1].isSeparator(","), case .number = tokens[index].kind
      else {
        return false
      }
      return true
    }
    var whole = tokens[range.lowerBound].range.lowerBound..<tokens[end - 1].range.upperBound
    whole = withoutDesignation(whole)
    if isMarked("S") { whole = withoutStandardNumber(whole) }
    if mark == nil, end == range.upperBound, !goesOnInWords(behind: end) { whole = beforeQuestioned(whole) }
    item.title = segment.string(whole)
    if end - range.lowerBound == 1, tokens[range.lowerBound].titleMark != nil {
      item.title = MarkedTitleGrammar.title(in: tokens[range.lowerBound], of: segment)
    }
    score += 1
  }

  func isMarked(_ type: String) -> Bool {
    guard let mark, case .typeMark(let value) = tokens[mark].kind else { return false }
    return value == type || value.hasPrefix(type + "/")
  }

  /// 中国, CN200000001U: a country and the number of its patent, or the number at the end.
  func patentNumber(_ tokens: ArraySlice<Token>) -> String? {
    guard let last = tokens.last, let comma = tokens.dropLast().last, comma.isSeparator(","),
      isDocumentNumber(last.range)
    else { return nil }
    return text.string(last.range)
  }

  /// Title. CN200000001U, 2008; Title. 中国, CN200000001U: the number of a patent behind its title, and its country.
  mutating func readPatent(_ index: inout Int) {
    guard mark == nil || isMarked("P"), item.number == nil else { return }
    for at in [index, index + 2] where at < tokens.count && tokens[at].kind == .words {
      let words = tokens[at].range
      let letters = text.scalars[words].prefix { $0.isUppercase }.count
      let digits = text.scalars[words].dropFirst(letters).prefix { Script($0) == .digit }.count
      guard letters == 2, digits >= 6, letters + digits + 2 >= words.count,
        at == index || tokens[index].kind == .words && tokens[index].range.count <= 20
      else { continue }
      item.number = text.string(words)
      facts.evidence += 1
      index = at + 1
      while index < tokens.count, case .separator = tokens[index].kind { index += 1 }
      return
    }
  }

  /// 港口术语: GB/T 10000—2022; IEC 61000-1:2021 Harbor lights: a title without the standard's designation beside it.
  private mutating func withoutDesignation(_ title: Range<Int>) -> Range<Int> {
    let designation = StandardDesignation(text)
    var title = title
    func trimmed(_ range: Range<Int>) -> Range<Int> {
      text.trimmed(range) { $0 == " " || $0 == "," || $0 == ":" || $0 == "." }
    }
    if let begin = designation.begin(in: title), case let rest = trimmed(title.lowerBound..<begin),
      rest.count >= 4
    {
      item.number = text.string(begin..<title.upperBound)
      title = rest
    }
    if let end = designation.end(in: title), case let rest = trimmed(end..<title.upperBound), rest.count >= 4
    {
      item.number = text.string(title.lowerBound..<end)
      title = rest
    }
    return title
  }

  /// 10000—2022 港口术语: a number before a standard's title.
  mutating func withoutStandardNumber(_ title: Range<Int>) -> Range<Int> {
    var end = title.lowerBound
    var digits = 0
    while end < title.upperBound {
      let scalar = text.scalars[end]
      switch Script(scalar) {
      case .digit: digits += 1
      case .latin: if scalar.isLowercase { return title }
      case .other:
        if scalar == " " || scalar == ",", digits >= 3 { break } else if scalar == "," { return title }
      case .han, .kana, .hangul: return title
      }
      if digits >= 3, scalar == " " || scalar == "," { break }
      end += 1
    }
    let rest = text.trimmed(end..<title.upperBound) { $0 == " " || $0 == "," || $0 == ":" }
    guard end - title.lowerBound <= 40, rest.count >= 4 else { return title }
    item.number = text.string(title.lowerBound..<end)
    return rest
  }

  /// Why? Lessons from ports. Harbor Review, 2013: whether another field of words stands behind the title.
  private func goesOnInWords(behind end: Int) -> Bool {
    guard end + 2 < tokens.count, case .separator = tokens[end].kind, tokens[end + 1].kind == .words else {
      return false
    }
    return tokens[end + 2].isSeparator(",")
  }

  /// When will it end? The Post: a title that ends with its question, and the short name of what holds it.
  mutating func beforeQuestioned(_ title: Range<Int>) -> Range<Int> {
    guard
      let end = title.dropFirst().last(where: { text.scalars[$0] == "?" || text.scalars[$0] == "!" }),
      end + 2 < title.upperBound, text.scalars[end + 1] == " ",
      case let comma = text.scalars[(end + 2)..<title.upperBound].firstIndex(of: ","),
      case let held = end + 2..<(comma ?? title.upperBound), held.count <= 40,
      isName(text.string(held)), !text.scalars[held.lowerBound].isLowercase
    else { return title }
    item.containerTitle = segment.string(held)
    return title.lowerBound..<end + 1
  }

  /// What stands behind a title and is none of it: Vol. 7, (5th edition), (pp. 228–229), (No. 35531), [Data set].
  func isBesideTitle(_ token: Token) -> Bool {
    switch token.kind {
    case .counted(.volume, _), .counted(.edition, _): return true
    case .group(let open):
      if open == "[" || open == "〔", mark == nil { return true }
      var beside = Facts()
      FactReader(segment).read([token], into: &beside)
      if beside.number != nil || beside.edition != nil || !beside.contributors.isEmpty { return true }
      if beside.issued?.from.day != nil, mark == nil, beside.unexplained.isEmpty { return true }
      let inside = Lexer(text, links: []).tokens(in: token.inner)
      if inside.contains(where: {
        switch $0.kind {
        case .counted(.pages, _), .counted(.edition, _), .counted(.volume, _), .counted(.issue, _): true
        default: false
        }
      }) {
        return true
      }
      return DottedGrammar.numbers.first(in: text, token.inner) != nil
    default: return false
    }
  }

  /// 1683-1895: what a history is about.
  private func isYearRange(_ value: String) -> Bool {
    let years = value.split(separator: "-").compactMap { $0.utf8.count == 4 ? Int($0) : nil }
    return years.count == 2 && value.utf8.count == 9 && years[0] < years[1] && years[1] < 2200
  }

  /// GB/T 7714—2015, 03-02-10-0123-004, 港发〔2018〕3号, CN200000001U: digits, and no words in lower case.
  func isDocumentNumber(_ range: Range<Int>) -> Bool {
    if let (value, end) = NumberRange.read(
      text,
      at: range.lowerBound,
      limit: range.upperBound,
      digitsOnly: true
    ),
      end == range.upperBound, FactReader.year(value) != nil || isYearRange(value)
    {
      return false
    }
    var digits = 0
    var han = 0
    for index in range {
      let scalar = text.scalars[index]
      switch Script(scalar) {
      case .digit: digits += 1
      case .han: han += 1
      case .latin: if scalar.isLowercase { return false }
      case .kana, .hangul: return false
      case .other: break
      }
    }
    return digits >= 2
      && (han == 0 && range.count <= 40 || text.scalars[range.upperBound - 1] == "号" && range.count <= 30)
  }
}
