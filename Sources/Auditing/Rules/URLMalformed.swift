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
      which part is wrong. A repair is suggested where the slip is plain; look the address up all the same.
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
    return refused + context.documents.flatMap(Self.brokenByBlanks)
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
