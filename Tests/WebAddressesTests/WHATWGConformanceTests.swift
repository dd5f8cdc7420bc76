import Foundation
import TestSupport
import Testing
import WebAddresses

@Suite(
  "Addresses as browsers read them",
  .enabled(if: Fixtures.corpora != nil, "needs ../shared/corpora, or the folder that IBID_CORPORA names")
)
struct WHATWGConformanceTests {
  private struct Difference: Decodable {
    let reason: String
    let rows: [Int]
  }

  private struct Differences: Decodable {
    let addresses: [Difference]
    let hosts: [Difference]
    enum CodingKeys: String, CodingKey {
      case addresses = "urltestdata-http.jsonl"
      case hosts = "toascii.json"
    }
  }

  private static func differences() throws -> Differences {
    let data = try Data(contentsOf: Fixtures.url("addresses/whatwg-differences.json"))
    return try JSONDecoder().decode(Differences.self, from: data)
  }

  private static func corpus(_ name: String) throws -> Data {
    let folder = try #require(Fixtures.corpora)
    return try Data(contentsOf: folder.appending(path: "url-parsing").appending(path: name))
  }

  @Test("the web platform's rows are read alike, but for those that are listed with a reason")
  func addresses() throws {
    struct Row: Decodable {
      let input: String
      let base: String?
      let href: String?
    }
    var different: [Int] = []
    for (index, line) in try Self.corpus("urltestdata-http.jsonl").split(separator: UInt8(ascii: "\n"))
      .enumerated()
    {
      let row = try JSONDecoder().decode(Row.self, from: Data(line))
      let ours = try? row.base.map { try RequestURL($0).resolving(row.input) } ?? RequestURL(row.input)
      let theirs = row.href.map { String($0.prefix { $0 != "#" }) }
      if ours?.string != theirs { different.append(index + 1) }
    }
    #expect(different == (try Self.differences().addresses.flatMap(\.rows).sorted()))
  }

  @Test("the web platform's hosts go to ASCII alike, but for those that are listed with a reason")
  func hosts() throws {
    let elements = try JSONSerialization.jsonObject(with: Self.corpus("toascii.json")) as? [Any]
    var different: [Int] = []
    for (index, element) in try #require(elements).enumerated() {
      guard let row = element as? [String: Any], let input = row["input"] as? String else { continue }
      let ours = try? RequestURL("https://\(input)/").host
      if ours != row["output"] as? String { different.append(index) }
    }
    #expect(different == (try Self.differences().hosts.flatMap(\.rows).sorted()))
  }

  @Test("addresses that are encoded already go out unchanged")
  func escapedStays() throws {
    struct Row: Decodable { let escaped: String }
    for line in try Self.corpus("link-formatting.jsonl").split(separator: UInt8(ascii: "\n")) {
      let escaped = try JSONDecoder().decode(Row.self, from: Data(line)).escaped.prefix { $0 != "#" }
      guard escaped.utf8.allSatisfy({ $0 < 0x80 }), !escaped.contains("%%") else { continue }
      let url = try RequestURL(String(escaped))
      #expect(
        url.string.replacing("example.com/?", with: "example.com?") == escaped || url.string == escaped + "/"
      )
    }
  }
}
