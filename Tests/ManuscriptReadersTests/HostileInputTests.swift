import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// Broken and made-up manuscripts: whatever comes in, what comes out is whole.
@Suite struct HostileInputTests {
  /// A small generator with a seed (SplitMix64), so that a failure can be repeated.
  struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let shards = [
    "¹", "²³", "[1]", "[^a]", "[^a]: ", "^[", "]", "〈", "》", "\n", "\n\n", "\u{0C}", "1 ", "2. ", "註3：", "*",
    "†",
    "①", "<https://a.tw/", ">", "](", "`", "```\n", "<!--", "-->", "&amp;", "\\", "　", "> ", "    ",
    "| a |\n|---|\n", "\u{200B}", "--\n",
    "[1,2-9]", "\u{FEFF}", "\r", "\t", "9999999 ",
  ]

  @Test("mutated manuscripts never crash a reader, and every place lies in the file", arguments: 0..<8)
  func mutations(seed: Int) throws {
    var generator = SeededGenerator(state: UInt64(seed))
    let folder = Fixtures.url("manuscripts/notes")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".txt")
    }.sorted()
    for _ in 0..<40 {
      let name = try #require(names.randomElement(using: &generator))
      var bytes = try ManuscriptFile(path: folder.appending(path: name).path).read()
      for _ in 0..<Int.random(in: 1...12, using: &generator) { Self.mutate(&bytes, &generator) }
      for format in [ManuscriptFormat.text, .markdown] {
        guard let manuscript = try? ReaderRegistry.read(bytes, path: name, as: format) else { continue }
        Self.check(manuscript, lines: Self.lineWidths(of: bytes))
      }
    }
  }

  @Test(
    "mutated files of the other formats never crash a reader",
    arguments: ["tex", "rst", "org", "textile", "wiki", "html", "jats", "tei", "dbk", "fodt"]
  )
  func mutatedFormats(ending: String) throws {
    var generator = SeededGenerator(state: UInt64(ending.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }))
    let original = try ManuscriptFile(path: Fixtures.url("manuscripts/formats/harbour.\(ending)").path).read()
    for _ in 0..<40 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...12, using: &generator) { Self.mutate(&bytes, &generator) }
      guard let manuscript = try? ReaderRegistry.read(bytes, path: "harbour.\(ending)") else { continue }
      #expect(Set(manuscript.notes.map(\.id)).count == manuscript.notes.count)
      for marker in manuscript.notes.flatMap(\.markers) + manuscript.orphanMarkers {
        #expect(manuscript.blocks.indices.contains(marker.block))
      }
    }
  }

  private static func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0:
      // One mutation in five may break the encoding; the reader then refuses the file or reads another one.
      if place < bytes.count { bytes[place] = UInt8.random(in: 1...0x7F, using: &generator) }
    case 1:
      let end = min(bytes.count, place + Int.random(in: 1...60, using: &generator))
      bytes.removeSubrange(place..<end)
      bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    case 2:
      let end = min(bytes.count, place + Int.random(in: 1...200, using: &generator))
      bytes.insert(contentsOf: bytes[place..<end], at: place)
      bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    default:
      let shard = shards.randomElement(using: &generator) ?? ""
      bytes.insert(contentsOf: shard.utf8, at: place)
      bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
  }

  /// How many scalars stand on each line, for texts that are valid UTF-8; nil for others.
  private static func lineWidths(of bytes: [UInt8]) -> [Int]? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var widths = [0]
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) {
      if scalar == "\n", previous == "\r" {
        previous = scalar
        continue
      }
      if scalar == "\n" || scalar == "\r" { widths.append(0) } else { widths[widths.count - 1] += 1 }
      previous = scalar
    }
    return widths
  }

  private static func check(_ manuscript: Manuscript, lines: [Int]?) {
    func isInside(_ location: Manuscripts.SourceLocation) -> Bool {
      guard let lines, case .text(let line, let column) = location else { return lines == nil }
      return line >= 1 && line <= lines.count && column >= 1 && column <= lines[line - 1] + 1
    }
    let passages = manuscript.blocks.map(\.passage) + manuscript.notes.map(\.passage)
    for passage in passages {
      #expect(passage.anchors.first?.offset == 0)
      #expect(zip(passage.anchors, passage.anchors.dropFirst()).allSatisfy { $0.offset <= $1.offset })
      #expect((passage.anchors.last?.offset ?? 0) <= passage.text.utf8.count)
      #expect(passage.anchors.allSatisfy { isInside($0.location) })
    }
    #expect(Set(manuscript.notes.map(\.id)).count == manuscript.notes.count)
    for note in manuscript.notes { #expect(isInside(note.location.start) && isInside(note.location.end)) }
    for marker in manuscript.notes.flatMap(\.markers) + manuscript.orphanMarkers + manuscript.doubtfulMarkers
    {
      #expect(isInside(marker.location))
      guard manuscript.blocks.indices.contains(marker.block) else {
        Issue.record("marker \(marker.label) stands in no block")
        continue
      }
      #expect((0...manuscript.blocks[marker.block].passage.text.utf8.count).contains(marker.utf8Offset))
    }
    for link in manuscript.notes.flatMap(\.hyperlinks) + manuscript.blocks.flatMap(\.hyperlinks) {
      #expect(isInside(link.location))
    }
  }

  static let repeated = [
    "[^", "^[", "[^a]", "[^a]: x\n", "[", "(", "*", "**a ", "`", "<", "¹", "1 a\n", "1. 《\n", "① ", "> ",
    "- ", "\n", "\u{0C}",
    "註", "〈", "&", "\\", "a-\n", "http://", "[1-9]", "^[a[^b]", "|a|\n|-|\n",
  ]

  @Test("one thing repeated many times is read", arguments: repeated)
  func repetition(of part: String) throws {
    let text = "x" + String(repeating: part, count: 3_000)
    for format in [ManuscriptFormat.text, .markdown] {
      let manuscript = try ReaderRegistry.read(Array(text.utf8), path: "a", as: format)
      #expect(!manuscript.blocks.isEmpty)
    }
  }
}
