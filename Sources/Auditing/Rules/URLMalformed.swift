import Citations
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
      which part is wrong. Look the address up again rather than guess at the slip.
      """,
    good: "https://example.org/report.html",
    bad: "https://example..org/report.html"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard case .failure(let error) = occurrence.link.request else { return nil }
      return Self.finding(at: occurrence, "the address cannot be requested: \(Self.sentence(for: error))")
    }
  }

  private static func sentence(for error: AddressError) -> String {
    switch error {
    case .empty: "it is empty"
    case .missingScheme: "it has no scheme such as https://"
    case .unsupportedScheme(let scheme): "\(scheme): is no scheme of web pages"
    case .missingHost: "it has no host"
    case .invalidHost(let host, let reason): "no host can be called “\(host)”: \(reason)"
    case .invalidPort(let port): "“\(port)” is no port"
    case .tooLong(let bytes): "it is \(bytes) bytes long"
    case .malformed(let reason): reason
    }
  }
}
