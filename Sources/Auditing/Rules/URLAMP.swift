import Citations
import Fetching
import Messages
import Pages
import WebAddresses

/// `url/amp`: the AMP or mobile copy of a page.
struct URLAMP: Rule {
  static let description = RuleDescription(
    id: "url/amp",
    summary: "the AMP or mobile copy of a page",
    severity: .note,
    needsNetwork: false,
    explanation: """
      AMP and mobile copies are made for phones and are switched off sooner than the page itself, as many \
      already are. Cite the page; an audit with the network suggests the address that the copy names as its \
      original.
      """,
    good: "https://example.org/news/12345",
    bad: "https://example.org/news/12345.amp"
  )
  static let looksAtAnswers = true

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard let url = occurrence.link.requestURL, let kind = Self.copy(url) else { return nil }
      return Self.finding(
        at: occurrence,
        "this is \(kind) of the page; cite the page itself",
        suggestion: Self.original(of: occurrence.check)
      )
    }
  }

  private static let mobileLabels: [Substring] = ["m", "mobile", "wap"]

  private static func copy(_ url: RequestURL) -> Message? {
    // Most addresses hold neither, and need not be taken apart.
    guard holdsAMP(url.string) || holdsMobileLabel(url.host) else { return nil }
    let labels = url.host.dropLast(url.registrableDomain.utf8.count).split(separator: ".")
    let path = url.path.lowercased()
    let segments = path.split(separator: "/")
    let parameters = (url.query?.lowercased() ?? "").split(separator: "&")
    let isAMP =
      labels.contains("amp") || url.registrableDomain == "ampproject.org" || segments.last == "amp"
      || segments.first == "amp" || path.hasSuffix(".amp") || path.hasSuffix(".amp.html")
      || parameters.contains { ["amp", "amp=1", "amp=true", "outputtype=amp", "view=amp"].contains($0) }
    if isAMP { return "the AMP copy" }
    return labels.contains(where: mobileLabels.contains) ? "the mobile copy" : nil
  }

  private static func holdsMobileLabel(_ host: String) -> Bool {
    var host = host
    return host.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
        if mobileLabels.contains(where: { bytes[start..<end].elementsEqual($0.utf8) }) { return true }
        start = end + 1
      }
      return false
    }
  }

  /// Whether the letters of AMP stand in an address, in whatever case.
  private static func holdsAMP(_ address: String) -> Bool {
    var address = address
    return address.withUTF8 { bytes in
      bytes.indices.dropLast(2).contains { index in
        bytes[index] | 0x20 == UInt8(ascii: "a") && bytes[index + 1] | 0x20 == UInt8(ascii: "m")
          && bytes[index + 2] | 0x20 == UInt8(ascii: "p")
      }
    }
  }

  /// The original that the copy itself names.
  private static func original(of check: LinkCheck?) -> String? {
    guard let check, check.status == .ok, let final = check.response?.finalURL,
      let canonical = check.page?.canonicalURL, let original = try? final.resolving(canonical),
      original != final, copy(original) == nil
    else { return nil }
    return original.string
  }
}
