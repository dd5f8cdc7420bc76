import ManuscriptReaders
import Manuscripts
import Testing

@Suite("Comments that let findings pass")
struct IgnoreCommentTests {
  private func comments(_ text: String, as format: ManuscriptFormat) throws -> [IgnoreComment] {
    try ReaderRegistry.read(Array(text.utf8), path: "case", as: format).ignoreComments
  }

  @Test("a comment names rules and says why")
  func rulesAndReason() throws {
    let found = try comments(
      "<p>甲<!-- ibid-ignore url/shortener, url/insecure: seen: by hand --></p>",
      as: .html
    )
    #expect(
      found == [
        IgnoreComment(
          rules: ["url/shortener", "url/insecure"],
          reason: "seen: by hand",
          line: 1,
          column: 5,
          target: 1
        )
      ]
    )
  }

  @Test("a comment without rules means all")
  func all() throws {
    let found = try comments("Text. <!-- ibid-ignore -->\n", as: .markdown)
    #expect(found == [IgnoreComment(rules: [], reason: nil, line: 1, column: 7, target: 1)])
  }

  @Test("comments that stand alone speak of the next line that is none")
  func alone() throws {
    let text = "Text.\n\n<!-- ibid-ignore url/amp -->\n<!--\nibid-ignore url/insecure\n-->\nMore text.\n"
    let found = try comments(text, as: .markdown)
    #expect(found.map(\.target) == [7, 7])
    #expect(found.map(\.line) == [3, 4])
  }

  @Test("in LaTeX a comment runs to the end of its line, and an escaped percent sign begins none")
  func latex() throws {
    let text = """
      A\\footnote{B} % ibid-ignore url/amp: why not
      5\\% ibid-ignore url/amp
      %% ibid-ignore
      C
      """
    let found = try comments(text, as: .latex)
    #expect(found.map(\.rules) == [["url/amp"], []])
    #expect(found.map(\.reason) == ["why not", nil])
    #expect(found.map(\.target) == [1, 4])
  }

  @Test("words that are no comment, and formats without such comments, have none")
  func none() throws {
    #expect(try comments("We write ibid-ignore here.\n", as: .markdown).isEmpty)
    #expect(try comments("<!-- ibid-ignored -->\n", as: .markdown).isEmpty)
    #expect(try comments("<!-- ibid-ignore is not closed\n\ntext", as: .markdown).isEmpty)
    #expect(try comments("<!-- ibid-ignore -->\n", as: .text).isEmpty)
  }
}
