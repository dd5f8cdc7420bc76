import Citations
import Foundation
import Manuscripts
import TestSupport

/// The running notes of one style, and the sources that each was made from.
struct LabelledSequence: Decodable, Sendable {
  /// One note.
  struct Note: Decodable, Sendable {
    let number: Int
    let rendered: String
    let cites: [Cite]
  }

  /// A source by its id.
  struct Cite: Decodable, Sendable {
    let id: String
  }

  /// A note that stands for a source cited before, and how it was read.
  struct BackReference: Sendable {
    let text: String
    let id: String
    /// Whether it leads to an earlier note that cites the same source.
    let isRight: Bool
    /// What was read instead.
    let found: String
  }

  /// The two halves of the sequences.
  enum Half: String, CaseIterable {
    /// Every second one, which the grammars may be mended by.
    case seen = "zotero-chinese sequences, even rows"
    /// The other half, which nothing was mended by.
    case heldOut = "zotero-chinese sequences, odd rows"

    /// The half's sequences.
    func sequences() throws -> [LabelledSequence] {
      let remainder = self == .seen ? 0 : 1
      return try LabelledSequence.all().enumerated().filter { $0.offset % 2 == remainder }.map(\.element)
    }
  }

  let style: String
  let notes: [Note]

  /// The sequences of zotero-chinese.
  private static func all() throws -> [LabelledSequence] {
    guard let corpora = Fixtures.corpora else { return [] }
    let data = try Data(contentsOf: corpora.appending(path: "citations/zotero-chinese-sequences.jsonl"))
    return try data.split(separator: 0x0A).map {
      try JSONDecoder().decode(LabelledSequence.self, from: Data($0))
    }
  }

  /// The notes that cite what was cited before in fewer than half as many characters.
  func backReferences() -> [BackReference] {
    let read = extract()
    var first: [String: String] = [:]
    var cited: [String: Set<String>] = [:]
    var references: [BackReference] = []
    for (note, citations) in zip(notes, read) {
      if note.cites.count == 1, let id = note.cites.first?.id, let full = first[id],
        note.rendered.count * 2 < full.count
      {
        let targets = citations.compactMap { citation -> String? in
          if case .backReference(let reference) = citation.kind { reference.refersTo } else { nil }
        }
        let isRight = targets.count == 1 && cited[targets[0]]?.contains(id) ?? false
        let found = citations.map { "\($0.kind)" }.joined(separator: "; ")
        references.append(BackReference(text: note.rendered, id: id, isRight: isRight, found: found))
      }
      for cite in note.cites where first[cite.id] == nil { first[cite.id] = note.rendered }
      for citation in citations { cited[citation.id] = Set(note.cites.map(\.id)) }
    }
    return references
  }

  private func extract() -> [[Citation]] {
    let start = SourceLocation.text(line: 1, column: 1)
    let notes = notes.map { note in
      Manuscripts.Note(
        id: "n\(note.number)",
        label: String(note.number),
        location: SourceRange(start: start, end: start),
        markers: [],
        passage: Passage(text: note.rendered, at: start),
        hyperlinks: []
      )
    }
    let manuscript = Manuscript(path: "-", format: .text, blocks: [], notes: notes)
    return CitationExtractor().extract(from: manuscript).notes.map(\.citations)
  }
}
