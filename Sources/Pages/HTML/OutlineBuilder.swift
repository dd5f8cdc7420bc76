import CharacterEncodings

/// Collects a page's outline from the events of an HTML parser.
///
/// Whatever the page does, what is kept stays within the limits here.
final class OutlineBuilder {
  private static let maximumMetas = 500
  private static let maximumMentions = 400
  private static let maximumTextLength = 48 << 10
  private static let maximumLinkedDataLength = 128 << 10
  private static let maximumCaptureLength = 4_096
  private static let maximumCaptures = 16
  private static let maximumSubheadings = 40
  private static let maximumMachineryLength = 16 << 10
  private static let maximumDepth = 3_000

  /// What was found so far.
  private(set) var outline = PageOutline()
  /// Whether the page need not be read further.
  private(set) var hasEnough = false

  private let isSatisfied: (PageOutline) -> Bool
  private var stack: [Frame] = []
  private var captures: [Capture] = []
  private var block: [UInt8] = []
  private var textLength = 0
  private var linkedDataLength = 0
  private var subheadings = 0
  /// How many open elements hide their text, are navigation, are drawings, or are links.
  private var hidden = 0
  private var aside = 0
  private var drawing = 0
  private var linking = 0
  private var furniture = 0
  /// How many bytes of the open block of text stand in links.
  private var linkedLength = 0
  private var isInBody = false
  /// The text length at which to ask again whether it is enough.
  private var nextQuestion = Int.max

  private struct Frame {
    let element: HTMLElement
    let name: String
    let hides: Bool
    let isAside: Bool
    let isDrawing: Bool
    let isLink: Bool
    let isFurniture: Bool
  }

  /// The text of an open element that is being kept.
  private struct Capture {
    let kind: PageOutline.Mention.Kind?
    let depth: Int
    let value: String?
    let property: String?
    let use: Use
    var bytes: [UInt8] = []
    var holdsScript = false

    enum Use { case mention, linkedData, script, withoutScript, frontPageLink }
  }

  /// Makes a builder.
  ///
  /// - Parameters:
  ///   - address: Where the page was found.
  ///   - isSatisfied: Asked at the head's end and a few times in the body whether the outline suffices.
  init(address: String?, isSatisfied: @escaping (PageOutline) -> Bool) {
    self.isSatisfied = isSatisfied
    outline.address = address
  }

  /// A start tag, with the name that its end tag will have.
  func open(_ element: HTMLElement, named name: String, _ attributes: HTMLAttributes) {
    guard !hasEnough else { return }
    if stack.count >= Self.maximumDepth { hasEnough = true }
    if !isInBody, !element.standsOutsideBody { enterBody() }
    if !element.isPhrasing { endBlock() }
    note(element, attributes)
    let names = element == .meta || element == .link ? nil : ClassNames.names(of: attributes)
    if let names, !outline.isMarkedAsError { outline.isMarkedAsError = ClassNames.markError(names) }
    let frame = Frame(
      element: element,
      name: name,
      hides: element.hidesText,
      isAside: Self.isAside(element, attributes),
      isDrawing: element == .svg || element == .math,
      isLink: element == .a,
      isFurniture: element != .body && names.map(ClassNames.areFurniture) ?? false
    )
    stack.append(frame)
    if frame.hides { hidden += 1 }
    if frame.isAside { aside += 1 }
    if frame.isDrawing { drawing += 1 }
    if frame.isLink { linking += 1 }
    if frame.isFurniture { furniture += 1 }
    capture(element, attributes, named: names)
  }

  /// An end tag, written or implied.
  func close(_ element: HTMLElement, named name: String) {
    guard let index = stack.suffix(64).lastIndex(where: { $0.name == name }) else { return }
    while stack.count > index, let frame = stack.popLast() {
      while let capture = captures.last, capture.depth > stack.count {
        captures.removeLast()
        finish(capture)
      }
      if !frame.element.isPhrasing { endBlock() }
      if frame.hides { hidden -= 1 }
      if frame.isAside { aside -= 1 }
      if frame.isDrawing { drawing -= 1 }
      if frame.isLink { linking -= 1 }
      if frame.isFurniture { furniture -= 1 }
    }
    if !isInBody, element == .head { enterBody() }
  }

  /// Text, or the content of a script.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !hasEnough else { return }
    for index in captures.indices {
      let use = captures[index].use
      let isData = use == .linkedData
      guard isData || hidden == 0 || use == .withoutScript || use == .script else { continue }
      let limit = isData ? Self.maximumLinkedDataLength : Self.maximumCaptureLength
      captures[index].bytes.append(contentsOf: bytes.prefix(limit - captures[index].bytes.count))
    }
    guard isInBody, hidden == 0, textLength < Self.maximumTextLength else { return }
    block.append(contentsOf: bytes.prefix(Self.maximumTextLength - textLength))
    if linking > 0 { linkedLength += bytes.count }
    textLength += bytes.count
  }

  /// Says that the page has ended.
  func finish() {
    while let capture = captures.popLast() { finish(capture) }
    outline.isWhole = !hasEnough
    endBlock()
  }

  private func enterBody() {
    isInBody = true
    ask()
  }

  private func ask() {
    nextQuestion = textLength + 4_096
    if isSatisfied(outline) { hasEnough = true }
  }

  private func note(_ element: HTMLElement, _ attributes: HTMLAttributes) {
    switch element {
    case .html:
      outline.language = outline.language ?? attributes["lang"] ?? attributes["xml:lang"]
    case .meta:
      guard outline.metas.count < Self.maximumMetas, let content = attributes["content"] else { return }
      let folded = TextFolding.fold(content.utf8)
      for key in [
        attributes["property"], attributes["name"], attributes["itemprop"], attributes["http-equiv"],
      ] {
        guard let key, !key.isEmpty, key.utf8.count < 100 else { continue }
        outline.add(PageOutline.Meta(name: key.lowercased(), content: folded))
      }
    case .link:
      guard outline.links.count < Self.maximumMetas, let relation = attributes["rel"]?.lowercased(),
        ["canonical", "author", "shortlink"].contains(relation), let target = attributes["href"]
      else { return }
      outline.links.append((relation, target))
    case .img:
      // The picture of a site's name is a link as well.
      if let capture = captures.last, capture.use == .frontPageLink, let text = attributes["alt"] {
        let room = Self.maximumCaptureLength - capture.bytes.count
        captures[captures.count - 1].bytes.append(contentsOf: text.utf8.prefix(min(200, room)))
      }
      if outline.errorPicture == nil, ClassNames.markError(picture: attributes) {
        outline.errorPicture = attributes["alt"].flatMap { $0.isEmpty ? nil : $0 } ?? attributes["src"]
      }
    case .input:
      if attributes["type"]?.lowercased() == "password" { outline.hasPasswordField = true }
    case .script:
      outline.scripts += 1
      for index in captures.indices { captures[index].holdsScript = true }
      keep(machinery: attributes["src"]?.utf8)
    case .iframe: keep(machinery: attributes["src"]?.utf8)
    default: break
    }
  }

  private func keep(machinery bytes: (some Collection<UInt8>)?) {
    let room = Self.maximumMachineryLength - outline.machinery.count
    guard let bytes, room > 0 else { return }
    outline.machinery.append(contentsOf: bytes.prefix(room))
    outline.machinery.append(UInt8(ascii: "\n"))
  }

  private func capture(_ element: HTMLElement, _ attributes: HTMLAttributes, named names: String?) {
    var use = Capture.Use.mention
    var kind: PageOutline.Mention.Kind?
    var value: String?
    let property = attributes.isEmpty ? nil : attributes["itemprop"]?.lowercased()
    switch element {
    case .script:
      let isData = attributes["type"]?.lowercased().hasPrefix("application/ld+json") == true
      // A script that only tells the reader something stands before any text.
      guard isData ? linkedDataLength < Self.maximumLinkedDataLength : outline.text.isEmpty && block.isEmpty
      else { return }
      use = isData ? .linkedData : .script
    case .noscript where isInBody: use = .withoutScript
    case .title where drawing == 0: kind = .title
    case .h1: kind = .heading
    case .byline: kind = .byline
    case .time:
      kind = .time
      value = attributes["datetime"]
    case .meta, .link, .html, .body, .article, .section, .main: return
    default:
      guard isInBody, !attributes.isEmpty || element.isSubheading else { return }
      if let property {
        kind = .property
        value = attributes["content"] ?? attributes["datetime"]
        if property == "author" { kind = .byline }
      } else {
        kind = ClassNames.kind(of: attributes, named: names)
        if kind == nil, let names, linking == 0, ClassNames.areTitle(names) { kind = .subheading }
        if kind == nil, element == .a, attributes.leadsToFrontPage { use = .frontPageLink }
      }
      if element.isSubheading, linking == 0, kind == nil || kind == .subheading {
        (kind, value) = (.subheading, element.rawValue)
      }
    }
    guard use != .mention || kind != nil, captures.count < Self.maximumCaptures else { return }
    captures.append(Capture(kind: kind, depth: stack.count, value: value, property: property, use: use))
  }

  private func finish(_ capture: Capture) {
    switch capture.use {
    case .linkedData:
      linkedDataLength += capture.bytes.count
      outline.linkedData.append(String(decoding: capture.bytes, as: UTF8.self))
    case .script:
      keep(machinery: capture.bytes)
      if outline.alerts.count < Self.maximumCaptures, let alert = ScriptAlert(capture.bytes) {
        outline.alerts.append(alert.message)
      }
    case .withoutScript:
      outline.withoutScript += TextFolding.fold(capture.bytes)
    case .frontPageLink:
      let text = TextFolding.fold(capture.bytes, limit: 200)
      if !text.isEmpty, outline.frontPageLinks.count < Self.maximumCaptures {
        outline.frontPageLinks.append(text)
      }
    case .mention:
      guard let kind = capture.kind, outline.mentions.count < Self.maximumMentions,
        !(kind == .heading && capture.holdsScript),
        kind != .subheading || subheadings < Self.maximumSubheadings
      else { return }
      if kind == .subheading { subheadings += 1 }
      outline.mentions.append(
        PageOutline.Mention(
          kind: kind,
          text: TextFolding.fold(
            Self.unwrapped(capture.bytes),
            limit: kind == .title || kind == .heading ? 2_048 : 300
          ),
          value: capture.value,
          property: capture.property,
          isAside: aside > 0,
          position: outline.text.count
        )
      )
    }
  }

  /// The content of a CDATA section, which feeds put titles into and HTML does not know.
  private static func unwrapped(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    // A search for nine bytes costs more than one for the first, which text hardly ever has.
    guard bytes.contains(UInt8(ascii: "<")), let open = bytes.firstRange(of: Array("<![CDATA[".utf8)),
      let close = bytes[open.upperBound...].firstRange(of: Array("]]>".utf8))
    else { return bytes[...] }
    return bytes[open.upperBound..<close.lowerBound]
  }

  private func endBlock() {
    defer {
      block.removeAll(keepingCapacity: true)
      linkedLength = 0
    }
    guard block.contains(where: { !$0.isASCIISpace }) else { return }
    let text = TextFolding.fold(block)
    if !text.isEmpty {
      let isLink = linkedLength * 2 > text.utf8.count
      outline.text.append(
        PageOutline.Block(text: text, isAside: aside > 0, isLink: isLink, isFurniture: furniture > 0)
      )
    }
    if textLength >= nextQuestion { ask() }
  }

  private static func isAside(_ element: HTMLElement, _ attributes: HTMLAttributes) -> Bool {
    switch element {
    case .nav, .footer, .aside: true
    case .div, .section, .ul: attributes["role"] == "navigation" || attributes["role"] == "complementary"
    default: false
    }
  }
}
