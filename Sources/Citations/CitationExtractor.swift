package import Manuscripts
import WebAddresses

/// Reads the citations in a manuscript's notes.
package struct CitationExtractor: Sendable {
  private let reader = NoteReader()
  /// Notes that are read before what they refer to is settled: so many that all cores have work, and so few that their
  /// readings take little beside the citations that are made of them.
  private static let block = 4096

  /// Makes an extractor.
  package init() {}

  /// Finds the sources, back-references and addresses of a manuscript.
  ///
  /// - Complexity: Linear in the manuscript's length.
  package func extract(from manuscript: Manuscript) -> CitedManuscript {
    extract(from: LinkFinder().search(manuscript))
  }

  /// Finds the sources and back-references of a manuscript, whose addresses are known.
  ///
  /// - Complexity: Linear in the manuscript's length.
  package func extract(from searched: SearchedManuscript) -> CitedManuscript {
    var resolver = ReferenceResolver()
    var han = HanLanguage()
    let all = searched.manuscript.notes
    let entries = Self.entries(of: all)
    var notes: [CitedNote] = []
    notes.reserveCapacity(all.count)
    for start in stride(from: 0, to: all.count, by: Self.block) {
      let block = start..<min(start + Self.block, all.count)
      let readings = reader.read(all[block], links: searched.notes[block])
      for (note, readings) in zip(all[block], readings) {
        resolver.beginNote(label: note.label)
        han.count(note.passage.text)
        let citations = Self.citations(readings, of: note, resolver: &resolver)
        for id in note.citedNotes { if let item = entries[id] { resolver.add(Self.entryID(of: id), item) } }
        resolver.endNote()
        notes.append(CitedNote(note: note, citations: citations))
      }
    }
    return CitedManuscript(
      manuscript: searched.manuscript,
      notes: notes.map { han.settle($0) },
      links: searched.body
    )
  }

  /// The sources of bibliography entries that notes point to, by the entries' notes: a later “Ibid.” means them.
  private static func entries(of notes: [Note]) -> [String: CitationItem] {
    let cited = notes.reduce(into: Set<String>()) { $0.formUnion($1.citedNotes) }
    return notes.reduce(into: [:]) { entries, note in
      guard cited.contains(note.id), let entry = note.embeddedItems.first, entry.origin == .entry else {
        return
      }
      entries[note.id] = CitationItem(entry)
    }
  }

  /// The id of the citation that a bibliography entry is.
  private static func entryID(of note: String) -> String { "\(note).1" }

  // MARK: One note

  private static func citations(
    _ readings: [SegmentReading],
    of note: Note,
    resolver: inout ReferenceResolver
  ) -> [Citation] {
    var citations: [Citation] = []
    defer { resolver.isNested = false }
    for reading in readings {
      let id = "\(note.id).\(citations.count + 1)"
      resolver.isNested = reading.isNested
      guard let (kind, item) = understand(reading, id: id, resolver: &resolver) ?? page(at: reading.links)
      else { continue }
      citations.append(
        Citation(
          id: id,
          kind: kind,
          item: item,
          links: reading.links,
          raw: reading.raw,
          managed: reading.managed
        )
      )
    }
    return citations
  }

  /// The source of which nothing is understood but its address: no address of a note goes unasked.
  private static func page(at links: [Link]) -> (Citation.Kind, CitationItem)? {
    guard let url = links.first?.requestURL else { return nil }
    var item = CitationItem(type: .webpage)
    item.url = url.string
    return (.source, item)
  }

  /// What a stretch of a note is: a reference back, a source, or nil where it is commentary.
  private static func understand(
    _ segment: SegmentReading,
    id: String,
    resolver: inout ReferenceResolver
  ) -> (Citation.Kind, CitationItem)? {
    var read: Reading?
    switch segment.content {
    case .backReference(let found): return reference(found, resolver: &resolver)
    case .entry(let item):
      resolver.add(id, item)
      return (.source, item)
    case .source(let reading): read = reading
    case .unknown: break
    }
    if let author = read?.item.author.first, ReferenceWords.isSameAuthor(author.printed) {
      read?.item.author = resolver.lastAuthors
    }
    if let read, read.needsEarlierWork, let report = CourtReports.place(of: read.item),
      resolver.cases(reportedAt: report).count == 1
    {
      let found = BackReferenceScanner.Found(
        form: .earlierWork(author: nil, shortTitle: read.item.title),
        words: segment.raw.text,
        author: nil,
        title: read.item.title,
        report: report,
        locator: read.item.locator
      )
      return reference(found, resolver: &resolver)
    }
    if let read, read.isShortForm, let found = shortForm(read.item, segment.raw.text),
      case .earlierWork(let author, let title) = found.form,
      resolver.earlierWorks(author: author, title: title).count == 1
    {
      return reference(found, resolver: &resolver)
    }
    guard let read, read.score >= Reading.threshold else {
      if let managed = segment.managed { resolver.add(id, managed) }
      return segment.managed.map { (.source, $0) }
    }
    if read.needsEarlierWork, segment.managed == nil { return nil }
    let item = segment.managed.map { read.item.completed(by: $0) } ?? read.item
    resolver.add(id, item)
    return (.source, item)
  }

  private static func reference(
    _ found: BackReferenceScanner.Found,
    resolver: inout ReferenceResolver
  ) -> (Citation.Kind, CitationItem) {
    var item = CitationItem(type: .document)
    item.locator = found.locator
    return (.backReference(resolver.resolve(found)), item)
  }

  /// A short form as the reference that it is, if an earlier source answers to it.
  private static func shortForm(_ item: CitationItem, _ words: String) -> BackReferenceScanner.Found? {
    guard let title = item.title else { return nil }
    let author = item.author.first?.printed
    return BackReferenceScanner.Found(
      form: .earlierWork(author: author, shortTitle: title),
      words: words,
      author: author,
      title: title,
      locator: item.locator ?? item.page ?? item.volume
    )
  }
}

extension PersonName {
  /// The name as notes print it.
  var printed: String {
    switch self {
    case .literal(let name): name
    case .western(let family, let given): given.isEmpty ? family : "\(given) \(family)"
    }
  }
}
