import Messages

/// Leads references back to the sources they mean, through a manuscript from its first note to its last.
///
/// Notes are told to it in their order. A numbering that begins anew begins a chapter; 同前註 and 同註 5 do not reach
/// over its border, names of earlier works do.
struct ReferenceResolver {
  /// A source cited so far.
  private struct Source {
    let id: String
    let label: String
    let authors: [String]
    let title: String
    let isBook: Bool
  }

  /// What a note of the present chapter cites, chains followed.
  private enum Cited {
    case sources([String])
    case nothing
    case unresolved
  }

  private var notes: [String: Cited] = [:]
  private var previous: (label: String, cited: Cited)?
  private var previousNumber: Int?
  private var sources: [String: Source] = [:]
  private var byAuthor: [String: [String]] = [:]
  /// Sources by what may be the family names of authors whose names are not taken apart.
  private var byFamily: [String: [String]] = [:]
  private var byTitle: [String: [String]] = [:]
  private var byContainer: [String: [String]] = [:]
  private var byReport: [String: [String]] = [:]
  private var current: [String] = []
  /// Whether what is told next stands in brackets behind another source of its note: a later “Id.” does not mean it (The
  /// Bluebook, rule 4.1).
  var isNested = false
  private var currentIsUnresolved = false
  private var label = ""
  /// Who made the source cited last: whom “idem” means.
  private(set) var lastAuthors: [PersonName] = []

  /// Begins a note. A second 1 begins a chapter, and a 2 behind a greater number; another number that is not above the
  /// one before was mistyped.
  mutating func beginNote(label: String) {
    self.label = label
    current = []
    currentIsUnresolved = false
    guard let number = Int(label) else { return }
    if let previousNumber, number <= 1 || number == 2 && number < previousNumber {
      notes = [:]
      previous = nil
    }
    previousNumber = number
  }

  /// Ends a note: what it cites becomes what later notes can mean by it. Notes marked `*` stand outside of the row.
  mutating func endNote() {
    let cited: Cited = current.isEmpty ? (currentIsUnresolved ? .unresolved : .nothing) : .sources(current)
    notes[label] = cited
    if label != "*", label != "†" { previous = (label, cited) }
  }

  /// Remembers a source of the present note.
  mutating func add(_ id: String, _ item: CitationItem) {
    let people = item.author.isEmpty ? item.editor : item.author
    lastAuthors = people
    let source = Source(
      id: id,
      label: label,
      authors: people.flatMap(\.keys),
      title: ReferenceResolver.titleKey(item.title ?? ""),
      isBook: item.type == .book
    )
    sources[id] = source
    for author in source.authors {
      byAuthor[author, default: []].append(id)
      for family in ReferenceResolver.families(of: author) { byFamily[family, default: []].append(id) }
    }
    if !source.title.isEmpty {
      byTitle[ReferenceResolver.beginning(of: source.title), default: []].append(id)
    }
    if let report = CourtReports.place(of: item) { byReport[report, default: []].append(id) }
    let container = ReferenceResolver.key(item.containerTitle ?? "")
    if !container.isEmpty { byContainer[container, default: []].append(id) }
    if !isNested || current.isEmpty { current.append(id) }
  }

  /// Leads a reference of the present note to its target, and remembers what it means.
  mutating func resolve(_ found: BackReferenceScanner.Found) -> BackReference {
    var target = target(of: found)
    var likelyNote: String?
    if case .note(let label) = found.form, case .sources(let ids)? = notes[label],
      let other = otherNote(citing: found, instead: ids)
    {
      likelyNote = other
      target = .unresolved("note \(label) does not cite “\(found.named)”, note \(other) does")
    }
    if !isNested || current.isEmpty {
      if case .citation(let id) = target { current.append(id) } else { currentIsUnresolved = true }
    }
    return BackReference(form: found.form, words: found.words, target: target, likelyNote: likelyNote)
  }

  /// The note of the present chapter that cites what a reference names beside its number, where the note of that
  /// number does not: notes were put in or taken out after the reference was written.
  private func otherNote(citing found: BackReferenceScanner.Found, instead ids: [String]) -> String? {
    guard found.author != nil || found.title != nil else { return nil }
    let wanted = found.author.map(ReferenceResolver.keys(of:)) ?? []
    let short = found.title.map(ReferenceResolver.key) ?? ""
    func isNamed(_ source: Source) -> Bool {
      if !short.isEmpty { return source.title.hasPrefix(short) }
      return source.authors.contains { author in
        wanted.contains { $0.contains(author) || author.contains($0) }
      }
        || wanted.contains { source.title.contains($0) }
    }
    let meant = ids.compactMap { sources[$0] }
    // What has no author or title may still be it.
    guard meant.allSatisfy({ short.isEmpty ? !$0.authors.isEmpty : !$0.title.isEmpty }),
      !meant.contains(where: isNamed)
    else { return nil }
    let candidates =
      short.isEmpty
      ? wanted.compactMap { byAuthor[$0]?.last }
      : byTitle[ReferenceResolver.beginning(of: short)]?.suffix(8) ?? []
    return candidates.compactMap { sources[$0] }.last { source in
      guard isNamed(source), case .sources(let own)? = notes[source.label] else { return false }
      return own.contains(source.id)
    }?.label
  }

  private func target(of found: BackReferenceScanner.Found) -> BackReference.Target {
    switch found.form {
    case .previousNote:
      if let last = current.last { return .citation(last) }
      guard let previous else { return .unresolved("there is no note before it") }
      if let author = found.author, !isBy(author, previous.cited),
        case let works = earlierWorks(author: author, title: nil),
        works.count == 1
      {
        return .citation(works[0])
      }
      return one(of: previous.cited, note: previous.label, author: found.author)
    case .note(let label):
      guard let cited = notes[label] else {
        return .unresolved(
          label == self.label ? "it points to its own note" : "there is no note \(label) before it"
        )
      }
      return one(of: cited, note: label, author: found.author)
    case .earlierWork(let author, let title):
      return earlierWork(
        author: author,
        title: title,
        report: found.report,
        isNear: found.isNear,
        words: found.words
      )
    }
  }

  private func one(of cited: Cited, note: String, author: String?) -> BackReference.Target {
    switch cited {
    case .nothing: return .unresolved("note \(note) cites no source")
    case .unresolved: return .unresolved("note \(note) itself leads to no source")
    case .sources(let ids):
      let distinct = ids.uniqued()
      if distinct.count == 1 { return .citation(distinct[0]) }
      if let author {
        let wanted = ReferenceResolver.key(author)
        let named = distinct.filter { id in sources[id]?.authors.contains { wanted.contains($0) } ?? false }
        if named.count == 1 { return .citation(named[0]) }
      }
      return .ambiguous(distinct)
    }
  }

  /// Whether an author named beside 同前註 made one of the sources of a note; if not, an earlier note is meant.
  private func isBy(_ author: String, _ cited: Cited) -> Bool {
    guard case .sources(let ids) = cited else { return false }
    let wanted = ReferenceResolver.key(author)
    return ids.contains { id in sources[id]?.authors.contains { wanted.contains($0) } ?? false }
  }

  /// Of more cases in one volume of reports the last ones are looked through.
  private static let reportedLimit = 64

  /// The cases before this place that stand in a volume of reports, each case once.
  func cases(reportedAt report: String) -> [String] {
    ReferenceResolver.withoutRepeats(
      (byReport[report] ?? []).suffix(ReferenceResolver.reportedLimit),
      sources
    )
  }

  private func earlierWork(
    author: String?,
    title: String?,
    report: String?,
    isNear: Bool,
    words: String
  ) -> BackReference.Target {
    let candidates = report.map(cases) ?? earlierWorks(author: author, title: title)
    if candidates.count == 1 { return .citation(candidates[0]) }
    // 前揭書 means a book, 前揭文 none.
    if let last = words.last, "書书文".contains(last) {
      let ofKind = candidates.filter { sources[$0]?.isBook == (last != "文") }
      if ofKind.count == 1 { return .citation(ofKind[0]) }
    }
    if isNear, case .sources(let near)? = previous?.cited {
      let nearest = candidates.filter(Set(current.isEmpty ? near : current).contains)
      if nearest.count == 1 { return .citation(nearest[0]) }
    }
    if candidates.isEmpty {
      let name = author ?? title ?? ""
      return .unresolved(name.isEmpty ? "it names no work" : "no earlier note cites “\(name)”")
    }
    return .ambiguous(candidates)
  }

  /// The sources before this place by an author, with a title that begins as the short one does.
  func earlierWorks(author: String?, title: String?) -> [String] {
    var candidates: [String]?
    if let author, ReferenceWords.isSameAuthor(author) {
      candidates = lastAuthors.flatMap { byAuthor[$0.key] ?? [] }.uniqued()
    } else if let author {
      let wanted = ReferenceResolver.keys(of: author)
      let own = wanted.flatMap { byAuthor[$0] ?? byFamily[$0] ?? [] }.uniqued()
      candidates = own.isEmpty ? published(by: author) : own
    }
    if let title, case let short = ReferenceResolver.titleKey(title), !short.isEmpty {
      let pool = candidates ?? byTitle[ReferenceResolver.beginning(of: short)] ?? []
      candidates = pool.filter { id in
        guard let full = sources[id]?.title else { return false }
        return full.hasPrefix(short) || short.hasPrefix(full) && !full.isEmpty
      }
      if author == nil, candidates?.isEmpty ?? true { candidates = published(by: title) }
    }
    return ReferenceResolver.withoutRepeats(candidates ?? [], sources)
  }

  /// The sources of a publication or institution that stands where authors do: HK01：同上.
  private func published(by name: String) -> [String] {
    let wanted = ReferenceResolver.key(name)
    guard wanted.unicodeScalars.count >= 2 else { return [] }
    let titled = (byTitle[ReferenceResolver.beginning(of: wanted)] ?? []).filter {
      sources[$0]?.title.hasPrefix(wanted) ?? false
    }
    return ((byContainer[wanted] ?? []) + titled).uniqued()
  }

  /// Where one work was cited in full twice, the first citation stands for both.
  private static func withoutRepeats(_ ids: some Sequence<String>, _ sources: [String: Source]) -> [String] {
    var seen: Set<String> = []
    return ids.uniqued().filter { id in
      guard let source = sources[id] else { return false }
      return seen.insert(source.title + "\u{0}" + source.authors.joined(separator: "\u{0}")).inserted
    }
  }

  /// What two spellings of a name or title must share: letters and digits alone, in lower case.
  static func key(_ string: String) -> String {
    let text = string.lowercased()
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where isKept(scalar) {
      key.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9": true
    default: !scalar.isASCII && (scalar.properties.isAlphabetic || Script(scalar) == .digit)
    }
  }

  /// The letters by which titles are looked up: of Latin ones fewer, for Roe is the short title of Roe v. Wade.
  private static func beginning(of key: String) -> String {
    String(key.prefix(key.unicodeScalars.first.map { Script($0) == .latin } ?? false ? 3 : 4))
  }

  /// The key of a title, without the article that short titles leave off.
  private static func titleKey(_ title: String) -> String {
    let text = NoteText(title)
    let start = articles.match(in: text, at: 0, limit: text.scalars.count).map { $0 + 1 } ?? 0
    return key(start < text.scalars.count ? text.string(start..<text.scalars.count) : title)
  }

  private static let articles = Lexicon([
    "the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "les", "el", "los", "il", "lo",
  ])

  /// The beginnings of a name in Han, kana or Hangul that may be its family name: 鈴木 of 鈴木花子.
  private static func families(of name: String) -> [String] {
    let scalars = Array(name.unicodeScalars)
    guard (3...6).contains(scalars.count), scalars.allSatisfy({ Script($0).isEastAsian }) else { return [] }
    return (1...min(3, scalars.count - 1)).map { count in
      String(String.UnicodeScalarView(scalars[..<count]))
    }
  }

  /// The keys of a printed author: of the whole, of each name in it, and of their family names.
  private static func keys(of author: String) -> [String] {
    let text = NoteText(author)
    guard let names = ContributorReader(text).contributors(in: text.bounds) else { return [key(author)] }
    let people = names.author + names.editor + names.translator
    return people.first.map { Array($0.keys.prefix(1)) } ?? [key(author)]
  }
}

extension BackReferenceScanner.Found {
  /// What it names beside its words, for a message.
  fileprivate var named: String { [author, title].compactMap(\.self).joined(separator: ", ") }
}

extension PersonName {
  /// What the name is looked up by: the family name, or the whole.
  fileprivate var keys: [String] { [key] }

  fileprivate var key: String {
    switch self {
    case .literal(let name): ReferenceResolver.key(name)
    case .western(let family, _): ReferenceResolver.key(family)
    }
  }
}

extension Sequence where Element: Hashable {
  /// The elements without repetitions, in the order of their first appearance.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
