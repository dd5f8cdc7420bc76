import CharacterEncodings

/// What a file of plain text tells of itself: its first line, and the short paragraphs near its start, one of which is
/// the title where the file begins with a letterhead.
struct PlainText {
  /// How many paragraphs are looked at, how many lines one has that may be a title, and how many bytes.
  private static let (paragraphs, lines, length) = (8, 3, 300)

  /// The titles, the first line first.
  private(set) var titles: [PageTitle] = []

  /// Reads the start of a text.
  init(_ text: [UInt8]) {
    var paragraph: [ArraySlice<UInt8>] = []
    var count = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if line.contains(where: { !$0.isASCIISpace }) {
        if titles.isEmpty { add([line]) }
        paragraph.append(line)
      } else if !paragraph.isEmpty {
        close(&paragraph)
        count += 1
      }
      if count == Self.paragraphs { return }
    }
    close(&paragraph)
  }

  private mutating func close(_ paragraph: inout [ArraySlice<UInt8>]) {
    if paragraph.count <= Self.lines { add(paragraph) }
    paragraph.removeAll()
  }

  private mutating func add(_ lines: [ArraySlice<UInt8>]) {
    let text = TextFolding.fold(Array(lines.joined(separator: [0x20])))
    let isKnown = titles.contains { $0.text == text }
    guard !text.isEmpty, !isKnown, titles.isEmpty || text.utf8.count <= Self.length else { return }
    titles.append(PageTitle(text: text, source: .text))
  }
}
