import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads AnyStyle's tagged references: each `sequence` is one, its children are the parts in their order.
final class AnyStyleParser: NSObject, XMLParserDelegate {
  /// The variables whose tags hold the value and little else.
  private static let measured = ["title", "container-title", "issued", "URL"]

  private var rows: [LabelledCitation] = []
  private var parts: [(tag: String, text: String)] = []

  /// The references of a file.
  func rows(in data: Data) -> [LabelledCitation] {
    let parser = XMLParser(data: data)
    parser.delegate = self
    return parser.parse() ? rows : []
  }

  func parser(
    _ parser: XMLParser,
    didStartElement element: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    if element == "sequence" { parts = [] } else { parts.append((element, "")) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard let last = parts.indices.last else { return }
    parts[last].text += string
  }

  func parser(
    _ parser: XMLParser,
    didEndElement element: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard element == "sequence" else { return }
    let printed = parts.filter { $0.tag != "citation-number" }.map {
      $0.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    var truth: [String: String] = [:]
    for (tag, text) in parts {
      let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
      switch tag {
      case "title": truth["title"] = truth["title"] ?? text
      case "journal", "container-title":
        truth["container-title"] = truth["container-title"] ?? Self.withoutIn(text)
      case "publisher": truth["publisher"] = text
      case "url": truth["URL"] = Self.address(in: text)
      case "date": truth["issued"] = truth["issued"] ?? text
      default: break
      }
    }
    rows.append(
      LabelledCitation(
        text: printed.joined(separator: " "),
        style: "anystyle",
        truth: truth,
        measured: AnyStyleParser.measured
      )
    )
  }

  /// A container without the word before it, which the tags take in and no name has: “In Proceedings of …”.
  private static func withoutIn(_ text: String) -> String {
    for word in ["In: ", "in: ", "In ", "in "] where text.hasPrefix(word) {
      return String(text.dropFirst(word.count))
    }
    return text
  }

  /// The address in a tag that also has the words and brackets around it: “URL: …”, “(http://…”; with its scheme.
  private static func address(in text: String) -> String {
    let words = text.split { $0 == " " || $0 == "<" || $0 == ">" || $0 == "(" || $0 == ")" }.map(String.init)
    let address = words.first { $0.contains("/") || $0.hasPrefix("www.") } ?? text
    return address.contains("://") ? address : "https://" + address
  }
}
