import Citations
import Manuscripts
import TestSupport
import Testing
import WebAddresses

/// SplitMix64 (Steele, Lea and Flood 2014): the same seed gives the same mutations everywhere.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

@Suite("Addresses in hostile text")
struct LinkFinderMutationTests {
  /// Characters on which decisions hang.
  private static let pieces: [String] = [
    "http", "https://", "://", ":", "/", "//", ".", "..", "www.", "<", ">", "(", ")", "[", "]", "#", "?", "&",
    "=", "%", "%2F",
    "\u{200b}", "\u{200d}", "\u{ad}", "：／／", "．", "，", "。", "中文", "가", "é", "\n", " ", "\t", "-", "_", "@",
    "doi:", "10.1234/", "hdl:",
    "arXiv:", "urn:nbn:", "'", "\"", "’", "\\", "\u{1f600}", "\u{301}", "\0", "xn--", "0x7f", "127.1",
    "[::1]", "com", "tw",
  ]

  private static func mutated(_ text: String, _ random: inout SplitMix64) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let position = Int.random(in: 0...scalars.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where position < scalars.count: scalars.remove(at: position)
      case 1 where position < scalars.count:
        let end = min(scalars.count, position + Int.random(in: 1...20, using: &random))
        scalars += scalars[position..<end]
      default:
        scalars.insert(
          contentsOf: Array((pieces.randomElement(using: &random) ?? "").unicodeScalars),
          at: position
        )
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  @Test(
    "links stand in order, inside the text and on whole characters, and what goes out is stable",
    arguments: 0..<8
  )
  func mutations(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let rows = try LinkFinderCase.load()
    for _ in 0..<25 {
      for row in rows {
        let text = Self.mutated(row.text, &random)
        let passage = Passage(text: text, at: .text(line: 1, column: 1))
        var end = 0
        for link in LinkFinder().links(in: passage, hyperlinks: []) {
          let isOrdered = link.range.lowerBound >= end && link.range.upperBound <= text.utf8.count
          let bytes = Array(text.utf8)
          let isWhole = [link.range.lowerBound, link.range.upperBound].allSatisfy {
            $0 == bytes.count || bytes[$0] & 0xc0 != 0x80
          }
          guard isOrdered, isWhole, !link.link.url.isEmpty else {
            Issue.record("\(link) in \(text.debugDescription)")
            return
          }
          end = link.range.upperBound
          for url in [link.link.requestURL, link.link.alternative].compactMap(\.self)
          where try RequestURL(url.string) != url {
            Issue.record("\(url) is not stable in \(text.debugDescription)")
          }
        }
      }
    }
  }

  @Test(
    "inputs that could be looked at over and over are read once",
    arguments: [
      "<http://", "<http://a", "www.a.b/)", "a.zz/a,", ", a.com/b(", "doi:", "doi:10.", "doi:10.1234/(",
      "arxiv:1234.", "hdl:a", "http:",
      "http://a/(", "http://a)", "https://a-\n", "https://a.com/b-\nc", "10.1234/", "a.", ".", ":", "：", "//",
      "h", "\u{200b}", "http://a@",
      "www.中", "<https://a\n", "urn:nbn:", "ｈ", "ttp://", "http://[", "'http://a'",
    ]
  )
  func repetitions(piece: String) {
    let text = String(repeating: piece, count: 50_000 / piece.utf8.count)
    let links = LinkFinder().links(in: Passage(text: text, at: .text(line: 1, column: 1)), hyperlinks: [])
    #expect(links.count <= text.utf8.count / 2)
  }

  @Test("any bytes are an address or an error, and an address reads the same again", arguments: 0..<4)
  func addresses(seed: UInt64) throws {
    var random = SplitMix64(state: seed &+ 1_000)
    for _ in 0..<1_500 {
      let text = Self.mutated("https://example.org:443/a/../b?c=d%20e#f", &random)
      guard let url = try? RequestURL(text) else { continue }
      let isASCII = url.string.utf8.allSatisfy { (0x21...0x7e).contains($0) }
      guard isASCII, try RequestURL(url.string) == url, url.path.hasPrefix("/"),
        !url.registrableDomain.isEmpty
      else {
        Issue.record("\(url) from \(text.debugDescription)")
        return
      }
      _ = url.isPrivateHost
    }
  }
}
