/// Reads tokens that begin with a number, or with a word that announces one: dates, volumes, issues, pages.
struct NumberScanner: Sendable {
  private let text: NoteText

  /// Prepares to read in `text`.
  init(_ text: NoteText) {
    self.text = text
  }

  /// The token that begins at `start`, or nil. `atWordStart` says that no words stand directly before it.
  func token(at start: Int, limit: Int, atWordStart: Bool) -> Token? {
    let scalar = text.scalars[start]
    switch Script(scalar) {
    case .digit:
      return dated(at: start, limit: limit) ?? ordinalEdition(at: start, limit: limit)
        ?? counted(at: start, limit: limit, needsDigits: true) ?? volumes(at: start, limit: limit)
        ?? bare(at: start, limit: limit)
    case .latin:
      return seasonEdition(at: start, limit: limit) ?? revisedEdition(at: start, limit: limit)
        ?? dated(at: start, limit: limit)
        ?? sheet(at: start, limit: limit) ?? letter(at: start, limit: limit)
        ?? ((atWordStart ? isAuthorYear(at: start, limit: limit) : isInitial(at: start, limit: limit))
          ? nil : announced(at: start, limit: limit))
    case .han, .hangul:
      guard NumberScanner.triggers.contains(scalar) else { return nil }
      return dated(at: start, limit: limit) ?? eastAsian(at: start, limit: limit, atWordStart: atWordStart)
    case .other:
      guard scalar == "§" || scalar == "¶" else { return nil }
      return announced(at: start, limit: limit)
    case .kana: return nil
    }
  }

  /// The scalars with which a date or a counted number may begin in East Asian text.
  private static let triggers: Set<Unicode.Scalar> = [
    "第", "제", "卷", "期", "頁", "页", "總", "总", "民", "中", "昭", "平", "令", "大", "明", "一", "二", "三", "四",
    "五", "六", "七", "八", "九", "十", "初", "再", "修", "增", "廿", "上", "下",
  ]

  private func dated(at start: Int, limit: Int) -> Token? {
    DateScanner(text).date(at: start, limit: limit).map { Token(.date($0.date), start..<$0.end) }
  }

  // MARK: East Asian forms

  private func eastAsian(at start: Int, limit: Int, atWordStart: Bool) -> Token? {
    let scalar = text.scalars[start]
    switch scalar {
    case "第", "제":
      return counted(at: skipBlanks(start + 1, limit), limit: limit, needsDigits: false, from: start)
        ?? sheet(at: start + 1, limit: limit, from: start) ?? part(at: start + 1, limit: limit, from: start)
    case "上", "中", "下": return atWordStart ? part(at: start, limit: limit, from: start) : nil
    case "頁", "页":
      return prefixed(.pages, start, limit, skipping: ["碼", "码", "第", "委", "院", "政"])
    case "卷":
      // 卷．35, 卷. 1; 港口卷. 2005 tells a year.
      let isStopped =
        text.scalar(at: start + 1) == "."
        && Numeral.digits(in: text, at: skipBlanks(start + 2, limit), limit: limit).map {
          $0.value < 1000 && text.scalar(at: skipBlanks($0.end, limit)) != "版"
        } == true
      return prefixed(.volume, isStopped ? start + 1 : start, limit, skipping: ["第"], from: start)
    case "期":
      // 發布日期2019/05/12 tells a day.
      return text.scalar(at: start - 1) == "日" ? nil : prefixed(.issue, start, limit, skipping: ["第"])
    case "總", "总":
      var index = start + 1
      if index < limit, text.scalars[index] == "頁" || text.scalars[index] == "页" {
        return prefixed(.totalPages, index, limit, skipping: [], from: start)
      }
      if index < limit, text.scalars[index] == "第" { index += 1 }
      guard let token = counted(at: skipBlanks(index, limit), limit: limit, needsDigits: false, from: start),
        case .counted(let counter, let value) = token.kind, counter == .issue
      else { return nil }
      return Token(.counted(.totalIssue, value), token.range)
    case "初", "再", "修", "增":
      for (word, edition) in NumberScanner.editions where matches(word, at: start, limit: limit) {
        return Token(.counted(.edition, edition), start..<start + word.unicodeScalars.count)
      }
      if let token = counted(at: start + 2, limit: limit, needsDigits: false, from: start),
        case .counted(.edition, _) = token.kind,
        NumberScanner.revised.contains(text.string(start..<start + 2))
      {
        return token
      }
      return nil
    default:
      return atWordStart ? counted(at: start, limit: limit, needsDigits: false) : nil
    }
  }

  /// A part of a work in two or three: 上冊, 下卷, 第上册卷, 上卷第一分册.
  private func part(at start: Int, limit: Int, from begin: Int) -> Token? {
    guard start + 1 < limit, "上中下".unicodeScalars.contains(text.scalars[start]),
      NumberScanner.parts.contains(text.scalars[start + 1])
    else { return nil }
    var end = start + 2
    if end < limit, text.scalars[end] == "第",
      let number = Numeral.any(in: text, at: end + 1, limit: limit), number.end + 1 < limit,
      text.scalars[number.end] == "分", NumberScanner.parts.contains(text.scalars[number.end + 1])
    {
      end = number.end + 2
    }
    let value = text.string(start..<end)
    if end < limit, NumberScanner.parts.contains(text.scalars[end]) { end += 1 }
    guard end >= limit || !Script(text.scalars[end]).isEastAsian else { return nil }
    return Token(.counted(.volume, value), begin..<end)
  }

  private static let parts: Set<Unicode.Scalar> = ["冊", "册", "卷", "編", "编", "篇"]

  private static let editions: [(String, String)] = [
    ("初版", "1"), ("再版", "再版"), ("修訂版", "修訂版"), ("修订版", "修订版"), ("增訂版", "增訂版"), ("增订版", "增订版"),
    ("修訂再版", "修訂再版"), ("增補版", "增補版"), ("增补版", "增补版"), ("增补本", "增补本"), ("增訂本", "增訂本"),
    ("增订本", "增订本"), ("修訂本", "修訂本"), ("修订本", "修订本"), ("增補本", "增補本"),
  ]

  private static let revised: Set<String> = ["增訂", "增订", "修訂", "修订", "增補", "增补", "修正"]

  /// A number, or a range of them, and the unit after it.
  private func counted(at start: Int, limit: Int, needsDigits: Bool, from begin: Int? = nil) -> Token? {
    guard let (value, end) = NumberRange.read(text, at: start, limit: limit, digitsOnly: needsDigits) else {
      return nil
    }
    let unitAt = skipBlanks(end, limit)
    guard unitAt < limit, let counter = NumberScanner.counter(text.scalars[unitAt], prefixed: begin != nil)
    else { return nil }
    var stop = unitAt + 1
    if begin == nil, text.scalars[unitAt] == "部", stop < limit, Script(text.scalars[stop]) == .han {
      // 碼頭：一部社會史 counts no parts of a work.
      return nil
    }
    if text.scalars[unitAt] == "ペ" {
      guard matches("ージ", at: stop, limit: limit) else { return nil }
      stop += 2
    }
    if counter == .edition, begin == nil, stop < limit, text.scalars[stop] == "本" { return nil }
    if counter == .edition, stop < limit, text.scalars[stop] == "次" { stop += 1 }
    return Token(.counted(counter, value), (begin ?? start)..<stop)
  }

  private static func counter(_ unit: Unicode.Scalar, prefixed: Bool) -> Token.Counter? {
    switch unit {
    case "卷", "巻", "권", "冊", "册", "輯", "辑", "집", "部": .volume
    case "期", "號", "号", "호": .issue
    case "編" where prefixed: .volume
    case "頁", "页", "쪽", "면", "面", "ペ": .pages
    case "版", "판": .edition
    case "章" where prefixed: .chapter
    case "節" where prefixed, "节" where prefixed: .section
    case "條" where prefixed, "条" where prefixed, "조" where prefixed: .article
    case "段" where prefixed: .paragraph
    default: nil
    }
  }

  /// A unit that stands before its number: 頁 12-15, 卷18.
  private func prefixed(
    _ counter: Token.Counter,
    _ start: Int,
    _ limit: Int,
    skipping: [Unicode.Scalar],
    from begin: Int? = nil
  ) -> Token? {
    var index = start + 1
    while index < limit, text.scalars[index] == " " || skipping.contains(text.scalars[index]) { index += 1 }
    let isRoman =
      counter == .pages && index < limit && "ivxlcIVXLC".unicodeScalars.contains(text.scalars[index])
    guard
      let (value, end) = NumberRange.read(text, at: index, limit: limit, digitsOnly: false)
        ?? (isRoman ? NumberRange.readLoose(text, at: index, limit: limit) : nil)
    else {
      return nil
    }
    var stop = end
    if counter == .pages, stop < limit, NumberScanner.pageSides.contains(text.scalars[stop]) { stop += 1 }
    return Token(.counted(counter, value), (begin ?? start)..<stop)
  }

  /// The upper and lower half, front and back of a leaf: 頁12上.
  private static let pageSides: Set<Unicode.Scalar> = ["上", "下", "a", "b", "A", "B"]

  /// A newspaper's sheet: A12版, 第B3版.
  private func sheet(at start: Int, limit: Int, from begin: Int? = nil) -> Token? {
    guard start < limit, Script(text.scalars[start]) == .latin,
      let (_, end) = Numeral.digits(in: text, at: start + 1, limit: limit), end < limit,
      "版면面".unicodeScalars.contains(text.scalars[end])
    else { return nil }
    return Token(.counted(.sheet, text.string(start..<end)), (begin ?? start)..<end + 1)
  }

  // MARK: Latin forms

  /// A capital with a stop after other words: Brooks P. 2000.
  private func isInitial(at start: Int, limit: Int) -> Bool {
    text.scalars[start].isUppercase && start + 1 < limit && text.scalars[start + 1] == "."
  }

  /// Brooks, P. 2000. Title: an initial behind a comma, and the year of a reference; no page.
  private func isAuthorYear(at start: Int, limit: Int) -> Bool {
    guard isInitial(at: start, limit: limit), start >= 2, text.scalars[start - 2] == ",",
      case let digits = skipBlanks(start + 2, limit),
      let (value, end) = Numeral.digits(in: text, at: digits, limit: limit), end - digits == 4,
      FactReader.year(String(value)) != nil, end + 2 < limit, text.scalars[end] == "."
    else { return false }
    return text.scalars[end + 1] == " " && text.scalars[end + 2].isUppercase
  }

  private static let announcers: [(Lexicon, Token.Counter)] = [
    (Lexicon(["vol", "vols", "volume", "bd", "band", "tome", "jg"]), .volume),
    (Lexicon(["no", "nos", "number", "issue", "iss", "nr", "heft", "n°", "nº", "núm", "num"]), .issue),
    (Lexicon(["p", "pp", "page", "pages", "pág", "págs", "pg"]), .pages),
    (Lexicon(["chap", "chapter", "ch"]), .chapter),
    (Lexicon(["sec", "section", "§"]), .section),
    (Lexicon(["para", "paras", "¶", "rn", "rdnr", "rz"]), .paragraph),
    (Lexicon(["art", "article"]), .article),
  ]

  /// `vol. 18`, `no. 3`, `pp. 391–402`.
  private func announced(at start: Int, limit: Int) -> Token? {
    for (words, counter) in NumberScanner.announcers {
      if counter == .section, start >= 3, "’'".unicodeScalars.contains(text.scalars[start - 3]) { continue }
      guard var index = words.match(in: text, at: start, limit: limit) else { continue }
      if index < limit, text.scalars[index] == "." { index += 1 }
      index = skipBlanks(index, limit)
      guard index < limit,
        let (value, end) = decimals(counter, at: index, limit: limit)
          ?? NumberRange.readLoose(text, at: index, limit: limit)
      else {
        return nil
      }
      if counter == .volume, let comma = text.scalars[index..<end].firstIndex(of: ","), !isPlural(start) {
        // vol. 17, 510–17: one volume, and pages behind it.
        return Token(.counted(counter, text.string(index..<comma)), start..<comma)
      }
      return Token(.counted(counter, value), start..<end)
    }
    return nil
  }

  private static let plurals = Lexicon(["vols", "volumes", "bde", "bände", "tomes"])

  private func isPlural(_ start: Int) -> Bool {
    NumberScanner.plurals.match(in: text, at: start, limit: text.scalars.count) != nil
  }

  /// 3.12–3.17: paragraphs that reports number by their chapters.
  private func decimals(_ counter: Token.Counter, at start: Int, limit: Int) -> (String, Int)? {
    func number(_ index: Int) -> Int? {
      guard let whole = Numeral.digits(in: text, at: index, limit: limit), whole.end + 1 < limit,
        text.scalars[whole.end] == ".", let part = Numeral.digits(in: text, at: whole.end + 1, limit: limit)
      else { return nil }
      guard part.end + 1 < limit, text.scalars[part.end] == ".",
        let last = Numeral.digits(in: text, at: part.end + 1, limit: limit)
      else { return part.end }
      return last.end
    }
    guard counter == .paragraph || counter == .section, let first = number(start) else { return nil }
    let dash = skipBlanks(first, limit)
    guard dash < limit, "-–—".unicodeScalars.contains(text.scalars[dash]),
      let last = number(skipBlanks(dash + 1, limit))
    else { return (text.string(start..<first), first) }
    return (text.string(start..<first) + "-" + text.string(skipBlanks(dash + 1, limit)..<last), last)
  }

  /// `S. 187`, `H. 2`, `t. 2`: Seite, Heft, tome, between a comma and a number that is no year.
  private func letter(at start: Int, limit: Int) -> Token? {
    guard let counter = NumberScanner.letters[text.scalars[start]], start + 2 < limit,
      text.scalars[start + 1] == ".", start >= 2, text.scalars[start - 1] == " ",
      text.scalars[start - 2] == ","
        || NumberScanner.pointers.matchEnding(in: text, at: start - 1, from: 0) != nil,
      case let index = skipBlanks(start + 2, limit), index < limit,
      let (value, end) = NumberRange.read(text, at: index, limit: limit, digitsOnly: true)
        ?? (counter == .volume ? NumberRange.readLoose(text, at: index, limit: limit) : nil),
      FactReader.year(value) == nil
    else { return nil }
    return Token(.counted(counter, value), start..<end)
  }

  private static let letters: [Unicode.Scalar: Token.Counter] = ["S": .pages, "H": .issue, "t": .volume]
  /// Before the page meant, behind those of the whole.
  private static let pointers = Lexicon(["hier", "bes.", "insb.", "insbes.", "hier bes."])

  private static let manyVolumes = Lexicon(["vols", "volumes", "bde", "bände"])

  /// `2 vols.`: how many there are, which is no variable of CSL that is compared.
  private func volumes(at start: Int, limit: Int) -> Token? {
    guard let (value, end) = Numeral.digits(in: text, at: start, limit: limit), value < 100,
      case let index = skipBlanks(end, limit), index > end,
      let wordEnd = NumberScanner.manyVolumes.match(in: text, at: index, limit: limit)
    else { return nil }
    return Token(.counted(.totalPages, String(value)), start..<wordEnd)
  }

  private static let editionWords = Lexicon(["ed", "edn", "edition", "éd", "aufl", "auflage"])
  private static let ordinals = Lexicon(["st", "nd", "rd", "th", "d", "e", "ème", "ª", "º"])

  /// `2nd ed.`, `3. Aufl.`
  private func ordinalEdition(at start: Int, limit: Int) -> Token? {
    guard let (value, end) = Numeral.digits(in: text, at: start, limit: limit), value < 100 else {
      return nil
    }
    var index = end
    if let afterOrdinal = NumberScanner.ordinals.match(in: text, at: index, limit: limit) {
      index = afterOrdinal
    } else if index < limit, text.scalars[index] == "." {
      index += 1
    }
    index = skipBlanks(index, limit)
    if let revised = NumberScanner.revisions.match(in: text, at: index, limit: limit) {
      // 2nd rev. ed.
      index = skipBlanks(text.scalar(at: revised) == "." ? revised + 1 : revised, limit)
    }
    guard index > end, let wordEnd = NumberScanner.editionWords.match(in: text, at: index, limit: limit)
    else {
      return nil
    }
    let stop = wordEnd < limit && text.scalars[wordEnd] == "." ? wordEnd + 1 : wordEnd
    return Token(.counted(.edition, String(value)), start..<stop)
  }

  private static let revisions = Lexicon(["rev", "revised", "enlarged", "enl", "expanded", "updated"])

  /// `Summer 2019 ed.`, the edition of a work that is revised all the time.
  private func seasonEdition(at start: Int, limit: Int) -> Token? {
    guard let date = DateScanner(text).date(at: start, limit: limit), date.date.season != nil,
      case let index = skipBlanks(date.end, limit),
      let wordEnd = NumberScanner.editionWords.match(in: text, at: index, limit: limit)
    else { return nil }
    let stop = wordEnd < limit && text.scalars[wordEnd] == "." ? wordEnd + 1 : wordEnd
    return Token(.counted(.edition, text.string(start..<date.end)), start..<stop)
  }

  /// `Rev. ed.`, a stop inside of which parts no fields.
  private func revisedEdition(at start: Int, limit: Int) -> Token? {
    guard text.scalar(at: start - 1).map({ Script($0) == .other }) ?? true,
      let word = NumberScanner.revisions.match(in: text, at: start, limit: limit), word < limit,
      text.scalars[word] == ".",
      case let index = skipBlanks(word + 1, limit),
      let end = NumberScanner.editionWords.match(in: text, at: index, limit: limit)
    else { return nil }
    let stop = end < limit && text.scalars[end] == "." ? end + 1 : end
    return Token(.counted(.edition, text.string(start..<end)), start..<stop)
  }

  /// A number that nothing announces: 51, 391–402; 2016a, where a letter tells works of one year apart.
  private func bare(at start: Int, limit: Int) -> Token? {
    guard let (value, end) = NumberRange.read(text, at: start, limit: limit, digitsOnly: true) else {
      return nil
    }
    if end < limit {
      let next = text.scalars[end]
      if next == ",", NumberScanner.isThousands(text, commaAt: end) { return nil }
      if next.value >= 0x61, next.value <= 0x7A, value.utf8.count == 4, FactReader.year(value) != nil,
        end + 1 >= limit || Script(text.scalars[end + 1]) == .other
      {
        return Token(.number(value), start..<end + 1)
      }
      if Script(next) != .other || next == "%" || next == "'" || next == "’" { return nil }
      if next == "." || next == "-" || next == "/", end + 1 < limit,
        Script(text.scalars[end + 1]) == .digit || Script(text.scalars[end + 1]) == .latin
      {
        return nil
      }
    }
    return Token(.number(value), start..<end)
  }

  /// 100,000+ and 12,345: an ASCII comma inside of one number, not between a volume and its pages.
  static func isThousands(_ text: NoteText, commaAt index: Int) -> Bool {
    func isDigit(_ index: Int) -> Bool { text.scalar(at: index).map { Script($0) == .digit } ?? false }
    guard index > 0, !text.isFullWidth(index), (1...3).allSatisfy({ isDigit(index + $0) }),
      !isDigit(index + 4)
    else {
      return false
    }
    var start = index
    while isDigit(start - 1), index - start < 4 { start -= 1 }
    guard start < index, index - start <= 3, text.scalars[start] != "0" else { return false }
    let before = text.scalar(at: start - 1) ?? " "
    let after = text.scalar(at: index + 4) ?? " "
    return before == " "
      && (after == " " || after == "+" || after == "," || after == "." || after == "[" || after == "(")
  }

  private func skipBlanks(_ index: Int, _ limit: Int) -> Int {
    var index = index
    while index < limit, text.scalars[index] == " " { index += 1 }
    return index
  }

  private func matches(_ word: String, at start: Int, limit: Int) -> Bool {
    var index = start
    for scalar in word.unicodeScalars {
      guard index < limit, text.scalars[index] == scalar else { return false }
      index += 1
    }
    return true
  }
}
