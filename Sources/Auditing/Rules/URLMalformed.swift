import Citations
import Manuscripts
import Messages
import WebAddresses

/// `url/malformed`: an address that cannot be requested as it is written.
struct URLMalformed: Rule {
  static let description = RuleDescription(
    id: "url/malformed",
    summary: "an address that cannot be requested as it is written",
    severity: .error,
    needsNetwork: false,
    explanation: """
      A reader who types or clicks this address gets nowhere: no program can ask for it. The message says \
      which part is wrong. A repair is suggested where the slip is plain; look the address up all the same. Where \
      only its characters are not those of addresses (full-width letters and marks, a typesetter's hyphens), the address \
      that is meant is asked, and this is a warning; invisible characters are a note.
      """,
    good: "https://example.org/report.html",
    bad: "https://example..org/report.html"
  )

  func check(_ context: RuleContext) -> [Finding] {
    let refused = context.links.compactMap { occurrence -> Finding? in
      guard case .failure(let error) = occurrence.link.request else { return nil }
      return Self.finding(
        at: occurrence,
        "the address cannot be requested: \(error.message)",
        suggestion: AddressRepair.suggestion(for: occurrence.link.url)
      )
    }
    return refused + context.links.compactMap(Self.strangeCharacters)
      + context.documents.flatMap(Self.brokenByBlanks)
  }

  /// An address that was read as it was meant, and stands there in characters that no program takes for it.
  private static func strangeCharacters(_ occurrence: LinkOccurrence) -> Finding? {
    let link = occurrence.link
    guard link.requestURL != nil else { return nil }
    let found: Finding? =
      if link.repairs.contains(.fullWidthForms) {
        finding(
          at: occurrence,
          "full-width characters stand in the address for those of ASCII",
          suggestion: link.url
        )
      } else if link.repairs.contains(.typesetHyphens) {
        finding(
          at: occurrence,
          "a typesetter's hyphen (‐ or ‑) stands in the address for “-”",
          suggestion: link.url
        )
      } else if link.repairs.contains(.invisibleCharacters) {
        finding(at: occurrence, "invisible characters stand in the address", suggestion: link.url)
      } else {
        nil
      }
    return found?.rated(link.repairs.isSubset(of: [.invisibleCharacters, .lineBreak]) ? .note : .warning)
  }

  /// Addresses in `<…>` with a blank inside, of which only what stands before it would be asked.
  private static func brokenByBlanks(_ document: AuditedDocument) -> [Finding] {
    document.manuscript.notes.flatMap { note in
      BracketedAddress.all(in: note.passage).filter(\.holdsBlank).map { address in
        finding(
          at: note.passage.location(atUTF8Offset: address.range.lowerBound),
          in: document,
          note: note,
          "a blank stands inside the address “\(address.text.shortened)”"
        )
      }
    }
  }
}
