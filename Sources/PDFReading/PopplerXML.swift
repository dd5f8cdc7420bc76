import Markup

/// What `pdftohtml -xml` prints: pages, fonts, and text with its place. Its DTD: pdf2xml.dtd in poppler's sources.
struct PopplerXML {
  /// How much larger than a point its units are, as it is asked: places and sizes are whole numbers.
  static let unitsInPoint = 3.0

  private(set) var pages: [PDFPage] = []
  private let tree: MarkupTree
  private var fontSizes: [String: Double] = [:]
  private var fontColors: [String: String] = [:]
  /// The colours of the current page's runs.
  private var colors: [String] = []

  /// Reads all that was printed; what is not well-formed as far as it goes.
  init(_ bytes: [UInt8]) throws(MarkupError) {
    tree = try MarkupParser.xml(Self.cleaned(bytes), isUTF8: true, recovers: true)
    for (index, node) in tree.nodes.enumerated() where !node.isText {
      let element = MarkupElement(tree: tree, index: index)
      switch element.local {
      case "page":
        dropSpiltLinks()
        addPage(element)
      case "fontspec":
        guard let id = element["id"] else { break }
        fontSizes[id] = Self.points(element["size"])
        fontColors[id] = element["color"]
      case "text": addRun(element)
      default: break
      }
    }
    dropSpiltLinks()
  }

  /// Takes from a page's links what poppler counts to them because it touches their words: where some of a link's runs
  /// are in another colour than most of the page, those that are not.
  private mutating func dropSpiltLinks() {
    defer { colors.removeAll(keepingCapacity: true) }
    guard var runs = pages.last?.runs, runs.contains(where: { !$0.links.isEmpty }) else { return }
    var lengths: [String: Int] = [:]
    for (run, color) in zip(runs, colors) { lengths[color, default: 0] += run.text.utf8.count }
    let common = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    var colored: Set<String> = []
    for (run, color) in zip(runs, colors) where color != common {
      colored.formUnion(run.links.lazy.map(\.target))
    }
    for (index, color) in colors.enumerated() where color == common && !runs[index].links.isEmpty {
      runs[index].links.removeAll { colored.contains($0.target) }
    }
    pages[pages.count - 1].runs = runs
  }

  private mutating func addPage(_ element: MarkupElement) {
    pages.append(
      PDFPage(
        number: element["number"].flatMap { Int($0) } ?? pages.count + 1,
        width: Self.points(element["width"]),
        height: Self.points(element["height"])
      )
    )
  }

  private mutating func addRun(_ element: MarkupElement) {
    guard !pages.isEmpty else { return }
    var text = ""
    var isBold = false
    var links: [PDFRun.Link] = []
    var link: (target: String, start: Int, end: Int)?
    func closeLink() {
      if let link, text.utf8.count > link.start {
        links.append(PDFRun.Link(target: link.target, range: link.start..<text.utf8.count))
      }
      link = nil
    }
    for index in element.inside {
      if let link, index >= link.end { closeLink() }
      let node = tree.nodes[index]
      if node.isText {
        text += PrintedCharacters.resolved(String(decoding: tree.text(of: node), as: UTF8.self))
        continue
      }
      let part = MarkupElement(tree: tree, index: index)
      if part.local == "b" { isBold = true }
      if part.local == "a", let target = part["href"] {
        closeLink()
        link = (target, text.utf8.count, Int(node.end))
      }
    }
    closeLink()
    guard !text.isEmpty else { return }
    colors.append(element["font"].flatMap { fontColors[$0] } ?? "")
    pages[pages.count - 1].runs.append(
      PDFRun(
        text: text,
        box: PDFBox(
          x: Self.points(element["left"]),
          y: Self.points(element["top"]),
          width: Self.points(element["width"]),
          height: Self.points(element["height"])
        ),
        fontSize: element["font"].flatMap { fontSizes[$0] } ?? 0,
        isBold: isBold,
        links: links
      )
    )
  }

  private static func points(_ text: String?) -> Double {
    (text.flatMap { Double($0) } ?? 0) / unitsInPoint
  }

  /// The text without what XML 1.0 forbids and poppler prints all the same: control characters, broken UTF-8.
  private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    let isWhole = bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    let kept =
      isWhole ? bytes : bytes.map { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D ? $0 : 0x20 }
    return Array(String(decoding: kept, as: UTF8.self).utf8)
  }
}
