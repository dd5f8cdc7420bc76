package import Manuscripts
import WebAddresses

/// Reads the citations in a manuscript's notes.
package struct CitationExtractor: Sendable {
  private let finder = LinkFinder()
  private let styles = StyleRegistry()

  /// Makes an extractor.
  package init() {}

  /// Finds the sources, back-references and addresses of a manuscript.
  ///
  /// - Complexity: Linear in the manuscript's length.
  package func extract(from manuscript: Manuscript) -> CitedManuscript {
    var resolver = ReferenceResolver()
    var han = HanLanguage()
    let entries = Self.entries(of: manuscript.notes)
    let notes = manuscript.notes.map { note in
      resolver.beginNote(label: note.label)
      han.count(note.passage.text)
      let citations = citations(of: note, in: manuscript.format, resolver: &resolver)
      for id in note.citedNotes { if let item = entries[id] { resolver.add(Self.entryID(of: id), item) } }
      resolver.endNote()
      return CitedNote(note: note, citations: citations)
    }
    let settled = notes.map { han.settle($0) }
    let links = manuscript.blocks.flatMap { block in
      finder.links(
        in: block.passage,
        hyperlinks: block.hyperlinks,
        breaksLines: manuscript.format.breaksLines
      )
      .map(\.link)
    }
    return CitedManuscript(manuscript: manuscript, notes: settled, links: links)
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

  private func citations(
    of note: Note,
    in format: ManuscriptFormat,
    resolver: inout ReferenceResolver
  ) -> [Citation] {
    let located = finder.links(
      in: note.passage,
      hyperlinks: note.hyperlinks,
      breaksLines: format.breaksLines
    )
    let entries = note.embeddedItems.filter { $0.origin == .entry }
    if !entries.isEmpty { return citations(of: entries, in: note, located: located, resolver: &resolver) }
    let layout = NoteLayout(note: note, located: located)
    var citations: [Citation] = []
    for segment in layout.segments() where !layout.isRemark(segment) {
      let id = "\(note.id).\(citations.count + 1)"
      let links = layout.links(in: segment)
      let managed = layout.managedItem(of: segment)
      guard
        let (kind, item) = understand(segment, managed: managed, id: id, resolver: &resolver)
          ?? Self.page(at: links)
      else { continue }
      citations.append(
        Citation(id: id, kind: kind, item: item, links: links, raw: layout.raw(segment), managed: managed)
      )
    }
    return citations
  }

  /// The sources that a note gives in fields: they are taken as they are, nothing is read out of the note's text.
  private func citations(
    of entries: [EmbeddedItem],
    in note: Note,
    located: [LocatedLink],
    resolver: inout ReferenceResolver
  ) -> [Citation] {
    let bytes = Array(note.passage.text.utf8)
    return entries.enumerated().map { index, entry in
      let id = "\(note.id).\(index + 1)"
      let range = entry.textRange.clamped(to: 0..<bytes.count)
      let links = located.filter {
        range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
      }
      let item = CitationItem(entry)
      resolver.add(id, item)
      return Citation(
        id: id,
        kind: .source,
        item: item,
        links: links.map(\.link),
        raw: RawCitation(
          text: String(decoding: bytes[range], as: UTF8.self),
          location: note.passage.range(ofUTF8Offsets: range)
        )
      )
    }
  }

  /// The source of which nothing is understood but its address: no address of a note goes unasked.
  private static func page(at links: [Link]) -> (Citation.Kind, CitationItem)? {
    guard let url = links.first?.requestURL else { return nil }
    var item = CitationItem(type: .webpage)
    item.url = url.string
    return (.source, item)
  }

  /// What a segment is: a reference back, a source, or nil where it is commentary.
  private func understand(
    _ segment: Segment,
    managed: CitationItem?,
    id: String,
    resolver: inout ReferenceResolver
  ) -> (Citation.Kind, CitationItem)? {
    if let found = BackReferenceScanner.scan(segment) {
      return reference(found, resolver: &resolver)
    }
    var reading = styles.bestReading(of: segment)
    reading?.item.identify(by: segment.numbers)
    if let author = reading?.item.author.first, ReferenceWords.isSameAuthor(author.printed) {
      reading?.item.author = resolver.lastAuthors
    }
    if let reading, reading.isShortForm, let found = shortForm(reading.item, segment),
      case .earlierWork(let author, let title) = found.form,
      resolver.earlierWorks(author: author, title: title).count == 1
    {
      return reference(found, resolver: &resolver)
    }
    guard let reading, reading.score >= Reading.threshold else {
      if let managed { resolver.add(id, managed) }
      return managed.map { (.source, $0) }
    }
    if reading.needsEarlierWork, managed == nil { return nil }
    let item = managed.map { reading.item.completed(by: $0) } ?? reading.item
    resolver.add(id, item)
    return (.source, item)
  }

  private func reference(
    _ found: BackReferenceScanner.Found,
    resolver: inout ReferenceResolver
  ) -> (Citation.Kind, CitationItem) {
    var item = CitationItem(type: .document)
    item.locator = found.locator
    return (.backReference(resolver.resolve(found)), item)
  }

  /// A short form as the reference that it is, if an earlier source answers to it.
  private func shortForm(_ item: CitationItem, _ segment: Segment) -> BackReferenceScanner.Found? {
    guard let title = item.title else { return nil }
    let author = item.author.first?.printed
    return BackReferenceScanner.Found(
      form: .earlierWork(author: author, shortTitle: title),
      words: segment.string(segment.range),
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
