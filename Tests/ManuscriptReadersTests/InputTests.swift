import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// Bytes that come in: encodings, and files that are no manuscripts.
@Suite struct InputTests {
  private static let sample = "河岸的樹。¹\n\n1 〈樹木名錄〉，《園藝》，2001 年。\n"

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let high = UInt8(unit >> 8)
      let low = UInt8(unit & 0xFF)
      return bigEndian ? [high, low] : [low, high]
    }
  }

  static let encodings: [(name: String, bytes: [UInt8])] = [
    ("UTF-8", Array(sample.utf8)),
    ("UTF-8 with a byte order mark", [0xEF, 0xBB, 0xBF] + Array(sample.utf8)),
    ("UTF-16, little end first, with its mark", [0xFF, 0xFE] + utf16(sample, bigEndian: false)),
    ("UTF-16, big end first, with its mark", [0xFE, 0xFF] + utf16(sample, bigEndian: true)),
    ("UTF-16, little end first", utf16(sample, bigEndian: false)),
    ("UTF-16, big end first", utf16(sample, bigEndian: true)),
    ("Windows line ends", Array(sample.replacingOccurrences(of: "\n", with: "\r\n").utf8)),
    ("old Macintosh line ends", Array(sample.replacingOccurrences(of: "\n", with: "\r").utf8)),
  ]

  @Test("the same text gives the same manuscript in every encoding", arguments: encodings.indices)
  func encoding(_ index: Int) throws {
    let wanted = try ReaderRegistry.read(Array(Self.sample.utf8), path: "a.txt")
    let found = try ReaderRegistry.read(Self.encodings[index].bytes, path: "a.txt")
    #expect(found == wanted, "\(Self.encodings[index].name)")
    #expect(found.notes.count == 1)
  }

  static let legacy: [(file: String, encoding: String)] = [
    ("word-notes", "BIG5"), ("square-endnotes", "GBK"),
    ("square-endnotes", "GB18030"), ("several-numbers", "GBK"), ("japanese-notes", "SHIFT_JIS"),
    ("japanese-round", "EUC-JP"), ("korean-notes", "EUC-KR"),
    ("japanese-notes", "ISO-2022-JP"),
  ]

  @Test("a manuscript in an old encoding of East Asia reads as in UTF-8", arguments: legacy.indices)
  func legacyEncoding(_ index: Int) throws {
    let row = Self.legacy[index]
    let bytes = try ManuscriptFile(path: Fixtures.url("manuscripts/notes/\(row.file).txt").path).read()
    let old = try Self.encode(bytes, in: row.encoding)
    #expect(old != bytes)
    let found = try ReaderRegistry.read(old, path: "a.txt")
    #expect(try found == ReaderRegistry.read(bytes, path: "a.txt"), "\(row.encoding)")
    #expect(!found.notes.isEmpty)
  }

  static let extended: [(encoding: String, text: String)] = [
    ("BIG5-HKSCS", "佢哋嘅街市喺邊度？嚟睇吓啲魚，唔係咁貴。[1]\n\n[1] 〈街市〉，《漁港》，2001 年。\n"),
    ("CP950", "宏碁的恒春工廠在山裏，粧點著圍墻。[1]\n\n[1] 〈工廠〉，《商業》，2001 年。\n"),
    ("CP936", "朱镕基讲话：“€ 与人民币的关系”。[1]\n\n[1] 〈关系〉，《金融》，2001 年。\n"),
    ("CP932", "髙橋と﨑山は①②の順に大きな町へ行った。[1]\n\n[1] 髙橋「町」『地理』2001年。\n"),
    ("CP949", "똠방각하와 펲시콜라를 보고 이야기를 하다.[1]\n\n[1] 홍길동, 「이야기」, 『문학』, 2001.\n"),
    ("WINDOWS-1252", "The café’s “naïve” owner.¹\n\n1 A. Müller, “The Café,” Town, 2001.\n"),
  ]

  @Test(
    "the characters that vendors and cities added to an old encoding are read",
    arguments: extended.indices
  )
  func extendedEncoding(_ index: Int) throws {
    let row = Self.extended[index]
    let old = try Self.encode(Array(row.text.utf8), in: row.encoding)
    let found = try ReaderRegistry.read(old, path: "a.txt")
    #expect(try found == ReaderRegistry.read(Array(row.text.utf8), path: "a.txt"), "\(row.encoding)")
  }

  @Test("a character that a typesetter defined for himself does not make a Big5 manuscript unreadable")
  func userDefined() throws {
    let text = String(repeating: "河岸的樹在夏天的時候長得很高，", count: 20) + "樹的名字是"
    let old = try Self.encode(Array(text.utf8), in: "BIG5") + [0x81, 0xA1] + Array("\n".utf8)
    let found = try ReaderRegistry.read(old, path: "a.txt")
    #expect(found.blocks.first?.passage.text == text + "\u{FFFD}")
  }

  /// Encodes UTF-8 with the system's iconv(1).
  private static func encode(_ bytes: [UInt8], in encoding: String) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "ibid-\(UUID().uuidString).txt")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", encoding, file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(output)
  }

  static let refusals: [(name: String, bytes: [UInt8], code: ReadError.Code, says: String)] = [
    ("empty.txt", [], .empty, "is empty"),
    ("blank.txt", Array(" \n\t\n".utf8), .empty, "is empty"),
    ("mark.txt", [0xEF, 0xBB, 0xBF], .empty, "is empty"),
    ("zeros.txt", [0x61, 0, 0, 0, 0, 1, 2, 3], .binary, "is not a text file"),
    ("broken.txt", Array("one\ntwo\n".utf8) + [0xFF, 0x41], .undecodable, "line 3"),
    ("half.txt", [0xFF, 0xFE, 0x41, 0x00, 0x42], .undecodable, "save it as UTF-8"),
    ("old.txt", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .unknownFormat, "old kind"),
    ("data.json", Array("{\"a\": 1}".utf8), .unknownFormat, "JSON"),
  ]

  @Test("what is no manuscript is refused in one sentence", arguments: refusals.indices)
  func refusal(_ index: Int) {
    let row = Self.refusals[index]
    let error = #expect(throws: ReadError.self) { try ReaderRegistry.read(row.bytes, path: row.name) }
    #expect(error?.code == row.code)
    #expect(error?.path == row.name)
    let sentence = error?.description ?? ""
    #expect(sentence.hasPrefix("\(row.name): "))
    #expect(sentence.contains(row.says), "\(sentence)")
    #expect(sentence.contains("; ") && !sentence.contains("\n"))
  }

  @Test("the README lists every format", arguments: ReaderRegistry.readers.map { $0.format.rawValue })
  func documented(format: String) throws {
    let readme = try String(contentsOf: Fixtures.root.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains("\n| `\(format)` | "))
  }

  @Test("a missing file is said to be missing")
  func missing() {
    let error = #expect(throws: ReadError.self) { try ManuscriptFile(path: "/no/such/file.txt").read() }
    #expect(error?.code == .missing)
  }

  @Test("a file above the limit is refused without reading it all")
  func tooLarge() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "ibid-\(UUID().uuidString).txt")
    try Data(repeating: 0x61, count: 4096).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let error = #expect(throws: ReadError.self) { try ManuscriptFile(path: file.path).read(limit: 1000) }
    #expect(error?.code == .tooLarge)
    #expect(try ManuscriptFile(path: file.path).read(limit: 5000).count == 4096)
  }

  @Test("the content decides before the name, the user before both")
  func choice() throws {
    let markdown = Array("A line.[^1]\n\n[^1]: A note.\n".utf8)
    #expect(try ReaderRegistry.read(markdown, path: "-").format == .markdown)
    #expect(try ReaderRegistry.read(markdown, path: "notes.txt").format == .markdown)
    #expect(try ReaderRegistry.read(markdown, path: "notes.txt", as: .text).format == .text)
    #expect(try ReaderRegistry.read(Array("words".utf8), path: "a.MD").format == .markdown)
    #expect(try ReaderRegistry.read(Array("words".utf8), path: "README").format == .text)
  }

  // MARK: Files and folders

  /// What arguments mean, without the folder that all stand in.
  private func expand(_ arguments: [String], in root: TemporaryDirectory) -> [String] {
    ManuscriptFiles.expand(arguments.map { root.url.path + "/" + $0 }).map { entry in
      switch entry {
      case .success(let file): String(file.path.dropFirst(root.url.path.count + 1))
      case .failure(let error): "\(error.code)"
      }
    }
  }

  @Test("a folder is walked: hidden and ignored files, and those of open documents, are left out")
  func walk() throws {
    let root = try TemporaryDirectory([
      "b.md": "b", "a.txt": "a", "picture.png": "x", ".hidden.md": "x", "drafts/old.md": "x",
      "part/c.md": "c", "part/skip-1.md": "x", "part/keep/skip-2.md": "kept", "~$b.docx": "x",
      ".gitignore": "drafts/\nskip-*\n",
      "part/keep/.gitignore": "# all\n!skip-2.md\n",
    ])
    #expect(expand([""], in: root) == ["a.txt", "b.md", "part/c.md", "part/keep/skip-2.md"])
  }

  @Test("in a folder names that mean many things are told by the content")
  func endingsOfMany() throws {
    let root = try TemporaryDirectory([
      "article.xml": "<article><body><p>x</p></body></article>", "feed.xml": "<rss/>",
      "items.json": #"[{"id": "a", "type": "book", "title": "T"}]"#, "package.json": #"{"name": "x"}"#,
    ])
    #expect(expand([""], in: root) == ["article.xml", "items.json"])
  }

  @Test("a file is read once, whatever names it has")
  func names() throws {
    let root = try TemporaryDirectory(["a.md": "a", "b.md": "b"])
    try FileManager.default.createSymbolicLink(
      at: root.url.appending(path: "c.md"),
      withDestinationURL: root.url.appending(path: "a.md")
    )
    #expect(expand(["a.md", "./a.md", "*.md", "c.md", ""], in: root) == ["a.md", "b.md"])
  }

  @Test(
    "what is no file, leads round in a ring or nowhere is left out of a folder, and told where it is named"
  )
  func strangeFiles() throws {
    let root = try TemporaryDirectory(["a.md": "a", "down/b.md": "b"])
    let path = root.url.path
    try #require(mkfifo(path + "/pipe.md", 0o600) == 0)
    for (name, target) in [("ring.md", "ring.md"), ("lost.md", "nothing.md"), ("down/up", path)] {
      try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }
    #expect(expand([""], in: root) == ["a.md", "down/b.md"])
    let ring = #expect(throws: ReadError.self) { try ManuscriptFile(path: path + "/ring.md").read() }
    #expect(ring?.code == .unreadable && ring?.description.contains("ring") == true)
    let device = #expect(throws: ReadError.self) { try ManuscriptFile(path: "/dev/null").read() }
    #expect(device?.code == .unreadable && device?.description.contains("device") == true)
    #expect(expand(["lost.md", "no-*.md"], in: root) == ["missing", "missing"])
  }

  @Test("a pipe is read, also one whose writer is slow to begin")
  func pipe() throws {
    let root = try TemporaryDirectory()
    let path = root.url.path + "/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    // A thread of its own, as the others may be busy for longer than a pipe is waited for.
    Thread.detachNewThread {
      var writer: Int32 = -1
      for _ in 0..<1_000 where writer < 0 {
        Thread.sleep(forTimeInterval: 0.02)
        // Without waiting: a reader that has given up would be waited for without end.
        writer = open(path, O_WRONLY | O_NONBLOCK)
      }
      Thread.sleep(forTimeInterval: 0.05)
      _ = write(writer, "A note.", 7)
      close(writer)
    }
    #expect(try ManuscriptFile(path: path).read() == Array("A note.".utf8))
  }

  @Test("a folder without manuscripts is an error")
  func emptyFolder() throws {
    let root = try TemporaryDirectory(["a.png": "x"])
    #expect(expand([""], in: root) == ["isDirectory"])
  }

  @Test("in a folder each manuscript that there is no reader for is told")
  func skipped() throws {
    let root = try TemporaryDirectory([
      "a.md": "a", "b.doc": "x", "c.RTF": "x", "d.pages/Index.zip": "x", "old.doc/e.md": "e",
      ".gitignore": "g.doc", "g.doc": "x",
    ])
    #expect(expand([""], in: root) == ["a.md", "skipped", "skipped", "skipped", "old.doc/e.md"])
  }

  @Test("a folder in which no manuscript can be read is an error")
  func nothingButSkipped() throws {
    let root = try TemporaryDirectory(["a.doc": "x"])
    #expect(expand([""], in: root) == ["skipped", "isDirectory"])
  }

  @Test("a folder of manuscripts is no manuscript")
  func folderAsFile() throws {
    let root = try TemporaryDirectory(["a.md": "x"])
    let error = #expect(throws: ReadError.self) { try ManuscriptFile(path: root.url.path).read() }
    #expect(error?.code == .isDirectory)
  }

  // MARK: Manuscripts of several files

  private func read(_ arguments: [String], in root: TemporaryDirectory) -> [String] {
    var read = ReadFiles()
    for file in ManuscriptFiles.expand(arguments.map { root.url.path + "/" + $0 }) {
      read.read(file, as: nil)
    }
    return read.results.map { result in
      switch result {
      case .success(let manuscript): String(manuscript.path.dropFirst(root.url.path.count + 1))
      case .failure(let error): "\(error.code)"
      }
    }
  }

  @Test("a file that another takes in is read as its part, and not once more")
  func parts() throws {
    let root = try TemporaryDirectory([
      "main.tex": #"\documentclass{book}\begin{document}\input{one}\bibliography{refs}\end{document}"#,
      "one.tex": #"One.\footnote{A.}\input{two}"#, "two.tex": #"Two.\cite{x}"#, "three.tex": "Three.",
      "refs.bib": "@book{x, title={X}}",
    ])
    #expect(read([""], in: root) == ["main.tex", "three.tex"])
    #expect(read(["one.tex", "main.tex"], in: root) == ["main.tex"])
    #expect(read(["main.tex", "refs.bib"], in: root) == ["main.tex", "refs.bib"])
  }

  @Test("of files that take in each other one is read")
  func partsOfEachOther() throws {
    let root = try TemporaryDirectory(["a.tex": #"A.\input{b}"#, "b.tex": #"B.\input{a}"#])
    #expect(read([""], in: root).count == 1)
  }
}
