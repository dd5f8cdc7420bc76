import Citations
import Manuscripts
import Messages
import Testing

@Suite("References back")
struct ReferenceTests {
  private static let source = "林素琴，〈港市的書信〉，《河海史學》，第12卷第3期（2015年9月），頁101-134。"
  private static let other = "許明，《紙上的島嶼》（臺北：山風出版社，2018年），頁88。"

  /// What each note's references lead to, by the notes' labels and texts in order.
  private static func targets(_ notes: [(label: String, text: String)]) -> [[BackReference.Target?]] {
    let place = SourceLocation.text(line: 1, column: 1)
    var seen: [String: Int] = [:]
    let made = notes.map { label, text in
      seen[label, default: 0] += 1
      let count = seen[label] ?? 1
      return Note(
        id: count == 1 ? "n\(label)" : "n\(label)-\(count)",
        label: label,
        location: SourceRange(start: place, end: place),
        markers: [],
        passage: Passage(text: text, at: place)
      )
    }
    let manuscript = Manuscript(path: "-", format: .text, blocks: [], notes: made)
    return CitationExtractor().extract(from: manuscript).notes.map { note in
      note.citations.map { if case .backReference(let reference) = $0.kind { reference.target } else { nil } }
    }
  }

  @Test("the same as above leads to the note before, through a chain of such notes")
  func chain() {
    let targets = Self.targets([("1", Self.source), ("2", "同前註，頁105。"), ("3", "同上註。"), ("4", "Ibid., 12.")])
    #expect(targets[1] == [.citation("n1.1")])
    #expect(targets[2] == [.citation("n1.1")])
    #expect(targets[3] == [.citation("n1.1")])
  }

  @Test("a number leads to the note that has it")
  func numbered() {
    let targets = Self.targets([
      ("1", Self.source), ("2", Self.other), ("3", "同註1，頁110。"), ("4", "林素琴，前揭註1，頁111。"),
    ])
    #expect(targets[2] == [.citation("n1.1")])
    #expect(targets[3] == [.citation("n1.1")])
  }

  @Test("a reference leads as far back as a long book goes, whose notes are read several at once")
  func faraway() {
    let books = (1...5000).map { ("\($0)", "許明，《第\($0)島嶼》（臺北：山風出版社，2018年），頁\($0)。") }
    let targets = Self.targets(books + [("5001", "同註3，頁9。"), ("5002", "同註4500。"), ("5003", "同前註。")])
    #expect(targets.count == 5003)
    #expect(targets[..<5000].allSatisfy { $0 == [nil] })
    #expect(targets[5000...] == [[.citation("n3.1")], [.citation("n4500.1")], [.citation("n4500.1")]])
  }

  @Test("a number without a note is unresolved, and says so")
  func missing() {
    let targets = Self.targets([("1", Self.source), ("2", "同註88。")])
    #expect(targets[1] == [.unresolved("there is no note \("88") before it")])
  }

  @Test("a note with several sources leaves it open which is meant, unless the author is named")
  func ambiguous() {
    let targets = Self.targets([("1", Self.source + "；" + Self.other), ("2", "同前註，頁7。"), ("3", "許明，同註1，頁9。")])
    #expect(targets[1] == [.ambiguous(["n1.1", "n1.2"])])
    #expect(targets[2] == [.citation("n1.2")])
  }

  @Test("a note of commentary alone is no source to lead to")
  func commentary() {
    let targets = Self.targets([("1", "此說不確。"), ("2", "同前註。")])
    #expect(targets[1] == [.unresolved("note \("1") cites no source")])
  }

  @Test("a numbering that begins anew begins a chapter, over whose border no number leads")
  func chapters() {
    let targets = Self.targets([("1", Self.source), ("2", Self.other), ("1", "同前註。"), ("2", "同註1。")])
    #expect(targets[2] == [.unresolved("there is no note before it")])
    #expect(targets[3] == [.unresolved("note \("1") itself leads to no source")])
  }

  @Test("an author with 前揭書 leads to the one work of that author")
  func earlierWork() {
    let targets = Self.targets([
      ("1", Self.source), ("2", Self.other), ("3", "許明，前揭書，頁9。"), ("4", "王一，前揭書，頁9。"),
    ])
    #expect(targets[2] == [.citation("n2.1")])
    #expect(targets[3] == [.unresolved("no earlier note cites “\("王一")”")])
  }

  @Test("author, title and page alone lead back to the full citation where there is one")
  func shortForm() {
    let targets = Self.targets([("1", Self.other), ("2", "許明，《紙上的島嶼》，頁90。")])
    #expect(targets[1] == [.citation("n1.1")])
  }
}
