import ManuscriptReaders
import Manuscripts
import Testing

/// The light markup languages: their notes and links.
@Suite struct MarkedTextReaderTests {
  private func read(_ text: String, _ format: ManuscriptFormat) throws -> Manuscript {
    try ReaderRegistry.read(Array(text.utf8), path: "a", as: format)
  }

  private func body(_ manuscript: Manuscript) -> String {
    manuscript.blocks.map(\.passage.text).joined(separator: "|")
  }

  private func notes(_ manuscript: Manuscript) -> [String] {
    manuscript.notes.map { "\($0.label): \($0.passage.text) \($0.markers.count)" }
  }

  @Test("brackets inside of a word of reStructuredText are no note")
  func rstInsideWords() throws {
    let manuscript = try read("vm.dirty[_background]_ratio, [1]_, (see [1]_).\n\n.. [1] One.", .rst)
    #expect(manuscript.notes.map(\.markers.count) == [2])
    #expect(manuscript.orphanMarkers.isEmpty)
  }

  @Test("a reference of reStructuredText may touch the word behind it, if there is its note")
  func rstTouchingWords() throws {
    let manuscript = try read("池深 2 公尺。 [1]_The harbour, a [2]_b.\n\n.. [1] One.", .rst)
    #expect(manuscript.notes.map(\.markers.count) == [1])
    #expect(manuscript.orphanMarkers.isEmpty)
  }

  @Test("Textile's addresses keep the brackets that they open, and no other")
  func textileBrackets() throws {
    let manuscript = try read(#"See "A":https://a.example/b_(c)。 (see "D":https://d.example/e)."#, .textile)
    #expect(
      manuscript.blocks.flatMap(\.hyperlinks).map(\.destination)
        == ["https://a.example/b_(c)", "https://d.example/e"]
    )
  }

  @Test("an address in the double brackets of wikitext is a link")
  func wikitextDoubleBrackets() throws {
    let manuscript = try read("See [[https://a.example/b_(c)|A]] and [[Page|B]].", .mediawiki)
    #expect(manuscript.blocks.flatMap(\.hyperlinks).map(\.destination) == ["https://a.example/b_(c)"])
    #expect(body(manuscript) == "See A and B.")
  }

  @Test("reStructuredText numbers automatic notes round those with a number")
  func rstNumbers() throws {
    let manuscript = try read(
      """
      One [#]_ two [#name]_ three [2]_ four [*]_ five [CIT2002]_ six [#name]_ seven [9]_.

      .. [2] Given.
      .. [#] First
         line two.

         Second paragraph.
      .. [#name] Named.
      .. [*] Sign.
      .. [CIT2002] Work.
      """,
      .rst
    )
    #expect(
      notes(manuscript) == [
        "2: Given. 1", "1: First line two.\nSecond paragraph. 1", "3: Named. 2", "*: Sign. 1",
        "CIT2002: Work. 1",
      ]
    )
    #expect(manuscript.orphanMarkers.map(\.label) == ["9"])
    #expect(body(manuscript) == "One two three four five six seven.")
  }

  @Test(
    "notes of reStructuredText are marked inside of Sphinx's directives, and need one space or more before their label"
  )
  func rstDirectives() throws {
    let manuscript = try read(
      """
      .. py:class:: Connection(context)
         :noindex:

         A socket [#like]_ object.

      ..  [#like] Or what is like one.
      .. [[[end]]] (no note)
      """,
      .rst
    )
    #expect(notes(manuscript) == ["1: Or what is like one. 1"])
  }

  @Test("a citation of reStructuredText is missed only where the file has a list of works")
  func rstCitations() throws {
    let elsewhere = try read("As [CIT2002]_ says [1]_.", .rst)
    #expect(elsewhere.orphanMarkers.map(\.label) == ["1"])
    #expect(body(elsewhere) == "As says.")
    let listed = try read("As [CIT2002]_ says.\n\n.. [CIT2001] Work.\n.. [#] Note.", .rst)
    #expect(listed.orphanMarkers.map(\.label) == ["CIT2002"])
    #expect(listed.notes.map(\.isListed) == [true, false])
  }

  @Test("reStructuredText's links lead to embedded, named and anonymous targets")
  func rstLinks() throws {
    let manuscript = try read(
      """
      See `a page <https://a.example/x_y>`_, `named words`_, simple_, `nameless`__ and |subst|.

      .. _named words: https://b.example/
         long/path
      .. _simple: https://c.example
      __ https://d.example
      .. |subst| image:: https://image.example/x.png
      """,
      .rst
    )
    #expect(body(manuscript) == "See a page, named words, simple, nameless and |subst|.")
    #expect(
      manuscript.blocks.flatMap(\.hyperlinks).map(\.destination) == [
        "https://a.example/x_y", "https://b.example/long/path", "https://c.example", "https://d.example",
      ]
    )
  }

  @Test("reStructuredText's code, comments and directives without text are left out")
  func rstLeftOut() throws {
    let manuscript = try read(
      """
      Title
      =====

      Text with ``code [1]_`` and *emphasis*::

         literal https://code.example [1]_

      .. code-block:: python

         x = "https://code.example"

      .. a comment
         https://comment.example

      .. note:: Kept [1]_

         also kept.

      .. [1] N.
      """,
      .rst
    )
    #expect(body(manuscript) == "Title|Text with and emphasis:|Kept|also kept.")
    #expect(manuscript.blocks.first?.kind == .heading(level: 1))
    #expect(notes(manuscript) == ["1: N. 1"])
  }

  @Test("Org's notes are defined apart, in their place, or without a name")
  func orgNotes() throws {
    let manuscript = try read(
      """
      #+TITLE: A title
      * Heading
      :PROPERTIES:
      :URL: https://drawer.example
      :END:
      One[fn:1] two[fn:a] three[fn::inline [[https://a.example/b_c/d][words]]] four[fn:b:named] five[fn:b] six[fn:x].
      # comment https://comment.example
      #+begin_src sh
      curl https://code.example
      #+end_src

      [fn:1] First, https://b.example/p/q_r/.

      Still first.


      Body again =code= /italic/ --- end.
      [fn:a] Second.
      """,
      .org
    )
    #expect(
      notes(manuscript) == [
        "1: inline words 1", "b: named 2", "1: First, https://b.example/p/q_r/.\nStill first. 1",
        "a: Second. 1",
      ]
    )
    #expect(manuscript.orphanMarkers.map(\.label) == ["x"])
    #expect(body(manuscript) == "A title|Heading|One two three four five six.|Body again italic — end.")
    #expect(manuscript.notes[0].hyperlinks.map(\.destination) == ["https://a.example/b_c/d"])
  }

  @Test("Textile's notes and links, and no code")
  func textile() throws {
    let manuscript = try read(
      """
      h2. Heading

      One[1] two[2] "words":https://a.example/x_y_z. @https://code.example@ _so_ &amp; on[7]

      bc. https://code.example

      fn1. First.

      fn2(class). "$":https://b.example/q
      """,
      .textile
    )
    #expect(body(manuscript) == "Heading|One two words. so & on")
    #expect(notes(manuscript) == ["1: First. 1", "2: https://b.example/q 1"])
    #expect(manuscript.orphanMarkers.map(\.label) == ["7"])
    #expect(manuscript.blocks.flatMap(\.hyperlinks).map(\.destination) == ["https://a.example/x_y_z"])
  }

  @Test("wikitext's notes may be named, used again and defined in a list")
  func wikitext() throws {
    let manuscript = try read(
      """
      == Heading ==
      One<ref>First, [https://a.example words].</ref> two<ref name="n">Named.</ref> three<ref name=n /> four<ref
      name="late" />. '''Bold''' [[Page|shown]] <nowiki><ref>no</ref></nowiki><!-- <ref>no</ref> -->

      {| class="x"
      |-
      | cell<ref group="g" name="n">Other.</ref>
      |}
      <references>
      <ref name="late">Defined late.</ref>
      </references>
      """,
      .mediawiki
    )
    #expect(
      notes(manuscript) == [
        "1: First, words. 1", "2: Named. 2", "g 1: Other. 1", "3: Defined late. 1",
      ]
    )
    #expect(body(manuscript) == "Heading|One two three four. Bold shown|cell")
    #expect(manuscript.notes[0].hyperlinks.map(\.destination) == ["https://a.example"])
  }

  @Test("wikitext's note that goes on elsewhere is one note, and what only looks like a name is none")
  func wikitextFollow() throws {
    let manuscript = try read(
      """
      One<ref name="p236">First page, [https://a.example/1 there].</ref> two.<ref data-name="p236">Other.</ref>

      Next page.<ref follow="p236">Second page, [https://a.example/2 here].</ref> Three<ref follow="gone">Own.</ref>
      """,
      .mediawiki
    )
    #expect(notes(manuscript) == ["1: First page, there. Second page, here. 1", "2: Other. 1", "3: Own. 1"])
    let note = manuscript.notes[0]
    let text = Array(note.passage.text.utf8)
    #expect(note.hyperlinks.map { String(decoding: text[$0.textRange], as: UTF8.self) } == ["there", "here"])
    #expect(note.location.end == .text(line: 3, column: 76))
  }

  static let formats: [ManuscriptFormat] = [.latex, .rst, .org, .textile, .mediawiki]

  @Test(
    "one thing repeated many times is read",
    arguments: formats,
    [
      "[fn::", "[fn:1]", "[[", "[1]_ ", "`", "``", "*a ", ".. [1] x\n", ".. note::\n  ", "\\footnote{", "{",
      "\\begin{x}",
      "\\newcommand{", "<ref>", "<ref name=a>", "<ref follow=a>x</ref><ref name=a>y</ref>", "<!--",
      "[https://a ", "''", "\"a\":", "fn1. x\n\n", "|a|\n",
      "|", "~a", "$",
      "&", ":a:`", "http://a/", "\\", "  ..\n", "=\n", "a\n=\n", "_", "a_ ", "\\cite{a", "\\input{a}", "\\'",
      "@a@",
    ]
  )
  func repetition(format: ManuscriptFormat, part: String) throws {
    let text = "x " + String(repeating: part, count: 3_000) + " y"
    let manuscript = try read(text, format)
    #expect(manuscript.notes.count <= 3_001)
  }
}
