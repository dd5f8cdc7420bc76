import ManuscriptReaders
import Manuscripts
import Testing

/// The numbers that notes of HTML begin with, as programs export them: no part of their text.
@Suite struct HTMLNoteLabelTests {
  private func note(_ content: String) throws -> String {
    let text = """
      <p>河岸的樹。<a class="sdfootnoteanc" name="a" href="#s"><sup>2</sup></a></p>
      <div id="sdfootnote2"><p class="sdfootnote">\(content)</p></div>
      """
    let manuscript = try ReaderRegistry.read(Array(text.utf8), path: "a.html", as: .html)
    #expect(manuscript.notes.map(\.label) == ["2"])
    return manuscript.notes.first?.passage.text ?? ""
  }

  @Test(
    "the number goes, whether brackets, a space or nothing stands between it and the note",
    arguments: [
      ##"<a name="s" href="#a">2</a><span>陳文蔚，《樹》。</span>"##,
      ##"<a name="s" href="#a">2</a> 陳文蔚，《樹》。"##,
      ##"<a name="s" href="#a">[2]</a> 陳文蔚，《樹》。"##,
      ##"<a name="s" href="#a">2</a>. 陳文蔚，《樹》。"##,
    ]
  )
  func dropped(_ content: String) throws {
    #expect(try note(content) == "陳文蔚，《樹》。")
  }
}
