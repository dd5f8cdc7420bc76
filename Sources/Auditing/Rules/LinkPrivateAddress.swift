import Citations
import Fetching
import Messages
import WebAddresses

/// `link/private-address`: the name resolves, or redirects, to a private address.
struct LinkPrivateAddress: Rule {
  static let description = RuleDescription(
    id: "link/private-address",
    summary: "the name resolves, or redirects, to a private address",
    severity: .error,
    needsNetwork: true,
    explanation: """
      The host's name stands for an address inside a private network (10.0.0.0/8, 192.168.0.0/16, \
      127.0.0.1 …), or a redirect leads there. It was not asked: no reader outside of that network can, \
      and a manuscript must not make ibid knock at the doors of the network that it runs in. With --allow- \
      private-addresses it is asked.
      """,
    good: """
      a public host
      """,
    bad: """
      http://intranet.example.org/, which resolves to 10.1.2.3
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      // Of what the address alone shows, url/private-address tells.
      guard let check = occurrence.check, check.status == .privateAddress,
        occurrence.link.requestURL?.isPrivateHost == false
      else { return nil }
      let reason: Message = "it leads to an address of a private network, and was not asked"
      return Self.finding(at: occurrence, check.failure.map { "\(reason): \($0.message)" } ?? reason)
    }
  }
}
