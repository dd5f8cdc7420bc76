import Markup

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

  /// Reads a packet; one that is not well-formed as far as it goes.
  init(_ bytes: [UInt8]) {
    guard let tree = try? MarkupParser.xml(bytes, recovers: true) else { return }
    for (index, node) in tree.nodes.enumerated() where !node.isText {
      let element = MarkupElement(tree: tree, index: index)
      let namespace = element.name.namespace
      guard namespace == Self.dublinCore || namespace.hasPrefix(Self.prism) else { continue }
      let items = element.descendants("li").filter { $0.name.namespace == Self.rdf }
      for value in items.isEmpty ? [element] : items {
        keep(value, of: element.local, isDublinCore: namespace == Self.dublinCore)
      }
    }
  }

  /// Keeps a value of a property: the text of the property itself, or of one item of its list.
  private mutating func keep(_ value: MarkupElement, of property: String, isDublinCore: Bool) {
    let text = String(decoding: value.textBytes.prefix(Self.maximum.length), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { return }
    switch property {
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
