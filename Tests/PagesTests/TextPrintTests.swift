import Testing

@testable import Pages

@Suite("A page's text in small")
struct TextPrintTests {
  /// 137 bytes, so that no block of eight ends where the text does.
  private let text =
    "The tide tables of 1905 were printed each spring, 12 sheets of them, and kept by the pilots who had "
    + "paid for the paper, 潮汐表, till 1911."

  private func print(_ text: String) -> TextPrint? {
    let page = "<!doctype html><title>Tables</title><body><p>\(text)</p></body>"
    return Array(page.utf8).withUnsafeBytes { PageReader.page(of: $0) }.textPrint
  }

  @Test("is the same whatever digits stand in it")
  func digits() throws {
    let own = try #require(print(text))
    for digit in "0123456789" {
      #expect(print(String(text.map { $0.isASCII && $0.isNumber ? digit : $0 })) == own)
    }
  }

  @Test("is another for every other character that changes, wherever it stands")
  func others() throws {
    let own = try #require(print(text))
    let characters = Array(text)
    for index in characters.indices where !(characters[index].isASCII && characters[index].isNumber) {
      for other: Character in ["x", "/", ":", "0", "汐"] where other != characters[index] {
        guard index > 0, index < characters.count - 1, characters[index] != " " else { continue }
        var changed = characters
        changed[index] = other
        #expect(print(String(changed)) != own)
      }
    }
  }
}
