import CharacterEncodings
import Foundation
import Pages
import TestSupport
import Testing

private let corpus = Fixtures.corpora?.appending(path: "encoding")
private let missing: Comment = "needs the folder encoding/ of IBID_CORPORA, or of ../shared/corpora"

/// The decoders held against whole repertoires, and the guesses against files of the world.
@Suite(.enabled(if: corpus != nil, missing)) struct EncodingCorpusTests {
  struct File: Decodable {
    let file: String
    let encoding: String?
    let declared: String?
    let title: String?
  }

  private static var files: [File] {
    get throws { try PageFixtures.lines(of: #require(corpus).appending(path: "index.jsonl")) }
  }

  /// A page of lines, each a paragraph of its own that starts with its number.
  private func lines(of bytes: Data, in encoding: String) throws -> [String] {
    var decoded: [String] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for line in lines {
      // Plain text gives its first line back, through the same decoder as any page.
      let page = (Data("#".utf8) + line).withUnsafeBytes {
        PageReader.page(of: $0, charset: encoding, contentType: "text/plain")
      }
      decoded.append(page.title?.text ?? "")
    }
    return decoded
  }

  @Test(
    "every character of a repertoire decodes as in the standard",
    arguments: [
      ("big5", "Big5"), ("gb18030", "gb18030"), ("shift_jis", "Shift_JIS"), ("euc_kr", "EUC-KR"),
      ("jis0208", "EUC-JP"), ("jis0212", "EUC-JP"),
    ]
  )
  func repertoire(name: String, encoding: String) throws {
    let folder = try #require(corpus).appending(path: "encoding_rs")
    let input = try Data(contentsOf: folder.appending(path: "\(name)_in.txt"))
    let wanted = try Data(contentsOf: folder.appending(path: "\(name)_in_ref.txt"))
    let found = try lines(of: input, in: encoding)
    let expected = try lines(of: wanted, in: "UTF-8")
    #expect(found.count == expected.count)
    let differences = zip(found, expected).filter { $0 != $1 }
    #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(5))")
  }

  @Test("the prescan finds what html5lib's cases declare")
  func prescan() throws {
    let folder = try #require(corpus).appending(path: "html5lib-tests")
    var wrong: [String] = []
    var count = 0
    for name in ["tests1.dat", "tests2.dat"] {
      // Latin-1, so that the cases' bytes come out as they went in.
      let text = try String(contentsOf: folder.appending(path: name), encoding: .isoLatin1)
      for part in text.components(separatedBy: "#data\n").dropFirst() {
        let halves = part.components(separatedBy: "\n#encoding\n")
        guard halves.count == 2, let label = halves[1].split(separator: "\n").first else { continue }
        count += 1
        // A byte that no UTF-8 has makes the reader decide.
        let page = try PageFixtures.page(Data(halves[0].unicodeScalars.map { UInt8($0.value) }) + [0xE9])
        if page.charset != CharacterEncoding(label: String(label))?.rawValue {
          wrong.append("\(halves[0].prefix(80)): \(label), not \(page.charset ?? "–")")
        }
      }
    }
    #expect(count > 75)
    #expect(wrong.isEmpty, "\(wrong.count) of \(count): \(wrong)")
  }

  @Test("files that declare their encoding are read in it")
  func declared() throws {
    var wrong: [String] = []
    for row in try Self.files {
      guard let encoding = row.encoding, row.declared != nil else { continue }
      let page = try PageFixtures.page(Data(contentsOf: #require(corpus).appending(path: row.file)))
      let isTitle = row.title.map { title in page.titles.contains { $0.text == title } } ?? true
      if !Self.isSame(page.charset, encoding) || !isTitle {
        wrong.append("\(row.file): \(page.charset ?? "–") \(page.title?.text ?? "–")")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  @Test("of files that do not say, or no longer say, their encoding, 97 in 100 are read in it")
  func guessed() throws {
    var wrong: [String] = []
    var count = 0
    for row in try Self.files {
      guard let encoding = row.encoding else { continue }
      var bytes = try Data(contentsOf: #require(corpus).appending(path: row.file))
      guard bytes.contains(where: { $0 >= 0x80 || $0 == 0x1B }) else { continue }
      if let declared = row.declared {
        while let range = bytes.firstRange(of: Data(declared.utf8)) { bytes.removeSubrange(range) }
      }
      count += 1
      let page = try PageFixtures.page(bytes)
      if !Self.isSame(page.charset, encoding) { wrong.append("\(row.file): \(page.charset ?? "–")") }
    }
    #expect(count >= 60)
    #expect(Double(wrong.count) <= 0.03 * Double(count), "\(wrong.count) of \(count): \(wrong)")
  }

  /// GBK and gb18030 are one decoder.
  private static func isSame(_ found: String?, _ wanted: String) -> Bool {
    (found == "GBK" ? "gb18030" : found) == (wanted == "GBK" ? "gb18030" : wanted)
  }
}
