/// Reads references whose fields full stops part: GB/T 7714 with or without type marks, SIST 02, APA, Vancouver.
///
///     authors. [year.] title[M]. place: publisher, year: pages[accessed]. address
///     authors. title[J]. container, year, volume(issue): pages
///     authors. title[C]//editors. container[C]. place: publisher, year: pages
///     authors (year). title. container, volume(issue), pages.
struct DottedGrammar: Sendable {
  /// Whether the references carry type marks.
  let hasTypeMarks: Bool

  /// Reads a segment, or nil where it does not have this grammar's signs.
  func read(_ segment: Segment) -> Reading? {
    let mark = segment.tokens.firstIndex {
      if case .typeMark = $0.kind { true } else { false }
    }
    guard (mark != nil) == hasTypeMarks else { return nil }
    var pass = Pass(segment: segment, tokens: segment.tokens, mark: mark)
    return pass.read()
  }
}

extension DottedGrammar {
  /// One reading of one segment.
  private struct Pass {
    let segment: Segment
    let tokens: [Token]
    let mark: Int?
    var item = CitationItem(type: .document)
    var facts = Facts()
    var score = 0
    var hasHost = false

    var text: NoteText { segment.text }

    mutating func read() -> Reading? {
      var start = 0
      guard start < tokens.count else { return nil }
      let author = AuthorEnd(text, tokens).find(from: start, limit: mark ?? tokens.count)
      if let author {
        readAuthors(author)
        start = author.next
      } else if mark == nil {
        return nil
      }
      guard let title = titleEnd(from: start), title > start else { return nil }
      readTitle(start..<title)
      guard item.title?.isEmpty == false else { return nil }
      var next = title
      if let mark, next <= mark { next = mark + 1 }
      readTail(from: next)
      assign()
      score += facts.evidence + (mark == nil ? 0 : 6) - facts.unexplainedWeight(in: text)
      if mark == nil, facts.evidence < 2 { return nil }
      item.language = LanguageTagger.tag(of: item.title ?? "")
      return Reading(item: item, score: score)
    }

    // MARK: Head

    private mutating func readAuthors(_ author: AuthorEnd.Found) {
      guard let names = ContributorReader(text, order: .familyThenInitials).contributors(in: author.names)
      else {
        return
      }
      item.author = names.author
      item.editor = names.editor
      item.translator = names.translator
      facts.issued = author.year
      score += author.verdict == .surely ? 3 : 2
      if author.year != nil { facts.evidence += 2 }
    }

    /// The end of the title that begins at `start`: its type mark, else the next full stop, //, or opening year.
    private func titleEnd(from start: Int) -> Int? {
      if let mark { return mark > start ? mark : nil }
      var index = start
      while index < tokens.count {
        switch tokens[index].kind {
        case .separator(".") where index > start && !isAbbreviation(index): return index
        case .separator("。"), .separator("∥"): return index
        case .link: return index
        default: break
        }
        index += 1
      }
      return index
    }

    private func isAbbreviation(_ index: Int) -> Bool {
      FactReader.endsAbbreviation(tokens[...], index, in: text)
    }

    /// The title, without the volume or document number that follows its last colon.
    private mutating func readTitle(_ range: Range<Int>) {
      var end = range.upperBound
      while end > range.lowerBound, case .separator = tokens[end - 1].kind { end -= 1 }
      if end - 1 > range.lowerBound, case .group("[") = tokens[end - 1].kind, mark == nil {
        FactReader(segment).read(tokens[(end - 1)..<end], into: &facts)
        end -= 1
      }
      guard end > range.lowerBound else { return }
      if let colon = tokens[range.lowerBound..<end].lastIndex(where: { $0.isSeparator(":") }),
        colon > range.lowerBound
      {
        let after = tokens[(colon + 1)..<end]
        if after.count == 1, case .counted(.volume, let value) = after[colon + 1].kind {
          item.volume = value
          end = colon
        } else if let first = after.first, let last = after.last,
          isDocumentNumber(first.range.lowerBound..<last.range.upperBound)
        {
          item.number = text.string(first.range.lowerBound..<last.range.upperBound)
          end = colon
        }
      }
      let whole = tokens[range.lowerBound].range.lowerBound..<tokens[end - 1].range.upperBound
      item.title = segment.string(whole)
      if end - range.lowerBound == 1, tokens[range.lowerBound].titleMark != nil {
        item.title = MarkedTitleGrammar.title(in: tokens[range.lowerBound], of: segment)
      }
      score += 1
    }

    /// GB/T 7714—2015, 04-01-35-0399-039, 国发〔2018〕22号, CN202827616U: digits, and no words in lower case.
    private func isDocumentNumber(_ range: Range<Int>) -> Bool {
      if let (value, end) = NumberRange.read(
        text,
        at: range.lowerBound,
        limit: range.upperBound,
        digitsOnly: true
      ),
        end == range.upperBound, FactReader.year(value) != nil
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
        case .latin: if scalar.properties.isLowercase { return false }
        case .kana, .hangul: return false
        case .other: break
        }
      }
      return digits >= 2
        && (han == 0 && range.count <= 40 || text.scalars[range.upperBound - 1] == "号" && range.count <= 30)
    }

    // MARK: Tail

    private mutating func readTail(from start: Int) {
      var index = start
      while index < tokens.count,
        tokens[index].isSeparator(".") || tokens[index].isSeparator("。")
          || tokens[index].isSeparator(",")
      {
        index += 1
      }
      guard index < tokens.count else { return }
      if let slashes = tokens[index...].firstIndex(where: { $0.isSeparator("∥") }) {
        readFacts(tokens[index..<slashes])
        readHost(from: slashes + 1)
      } else if hasSecondMark(from: index) {
        readHost(from: index, skipping: hostWord(at: index))
      } else if let words = hostWord(at: index) {
        readHost(from: index, skipping: words)
      } else if tokens[index].kind == .words, isContainer(at: index) {
        let end = containerEnd(from: index)
        item.containerTitle = segment.string(
          tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
        )
        score += 1
        readFacts(tokens[end...])
      } else if tokens[index].titleMark != nil {
        item.containerTitle = segment.string(tokens[index].inner)
        score += 1
        readFacts(tokens[(index + 1)...])
      } else {
        readFacts(tokens[index...])
      }
    }

    /// Whether another type mark follows, that of what holds the title.
    private func hasSecondMark(from index: Int) -> Bool {
      tokens[index...].contains { if case .typeMark = $0.kind { true } else { false } }
    }

    private static let hostWords = Lexicon(["in", "in:", "见", "見", "载", "載", "收入", "载于", "載於", "收錄於", "收录于"])

    private func hostWord(at index: Int) -> Int? {
      guard tokens[index].kind == .words else { return nil }
      let range = tokens[index].range
      return Self.hostWords.match(in: text, at: range.lowerBound, limit: range.upperBound)
    }

    private mutating func readHost(from start: Int, skipping words: Int? = nil) {
      hasHost = true
      var own = Array(tokens[start...])
      if let words, let first = own.first {
        own.removeFirst()
        let rest = text.trimmed(words..<first.range.upperBound)
        if !rest.isEmpty { own.insert(Token(.words, rest), at: 0) }
      }
      if own.first?.isSeparator(":") ?? false { own.removeFirst() }
      guard !own.isEmpty else { return }
      let mark = own.firstIndex { if case .typeMark = $0.kind { true } else { false } }
      var next = editorsInBrackets(own) ?? 0
      if next > 0 {
        readEditedHost(own, from: next)
        return
      }
      if let editors = AuthorEnd(text, own).find(from: 0, limit: mark ?? own.count, needsDot: true),
        editors.verdict == .surely || namesTitle(after: editors, in: own),
        let names = ContributorReader(text, order: .familyThenInitials).contributors(in: editors.names)
      {
        item.editor = names.author + names.editor
        next = editors.next
      }
      var end = next
      while end < own.count {
        switch own[end].kind {
        case .separator("."):
          if end > next, !FactReader.endsAbbreviation(own[...], end, in: text) { break }
          end += 1
          continue
        case .typeMark, .link, .separator("。"): break
        case .separator(":"):
          if end + 1 < own.count, case .counted = own[end + 1].kind { break }
          end += 1
          continue
        default:
          end += 1
          continue
        }
        break
      }
      guard end > next else { return }
      item.containerTitle = segment.string(own[next].range.lowerBound..<own[end - 1].range.upperBound)
      score += 1
      readFacts(own[end...])
    }

    private static let editorWords = Lexicon(["ed", "eds", "editor", "editors", "主編", "編", "主编", "编", "hrsg"])

    /// M. Ellison (Ed.), Work: the index after the brackets that say that the names before them edited the host.
    private mutating func editorsInBrackets(_ own: [Token]) -> Int? {
      for index in own.indices.prefix(24) {
        guard case .group("(") = own[index].kind, index > 0 else { continue }
        let inner = text.trimmed(own[index].inner) { $0 == " " || $0 == "." }
        guard
          Self.editorWords.match(in: text, at: inner.lowerBound, limit: inner.upperBound) == inner.upperBound,
          let names = NameParser(text, order: .givenFirst).names(
            in: own[0].range.lowerBound..<own[index - 1].range.upperBound
          )
        else { return nil }
        item.editor = names
        return index + 1
      }
      return nil
    }

    /// The title of a host and its facts, up to the pages in brackets or a full stop.
    private mutating func readEditedHost(_ own: [Token], from start: Int) {
      var next = start
      while next < own.count, case .separator = own[next].kind { next += 1 }
      var end = next
      while end < own.count, !own[end].isSeparator("."), !own[end].isSeparator("。") {
        if case .group = own[end].kind, isFact(own[end]) { break }
        end += 1
      }
      guard end > next else { return }
      item.containerTitle = segment.string(own[next].range.lowerBound..<own[end - 1].range.upperBound)
      score += 1
      readFacts(own[end...])
    }

    /// Whether a title and a publisher follow what may be editors, and not a publisher alone.
    private func namesTitle(after editors: AuthorEnd.Found, in tokens: [Token]) -> Bool {
      var fields = 0
      for index in editors.next..<tokens.count {
        switch tokens[index].kind {
        case .separator("."), .separator("。"): fields += 1
        case .number, .date, .counted(.pages, _), .link: return fields >= 1
        case .typeMark: return true
        default: break
        }
      }
      return fields >= 1
    }

    /// Whether the words at `index` name what holds the title, not a publisher: numbers of a volume or pages after a
    /// year follow, or a day.
    private func isContainer(at start: Int) -> Bool {
      if let mark, case .typeMark(let type) = tokens[mark].kind {
        if type.hasPrefix("J") || type.hasPrefix("N") { return true }
        return false
      }
      let end = containerEnd(from: start)
      var years = facts.issued == nil ? 0 : 1
      for (index, token) in zip(end..., tokens[end...]) {
        switch token.kind {
        case .counted(.volume, _), .counted(.issue, _): return true
        case .number(let value):
          if FactReader.year(value) != nil {
            years += 1
          } else if !value.contains("-"), !tokens[index - 1].isSeparator(":") {
            return true
          }
        case .date(let date):
          if date.from.day != nil { return true }
          years += 1
        case .group where years > 0: return true
        case .counted(.pages, let pages) where years > 0 && pages.contains("-"):
          return !tokens[start..<end].contains { $0.isSeparator(":") }
        default: continue
        }
      }
      return false
    }

    /// The end of an unmarked container: the number, bracket or separator that follows its words.
    private func containerEnd(from start: Int) -> Int {
      var end = start
      while end < tokens.count {
        switch tokens[end].kind {
        case .words:
          end += 1
          continue
        case .group where !isFact(tokens[end]):
          end += 1
          continue
        case .separator(":") where end + 1 < tokens.count && tokens[end + 1].kind == .words:
          end += 1
          continue
        case .separator(".") where end + 1 < tokens.count && isAbbreviated(end):
          end += 1
          continue
        case .separator(",") where end + 2 < tokens.count && isListComma(end):
          end += 1
          continue
        default: break
        }
        break
      }
      while end > start + 1, case .separator = tokens[end - 1].kind { end -= 1 }
      return max(end, start + 1)
    }

    /// Psychol. Rev., J. Electron Spectrosc.: a stop inside of an abbreviated name, before a word or a comma.
    private func isAbbreviated(_ index: Int) -> Bool {
      let next = tokens[index + 1]
      return next.kind == .words && tokens[index].range.lowerBound - tokens[index - 1].range.lowerBound <= 12
        && Script(text.scalars[next.range.lowerBound]) == .latin
    }

    /// Learning, Memory, and Cognition: a comma inside of a name.
    private func isListComma(_ index: Int) -> Bool {
      guard tokens[index + 1].kind == .words,
        Script(text.scalars[tokens[index + 1].range.lowerBound]) == .latin
      else { return false }
      return tokens[(index + 1)...].contains { token in
        if token.kind == .words {
          Lexicon(["and"]).match(in: text, at: token.range.lowerBound, limit: token.range.upperBound) != nil
        } else {
          false
        }
      }
    }

    /// Whether a bracket holds a number or a date and not words.
    private func isFact(_ token: Token) -> Bool {
      text.scalars[token.inner].contains { Script($0) == .digit }
    }

    private mutating func readFacts(_ rest: ArraySlice<Token>) {
      FactReader(segment).read(rest, into: &facts)
      guard let first = facts.unexplained.first else { return }
      if facts.publisher == nil, facts.issued != nil || mark != nil {
        if item.containerTitle == nil, mark == nil, facts.issued?.from.day != nil {
          item.containerTitle = segment.string(first)
          facts.unexplained.removeFirst()
        } else if item.containerTitle == nil || hasHost {
          facts.publisher = segment.string(first)
          facts.unexplained.removeFirst()
        }
      }
    }

    private mutating func assign() {
      segment.assign(facts, to: &item)
      item.type = type()
      item.place(facts)
    }

    private func type() -> ItemType {
      if hasHost { return facts.isConferencePaper ? .paperConference : .chapter }
      if let mark, case .typeMark(let type) = tokens[mark].kind {
        switch type.split(separator: "/").first {
        case "J": return .articleJournal
        case "N": return .articleNewspaper
        case "M", "G", "K", "L": return .book
        case "D": return .thesis
        case "R": return .report
        case "C": return .paperConference
        case "EB": return .webpage
        default: return .document
        }
      }
      if facts.isThesis { return .thesis }
      if let container = item.containerTitle {
        return ItemClassifier.typeOfContained(container: container, facts: facts, hasHostEditor: false)
      }
      if facts.publisher != nil { return .book }
      return facts.firstLink != nil ? .webpage : .document
    }
  }
}
