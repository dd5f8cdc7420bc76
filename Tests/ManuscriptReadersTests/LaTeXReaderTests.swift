import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// LaTeX: what prints, and what is a note.
@Suite struct LaTeXReaderTests {
  private func read(_ text: String, path: String = "a.tex") throws -> Manuscript {
    try ReaderRegistry.read(Array(text.utf8), path: path, as: .latex)
  }

  private func body(_ manuscript: Manuscript) -> [String] { manuscript.blocks.map(\.passage.text) }

  private func notes(_ manuscript: Manuscript) -> [String] {
    manuscript.notes.map { "\($0.label): \($0.passage.text)" }
  }

  @Test("footnotes are counted as LaTeX counts them")
  func counting() throws {
    let manuscript = try read(
      #"""
      \chapter{One}Text\footnote{First.} and\footnote[9]{Given.} more\footnote{Second}.
      \chapter{Two}Again\footnote{Anew.}, set\setcounter{footnote}{4}\footnote{Five.}
      """#
    )
    #expect(notes(manuscript) == ["1: First.", "9: Given.", "2: Second", "1: Anew.", "5: Five."])
    #expect(manuscript.notes.map(\.id) == ["n1", "n9", "n2", "n1-2", "n5"])
    #expect(manuscript.notes[0].markers.first?.location == .text(line: 1, column: 18))
    #expect(body(manuscript) == ["One", "Text and more.", "Two", "Again, set"])
  }

  @Test("a mark and its text find each other, whichever stands first")
  func marksAndTexts() throws {
    let manuscript = try read(
      #"""
      A\footnotemark\ b\footnotemark[7].\footnotetext{One.}\footnotetext[7]{Seven.}
      \footnotetext[8]{Eight.} c\footnotemark[8] d\footnotemark
      """#
    )
    #expect(notes(manuscript) == ["1: One.", "7: Seven.", "8: Eight."])
    #expect(manuscript.notes.map(\.markers.count) == [1, 1, 1])
    #expect(manuscript.orphanMarkers.map(\.label) == ["2"])
  }

  @Test("endnotes, thanks and notes in headings and captions are notes")
  func otherNotes() throws {
    let manuscript = try read(
      #"""
      \documentclass{article}
      \title{Lights\thanks{For her.}} \newcommand{\fn}[1]{\footnote{#1}}
      \begin{document}\maketitle
      \section[Short]{Long\footnote{In a heading.}}
      Text\endnote{At the end.}\fn{By another name.}
      \begin{figure}\includegraphics[width=3cm]{x.png}\caption{A ship\footnote{In a caption.}}\end{figure}
      \end{document} \footnote{Behind the end.}
      """#
    )
    #expect(
      notes(manuscript) == [
        "*: For her.", "1: In a heading.", "1: At the end.", "2: By another name.", "3: In a caption.",
      ]
    )
    #expect(manuscript.blocks.first?.kind == .heading(level: 1))
  }

  @Test("addresses keep their escapes right and their places")
  func addresses() throws {
    let manuscript = try read(
      ##"x\footnote{\url{https://a.example/b_c\%20d\#e?f=1\&g=2} and \href{https://b.example/~x}{there}.}"##
    )
    let note = try #require(manuscript.notes.first)
    #expect(note.passage.text == "https://a.example/b_c%20d#e?f=1&g=2 and there.")
    #expect(
      note.hyperlinks.map(\.destination) == ["https://a.example/b_c%20d#e?f=1&g=2", "https://b.example/~x"]
    )
    #expect(note.hyperlinks.first?.location == .text(line: 1, column: 17))
  }

  @Test("comments, code and definitions are no text")
  func leftOut() throws {
    let manuscript = try read(
      #"""
      One % \footnote{comment}
      two \% \verb|\footnote{x}| three.
      \begin{verbatim}
      \footnote{code} https://code.example
      \end{verbatim}
      \begin{ltxexample}
      \include{chapter}
      \end{ltxexample}
      \newcommand{\x}{\footnote{defined}} \def\y#1{\footnote{#1}} \label{a}Four~five.
      """#
    )
    #expect(manuscript.notes.isEmpty)
    #expect(body(manuscript).joined(separator: "|") == "One two % three.|Four five.")
  }

  @Test("accents, dashes, quotation marks and symbols print as characters")
  func characters() throws {
    let manuscript = try read(
      #"M\"uller, \'{E}cole, \v{C}apek, na\"{\i}ve, \ss{} \& 3--9 ``so'' \ldots\ \enquote{x}"#
    )
    #expect(body(manuscript) == ["Müller, École, Čapek, naïve, ß & 3–9 “so” … “x”"])
  }

  @Test("lines of Chinese are joined without a space")
  func chinese() throws {
    #expect(try body(read("港口的\n燈塔\\footnote{註\n釋}。")) == ["港口的燈塔。"])
  }

  @Test("a bibliography in the text is defined by its items")
  func bibliographyItems() throws {
    let manuscript = try read(
      #"""
      As \cite{a} and \citep[12]{b,missing}.
      \begin{thebibliography}{9}
      \bibitem{a} First, \url{https://a.example}.
      \bibitem[B20]{b} Second.
      \end{thebibliography}
      """#
    )
    #expect(notes(manuscript) == ["1: First, https://a.example.", "B20: Second."])
    #expect(manuscript.notes.map(\.markers.count) == [1, 1])
    #expect(manuscript.orphanMarkers.map(\.label) == ["missing"])
  }

  // MARK: Several files

  private func folder(_ files: [String: String]) throws -> URL {
    let root = FileManager.default.temporaryDirectory.appending(path: "ibid-\(UUID().uuidString)")
    for (path, content) in files {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(content.utf8).write(to: file)
    }
    return root
  }

  @Test("files and bibliographies are taken in, and places name them")
  func includedFiles() throws {
    let root = try folder([
      "book/main.tex":
        #"\documentclass{book}\addbibresource{refs.bib}\begin{document}\input{parts/one}Z\footnote{Z.}\end{document}"#,
      "book/parts/one.tex": "A\\footnote{A.}\n\nB \\autocite[5]{lights} \\cite{nobody}",
      "book/refs.bib": "@online{lights, title={Lights}, url={https://l.example/x}}\n@book{unused, title={U}}",
    ])
    defer { try? FileManager.default.removeItem(at: root) }
    let path = root.appending(path: "book/main.tex").path
    let manuscript = try ReaderRegistry.read(ManuscriptFile(path: path).read(), path: path)
    #expect(notes(manuscript) == ["1: A.", "2: Z.", "lights: Lights, https://l.example/x"])
    #expect(manuscript.notes[0].location.start == .part("parts/one.tex", line: 1, column: 2))
    #expect(manuscript.notes[2].hyperlinks.first?.location == .part("refs.bib", line: 1, column: 38))
    #expect(manuscript.notes[2].markers.first?.location == .part("parts/one.tex", line: 3, column: 3))
    #expect(manuscript.orphanMarkers.map(\.label) == ["nobody"])
  }

  @Test(
    "no file outside of the manuscript's folder is read",
    arguments: ["../secret", "/SECRET", "~/secret", "link/secret", "parts/../../secret"]
  )
  func noTraversal(name: String) throws {
    let root = try folder(["secret.tex": "SECRET", "book/parts/x.tex": "x"])
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createSymbolicLink(
      at: root.appending(path: "book/link"),
      withDestinationURL: root
    )
    let name = name.replacingOccurrences(of: "/SECRET", with: root.appending(path: "secret").path)
    let path = root.appending(path: "book/main.tex").path
    #expect(try body(read("a \\input{\(name)} b", path: path)) == ["a b"])
  }

  @Test(
    "what is taken in and cannot be read is told, at the place that asks for it; definitions are not missed"
  )
  func omissions() throws {
    let root = try folder([
      "main.tex": "\\input{house-style}\\begin{document}a\n\\input{one} \\include{../b}\\end{document}"
    ])
    defer { try? FileManager.default.removeItem(at: root) }
    let path = root.appending(path: "main.tex").path
    let manuscript = try ReaderRegistry.read(ManuscriptFile(path: path).read(), path: path)
    #expect(
      manuscript.omissions == [
        Omission(.missingFile("one.tex"), at: .text(line: 2, column: 1)),
        Omission(.outsideFile("../b"), at: .text(line: 2, column: 13)),
      ]
    )
  }

  @Test("a bibliography is missed where something is cited that no other one has")
  func missingLibraries() throws {
    let root = try folder([
      "main.tex": #"a \cite{x} \bibliography{abbreviations,refs}"#, "refs.bib": "@book{x, title={X}}",
      "other.tex": #"a \cite{x,y} \bibliography{refs,more}"#,
    ])
    defer { try? FileManager.default.removeItem(at: root) }
    func omissions(_ name: String) throws -> [Omission.Reason] {
      let path = root.appending(path: name).path
      return try ReaderRegistry.read(ManuscriptFile(path: path).read(), path: path).omissions.map(\.reason)
    }
    #expect(try omissions("main.tex") == [])
    #expect(try omissions("other.tex") == [.missingFile("more.bib")])
  }

  @Test("a note that cites an entry knows it, whether LaTeX makes the note or its author")
  func citedEntries() throws {
    let path = Fixtures.url("manuscripts/latex/thesis.tex").path
    let manuscript = try ReaderRegistry.read(ManuscriptFile(path: path).read(), path: path)
    #expect(
      manuscript.notes.map { "\($0.label) \($0.citedNotes.joined(separator: ","))" } == [
        "1 nreed2019", "2 ", "3 nchen2015", "4 nlin2020", "5 ", "6 nreed2019,nlin2020", "7 ",
        "reed2019 ", "chen2015 ", "lin2020 ",
      ]
    )
  }

  @Test("a command that is only named is none")
  func namedCommands() throws {
    let manuscript = try read(
      #"""
      The \texttt{\string\\} sign, the \cmd\footnotemark\ command, \texttt{\string\footnote\{..\}} and \cmd{\thanks} make notes.\footnote{So.}
      \lstnewenvironment{sample}{}{}
      \begin{sample}
      \footnote{None.}
      \end{sample}
      """#
    )
    #expect(notes(manuscript) == ["1: So."])
    #expect(manuscript.orphanMarkers.isEmpty)
  }

  @Test("REVTeX's remarks between the keys of a citation are no keys, and brackets pair inside of an option")
  func remarks() throws {
    let manuscript = try read(
      #"""
      A \cite{[See ]roe,*[Also ][, a classic]moe}, b \cite[\page{142}[d][4--5]]{roe}.
      \begin{thebibliography}{9}
      \bibitem{roe} Roe. \bibitem{moe} Moe.\footnote{Out of print.}
      \end{thebibliography}
      """#
    )
    #expect(manuscript.notes.map(\.markers.count) == [2, 1, 1])
    #expect(manuscript.orphanMarkers.isEmpty)
    #expect(body(manuscript).first == "A , b .")
  }

  @Test("nocite marks entries, all of them by a star, and misses none")
  func nocite() throws {
    let folder = try TemporaryDirectory()
    try Data("@book{a, title={A}}\n@book{b, title={B}}".utf8).write(to: folder.url.appending(path: "s.bib"))
    let path = folder.url.appending(path: "main.tex").path
    for (command, marked) in [("*", [1, 1]), ("b,c", [1])] {
      let manuscript = try read("Text\\nocite{\(command)} here. \\bibliography{s}", path: path)
      #expect(manuscript.notes.map(\.markers.count) == marked)
      #expect(manuscript.orphanMarkers.isEmpty)
    }
  }

  @Test("where a bibliography is not there, that is said, and not of each citation")
  func missingLibrary() throws {
    let folder = try TemporaryDirectory()
    let path = folder.url.appending(path: "main.tex").path
    let manuscript = try read(#"A \cite{roe}. \bibliography{\jobname,\listofbooks}"#, path: path)
    #expect(manuscript.orphanMarkers.isEmpty)
    #expect(manuscript.omissions.first?.reason == .missingFile("main.bib"))
    guard case .unreadableFile("\\listofbooks", _)? = manuscript.omissions.last?.reason else {
      Issue.record("\(manuscript.omissions)")
      return
    }
  }

  @Test("keys of a citation may hold spaces and comments, and what a command stands for is not known")
  func citationKeys() throws {
    let manuscript = try read(
      #"""
      A \cite{roe 2019, % see \cite{nobody}
        moe} and \citeyearpar{\thiskey}.
      \begin{thebibliography}{9}
      \bibitem{roe 2019} Roe. \bibitem{moe} Moe.
      \end{thebibliography}
      """#
    )
    #expect(manuscript.notes.map(\.markers.count) == [1, 1])
    #expect(manuscript.orphanMarkers.isEmpty)
  }

  @Test("a command between strokes is only shown, on one line")
  func strokes() throws {
    let manuscript = try read(
      #"""
      The command |\footnote{like this}| makes notes.\footnote{So.}
      And |\footnote{Over
      lines.}|
      """#
    )
    #expect(notes(manuscript) == ["1: So.", "2: Over lines."])
  }

  @Test("the counter of footnotes may be stepped, and a mark's number may be another counter's")
  func steps() throws {
    let manuscript = try read(
      #"A\stepcounter{footnote}\footnote{Two.} B\footnotemark[\value{other}] C\footnote{Three.}"#
    )
    #expect(notes(manuscript) == ["2: Two.", "3: Three."])
    #expect(manuscript.orphanMarkers.isEmpty)
  }

  @Test("a bibliography may stand in the manuscript itself")
  func ownFiles() throws {
    let manuscript = try read(
      #"""
      \begin{filecontents*}[overwrite]{\jobname.bib}
      @book{roe, title={Tides}}
      \end{filecontents*}
      \begin{document}A \cite{roe}.\bibliography{\jobname}\end{document}
      """#
    )
    #expect(notes(manuscript) == ["roe: Tides"])
    #expect(manuscript.notes.map(\.markers.count) == [1])
    #expect(manuscript.omissions.isEmpty)
  }

  @Test("the encoding is what inputenc declares", arguments: [("latin1", 0xe9), ("applemac", 0x8e)])
  func encodings(name: String, code: UInt8) throws {
    let bytes = Array("\\usepackage[\(name)]{inputenc}\\begin{document}Caf".utf8) + [code] + Array(".".utf8)
    let manuscript = try ReaderRegistry.read(bytes, path: "a.tex", as: .latex)
    #expect(body(manuscript) == ["Café."])
  }

  @Test("two commas are a German quotation mark")
  func germanQuotes() throws {
    #expect(try body(read("Er sagt ,,ja'', sie nein,sagt er.")) == ["Er sagt „ja”, sie nein,sagt er."])
    #expect(try body(read("Quay Press,, 2001")) == ["Quay Press,, 2001"])
  }

  @Test(
    "what a manual shows of a command that takes in files is no file",
    arguments: ["#1", "<file>", "\\file{}"]
  )
  func noNames(name: String) throws {
    #expect(try read("\\input{\(name)} and \\input \(name)").omissions.isEmpty)
  }

  @Test("files that take in themselves end")
  func loops() throws {
    let root = try folder([
      "main.tex": #"A\footnote{N.} \input{main}\input{other}"#, "other.tex": #"\input{main}"#,
    ])
    defer { try? FileManager.default.removeItem(at: root) }
    let path = root.appending(path: "main.tex").path
    let manuscript = try ReaderRegistry.read(ManuscriptFile(path: path).read(), path: path)
    #expect(manuscript.notes.count == 1)
    #expect(manuscript.omissions.count == 2)
  }
}
