package import Manuscripts
import Markup

/// Reads Word documents: Office Open XML, transitional and strict (ISO/IEC 29500, ECMA-376).
///
/// Changes are read as accepted; comments, headers, footers and hidden text are left out. A note's label is the
/// number that Word prints; `NoteCounter` says what is known of pages. Notes that no marker points to are not
/// printed and not read. A document without notes is looked through for notes that were typed by hand.
package struct DOCXReader: ManuscriptReader {
  /// Word's format of today.
  package static let format = ManuscriptFormat.docx
  /// Documents and templates, with macros or without.
  package static let fileExtensions = ["docx", "docm", "dotx", "dotm"]

  /// A package whose main part is a Word document.
  package static func recognizes(_ bytes: [UInt8]) -> Bool { PackageKind.word.recognizes(bytes) }

  /// Makes a reader.
  package init() {}

  /// Reads a Word document.
  ///
  /// - Complexity: Linear in the size of its parts.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let archive = try PackageArchive(bytes, path: path)
    let package = try Relationships(of: "", in: archive)
    let body = try WordPart(package.part("officeDocument") ?? "word/document.xml", in: archive)
    let styles = try tree(of: "styles", for: body, in: archive).map(WordStyles.init) ?? WordStyles()
    let bibliography = try WordBibliography(of: body, in: archive)
    var walk = WordWalk(body, styles: styles, bibliography: bibliography)
    walk.readBody()
    let settings = try tree(of: "settings", for: body, in: archive)?.root
    let labels = labels(of: walk, settings: settings)
    var draft = walk.draft
    for isEndnote in [false, true] where walk.references.contains(where: { $0.isEndnote == isEndnote }) {
      guard let name = body.relationships.part(isEndnote ? "endnotes" : "footnotes") else { continue }
      let part = try WordPart(name, in: archive)
      var notes = WordWalk(part, bibliography: bibliography, draft: draft)
      readNotes(of: walk, isEndnote, into: &notes, part: part, labels: labels)
      draft = notes.draft
    }
    return TypedNotes.found(in: draft.manuscript(path: path, format: Self.format, labels: labels))
  }

  private func tree(
    of type: String,
    for body: WordPart,
    in archive: PackageArchive
  ) throws(ReadError) -> MarkupTree? {
    guard let name = body.relationships.part(type), let bytes = try archive.part(name) else { return nil }
    return try archive.xml(bytes, part: name)
  }

  /// What each note's marker shows.
  private func labels(of walk: WordWalk, settings: MarkupElement?) -> [String: String] {
    let footnotes = NoteNumbering(settings?.child("footnotePr"))
    let endnotes = NoteNumbering(settings?.child("endnotePr"))
    var footnoteCounter = NoteCounter(
      sections: walk.sections.map { $0.footnotes.over(footnotes) } + [footnotes],
      isEndnote: false
    )
    var endnoteCounter = NoteCounter(
      sections: walk.sections.map { $0.endnotes.over(endnotes) } + [endnotes],
      isEndnote: true
    )
    var labels: [String: String] = [:]
    for reference in walk.references where labels[reference.note] == nil {
      if let mark = reference.customMark {
        labels[reference.note] = mark
      } else if reference.isEndnote {
        labels[reference.note] = endnoteCounter.next(inSection: reference.section, onPage: reference.page)
      } else {
        labels[reference.note] = footnoteCounter.next(inSection: reference.section, onPage: reference.page)
      }
    }
    return labels
  }

  private func readNotes(
    of walk: WordWalk,
    _ isEndnote: Bool,
    into notes: inout WordWalk,
    part: WordPart,
    labels: [String: String]
  ) {
    var elements: [String: MarkupElement] = [:]
    for element in part.tree.root?.children ?? [] {
      guard let identifier = element["id"] else { continue }
      elements[(isEndnote ? "endnote " : "footnote ") + identifier] = element
    }
    for reference in walk.references where reference.isEndnote == isEndnote {
      guard let element = elements[reference.note], !notes.draft.hasNote(reference.note) else { continue }
      notes.readNote(
        element,
        key: reference.note,
        label: labels[reference.note] ?? "",
        customMark: reference.customMark
      )
    }
  }
}
