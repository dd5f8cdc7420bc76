import Citations
import Messages
import WebAddresses

/// `url/raw-characters`: characters that need percent-encoding stand raw in the address.
struct URLRawCharacters: Rule {
  static let description = RuleDescription(
    id: "url/raw-characters",
    summary: "characters that need percent-encoding stand raw in the address",
    severity: .note,
    needsNetwork: false,
    explanation: """
      Browsers show such addresses readably and encode them when they ask (RFC 3987). In print the raw form is \
      the better one to read; in files that programs read, some stop at the first raw character. The \
      suggestion is the same address encoded.
      """,
    good: "https://example.org/%E4%B8%AD%E5%9C%8B",
    bad: "https://example.org/中國"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard let url = occurrence.link.requestURL else { return nil }
      let raw = Self.rawCharacters(of: occurrence.link.url)
      guard !raw.isEmpty else { return nil }
      return Self.finding(
        at: occurrence,
        "“\(raw)” stands raw in the address and would be percent-encoded",
        suggestion: url.string + Self.fragment(of: occurrence.link.url)
      )
    }
  }

  /// The first run of characters behind the host that no URI may hold (RFC 3986, appendix A), 12 at most.
  private static func rawCharacters(of address: String) -> String {
    guard address.unicodeScalars.contains(where: isRaw) else { return "" }
    let scalars = address.unicodeScalars
    guard let scheme = scalars.firstIndex(of: ":") else { return "" }
    let authority = scalars[scheme...].dropFirst().drop { $0 == "/" }
    let tail = authority.drop { $0 != "/" && $0 != "?" && $0 != "#" }
    let run = tail.drop { !isRaw($0) }.prefix { isRaw($0) }
    return run.count > 12 ? String(run.prefix(11)) + "…" : String(run)
  }

  private static func isRaw(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": true
    default: scalar.value >= 0x80 || scalar.value <= 0x20
    }
  }

  private static func fragment(of address: String) -> String {
    guard let mark = address.utf8.firstIndex(of: UInt8(ascii: "#")) else { return "" }
    let fragment = address[mark...]
    return fragment.utf8.allSatisfy { $0 < 0x80 } ? String(fragment) : ""
  }
}
