import Citations
import Manuscripts
import Messages
import WebAddresses

/// `url/display-mismatch`: the text shows one address, and the link behind it leads to another.
struct URLDisplayMismatch: Rule {
  static let description = RuleDescription(
    id: "url/display-mismatch",
    summary: "the text shows one address, and the link behind it leads to another",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      In print a reader has the visible address, on screen the one behind it; when one was changed and the \
      other was not, or a mail program has put its own in front, they part. Only visible addresses are \
      compared: words as the text of a link are fine, and so is an address that is shown shortened, without \
      its scheme or www., or with other percent-encoding.
      """,
    good: "[example.org/report](https://www.example.org/report)",
    bad: "[https://example.org/report-2023](https://example.org/report-2022)"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      let notes = document.manuscript.notes.flatMap { note in
        note.hyperlinks.compactMap { finding(on: $0, in: note.passage, note: note, of: document) }
      }
      let blocks = document.manuscript.blocks.flatMap { block in
        block.hyperlinks.compactMap { finding(on: $0, in: block.passage, note: nil, of: document) }
      }
      return notes + blocks
    }
  }

  private func finding(
    on link: Hyperlink,
    in passage: Passage,
    note: Note?,
    of document: AuditedDocument
  ) -> Finding? {
    let bytes = passage.text.utf8
    guard link.textRange.upperBound <= bytes.count, link.textRange.count <= RequestURL.maximumLength else {
      return nil
    }
    let start = bytes.index(bytes.startIndex, offsetBy: link.textRange.lowerBound)
    let end = bytes.index(start, offsetBy: link.textRange.count)
    // Most links show their own address.
    guard !bytes[start..<end].elementsEqual(link.destination.utf8),
      let shown = ShownAddress(passage.text[start..<end]), !shown.isShort(for: link.destination)
    else { return nil }
    return Self.finding(
      at: link.location,
      in: document,
      note: note,
      "the text shows \(shown.text), and the link leads to \(link.destination)"
    )
  }
}
