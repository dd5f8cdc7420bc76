import Citations
import Foundation
import Manuscripts
import TestSupport
import Testing

@Suite("Hostile notes")
struct RobustnessTests {
  /// Notes of every style, to be damaged.
  static let notes = StyleRowsTests.styles.flatMap { CitationRow.rows(of: $0).map(\.note) }

  @Test("a damaged note is read without a crash, and citations stay inside of it", arguments: 0..<20)
  func mutations(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for note in RobustnessTests.notes {
      let damaged = RobustnessTests.damage(note, &random)
      for citation in CitationRow.extract(damaged) {
        #expect(damaged.contains(citation.raw.text))
        #expect(!citation.raw.text.isEmpty)
      }
    }
  }

  @Test(
    "a long note of one sign repeated is read in linear time",
    arguments: [
      "(", "〈", "《", "“", "\"", "*", "‘", "[", "。", "；", "A. ", "1,", "第", "同前註，", "〈a〉，", "and ",
      "https://a.b/ ", "//", "et al. ",
    ]
  )
  func repetitions(sign: String) {
    let citations = CitationRow.extract(String(repeating: sign, count: 4_000))
    #expect(citations.count <= 4_000)
  }

  private static let signs: [Character] = Array("〈〉《》「」『』“”‘’\"'()[]〔〕，。；：、.,;:/<>*_ 第卷期頁年月日—-0123abcABC的同註")

  /// Deletes, doubles and inserts a few characters, or cuts the note.
  private static func damage(_ note: String, _ random: inout SeededGenerator) -> String {
    var characters = Array(note)
    for _ in 0..<Int.random(in: 1...6, using: &random) where !characters.isEmpty {
      let index = Int.random(in: 0..<characters.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: characters.remove(at: index)
      case 1: characters.insert(characters[index], at: index)
      case 2: characters.insert(signs[Int.random(in: 0..<signs.count, using: &random)], at: index)
      default: if Bool.random(using: &random) { characters.removeSubrange(index...) }
      }
    }
    return String(characters)
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
