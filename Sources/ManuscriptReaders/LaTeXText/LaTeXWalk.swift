import Foundation
import Manuscripts
import Messages

/// Walks through a LaTeX manuscript and the files it takes in, and tells a `TextFlow` what prints.
///
/// No macro is expanded, but those that merely rename a note command; what a command that is not known prints is
/// the text of its arguments.
struct LaTeXWalk {
  private let flow: TextFlow
  private var tokens: LaTeXTokenizer
  /// The files that the present one was taken in by, the innermost last.
  private var suspended: [(tokens: LaTeXTokenizer, places: DocumentPlaces, path: String)] = []
  /// The path that the present file was opened by.
  private var path: String
  private var files: LaTeXFiles
  private var groups: [GroupEnd] = []
  private var tooDeep = 0
  private var isPrinting: Bool
  private var accent: Unicode.Scalar?
  private var footnotes = LaTeXNoteCounter()
  private var endnotes = LaTeXNoteCounter()
  private var thanks = 0
  private var bibitems = 0
  private var cited: [String: Int] = [:]
  private var libraries: [(name: String, place: Int)] = []
  private var hasNoteStyle = false
  private var aliases: [String: String] = [:]
  /// Environments whose text is no text, those that the manuscript defines among them.
  private var verbatim = LaTeXCommands.verbatim

  /// What happens where a group closes.
  private enum GroupEnd {
    case nothing, note, link, paragraph
    case quotation(String)
    /// The end of something that prints though it stands before `\begin{document}`.
    case title
  }

  /// How many groups may be open; those beyond are passed over.
  private static let deepestGroup = 4096
  /// How many files may be taken in by one another.
  private static let deepestFile = 16

  /// Prepares the walk through a manuscript.
  init(_ text: PageText, path: String) {
    let bytes = text.bytes
    flow = TextFlow(places: DocumentPlaces(lines: text))
    tokens = LaTeXTokenizer(bytes, in: 0..<bytes.count)
    files = LaTeXFiles(manuscript: path)
    self.path = URL(filePath: path).resolvingSymlinksInPath().path
    isPrinting = !bytes.contains("\\begin{document}", in: 0..<bytes.count)
  }

  /// The manuscript.
  ///
  /// - Complexity: Linear in the length of the files.
  consuming func manuscript(path: String) -> Manuscript {
    while true {
      if let (token, range) = tokens.next() {
        visit(token, range)
      } else if let outer = suspended.popLast() {
        flow.endParagraph()
        (tokens, flow.places, self.path) = (outer.tokens, outer.places, outer.path)
      } else {
        break
      }
    }
    let hasBibliography = addCitedEntries() ?? (bibitems > 0)
    let cited = cited
    let manuscript = flow.manuscript(path: path, format: .latex, endingAt: tokens.end)
    guard !hasBibliography || cited["*"] != nil || manuscript.orphanMarkers.contains(where: Self.isSilent)
    else { return manuscript }
    let all = manuscript.orphanMarkers.first(where: Self.isSilent)
    return Manuscript(
      path: path,
      format: .latex,
      blocks: manuscript.blocks,
      // `\nocite{*}` prints every entry.
      notes: cited["*"] == nil ? manuscript.notes : manuscript.notes.map { $0.marked(by: all) },
      // Where a bibliography is not at hand, citations without an entry say nothing.
      orphanMarkers: manuscript.orphanMarkers.filter {
        !Self.isSilent($0) && (hasBibliography || cited[$0.label] == nil)
      },
      doubtfulMarkers: manuscript.doubtfulMarkers,
      omissions: manuscript.omissions,
      partPaths: manuscript.partPaths
    )
  }

  /// Whether a marker is that of a `\nocite`.
  private static func isSilent(_ marker: NoteMarker) -> Bool { marker.label == nocite }

  /// Adds the entries that are cited; nil where there is no library, false where one could not be read.
  private mutating func addCitedEntries() -> Bool? {
    var hasLibrary: Bool?
    var missing = Set(cited.keys.filter { $0 != "*" })
    var omitted: [(reason: Omission.Reason, place: Int)] = []
    for library in libraries {
      switch files.take(library.name, ending: "bib") {
      case .text(let text, let name, let path):
        hasLibrary = hasLibrary ?? true
        flow.addPart(at: path)
        var cursor = LocationCursor(text, part: name)
        for entry in BibTeXLibrary(text.bytes).entries where cited[entry.key] != nil || cited["*"] != nil {
          flow.add(entry, key: Self.citationKey(entry.key), cursor: &cursor)
          missing.remove(entry.key)
        }
      case .empty: break
      case .omitted(let reason):
        hasLibrary = false
        omitted.append((reason, library.place))
      }
    }
    // Lists of abbreviations come with TeX and lie elsewhere; what is missed is what is cited.
    if !missing.isEmpty { for (reason, place) in omitted { flow.omit(reason, at: place) } }
    return hasLibrary
  }

  private static func citationKey(_ key: String) -> String { "cite " + key }

  // MARK: Tokens

  private mutating func visit(_ token: LaTeXTokenizer.Token, _ range: Range<Int>) {
    switch token {
    case .characters:
      print(range)
      if tokens.bytes[range.upperBound - 1] == UInt8(ascii: "|") { tokens.skipNamedCommand() }
    case .space: if isPrinting { flow.append(tokens.bytes[range], at: range.lowerBound) }
    case .paragraphEnd: if isPrinting { flow.endParagraph() }
    case .tie: print(" ", at: range)
    case .open: beginGroup(.nothing)
    case .close: endGroup(at: range)
    case .mathShift, .comment: break
    case .sign(let sign):
      if let over = LaTeXCharacters.accents[String(Unicode.Scalar(sign))] {
        accent = over
      } else if sign == Byte.backslash {
        _ = tokens.option()
        if isPrinting { flow.breakLine() }
      } else if let text = LaTeXCharacters.text(ofSign: sign), !text.isEmpty {
        print(text, at: range)
      }
    case .command(let name): command(aliases[name] ?? name, at: range)
    }
  }

  /// Prints characters of the file.
  private mutating func print(_ range: Range<Int>) {
    guard isPrinting else { return }
    let text = LaTeXField.printed(tokens.bytes, range)
    if accent != nil || text.utf8.count != range.count {
      print(text, at: range)
    } else {
      flow.append(tokens.bytes[range], at: range.lowerBound)
    }
  }

  /// Prints what the file writes as a command.
  private mutating func print(_ text: String, at range: Range<Int>) {
    guard isPrinting else { return }
    if text == " " {
      flow.append([Byte.space], at: range.lowerBound)
    } else if let over = accent, let base = text.unicodeScalars.first {
      accent = nil
      var printed = LaTeXCharacters.accented(base, over)
      printed.unicodeScalars.append(contentsOf: text.unicodeScalars.dropFirst())
      flow.append(printed, at: range.lowerBound)
    } else {
      flow.append(text, at: range.lowerBound)
    }
  }

  private mutating func beginGroup(_ end: GroupEnd) {
    if groups.count < Self.deepestGroup { groups.append(end) } else { tooDeep += 1 }
  }

  private mutating func endGroup(at range: Range<Int>) {
    if tooDeep > 0 {
      tooDeep -= 1
      return
    }
    switch groups.popLast() {
    case .note?: flow.endNote(at: range.upperBound)
    case .link?: flow.closeLink()
    case .paragraph?: flow.endParagraph()
    case .quotation(let mark)?: print(mark, at: range)
    case .title?:
      flow.endParagraph()
      isPrinting = false
    case .nothing?, nil: break
    }
  }

  /// Opens the group of an argument; false where none follows.
  private mutating func openArgument(_ end: GroupEnd) -> Bool {
    guard tokens.takesOpeningBrace() else { return false }
    beginGroup(end)
    return true
  }

  private mutating func argument() -> String? {
    tokens.group().map { String(decoding: tokens.bytes[$0], as: UTF8.self) }
  }

  // MARK: Commands

  private mutating func command(_ name: String, at range: Range<Int>) {
    if let symbol = LaTeXCharacters.symbols[name] {
      print(symbol, at: range)
    } else if name.utf8.count == 1, let over = LaTeXCharacters.accents[name] {
      accent = over
    } else if let level = LaTeXCommands.headings[name.last == "*" ? String(name.dropLast()) : name] {
      heading(name, level: level)
    } else if LaTeXCommands.citations.contains(name) {
      cite(name, at: range)
    } else if LaTeXCommands.definitions.contains(name) {
      define()
    } else if !noteCommand(name, at: range), !linkCommand(name, at: range), !fileCommand(name, at: range) {
      otherCommand(name, at: range)
    }
  }

  private mutating func heading(_ name: String, level: Int) {
    _ = tokens.option()
    if level == 1, name.hasPrefix("chapter") { footnotes.restart() }
    guard isPrinting else { return }
    flow.beginHeading(level: level)
    _ = openArgument(.paragraph)
  }

  /// Notes of all kinds, where their text follows; false for other commands.
  private mutating func noteCommand(_ name: String, at range: Range<Int>) -> Bool {
    if LaTeXCommands.footnotes.contains(name) {
      let number = number(in: tokens.option())
      if isPrinting, tokens.isBeforeBrace { note(footnotes.note(number), key: "footnote", at: range) }
      return true
    }
    switch name {
    case "endnote":
      let number = number(in: tokens.option())
      if isPrinting, tokens.isBeforeBrace { note(endnotes.note(number), key: "endnote", at: range) }
    case "thanks":
      guard isPrinting, tokens.isBeforeBrace else { return true }
      let label = LaTeXCommands.thanksSigns[min(thanks, LaTeXCommands.thanksSigns.count - 1)]
      thanks += 1
      let key = "thanks \(thanks)"
      flow.mark(key, label: label, at: range.lowerBound)
      if openArgument(.note) { flow.beginNote(key, label: label, at: range.lowerBound) }
    case "footnotemark":
      let option = tokens.option()
      let given = number(in: option)
      // The number that a command stands for is not known.
      if option != nil, given == nil { return true }
      let mark = footnotes.mark(given)
      if isPrinting { flow.mark("footnote \(mark.serial)", label: mark.label, at: range.lowerBound) }
    case "footnotetext":
      let number = number(in: tokens.option())
      guard tokens.isBeforeBrace else { return true }
      let text = footnotes.text(number)
      if isPrinting, openArgument(.note) {
        flow.beginNote("footnote \(text.serial)", label: text.label, at: range.lowerBound)
      }
    case "bibitem":
      let label = tokens.option().map { LaTeXField.text(Array(tokens.bytes[$0])) }
      endBibitem(at: range.lowerBound)
      bibitems += 1
      if let key = argument(), groups.count < Self.deepestGroup {
        flow.beginNote(
          Self.citationKey(key),
          label: label ?? String(bibitems),
          at: range.lowerBound,
          isListed: true
        )
      }
    default: return false
    }
    return true
  }

  private mutating func note(_ note: LaTeXNoteCounter.Note, key: String, at range: Range<Int>) {
    flow.mark("\(key) \(note.serial)", label: note.label, at: range.lowerBound)
    if openArgument(.note) {
      flow.beginNote("\(key) \(note.serial)", label: note.label, at: range.lowerBound)
    }
  }

  private func number(in option: Range<Int>?) -> Int? {
    option.flatMap { Int(String(decoding: tokens.bytes[$0], as: UTF8.self)) }
  }

  private mutating func endBibitem(at place: Int) {
    if flow.isInNote { flow.endNote(at: place) }
  }

  /// Addresses; false for other commands.
  private mutating func linkCommand(_ name: String, at range: Range<Int>) -> Bool {
    switch name {
    case "url", "nolinkurl", "path":
      guard let content = tokens.group() ?? tokens.verbatim(), isPrinting else { return true }
      let address = LaTeXField.address(Array(tokens.bytes[content]))
      if name == "url" { flow.openLink(to: address, at: content.lowerBound) }
      flow.append(address, at: content.lowerBound)
      if name == "url" { flow.closeLink() }
    case "href":
      _ = tokens.option()
      guard let content = tokens.group(), isPrinting else { return true }
      if openArgument(.link) {
        flow.openLink(to: LaTeXField.address(Array(tokens.bytes[content])), at: content.lowerBound)
      }
    case "doi":
      guard let content = tokens.group(), isPrinting else { return true }
      flow.append("doi:" + LaTeXField.address(Array(tokens.bytes[content])), at: content.lowerBound)
    default: return false
    }
    return true
  }

  private mutating func cite(_ name: String, at range: Range<Int>) {
    let makesNote =
      LaTeXCommands.footnoteCitations.contains(name)
      || (hasNoteStyle && LaTeXCommands.automaticCitations.contains(name))
    let note = makesNote && isPrinting ? footnotes.note(nil) : nil
    if let note {
      flow.mark("footnote \(note.serial)", label: note.label, at: range.lowerBound)
      flow.beginNote("footnote \(note.serial)", label: note.label, at: range.lowerBound)
    }
    defer { if note != nil { flow.endNote(at: tokens.offset) } }
    repeat {
      while tokens.option() != nil {}
      guard let keys = tokens.group() else { return }
      for key in LaTeXField.citationKeys(tokens.bytes[keys]) {
        cited[key, default: 0] += 1
        // What is cited before the text begins, in an abstract of the preamble, is cited too.
        let label = name == "nocite" || !isPrinting ? Self.nocite : key
        flow.mark(Self.citationKey(key), label: label, at: range.lowerBound)
      }
    } while name.hasSuffix("s")
  }

  /// What `\nocite` shows: nothing, so that an entry which is not there is missed by nobody.
  private static let nocite = "\\nocite"

  /// Files that are taken in, and bibliographies; false for other commands.
  private mutating func fileCommand(_ name: String, at range: Range<Int>) -> Bool {
    switch name {
    case "input", "include", "subfile", "subfileinclude":
      if let file = argument() ?? tokens.word(), LaTeXFiles.mayName(file) { takeIn(file, at: range) }
    case "import", "subimport":
      if let folder = argument(), let file = argument() {
        takeIn((folder.hasSuffix("/") || folder.isEmpty ? folder : folder + "/") + file, at: range)
      }
    case "addbibresource", "bibliography", "addglobalbib":
      _ = tokens.option()
      for name in (argument() ?? "").split(separator: ",") {
        let name = String(name.drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
        if LaTeXFiles.mayName(name) { libraries.append((name, range.lowerBound)) }
      }
    case "usepackage", "ExecuteBibliographyOptions":
      let option = tokens.option().map { String(decoding: tokens.bytes[$0], as: UTF8.self) }
      let argument = argument() ?? ""
      let choices = argument == "biblatex" ? option ?? "" : name == "usepackage" ? "" : argument
      // The styles of biblatex and its companions whose \autocite makes a footnote.
      if ["verbose", "authortitle", "notes", "autocite=footnote"].contains(where: choices.contains) {
        hasNoteStyle = true
      }
    default: return false
    }
    return true
  }

  private mutating func takeIn(_ name: String, at range: Range<Int>) {
    switch files.take(name, ending: "tex") {
    case .text(let text, let name, let path):
      guard suspended.count < Self.deepestFile, path != self.path,
        !suspended.contains(where: { $0.path == path })
      else {
        flow.omit(.unreadableFile(name, why: "it takes in itself"), at: range.lowerBound)
        return
      }
      flow.addPart(at: path)
      suspended.append((tokens, flow.places, self.path))
      flow.endParagraph()
      tokens = LaTeXTokenizer(text.bytes, in: 0..<text.bytes.count)
      flow.places = DocumentPlaces(lines: text, part: name)
      self.path = path
    case .empty: break
    case .omitted(let reason):
      // What the preamble takes in are definitions, many of which come with TeX.
      if isPrinting { flow.omit(reason, at: range.lowerBound) }
    }
  }

  /// `\newcommand{\x}[1]{\footnote{#1}}` renames a command; other definitions are passed over.
  private mutating func define() {
    let name = tokens.group() ?? tokens.commandName()
    _ = tokens.option()
    _ = tokens.option()
    guard let name, let body = argument() else { return }
    let parts = body.split(separator: "{", maxSplits: 1)
    let alias = String(decoding: tokens.bytes[name], as: UTF8.self).dropFirst()
    if parts.count == 2, parts[0].hasPrefix("\\"), parts[1].hasPrefix("#1}"), parts[1].utf8.count < 5 {
      aliases[String(alias)] = String(parts[0].dropFirst())
    }
  }

  private mutating func otherCommand(_ name: String, at range: Range<Int>) {
    switch name {
    case "begin": if let environment = argument() { begin(environment) }
    case "end": if let environment = argument() { end(environment, at: range) }
    case "par", "item", "maketitle", "newline", "linebreak", "newpage", "clearpage":
      if name == "item" { _ = tokens.option() }
      if isPrinting { flow.endParagraph() }
    case "title", "subtitle", "author":
      _ = tokens.option()
      if isPrinting {
        flow.beginHeading(level: name == "title" ? 1 : nil)
        _ = openArgument(.paragraph)
      } else if openArgument(.title) {
        isPrinting = true
        flow.beginHeading(level: name == "title" ? 1 : nil)
      }
    case "caption", "caption*":
      _ = tokens.option()
      if isPrinting { flow.endParagraph() }
      _ = openArgument(.paragraph)
    case "enquote", "enquote*", "textquote", "mkbibquote":
      if openArgument(.quotation("”")) { print("“", at: range) }
    case "verb", "verb*", "lstinline", "mintinline", "Verb":
      _ = tokens.option()
      if name == "mintinline" { _ = tokens.group() }
      _ = tokens.verbatim() ?? tokens.group()
    case "stepcounter", "refstepcounter":
      if argument() == "footnote" { footnotes.set(footnotes.number + 1) }
    case "string", "cmd":
      // A manual names a command, and does not use it.
      if let named = tokens.commandName(orSign: true), isPrinting {
        flow.append(tokens.bytes[named], at: named.lowerBound)
      }
    case "lstnewenvironment", "DefineVerbatimEnvironment", "newtcblisting":
      if let environment = argument() { verbatim.insert(environment) }
    case "setcounter", "addtocounter":
      let counter = argument()
      guard let value = argument().flatMap({ Int($0) }), counter == "footnote" else { return }
      footnotes.set(name == "setcounter" ? value : footnotes.number + value)
    case "def", "gdef", "edef", "let":
      _ = tokens.commandName()
      if name != "let" { tokens.skipToGroup() }
    default:
      let isFollowedAtOnce = tokens.bytes[range.upperBound - 1] > Byte.space
      if isFollowedAtOnce { while tokens.option() != nil {} }
      for _ in 0..<(LaTeXCommands.silentArguments[name] ?? 0) {
        _ = tokens.option()
        if tokens.group() == nil { break }
      }
    }
  }

  // MARK: Environments

  private mutating func begin(_ environment: String) {
    if verbatim.contains(environment) {
      let isFile = environment.hasPrefix("filecontents")
      if isFile { _ = tokens.option() }
      let name = isFile ? argument() : nil
      let start = tokens.offset
      tokens.skipPast("\\end{\(environment)}")
      if let name { files.add(Array(tokens.bytes[start..<tokens.offset]), named: name) }
      if isPrinting { flow.endParagraph() }
      return
    }
    if environment == "document" { isPrinting = true }
    _ = tokens.option()
    for _ in 0..<(LaTeXCommands.environmentArguments[environment] ?? 0) {
      _ = tokens.option()
      if tokens.group() == nil { break }
    }
    if isPrinting { flow.endParagraph() }
  }

  private mutating func end(_ environment: String, at range: Range<Int>) {
    if environment == "thebibliography" { endBibitem(at: range.lowerBound) }
    if isPrinting { flow.endParagraph() }
    guard environment == "document" else { return }
    // What follows in this file is commentary; so is the rest of those that took it in.
    tokens.offset = tokens.end
    suspended.removeAll()
  }
}

extension Note {
  /// The note, marked where `\nocite{*}` stands if it is an entry that nothing else marks.
  fileprivate func marked(by marker: NoteMarker?) -> Note {
    guard let marker, markers.isEmpty, embeddedItems.contains(where: { $0.origin == .entry })
    else { return self }
    return Note(
      id: id,
      label: label,
      location: location,
      markers: [marker],
      passage: passage,
      hyperlinks: hyperlinks,
      embeddedItems: embeddedItems,
      citedNotes: citedNotes,
      isListed: isListed
    )
  }
}
