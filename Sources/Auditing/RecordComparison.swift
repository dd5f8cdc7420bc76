import Citations
import Foundation
import Manuscripts
import Messages
import WebAddresses

/// What a reference manager's record and the citation that was printed from it say differently.
struct RecordComparison {
  private let record: [String: EmbeddedItem.Value]
  private let citation: Citation
  private let printed: String

  /// Holds a record against a citation.
  init(_ record: EmbeddedItem, _ citation: Citation) {
    self.record = record.variables
    self.citation = citation
    printed = Self.letters(of: citation.raw.text)
  }

  /// The first difference; nil where all that the note prints is what the record says.
  var difference: Message? {
    if let title = text("title"), let shown = citation.item.title, !isPrinted(title), !isSame(title, shown) {
      return "another title: “\(title)”"
    }
    if case .date(let parts, _, _)? = record["issued"], let year = parts.first,
      let shown = citation.item.issued?.from.year, shown != year, !citation.raw.text.contains(String(year))
    {
      return "another year: \(String(year))"
    }
    if let address = text("URL"), let link = citation.links.first?.requestURL,
      let url = try? RequestURL(address), !url.isSamePage(as: link), !link.host.hasSuffix("doi.org"),
      !citation.links.contains(where: { $0.requestURL.map(url.isSamePage) ?? false })
    {
      return "another address: \(address)"
    }
    if case .names(let names)? = record["author"], let first = names.first, !citation.item.author.isEmpty {
      let family: String
      switch first {
      case .literal(let name): family = name
      case .parts(let name, _): family = name
      }
      if !isPrinted(family) { return "another first author: \(family)" }
    }
    return nil
  }

  private func text(_ variable: String) -> String? {
    if case .text(let text)? = record[variable] { text } else { nil }
  }

  /// Whether the note prints something, in whatever case and with whatever punctuation.
  private func isPrinted(_ text: String) -> Bool { printed.contains(Self.letters(of: text)) }

  /// Whether two titles are one, or one is the other without its subtitle.
  private func isSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Self.letters(of: one), Self.letters(of: other))
    return one.hasPrefix(other) || other.hasPrefix(one)
  }

  /// The letters and digits of a text, folded.
  private static func letters(of text: String) -> String {
    let folded = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive],
      locale: nil
    )
    return String(
      String.UnicodeScalarView(
        folded.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      )
    )
  }
}
