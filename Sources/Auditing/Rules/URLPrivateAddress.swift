import Citations
import Messages
import WebAddresses

/// `url/private-address`: an address that only the author's own network knows, or that lets readers in as the author.
struct URLPrivateAddress: Rule {
  static let description = RuleDescription(
    id: "url/private-address",
    summary: "localhost, a private or link-local address, an intranet name, or a user's name and password",
    severity: .error,
    needsNetwork: false,
    explanation: """
      The address leads into the network of whoever wrote it: a reader elsewhere finds nothing there. Ask the \
      author for the public address. In the running text it is rather an example, and only a note. Where a user's \
      name or password stands before the host, whoever reads the manuscript has it; ibid asks without it.
      """,
    good: "https://example.org/minutes",
    bad: "http://192.168.1.20/minutes"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard let url = occurrence.link.requestURL else { return nil }
      let shown = RequestURL.withoutUserInfo(occurrence.link.url)
      if shown != occurrence.link.url {
        let message: Message = "a user's name or password stands in the address, for every reader to see"
        return Self.finding(at: occurrence, message, suggestion: shown).rated(.warning)
      }
      guard url.isPrivateHost else { return nil }
      if url.host == "www" {
        return Self.finding(
          at: occurrence,
          "the address is cut off behind www: what stands there is no part of a host"
        )
      }
      let finding = Self.finding(at: occurrence, "\(url.host) is no public host: readers cannot reach it")
      return occurrence.note == nil ? finding.rated(.note) : finding
    }
  }
}
