extension FactReader {
  /// 2023-09-10/2025-07-15: the day of the visit, which a stroke parts from that of publication.
  func dateOfVisit(behind index: Int, of part: ArraySlice<Token>) -> DateVariable? {
    guard index + 2 < part.endIndex, case .date(let first) = part[index].kind, first.from.day != nil,
      part[index + 1].kind == .words, text.string(part[index + 1].range) == "/",
      case .date(let last) = part[index + 2].kind, last.from.day != nil
    else { return nil }
    return last
  }

  private static let halves = Lexicon(["a.m", "p.m", "am", "pm", "utc", "gmt", "est", "edt", "pst", "pdt"])

  /// 9:14 a.m.: the time at which something was posted, which is no variable of CSL.
  func isTimeOfDay(_ part: ArraySlice<Token>) -> Bool {
    guard (3...6).contains(part.count), case .number = part[part.startIndex].kind,
      part[part.startIndex + 1].isSeparator(":"), case .number = part[part.startIndex + 2].kind
    else { return false }
    let rest = part[(part.startIndex + 3)...]
    return !rest.isEmpty
      && rest.allSatisfy { $0.isSeparator(".") || FactReader.halves.holdsWhole($0.range, of: text) }
  }

  /// 1883, 1(1)—: the issue with which a periodical begins that is cited as a whole (GB/T 7714—2015, 4.3).
  func isRun(_ part: ArraySlice<Token>) -> Bool {
    guard part.count == 3, case .number = part[part.startIndex].kind,
      case .group("(") = part[part.startIndex + 1].kind, let last = part.last, last.kind == .words
    else { return false }
    return text.scalars[last.range].allSatisfy { $0 == "—" || $0 == "–" || $0 == "-" }
  }

  private static let recordings = Lexicon([
    "podcast", "audio", "mp3", "video", "episode", "film", "dvd", "radio", "broadcast", "youtube",
    "streaming",
    "播客",
  ])

  /// 53:29, 1:02:45: how long a recording is, where words say that it is one.
  func isDuration(_ part: ArraySlice<Token>) -> Bool {
    guard part.count == 3 || part.count == 5, FactReader.recordings.occurs(in: text, segment.range) else {
      return false
    }
    return zip(part.indices, part).allSatisfy { index, token in
      if (index - part.startIndex).isMultiple(of: 2) {
        if case .number = token.kind { token.range.count <= 3 } else { false }
      } else {
        token.isSeparator(":")
      }
    }
  }

  private static let credits = Lexicon([
    "produced by", "hosted by", "directed by", "narrated by", "presented by", "performed by", "interview by",
    "interviewed by", "created by", "written by", "season", "episode", "ep", "mp3 audio", "audio",
    "podcast audio",
    "streaming video", "video recording",
  ])

  /// Hosted by Jane Roe; season 2; episode 12; MP3 audio: what recordings are told with, no variable that is compared.
  func isCredit(_ part: ArraySlice<Token>) -> Bool {
    guard let first = part.first, first.kind == .words, part.count <= 3,
      let end = FactReader.credits.match(in: text, at: first.range.lowerBound, limit: first.range.upperBound)
    else { return false }
    let isAlone = end == first.range.upperBound
    return isAlone
      && part.dropFirst().allSatisfy {
        if case .number(let value) = $0.kind { FactReader.year(value) == nil } else { false }
      }
      || !isAlone && part.count == 1 && text.scalars[first.range].prefix(12).contains(" ")
  }

  private static let supplements = Lexicon([
    "增刊", "增版", "特刊", "專刊", "专刊", "專號", "专号", "专辑", "專輯", "别册", "別冊", "suppl", "supplement", "special issue",
  ])

  /// 45(增刊1), 12 (Suppl. 2): what stands for the number of an issue.
  func readSupplement(_ inner: Range<Int>, into facts: inout Facts) -> Bool {
    let words = text.trimmed(inner)
    guard words.count <= 20, facts.issue == nil,
      let end = FactReader.supplements.match(in: text, at: words.lowerBound, limit: words.upperBound),
      text.scalars[end..<words.upperBound].allSatisfy({ Script($0) == .digit || $0 == " " || $0 == "." })
    else { return false }
    facts.issue = text.string(words)
    facts.evidence += 1
    return true
  }

  /// Harbor Inquiry 19. 2 (1993): where volume and issue begin that a stop and a blank part, before the year in brackets.
  func spacedVolume(in tokens: ArraySlice<Token>) -> Int? {
    tokens.indices.dropLast(3).first { index in
      guard case .number(let volume) = tokens[index].kind, tokens[index + 1].isSeparator("."),
        case .number(let issue) = tokens[index + 2].kind, case .group("(") = tokens[index + 3].kind,
        FactReader.year(volume) == nil, FactReader.year(issue) == nil, !volume.contains("-"),
        case let year = text.trimmed(tokens[index + 3].inner), year.count == 4
      else { return false }
      return text.scalars[year].allSatisfy { Script($0) == .digit }
    }
  }

  private static let notes = Lexicon([
    "註", "注", "註釋", "注释", "脚注", "腳註", "脚註", "n", "nn", "fn", "note", "footnote", "表", "圖", "图", "附表",
    "附圖", "附图", "table", "fig", "figure",
  ])

  /// 頁112，註33: the note on the page meant.
  func isNoteOfPage(_ part: ArraySlice<Token>) -> Bool {
    guard let first = part.first, let last = part.last, first.kind == .words,
      let end = FactReader.notes.match(in: text, at: first.range.lowerBound, limit: first.range.upperBound)
    else { return false }
    let number = text.trimmed(end..<last.range.upperBound) { $0 == " " || $0 == "." }
    return (1...6).contains(number.count)
      && text.scalars[number].allSatisfy { Script($0) == .digit || $0 == "-" || $0 == "." || $0 == "–" }
  }

  private static let callNumbers = Lexicon([
    "典藏號", "數位典藏號", "館藏號", "檔號", "檔案號", "檔案編號", "卷號", "全宗號", "入藏登錄號", "登錄號", "索書號", "館藏編號", "案卷號",
    "档号", "档案号", "档案编号", "卷宗号", "卷号", "全宗号", "案卷号", "索书号", "馆藏号", "典藏号", "請求番号", "請求記号", "資料番号",
    "レファレンスコード", "청구기호", "관리번호",
  ])

  /// 典藏號：020-010102-0045: the number under which an archive keeps a document.
  func readCallNumber(_ part: ArraySlice<Token>, into facts: inout Facts) -> Bool {
    guard part.count >= 2, let label = part.first, label.kind == .words,
      FactReader.callNumbers.endsWords(label, in: text), let last = part.last
    else { return false }
    let number = text.trimmed(label.range.upperBound..<last.range.upperBound) { $0 == " " || $0 == ":" }
    guard !number.isEmpty, number.count <= 60 else { return false }
    facts.number = facts.number ?? text.string(number)
    facts.evidence += 3
    return true
  }

  /// 国发〔2014〕32号, 法发［1993］36 号: the number of a government's document: who issued it, the year, the number.
  func readDocumentNumber(_ range: Range<Int>, into facts: inout Facts) -> Bool {
    let words = text.trimmed(range)
    guard (8...40).contains(words.count), let last = words.last,
      text.scalars[last] == "号" || text.scalars[last] == "號",
      let bracket = text.scalars[words].firstIndex(where: { $0 == "〔" || $0 == "[" || $0 == "(" }),
      (1...6).contains(bracket - words.lowerBound), bracket + 5 < last,
      !ItemClassifier.isPeriodical(text.string(words.lowerBound..<bracket)),
      text.scalars[words.lowerBound..<bracket].allSatisfy({ Script($0) == .han }),
      let year = Numeral.digits(in: text, at: bracket + 1, limit: last), year.end == bracket + 5,
      FactReader.year(String(year.value)) != nil, "〕])".unicodeScalars.contains(text.scalars[year.end])
    else { return false }
    let number = text.trimmed(year.end + 1..<last) { $0 == " " }
    guard !number.isEmpty, text.scalars[number].allSatisfy({ Script($0) == .digit }) else { return false }
    facts.number = facts.number ?? text.string(words)
    facts.issued = facts.issued ?? FactReader.year(String(year.value))
    facts.evidence += 2
    return true
  }

  /// 1776; repr., Port Ellis: Quay Press, 1981: the tokens without the year of the first edition (The Chicago Manual of
  /// Style, 18th ed., 14.16).
  func withoutOriginal(_ tokens: [Token]) -> ArraySlice<Token> {
    guard tokens.count > 3, case .number(let value) = tokens[0].kind, FactReader.year(value) != nil,
      tokens[1].isSeparator(";")
    else { return tokens[...] }
    return tokens[2...]
  }
}
