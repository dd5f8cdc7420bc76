/// The metadata stream of a PDF file: Dublin Core, PRISM and XMP's own properties in RDF. ISO 16684-1
struct XMPPacket {
  private static let dublinCore = "http://purl.org/dc/elements/1.1/"
  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  /// PRISM's address ends with its version, and there are several. https://www.idealliance.org/prism-metadata
  private static let prism = "http://prismstandard.org/namespaces/"
  /// How long a value is, in bytes of UTF-8, and how many of a kind are kept.
  private static let maximum = (length: 2_048, count: 50)

  private(set) var titles: [String] = []
  private(set) var creators: [String] = []
  private(set) var languages: [String] = []
  private(set) var publicationName: String?
  private(set) var publicationDate: String?

  /// The property that is open, and the text of its value so far.
  private var property: (name: String, namespace: String)?
  private var value = ""

  /// Reads a packet.
  init(_ bytes: [UInt8]) {
    var packet = Self()
    XMLEvents.read(bytes) { packet.take($0) }
    self = packet
  }

  private init() {}

  private mutating func take(_ event: XMLEvents.Event) {
    switch event {
    case .start(let name, let namespace, _):
      value = ""
      if namespace == Self.dublinCore || namespace.hasPrefix(Self.prism) { property = (name, namespace) }
    case .text(let text):
      if property != nil, value.utf8.count < Self.maximum.length { value += text }
    case .end(let name, let namespace):
      if namespace == Self.rdf, name == "li" { keep() }
      if let property, property.name == name, property.namespace == namespace {
        keep()
        self.property = nil
      }
    }
  }

  /// Keeps the value of the open property: the text of the property itself, or of one item of its list.
  private mutating func keep() {
    let text = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    value = ""
    guard !text.isEmpty, let property else { return }
    let isDublinCore = property.namespace == Self.dublinCore
    switch property.name {
    case "title" where isDublinCore && titles.count < Self.maximum.count: titles.append(text)
    case "creator" where isDublinCore && creators.count < Self.maximum.count: creators.append(text)
    case "language" where isDublinCore && languages.count < Self.maximum.count: languages.append(text)
    case "publicationName" where !isDublinCore: publicationName = publicationName ?? text
    case "publicationDate" where !isDublinCore, "coverDate" where !isDublinCore:
      publicationDate = publicationDate ?? text
    default: break
    }
  }
}
