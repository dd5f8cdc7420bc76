/// What `pdftohtml -xml` prints: pages, fonts, and text with its place. Its DTD: pdf2xml.dtd in poppler's sources.
struct PopplerXML {
  /// How much larger than a point its units are, as it is asked: places and sizes are whole numbers.
  static let unitsInPoint = 3.0

  private(set) var pages: [PDFPage] = []
  private var fontSizes: [String: Double] = [:]
  private var run: OpenRun?

  /// A `text` element that has not ended.
  private struct OpenRun {
    let box: PDFBox
    let fontSize: Double
    var text = ""
    var isBold = false
    var links: [PDFRun.Link] = []
    var link: (target: String, start: Int)?
  }

  /// Reads all that was printed.
  init(_ bytes: [UInt8]) {
    var reading = Self()
    XMLEvents.read(Self.cleaned(bytes)) { reading.take($0) }
    pages = reading.pages
  }

  private init() {}

  private mutating func take(_ event: XMLEvents.Event) {
    switch event {
    case .start("page", _, let attributes):
      pages.append(
        PDFPage(
          number: attributes["number"].flatMap { Int($0) } ?? pages.count + 1,
          width: Self.points(attributes["width"]),
          height: Self.points(attributes["height"])
        )
      )
    case .start("fontspec", _, let attributes):
      if let id = attributes["id"] { fontSizes[id] = Self.points(attributes["size"]) }
    case .start("text", _, let attributes):
      run = OpenRun(
        box: PDFBox(
          x: Self.points(attributes["left"]),
          y: Self.points(attributes["top"]),
          width: Self.points(attributes["width"]),
          height: Self.points(attributes["height"])
        ),
        fontSize: attributes["font"].flatMap { fontSizes[$0] } ?? 0
      )
    case .start("b", _, _): run?.isBold = true
    case .start("a", _, let attributes):
      if let target = attributes["href"], let start = run?.text.utf8.count {
        run?.link = (Self.decodedCharacters(target), start)
      }
    case .text(let text): run?.text += PrintedCharacters.resolved(text)
    case .end("a", _):
      if let link = run?.link, let end = run?.text.utf8.count, end > link.start {
        run?.links.append(PDFRun.Link(target: link.target, range: link.start..<end))
      }
      run?.link = nil
    case .end("text", _):
      if let run, !run.text.isEmpty, !pages.isEmpty {
        pages[pages.count - 1].runs.append(
          PDFRun(text: run.text, box: run.box, fontSize: run.fontSize, isBold: run.isBold, links: run.links)
        )
      }
      run = nil
    default: break
    }
  }

  private static func points(_ text: String?) -> Double {
    (text.flatMap { Double($0) } ?? 0) / unitsInPoint
  }

  /// The character references of an attribute, which SAX2 leaves as they stand when they mean a markup character.
  private static func decodedCharacters(_ text: String) -> String {
    text.contains("&#38;")
      ? text.split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&") : text
  }

  /// The text without what XML 1.0 forbids and poppler prints all the same: control characters, broken UTF-8.
  private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    let isWhole = bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    let kept =
      isWhole ? bytes : bytes.map { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D ? $0 : 0x20 }
    return Array(String(decoding: kept, as: UTF8.self).utf8)
  }
}
