/// Reads the names of people and institutions, and what they did for the work.
struct NameParser: Sendable {
  /// Names by their part in the work.
  struct Contributors: Sendable {
    var author: [PersonName] = []
    var editor: [PersonName] = []
    var translator: [PersonName] = []

    var isEmpty: Bool { author.isEmpty && editor.isEmpty && translator.isEmpty }

    /// Adds those who edited a work or, where they did not, translated it.
    mutating func add(_ names: [PersonName], areEditors: Bool) {
      if areEditors { editor += names } else { translator += names }
    }
  }

  /// How Western names stand.
  enum WesternOrder: Sendable {
    /// Jon Bateman and Agathe Demarais.
    case givenFirst
    /// Bateman, Jon, and Agathe Demarais; Cuellar, N. G.
    case familyFirst
    /// BATEMAN J C, DEMARAIS A, as GB/T 7714 has it.
    case familyThenInitials
  }

  private let text: NoteText
  private let order: WesternOrder

  /// Prepares to read names in `text`.
  init(_ text: NoteText, order: WesternOrder = .givenFirst) {
    self.text = text
    self.order = order
  }

  /// The names in a range that holds nothing else; nil where it does not look like names.
  func names(in range: Range<Int>) -> [PersonName]? {
    let range = withoutEtAl(text.trimmed(range, where: NameParser.isPunctuation))
    guard !range.isEmpty else { return nil }
    if NameParser.nobody.match(in: text, at: range.lowerBound, limit: range.upperBound) == range.upperBound {
      return []
    }
    if isOffice(range) { return [.literal(text.string(range))] }
    let pieces = pieces(of: range)
    var names: [PersonName] = []
    var whole: Range<Int>?
    let isInverted =
      pieces.count > 1 && text.scalar(at: pieces[0].upperBound) == ","
      && isFamilyThenGiven(pieces[0], pieces[1], isPair: pieces.count == 2)
    for (index, piece) in pieces.enumerated() {
      let piece = withoutEtAl(withoutOrigin(text.trimmed(piece)))
      guard !piece.isEmpty else { continue }
      guard piece.count <= 80, !NameParser.prose.occurs(in: text, piece) else { return nil }
      if isSuffix(piece), let last = names.popLast() {
        names.append(last)
        continue
      }
      if index == 1, isInverted, let family = names.last?.single ?? whole.map({ text.string($0) }) {
        names[0] = .western(family: family, given: text.string(piece))
        continue
      }
      if index > 0, let (given, particles) = givenAlone(piece), let last = names.last,
        let family = last.single ?? whole.flatMap(familyOfWords)
      {
        names[names.count - 1] = .western(family: particles + family, given: given)
        whole = nil
        continue
      }
      names.append(name(piece))
      whole = piece
    }
    return names.isEmpty ? nil : names
  }

  private static let offices = Lexicon([
    "department of", "department for", "ministry of", "ministry for", "office of", "office for",
    "committee on",
    "subcommittee on", "bureau of", "commission on", "council on", "u.s. department of", "us department of",
    "secretary of state for",
  ])

  /// Department for Ports, Piers and Ferries: an office whose field is an enumeration of single words.
  private func isOffice(_ range: Range<Int>) -> Bool {
    guard NameParser.offices.match(in: text, at: range.lowerBound, limit: range.upperBound) != nil,
      text.scalars[range].contains(","), !text.scalars[range].contains(".")
    else { return false }
    let words = text.string(range).split(separator: ",").dropFirst().map { $0.split(separator: " ") }
    guard let last = words.last, last.contains("and") || last.contains("&") else { return false }
    return words.dropLast().allSatisfy { $0.count <= 2 } && last.count <= 4
  }

  private static let suffixWords = Lexicon(["jr", "sr"])

  /// Ames, P. Z., Jr.: what stands between two generations is no name.
  private func isSuffix(_ piece: Range<Int>) -> Bool {
    let word = text.trimmed(piece) { $0 == " " || $0 == "." }
    return NameParser.suffixWords.match(in: text, at: word.lowerBound, limit: word.upperBound)
      == word.upperBound
  }

  /// Ellison, Mara: a family name of one word, and what can only be given names.
  private func isFamilyThenGiven(_ first: Range<Int>, _ second: Range<Int>, isPair: Bool) -> Bool {
    let first = text.trimmed(first)
    let second = text.trimmed(second)
    if isPair, isCapital(first), !second.isEmpty, Script(text.scalars[second.lowerBound]) == .latin,
      text.scalars[second].contains(where: \.isLowercase),
      !NameParser.institutions.occurs(in: text, second), text.scalars[second].split(separator: " ").count <= 3
    {
      return true
    }
    if isPair, order == .givenFirst, isOfTwoWords(first), isGivenAlone(second) { return true }
    if isTranscribed(first, second) { return isPair || !endsWithInitials(second) }
    func isName(_ range: Range<Int>, atMost words: Int) -> Bool {
      !range.isEmpty
        && text.scalars[range].allSatisfy {
          Script($0) == .latin || $0 == " " || $0 == "." || $0 == "-" || $0 == "’"
        }
        && text.scalars[range].split(separator: " ").count <= words
        && !text.scalars[range.lowerBound].isLowercase
        && !NameParser.institutions.occurs(in: text, range)
    }
    return isName(first, atMost: 1) && isName(second, atMost: 2) && initialsAlone(second) == nil
      && text.scalars[second].contains { $0.isLowercase }
      && text.scalars[first].contains { $0.isLowercase }
  }

  /// Ortega Ruiz: two words as names are written, neither an initial.
  private func isOfTwoWords(_ name: Range<Int>) -> Bool {
    let words = text.scalars[name].split(separator: " ")
    return words.count == 2 && !NameParser.institutions.occurs(in: text, name)
      && words.allSatisfy { word in
        word.count > 2 && word.first?.isUppercase == true
          && word.dropFirst().allSatisfy { $0.isLowercase || $0 == "-" }
      }
  }

  /// Marta: one word, as no person behind another is named.
  private func isGivenAlone(_ name: Range<Int>) -> Bool {
    text.scalars[name].first?.isUppercase == true && name.count > 2
      && text.scalars[name].dropFirst().allSatisfy { Script($0) == .latin && $0.isLowercase }
      && !NameParser.institutions.occurs(in: text, name) && !Imprints.isPeriodical(text.string(name))
      && !Imprints.isPress(text.string(name)) && !PlaceNames.isTown(text, name)
  }

  /// GARCÍA LUNA: two or three words in capitals, which are a family name before a given one.
  private func isCapital(_ name: Range<Int>) -> Bool {
    let words = text.scalars[name].split(separator: " ")
    return (2...3).contains(words.count) && !NameParser.institutions.occurs(in: text, name)
      && words.allSatisfy { $0.count > 1 && $0.allSatisfy { Script($0) == .latin && !$0.isLowercase } }
  }

  /// 埃姆斯, Jean-Paul: a transcribed family name, and the given name in its own letters.
  private func isTranscribed(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    !first.isEmpty && !second.isEmpty && text.scalars[first].allSatisfy { Script($0) == .han }
      && text.scalars[second].allSatisfy { Script($0) == .latin || $0 == " " || $0 == "." || $0 == "-" }
  }

  /// Swingland I R, Swingland Ian R.: a family name and initials behind it, which is a person's whole name.
  private func endsWithInitials(_ name: Range<Int>) -> Bool {
    guard let first = text.scalars[name].firstIndex(of: " "), first - name.lowerBound > 2,
      let last = text.scalars[name].lastIndex(of: " ")
    else { return false }
    return initialsAlone(text.trimmed(last..<name.upperBound)) != nil
  }

  /// J. K., W. van der: what can only go on with a name that a family name began, and the particles behind it.
  private func givenAlone(_ piece: Range<Int>) -> (given: String, particles: String)? {
    if let initials = initialsAlone(piece) { return (initials, "") }
    var end = piece.upperBound
    while let begin = NameParser.particleWords.matchEnding(in: text, at: end, from: piece.lowerBound),
      begin > piece.lowerBound, text.scalars[begin].isLowercase
    {
      end = text.trimmed(piece.lowerBound..<begin).upperBound
    }
    guard end < piece.upperBound, let initials = initialsAlone(piece.lowerBound..<end) else { return nil }
    return (initials, text.string(text.trimmed(end..<piece.upperBound)) + " ")
  }

  /// Del Vecchio, Carcavilla González: capitalised words before initials, all of which are the family name.
  private func familyOfWords(_ piece: Range<Int>) -> String? {
    let words = text.scalars[piece].split(separator: " ")
    guard words.count <= 4, words.allSatisfy({ $0.count > 1 && !$0.contains(".") }),
      words.first?.first.map({ Script($0) == .latin }) ?? false
    else { return nil }
    return text.string(piece)
  }

  /// What stands where the author is unknown.
  private static let nobody = Lexicon(["佚名", "不著撰人", "anon", "anonymous", "匿名", "著者不明", "無名氏"])

  /// What is no name: words of prose.
  private static let prose = Lexicon([
    "的", "是", "了", "我們", "我们", "本文", "指出", "認為", "认为", "這", "这", "因此", "但是", "而且", "關於", "关于", "如果", "可以",
    "並", "並非",
    "作者", "筆者", "笔者", "此處", "此处", "the author", "this", "that", "which", "are", "is", "was", "were", "we",
    "has",
  ])

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ",", ":", ";", "、", "。", "∥": true
    default: false
    }
  }

  private static let conjunctions = Lexicon(["and", "und", "et", "&", "y", "with"])
  /// The range cut at commas, enumeration commas and conjunctions.
  private func pieces(of range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = text.scalars[index]
      if scalar == "(" || scalar == "[" || scalar == "〔" { depth += 1 }
      if scalar == ")" || scalar == "]" || scalar == "〕" { depth -= 1 }
      if depth == 0 {
        if scalar == "," || scalar == "、" || scalar == ";" || scalar == "=" {
          pieces.append(start..<index)
          start = index + 1
        } else if scalar == "/", isSlashOfNames(at: index, in: start..<range.upperBound) {
          pieces.append(start..<index)
          start = index + 1
        } else if scalar == "&", !joinsInstitution(start, index + 1, range.upperBound) {
          pieces.append(start..<index)
          start = index + 1
        } else if index > start, text.scalars[index - 1] == " ",
          let end = NameParser.conjunctions.match(in: text, at: index, limit: range.upperBound),
          end < range.upperBound, text.scalars[end] == " ", end - index > 1 || text.scalars[index] != "Y",
          text.trimmed(start..<index).isEmpty || !joinsInstitution(start, end, range.upperBound),
          !joinsFamilyName(start, index, end, range.upperBound)
        {
          pieces.append(start..<index)
          start = end
          index = end
          continue
        } else if isMiddleDot(at: index, start: start) {
          pieces.append(start..<index)
          start = index + 1
        } else if isHanConjunction(at: index, in: start..<range.upperBound) {
          pieces.append(start..<index)
          start = index + 1
        }
      }
      index += 1
    }
    pieces.append(start..<range.upperBound)
    return pieces.filter { !text.trimmed($0).isEmpty }
  }

  /// Ralf Dreier/Stanley Paulson: the slash with which German and Japanese notes part names.
  private func isSlashOfNames(at index: Int, in range: Range<Int>) -> Bool {
    let before = text.trimmed(range.lowerBound..<index)
    let after = text.trimmed(index + 1..<range.upperBound)
    if !before.isEmpty, !after.isEmpty, FamilyNames.begin(text, before), FamilyNames.begin(text, after) {
      // 黃某某／林某某.
      return (2...4).contains(before.count)
    }
    guard before.count > 3, after.count > 3, Script(text.scalars[before.upperBound - 1]) == .latin,
      text.scalars[before.upperBound - 1].isLowercase, !text.scalars[after.lowerBound].isLowercase
    else { return false }
    return Script(text.scalars[after.lowerBound]) == .latin
  }

  /// A middle dot that parts names: between Hangul, or between Han in Japanese; not that of 卡爾·布倫納 or ジョン・ヘイル.
  private func isMiddleDot(at index: Int, start: Int) -> Bool {
    let dot = text.scalars[index]
    guard dot == "·" || dot == "・" || dot == "ㆍ", index > start, index + 1 < text.scalars.count else {
      return false
    }
    let before = Script(text.scalars[index - 1])
    let after = Script(text.scalars[index + 1])
    if dot == "・", before == .han, after == .kana || after == .latin {
      // 坂本某某・R・E・ホール: a foreign name behind one in Han.
      return (3...6).contains(index - start) && text.scalars[start..<index].allSatisfy { Script($0) == .han }
    }
    return before == .hangul && after == .hangul
      || dot == "・" && before == .han && after == .han && !isTranscription(from: index + 1)
  }

  /// 愛德華・格林（Edward Green）: whether the name behind the dot is told in Latin letters as well.
  private func isTranscription(from start: Int) -> Bool {
    guard let open = text.scalars[start...].prefix(12).firstIndex(where: { Script($0) != .han }) else {
      return false
    }
    return text.scalars[open] == "(" && text.scalar(at: open + 1).map { Script($0) == .latin } == true
  }

  /// José Ortega y Gasset: whether y stands between the two family names of one person: one word follows it, whole names
  /// stand before.
  private func joinsFamilyName(_ start: Int, _ word: Int, _ after: Int, _ limit: Int) -> Bool {
    guard after - word == 1, text.scalars[word] == "y" else { return false }
    let before = text.trimmed(start..<word)
    let end = text.scalars[after..<limit].firstIndex { ",;&(".unicodeScalars.contains($0) } ?? limit
    let family = text.trimmed(after..<end)
    return text.scalars[before].contains(" ") && !family.isEmpty && !text.scalars[family].contains(" ")
  }

  /// Whether a conjunction stands inside of an institution's name: Securities and Exchange Commission.
  private func joinsInstitution(_ start: Int, _ after: Int, _ limit: Int) -> Bool {
    var end = after
    while end < limit, text.scalars[end] != ",", text.scalars[end] != ";" { end += 1 }
    return NameParser.institutions.occurs(in: text, after..<end) && !hasInitials(start..<after)
      || NameParser.institutions.occurs(in: text, start..<after) && !hasInitials(after..<end)
  }

  private static let countries = Lexicon(["u.s", "u.k", "u.n", "u.s.a"])

  /// Whether a stop stands in the range that is not that of a country: C. B. Travis, but not U.S. Food.
  private func hasInitials(_ range: Range<Int>) -> Bool {
    let trimmed = text.trimmed(range)
    let country = NameParser.countries.match(in: text, at: trimmed.lowerBound, limit: trimmed.upperBound)
    return text.scalars[(country.map { $0 + 1 } ?? trimmed.lowerBound)..<trimmed.upperBound].contains(".")
  }

  /// 與, 和, 及 between two Chinese personal names of two to four characters.
  private func isHanConjunction(at index: Int, in range: Range<Int>) -> Bool {
    switch text.scalars[index] {
    case "與", "与", "和", "及", "暨": break
    default: return false
    }
    if joinsLatinNames(at: index, in: range) { return true }
    let before = index - range.lowerBound
    var after = 0
    while index + 1 + after < range.upperBound, Script(text.scalars[index + 1 + after]) == .han { after += 1 }
    let last = text.scalars[index + after]
    return (2...4).contains(before) && (2...4).contains(after)
      && !NameParser.institutionEndings.contains(last)
      && text.scalars[range.lowerBound..<index].allSatisfy { Script($0) == .han }
  }

  /// Lingfei Wu和James Evans: a Chinese conjunction between Latin names.
  private func joinsLatinNames(at index: Int, in range: Range<Int>) -> Bool {
    let before = text.trimmed(range.lowerBound..<index)
    let after = text.trimmed(index + 1..<range.upperBound)
    guard !before.isEmpty, !after.isEmpty, text.scalars[after.lowerBound].isUppercase else { return false }
    let last = text.scalars[before.upperBound - 1]
    return last == "." || Script(last) == .latin
  }

  private static let institutionEndings: Set<Unicode.Scalar> = [
    "部", "局", "院", "会", "會", "所", "处", "處", "厅", "署", "司", "办", "校", "社", "馆", "館", "委", "组", "組",
  ]

  private static let etAl = Lexicon([
    "等人", "等", "ほか", "他", "외", "et al", "et al.", "et alii", "and others", "u. a.", "编写组", "諸人",
  ])

  private func withoutEtAl(_ range: Range<Int>) -> Range<Int> {
    guard let begin = NameParser.etAl.matchEnding(in: text, at: range.upperBound, from: range.lowerBound)
    else {
      return range
    }
    let word = text.scalars[begin]
    if word == "编" || (word == "他" || word == "외") && begin - range.lowerBound < 2 { return range }
    return text.trimmed(range.lowerBound..<begin, where: NameParser.isPunctuation)
  }

  /// The name without the country or dynasty in brackets before it: [德], （清）, 〔美〕.
  private func withoutOrigin(_ range: Range<Int>) -> Range<Int> {
    guard let open = range.isEmpty ? nil : text.scalars[range.lowerBound] else { return range }
    let close: Unicode.Scalar
    switch open {
    case "(": close = ")"
    case "[": close = "]"
    case "〔": close = "〕"
    case "【": close = "】"
    default: return range
    }
    guard let end = text.scalars[range].firstIndex(of: close), end - range.lowerBound <= 6 else {
      return range
    }
    return text.trimmed(end + 1..<range.upperBound)
  }

  /// Initials without a family name: N. G.
  private func initialsAlone(_ range: Range<Int>) -> String? {
    guard range.count <= 12 else { return nil }
    var letters = 0
    var run = 0
    for index in range {
      let scalar = text.scalars[index]
      if Script(scalar) == .latin {
        letters += 1
        run += 1
        if run > 2 || run == 2 && Lexicon.lowercased(scalar) == scalar { return nil }
      } else if scalar == "." || scalar == " " || scalar == "-" || scalar == "‐" {
        run = 0
      } else {
        return nil
      }
    }
    return letters > 0 ? text.string(range) : nil
  }

  // MARK: One name

  private func name(_ range: Range<Int>) -> PersonName {
    let printed = text.string(range)
    guard let first = text.scalars[range].first(where: { Script($0) != .other }), Script(first) == .latin,
      !text.scalars[range].contains(where: { Script($0).isEastAsian }),
      !NameParser.institutions.occurs(in: text, range)
    else { return .literal(printed) }
    let words = printed.split(separator: " ").map(String.init)
    guard words.count > 1, words.count <= 7 else { return .literal(printed) }
    if let name = particlesLast(words) { return name }
    if words.count == 2, RomanisedName.hasFamilyFirst(words[0], words[1]) {
      return .western(family: words[0], given: words[1])
    }
    switch order {
    case .givenFirst, .familyFirst: return familyFirst(words) ?? western(words)
    case .familyThenInitials: return initialsLast(words) ?? western(words)
    }
  }

  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "zu",
    "zur", "bin", "ibn", "al", "el",
  ]
  private static let suffixes: Set<String> = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"]

  private static let particleWords = Lexicon(Array(particles))
  /// Particles that are written with a capital, and are no Chinese given names.
  static let capitalParticles: Set<String> = ["De", "Del", "Della", "Des", "Van", "Von", "Dos"]

  /// VEEN P H van der: the particles of a family name, behind the initials.
  private func particlesLast(_ words: [String]) -> PersonName? {
    let particles = words.reversed().prefix { NameParser.particles.contains($0) }.count
    guard particles > 0, words.count - particles > 1,
      case .western(let family, let given)? = initialsLast(Array(words.dropLast(particles)))
    else { return nil }
    return .western(family: (words.suffix(particles) + [family]).joined(separator: " "), given: given)
  }

  private func western(_ words: [String]) -> PersonName {
    var words = words
    var suffix = ""
    if let last = words.last, NameParser.suffixes.contains(last), words.count > 2 {
      suffix = " " + last
      words.removeLast()
    }
    var familyStart = words.count - 1
    if familyStart > 2, ["y", "i"].contains(words[familyStart - 1]) { familyStart -= 2 }
    while familyStart > 1, isParticle(words[familyStart - 1]) { familyStart -= 1 }
    if familyStart == 1, NameParser.particles.contains(words[0]) { familyStart = 0 }
    if familyStart == 0 { return .literal(words.joined(separator: " ") + suffix) }
    return .western(
      family: words[familyStart...].joined(separator: " "),
      given: words[..<familyStart].joined(separator: " ") + suffix
    )
  }

  private func isParticle(_ word: String) -> Bool {
    NameParser.particles.contains(word) || NameParser.capitalParticles.contains(word)
  }

  /// Ellison Mara R.: what ends with an initial and does not begin with one has its family name first.
  private func familyFirst(_ words: [String]) -> PersonName? {
    guard let first = words.first, let last = words.last, first.count > 2, !first.contains("."),
      last.count == 2 && last.hasSuffix(".") && last.first?.isUppercase == true,
      words.dropFirst().allSatisfy({ $0.first?.isUppercase ?? false })
    else { return nil }
    return .western(family: first, given: words.dropFirst().joined(separator: " "))
  }

  /// FAMILY G N, where all that follows the family name are initials.
  private func initialsLast(_ words: [String]) -> PersonName? {
    if let last = words.last, NameParser.suffixes.contains(last), words.count > 2 {
      return initialsLast(Array(words.dropLast()))
    }
    let initials = words.reversed().prefix {
      $0.count <= 3 && $0.allSatisfy { $0.isUppercase || $0 == "." || $0 == "-" }
    }
    let given = min(initials.count, words.count - 1)
    guard given > 0 else { return nil }
    return .western(
      family: words[..<(words.count - given)].joined(separator: " "),
      given: words[(words.count - given)...].joined(separator: " ")
    )
  }

  /// Words that people's names do not have.
  private static let institutions = Lexicon([
    "university", "institute", "centers", "control", "prevention", "academy", "institution", "department",
    "ministry", "office", "agency", "council",
    "committee",
    "commission", "association", "organization", "organisation", "society", "center", "centre", "foundation",
    "bank", "corporation", "company", "inc", "ltd", "group", "board", "bureau", "administration", "union",
    "college", "school", "library", "museum", "press", "house", "government", "national", "international",
    "world", "united", "states", "federal", "court", "parliament", "congress", "network", "project", "news",
    "service", "team", "consortium", "laboratory", "labs", "forum", "federation", "secretariat", "division",
    "task force", "working group", "authority", "authorities", "alliance", "initiative", "programme",
    "coalition", "trust", "fund",
  ])
}

extension PersonName {
  /// The name, where it may be a family name whose given name follows: one word, or one with its particle.
  var single: String? {
    guard case .literal(let name) = self, let first = name.unicodeScalars.first else { return nil }
    return !name.utf8.contains(0x20) || first.isLowercase ? name : nil
  }
}
