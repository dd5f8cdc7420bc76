import Testing

@Suite("ibid extract reads off the sample chapters what a careful reader does")
struct ChapterTruthTests {
  /// A chapter, what stands in it, and what the program finds; read once for all tests.
  struct Chapter: Sendable, CustomTestStringConvertible {
    let name: String
    let truth: ExtractedChapter
    let found: ExtractedChapter
    var testDescription: String { name }
  }

  static let chapters = Result {
    try ["chapter-06", "chapter-09"].map {
      Chapter(name: $0, truth: try ExtractedChapter.truth($0), found: try ExtractedChapter.extracted($0))
    }
  }

  @Test("every note with its id, label, place, markers and text, and no other")
  func notes() throws {
    for chapter in try Self.chapters.get() {
      #expect(chapter.found.notes.map(\.id) == chapter.truth.notes.map(\.id), "\(chapter.name)")
      for (found, truth) in zip(chapter.found.notes, chapter.truth.notes) {
        #expect(found.label == truth.label)
        #expect(found.location == truth.location, "\(chapter.name) \(truth.id)")
        #expect(found.markers == truth.markers, "\(chapter.name) \(truth.id)")
        #expect(found.text == truth.text, "\(chapter.name) \(truth.id)")
      }
    }
  }

  @Test("every citation with its author, title, publication, date, volume, issue and pages")
  func items() throws {
    for (name, found, truth) in try Self.citations() where truth.kind == "source" {
      #expect(found.item == truth.item, "\(name) \(truth.id)")
    }
  }

  @Test("every address, as written and as requested")
  func links() throws {
    for (name, found, truth) in try Self.citations() {
      #expect(found.links ?? [] == truth.links ?? [], "\(name) \(truth.id)")
    }
  }

  @Test("every reference back, and the source that it means")
  func backReferences() throws {
    for (name, found, truth) in try Self.citations() {
      #expect(found.kind == truth.kind, "\(name) \(truth.id)")
      #expect(found.refersTo == truth.refersTo, "\(name) \(truth.id)")
    }
  }

  @Test("the chapters have 61 notes with 59 citations, or these tests test nothing")
  func samplesAreRead() throws {
    let notes = try Self.chapters.get().flatMap(\.truth.notes)
    #expect(notes.count == 61)
    #expect(notes.flatMap(\.citations).count == 59)
  }

  /// The citations that stand in the chapters, each with the one found in its place.
  private static func citations() throws -> [(String, ExtractedChapter.Citation, ExtractedChapter.Citation)] {
    try chapters.get().flatMap { chapter in
      let found = chapter.found.notes.flatMap(\.citations)
      return try chapter.truth.notes.flatMap(\.citations).map { truth in
        let match = try #require(
          found.first { $0.id == truth.id },
          "\(chapter.name) \(truth.id) was not found"
        )
        return (chapter.name, match, truth)
      }
    }
  }
}
