import Citations
import Messages
import WebAddresses

/// `url/shortener-length`: a short link whose code is longer or shorter than all others of its service.
struct URLShortenerLength: Rule {
  static let description = RuleDescription(
    id: "url/shortener-length",
    summary: "a short link whose code differs in length from that shortener's other codes in the manuscript",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      A shortener hands out codes of one length at a time. Where all codes of a manuscript but one have the \
      same length, the odd one has probably lost or gained a character. It is looked at only where the \
      manuscript has at least five different codes of the service.
      """,
    good: "https://bit.ly/3xYzAbC beside https://bit.ly/4aBcDeF",
    bad: "https://bit.ly/3xYzAb beside seven-character codes"
  )

  /// The fewest codes of the usual length that make it the usual one.
  private static let fewestUsual = 4

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      let links = document.linkOccurrences.filter { $0.link.requestURL.map(Shorteners.contains) ?? false }
      let byHost = Dictionary(grouping: links) { $0.link.requestURL?.host ?? "" }
      return byHost.sorted { $0.key < $1.key }.flatMap { Self.check($0.value) }
    }
  }

  private static func check(_ links: [LinkOccurrence]) -> [Finding] {
    let codes = links.map { $0.link.requestURL.flatMap(Shorteners.code(of:)) ?? "" }
    let counts = Dictionary(grouping: Set(codes), by: \.utf8.count).mapValues(\.count)
    guard let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), usual.value >= fewestUsual,
      usual.value * 4 >= Set(codes).count * 3
    else { return [] }
    return zip(links, codes).compactMap { occurrence, code in
      let length = code.utf8.count
      guard length != usual.key, counts[length] == 1 else { return nil }
      return finding(
        at: occurrence,
        "the code “\(code)” has \(length) characters, the other \(usual.value) of this service have \(usual.key)"
      )
    }
  }
}
